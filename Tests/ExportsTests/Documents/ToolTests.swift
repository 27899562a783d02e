import Exports
import Foundation
import Summary
import Testing

@testable import Documents

/// Programs that are not there, too old, broken or too slow.
@Suite("Other programs") struct ToolTests {
  private func fault(_ format: ReportFormat, _ tools: DocumentTools) async throws -> DocumentFault? {
    do {
      _ = try await format.files(of: try Workshop.whole().report(), tools: tools)
      return nil
    } catch {
      return error as? DocumentFault
    }
  }

  /// A program made of a few lines of shell, in a folder of its own.
  private func script(_ lines: String) throws -> (path: String, folder: URL) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "goedwerk-tool-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "tool").path
    try "#!/bin/sh\n\(lines)\n".write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return (path, folder)
  }

  @Test("A missing program names the package and what works without it") func missing() async throws {
    let tools = DocumentTools(weasyprint: "geen-weasyprint", office: ["geen-office"], pandoc: "geen-pandoc")
    let pdf = try #require(try await fault(.pdf, tools))
    #expect(pdf == .toolMissing(format: .pdf, package: "WeasyPrint 70 of nieuwer (pip install weasyprint)", found: ""))
    let docx = try #require(try await fault(.docx, tools))
    #expect(docx.sentence.contains("libreoffice-writer-nogui") && docx.sentence.contains("odt"))
  }

  @Test("An old WeasyPrint is not used") func old() async throws {
    let (path, folder) = try script("echo 'WeasyPrint version 57.2'")
    defer { try? FileManager.default.removeItem(at: folder) }
    let pdf = try #require(try await fault(.pdf, DocumentTools(weasyprint: path)))
    #expect(pdf.sentence.contains("57.2") && pdf.sentence.contains("te oud"))
  }

  @Test("A program that fails is told with its last words, without what steers a terminal") func broken() async throws {
    let (path, folder) = try script(
      "[ \"$1\" = --version ] && echo 'WeasyPrint version 70.0' && exit 0; printf 'stuk\\033[2J gegaan\\n' >&2; exit 3")
    defer { try? FileManager.default.removeItem(at: folder) }
    let pdf = try #require(try await fault(.pdf, DocumentTools(weasyprint: path)))
    #expect(pdf == .toolFailed(format: .pdf, tool: "WeasyPrint", detail: "stuk[2J gegaan"))
  }

  @Test("A program that hangs is stopped with all that it started") func slow() async throws {
    let (path, folder) = try script(
      "[ \"$1\" = --version ] && echo 'WeasyPrint version 70.0' && exit 0; sleep 1000 & echo $! > '$HERE/child'; wait")
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = try String(contentsOfFile: path, encoding: .utf8).replacing("$HERE", with: folder.path)
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    let pdf = try #require(try await fault(.pdf, DocumentTools(weasyprint: path, limit: 30)))
    #expect(pdf == .toolTooSlow(format: .pdf, tool: "WeasyPrint", seconds: 30))
    let child = try String(contentsOf: folder.appending(path: "child"), encoding: .utf8).filter(\.isNumber)
    try #require(!child.isEmpty)
    // The signal reaches all at once, but a busy machine gives each its turn to end; and a stopped process may still be in the list
    // until somebody asks how it ended.
    func isGone() -> Bool {
      guard let facts = try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8) else { return true }
      return facts.contains(") Z ")
    }
    let deadline = ContinuousClock.now + .seconds(60)
    while !isGone(), ContinuousClock.now < deadline { await Task.yield() }
    #expect(isGone())
  }

  @Test("Pandoc makes the DOCX where there is no office") func pandoc() async throws {
    let report = try Workshop.whole().report()
    let files = try await ReportFormat.docx.files(of: report, tools: DocumentTools(office: ["geen-office"], limit: 240))
    var file = try #require(files.first)
    file.name = "v.docx"
    #expect(ZipDates.removed(from: file.bytes) == file.bytes, "no time of writing is in the file")
    let tables = try Formats.read([[[String]]].self, TableReaders.docx, [file], [file.name])
    #expect(tables.count > 5)
  }
}
