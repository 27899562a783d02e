import Documents
import Exports
import Foundation
import Summary
import Testing

/// The package as a whole: what it holds, what it may not hold, and that it is the same twice.
@Suite("The package") struct PackageTests {
  private static let texts = """
    import io, json, sys, zipfile
    found = {}
    def add(name, data):
        found[name] = data.decode('utf-8', 'replace')
        if data[:2] == b'PK':
            inner = zipfile.ZipFile(io.BytesIO(data))
            for one in inner.infolist(): add(name + '/' + one.filename, inner.read(one) + bytes(str(one.date_time), 'ascii') + one.extra + one.comment)
        if data[:4] == b'%PDF':
            import pikepdf
            pdf = pikepdf.open(io.BytesIO(data))
            found[name + '/streams'] = ''.join(o.read_bytes().decode('latin-1') for o in pdf.objects if isinstance(o, pikepdf.Stream))
            import subprocess
            found[name + '/text'] = subprocess.run(['pdftotext', '-', '-'], input=data, capture_output=True, check=True).stdout.decode()
    add('pakket', open(sys.argv[1], 'rb').read())
    print(json.dumps(found))
    """

  private static let secrets = Secrets.all + ["Team Noord"]

  /// Folders of the machine that runs the test.
  private static let traces = [
    NSHomeDirectory() + "/", FileManager.default.temporaryDirectory.path + "/goedwerk", "libreoffice/4/user", "file:///",
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .path,
  ].filter { $0.count > 1 }

  @Test("No byte of the external package holds a secret") func secrets() async throws {
    let report = try Workshop.whole().report(edition: .extern)
    let file = try await Formats.file(.pakket, of: report)
    let found = try Formats.read([String: String].self, Self.texts, [file], [file.name])
    let names = found.keys.joined(separator: " ")
    for ending in [
      ".md", ".html", ".odt/content.xml", ".docx/word/document.xml", ".pdf/text", ".xlsx/xl/sharedStrings.xml", ".json", ".csv",
    ] {
      #expect(names.contains(ending), "\(ending)")
    }
    for (name, text) in found {
      for secret in Self.secrets { #expect(!text.contains(secret), "\(name) holds \(secret)") }
      if [".md", ".html", ".txt", ".json", ".csv", "content.xml", "sharedStrings.xml", "/text"].contains(where: name.hasSuffix) {
        #expect(text.firstMatch(of: /\bD[0-9]+\b/) == nil, "\(name) holds a seat")
      }
      for trace in Self.traces { #expect(!text.contains(trace), "\(name) holds \(trace)") }
    }
  }

  @Test("The same report gives the same bytes, but for DOCX", arguments: ReportFormat.allCases.filter { $0 != .docx && $0 != .pakket })
  func same(format: ReportFormat) async throws {
    let first = try await format.files(of: try Workshop.whole().report(), tools: Formats.tools)
    let again = try await format.files(of: try Workshop.whole().report(), tools: Formats.tools)
    #expect(first == again && !first.isEmpty)
  }

  @Test("Five thousand lines are in the documents too", arguments: [ReportFormat.odt, .xlsx])
  func manyLines(format: ReportFormat) async throws {
    let report = try Workshop.whole(cards: (1...5000).map { "regel \($0)." }).report()
    let file = try await Formats.file(format, of: report)
    let text = try Formats.read([String: String].self, Self.texts, [file], [file.name]).values.joined()
    for number in [1, 2, 999, 4999, 5000] { #expect(text.contains("regel \(number).")) }
  }

  @Test("Without the programs the package has the rest, and says what is missing") func missing() async throws {
    let tools = DocumentTools(weasyprint: "geen-weasyprint", office: ["geen-office"], pandoc: "geen-pandoc")
    let report = try Workshop.whole().report()
    let first = try await ReportFormat.pakket.files(of: report, tools: tools)
    #expect(try await ReportFormat.pakket.files(of: report, tools: tools) == first)
    var file = try #require(first.first)
    #expect(file.name == "goedwerk-verslag-2026-09-21-intern.zip")
    file.name = "p.zip"
    let found = try Formats.read([String: String].self, Self.texts, [file], [file.name])
    let list = try #require(found["pakket/manifest.json"])
    struct List: Decodable {
      struct Missing: Decodable { var format: String, reason: String }
      struct File: Decodable { var path: String, bytes: Int }
      var files: [File]
      var missing: [Missing]
    }
    // The check of the contents put the date behind each text.
    let end = try #require(list.lastIndex(of: "}"))
    let read = try JSONDecoder().decode(List.self, from: Data(list[...end].utf8))
    #expect(read.missing.map(\.format) == ["docx", "pdf"])
    #expect(read.missing[1].reason.contains("WeasyPrint 70") && read.missing[1].reason.contains("html"))
    for file in read.files { #expect(found["pakket/" + file.path] != nil) }
    #expect(try #require(found["pakket/LEESMIJ.txt"]).contains("Niet gemaakt:"))
  }
}
