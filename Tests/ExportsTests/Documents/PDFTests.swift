import Documents
import Exports
import Foundation
import Summary
import Testing

/// The PDF, its tags read by pikepdf.
@Suite("Tagged PDF") struct PDFTests {
  private struct Facts: Decodable {
    var marked: Bool
    var language: String
    var title: String
    var shown: Bool
    var info: [String]
    var xmp: String
    /// `dc:language` as a reader of XMP finds it, and the two parts of the file's identifier.
    var spoken: [String]
    var identifier: [String]
    var tags: [String: Int]
    var headings: [Int]
    /// Cells that name their header cells, and cells that name one that is not there.
    var headed: Int
    var lost: Int
    var described: Int
    var fonts: Bool
    /// Figures with the box that they fill.
    var boxed: Int
    /// Marks of painting outside any tag.
    var loose: Int
    /// Pages whose keys follow the structure, and all pages.
    var tabbed: Int
    var pages: Int
    /// Links without words for who can't see them.
    var silent: Int
    /// Scripts, attached files and passwords.
    var extras: [String]
    var outline: Bool
  }

  private static let script = """
    import json, sys, pikepdf
    pdf = pikepdf.open(sys.argv[1])
    root = pdf.Root
    tags, headings, described, boxed, names, headers = {}, [], 0, 0, set(), []
    def kids(node):
        k = node.get('/K', [])
        return list(k) if isinstance(k, pikepdf.Array) else [k]
    def walk(node):
        global described, boxed
        for kid in kids(node):
            if not isinstance(kid, pikepdf.Dictionary) or '/S' not in kid: continue
            tag = str(kid['/S'])
            tags[tag] = tags.get(tag, 0) + 1
            if tag[:2] == '/H' and tag[2:].isdigit(): headings.append(int(tag[2:]))
            a = kid.get('/A', {})
            if tag == '/TH': names.add(str(kid['/ID']))
            if tag == '/TD' and isinstance(a, pikepdf.Dictionary): headers.append([str(h) for h in a.get('/Headers', [])])
            if tag == '/Figure':
                described += bool(str(kid.get('/Alt', '')).strip())
                boxed += '/BBox' in a
            walk(kid)
    walk(root.StructTreeRoot)
    def embedded(f):
        d = (f.DescendantFonts[0] if '/DescendantFonts' in f else f).FontDescriptor
        return '/ToUnicode' in f and any(k in d for k in ('/FontFile', '/FontFile2', '/FontFile3'))
    fonts = all(embedded(f) for p in pdf.pages for f in p.Resources.get('/Font', {}).values())
    loose = 0
    for page in pdf.pages:
        depth = 0
        for _, operator in pikepdf.parse_content_stream(page):
            operator = str(operator)
            if operator in ('BDC', 'BMC'): depth += 1
            elif operator == 'EMC': depth -= 1
            elif operator in ('Tj', 'TJ', 'f', 'S', 'B', 'Do') and depth == 0: loose += 1
    links = [a for p in pdf.pages for a in p.get('/Annots', []) if a.Subtype == '/Link']
    extras = [n for n in ('/JavaScript', '/EmbeddedFiles') if n in root.get('/Names', {})] + ['/OpenAction'] * ('/OpenAction' in root)
    extras += ['password'] * pdf.is_encrypted
    with pdf.open_metadata() as found: spoken = [str(w) for w in found.get('dc:language', [])]
    print(json.dumps(dict(spoken=spoken, identifier=[str(i) for i in pdf.trailer.get('/ID', [])], marked=bool(root.MarkInfo.Marked), language=str(root.Lang), title=str(pdf.docinfo.get('/Title', '')),
      shown=bool(root.ViewerPreferences.DisplayDocTitle), info=sorted(str(k) for k in pdf.docinfo.keys()), xmp=root.Metadata.read_bytes().decode(),
      tags=tags, headings=headings, headed=sum(len(h) >= 2 for h in headers), lost=sum(n not in names for h in headers for n in h), described=described, fonts=fonts,
      boxed=boxed, loose=loose, tabbed=sum(p.get('/Tabs') == '/S' for p in pdf.pages), pages=len(pdf.pages),
      silent=sum(not str(a.get('/Contents', '')).strip() or '/StructParent' not in a for a in links), extras=extras, outline='/Outlines' in root)))
    """

  @Test("Structure, language and no traces") func structure() async throws {
    let report = try Workshop.whole().report()
    let file = try await Formats.file(.pdf, of: report)
    let facts = try Formats.read(Facts.self, Self.script, [file], [file.name])
    #expect(facts.marked && facts.shown && facts.fonts)
    #expect(facts.language == "nl-NL" && facts.title == ReportDocument(report).fullTitle)
    #expect(Set(facts.info).isSubset(of: ["/Title", "/Producer"]))
    #expect(facts.xmp.contains("pdfuaid:part=\"1\"") && facts.xmp.contains(facts.title) && !facts.xmp.contains("creator>"))
    #expect(facts.spoken == ["nl-NL"])
    #expect(facts.identifier.count == 2 && facts.identifier.allSatisfy { $0.count == 32 && $0.allSatisfy(\.isHexDigit) })
    #expect(facts.tags["/Table", default: 0] > 5 && facts.tags["/LI", default: 0] > 5)
    // The header of its row and that of its column.
    #expect(facts.headed == facts.tags["/TD", default: -1] && facts.lost == 0)
    #expect(facts.tags["/Figure", default: 0] >= 3 && facts.described == facts.tags["/Figure"])
    #expect(facts.boxed == facts.described && facts.loose == 0 && facts.tabbed == facts.pages && facts.pages > 5)
    #expect(facts.silent == 0 && facts.extras == [] && facts.outline)
    #expect(facts.headings.first == 1)
    for (level, next) in zip(facts.headings, facts.headings.dropFirst()) { #expect(next <= level + 1) }
  }
}
