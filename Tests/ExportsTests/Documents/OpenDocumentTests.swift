import Documents
@testable import Exports
import Foundation
import Summary
import Testing

/// The OpenDocument text, its XML read by Python and the whole by LibreOffice.
@Suite("OpenDocument text") struct OpenDocumentTests {
  private struct Facts: Decodable {
    var first: [String]
    var dates: [[Int]]
    var empty: Int
    var headings: [Int]
    var tables: Int
    var headed: Int
    var frames: Int
    var described: Int
    var pictures: Int
    var listed: Bool
    var language: [String]
    var pages: Bool
    var meta: [String]
  }

  private static let script = """
    import json, sys, zipfile
    import xml.etree.ElementTree as X
    z = zipfile.ZipFile(sys.argv[1])
    assert z.testzip() is None
    N = dict(office='urn:oasis:names:tc:opendocument:xmlns:office:1.0', text='urn:oasis:names:tc:opendocument:xmlns:text:1.0',
      table='urn:oasis:names:tc:opendocument:xmlns:table:1.0', draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
      svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0', style='urn:oasis:names:tc:opendocument:xmlns:style:1.0',
      fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0', xlink='http://www.w3.org/1999/xlink',
      m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0')
    def q(name):
        a, b = name.split(':'); return '{%s}%s' % (N[a], b)
    content, styles, meta, manifest = (X.fromstring(z.read(n)) for n in ('content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml'))
    paragraphs = list(content.iter(q('text:p'))) + list(content.iter(q('text:h')))
    empty = [p for p in paragraphs if not ''.join(p.itertext()).strip() and p.find('.//draw:image', N) is None]
    frames = list(content.iter(q('draw:frame')))
    links = {f.find('draw:image', N).get(q('xlink:href')) for f in frames}
    listed = {e.get(q('m:full-path')) for e in manifest.iter(q('m:file-entry'))}
    names = z.namelist()
    for name in names:
        if name.endswith('.svg'): X.fromstring(z.read(name))
    default = styles.find('.//style:default-style[@style:family="paragraph"]/style:text-properties', N)
    print(json.dumps(dict(
      first=[names[0], z.read(names[0]).decode(), str(z.getinfo(names[0]).compress_type)],
      dates=[list(i.date_time) for i in z.infolist()], empty=len(empty),
      headings=[int(h.get(q('text:outline-level'))) for h in content.iter(q('text:h'))],
      tables=len(list(content.iter(q('table:table')))), headed=len(list(content.iter(q('table:table-header-rows')))), frames=len(frames),
      described=sum(1 for f in frames if f.findtext('svg:title', '', N).strip() and f.findtext('svg:desc', '', N).strip()),
      pictures=len(links & set(names)), listed=listed == set(names) - {'mimetype', 'META-INF/manifest.xml'} | {'/'},
      language=[default.get(q('fo:language')), default.get(q('fo:country'))], pages=styles.find('.//style:footer//text:page-number', N) is not None,
      meta=[e.tag.split('}')[1] for e in meta[0]])))
    """

  @Test("Structure, language and no traces") func structure() async throws {
    let file = try await Formats.file(.odt, of: try Workshop.whole().report())
    let facts = try Formats.read(Facts.self, Self.script, [file], [file.name])
    #expect(facts.first == ["mimetype", ODTExport.mediaType, "0"])
    #expect(Set(facts.dates) == [[1980, 1, 1, 0, 0, 0]])
    #expect(facts.empty == 0)
    #expect(facts.tables > 5 && facts.headed == facts.tables)
    #expect(facts.frames >= 3 && facts.described == facts.frames && facts.pictures == facts.frames)
    #expect(facts.listed)
    #expect(facts.language == ["nl", "NL"] && facts.pages)
    #expect(facts.meta == ["generator", "title", "date", "language"])
    #expect(facts.headings.first == 1)
    for (level, next) in zip(facts.headings, facts.headings.dropFirst()) { #expect(next <= level + 1) }
  }

  @Test("Hostile texts keep it well-formed, and they are all in it") func hostile() async throws {
    let report = try Workshop.whole(group: "</text:p>&\"'", cards: Hostile.all).report()
    let file = try await Formats.file(.odt, of: report)
    let facts = try Formats.read(Facts.self, Self.script, [file], [file.name])
    #expect(facts.empty == 0)
    let texts = try Formats.read([String].self, Self.texts, [file], [file.name])
    for text in Hostile.visible { #expect(texts.contains { $0.contains(text) }, "\(text)") }
  }

  private static let texts = """
    import json, sys, zipfile
    import xml.etree.ElementTree as X
    W = '{urn:oasis:names:tc:opendocument:xmlns:text:1.0}'
    def text(e):
        out = e.text or ''
        for child in e:
            out += ' ' * int(child.get(W + 'c', '1')) if child.tag == W + 's' else text(child)
            out += child.tail or ''
        return out
    print(json.dumps([text(p) for p in X.fromstring(zipfile.ZipFile(sys.argv[1]).read('content.xml')).iter(W + 'p')]))
    """

  @Test("The texts inside are as expected") func golden() throws {
    for entry in ODTExport().entries(of: ReportDocument(try Workshop.whole().report())) where entry.path.hasSuffix(".xml") {
      try Golden.expect(ExportFile(name: "odt-" + entry.path.replacing("/", with: "-"), bytes: entry.bytes))
    }
  }

  @Test("LibreOffice opens ODT and DOCX and makes a PDF of them", arguments: [ReportFormat.odt, .docx])
  func office(format: ReportFormat) async throws {
    let report = try Workshop.whole().report()
    let file = try await Formats.file(format, of: report)
    let text = try Formats.read(String.self, Self.convert, [file], [file.name])
    for words in ["Verslag Goed Werk", "Team Noord", "Waarde 30", "meer tijd", "pagina 1 van"] {
      #expect(text.localizedCaseInsensitiveContains(words), "\(words)")
    }
    // The contents have page numbers, and no field is left without its end.
    #expect(text.contains(/Bijlage A\. Programma en tijden\.+\s?1?[0-9]\n/) && !text.contains("PAGEREF"))
    // A drawing that could not be read would leave its words out; in a Word document drawings are points, without words.
    #expect(text.contains("n = 10") == (format == .odt))
  }

  private static let convert = """
    import json, subprocess, sys, os
    subprocess.run(['soffice', '-env:UserInstallation=file://' + os.getcwd() + '/profiel', '--headless', '--convert-to', 'pdf', sys.argv[1]],
      check=True, timeout=240, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    print(json.dumps(subprocess.run(['pdftotext', '-layout', 'verslag.pdf', '-'], check=True, capture_output=True, timeout=60).stdout.decode()))
    """
}
