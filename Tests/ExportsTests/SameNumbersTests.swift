import Exports
import Foundation
import Summary
import Testing

@Suite("The same numbers in every format")
struct SameNumbersTests {
  /// Rows of the first Markdown table whose header starts with these cells.
  private func table(_ text: String, header: String) -> [[String]] {
    let lines = text.split(separator: "\n").map(String.init)
    guard let start = lines.firstIndex(where: { $0.hasPrefix(header) }) else { return [] }
    return lines[(start + 2)...].prefix { $0.hasPrefix("|") }.map { line in
      line.dropFirst(2).dropLast(2).split(separator: " | ", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private func csv(_ files: [ExportFile], _ name: String) throws -> [[String]] {
    let file = try #require(files.first { $0.name.hasPrefix("goedwerk-\(name)-2026") && !$0.name.contains("excel") })
    return String(decoding: file.bytes, as: UTF8.self).split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private func json(_ report: SummaryReport, block: String) throws -> [[String: Any]] {
    let file = try #require(JSONExport().files(of: report).first)
    let read = try #require(try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
    let meetings = try #require(read["meetings"] as? [[String: Any]])
    let blocks = try #require(meetings[0]["blocks"] as? [[String: Any]])
    let results = try #require(blocks.first { $0["number"] as? String == block }?["results"] as? [[String: Any]])
    return results.compactMap { $0["figure"] as? [String: Any] }
  }

  @Test func valueSort() throws {
    let report = try Workshop.whole().report()
    let markdown = table(MarkdownExport().text(of: report), header: "| Plaats | Waarde |")
    let files = ExportFormat.csv.files(of: report)
    let rows = try csv(files, "waarden")
    let objects = try #require(try json(report, block: "1.9").first?["rows"] as? [[String: Any]])
    #expect(markdown.count == 30 && rows.count == 30 && objects.count == 30)
    for ((md, row), object) in zip(zip(markdown, rows), objects) {
      #expect(md[1] == row[0] && row[0] == object["name"] as? String)
      #expect(md[0].filter(\.isNumber) == row[1] && Int(row[1]) == object["place"] as? Int)
      #expect(md[0].hasPrefix("gedeeld") == (row[2] == "ja"))
      #expect(md[2].replacing(",", with: ".").replacing("+", with: "") == row[4])
      #expect(Double(row[4]) == object["mean"] as? Double)
      #expect(md[3] == row[5] && md[4] == row[6])
      #expect(Array(md[5...9]) == Array(row[7...11]))
      #expect(row[7...11].compactMap { Int($0) } == object["pileCounts"] as? [Int])
    }
  }

  @Test func evaluation() throws {
    let report = try Workshop.whole().report()
    let markdown = table(MarkdownExport().text(of: report), header: "| Punt | 1 |")
    let files = ExportFormat.csv.files(of: report)
    let counts = try csv(files, "vragen").filter { $0[1] == "1.10 Evaluatie" }
    let scores = try csv(files, "scores").filter { $0[1] == "1.10 Evaluatie" }
    let figures = try json(report, block: "1.10")
    #expect(markdown.count == 2 && counts.count == 10 && scores.count == 2 && figures.count == 2)
    for (place, (md, figure)) in zip(markdown, figures).enumerated() {
      let parts = try #require(figure["parts"] as? [[String: Any]]).compactMap { $0["count"] as? Int }
      #expect(Array(md[1...5]) == parts.map(String.init))
      #expect(counts.filter { $0[2] == md[0] }.map { $0[4] } == parts.map(String.init))
      #expect(md[7].replacing(",", with: ".") == scores[place][8])
      #expect(figure["mean"] as? Double == Double(scores[place][8]))
      let sum = parts.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
      #expect(figure["mean"] as? Double == Double(sum) / 10)
    }
  }
}
