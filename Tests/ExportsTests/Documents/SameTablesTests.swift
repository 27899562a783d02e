import Documents
@testable import Exports
import Foundation
import Summary
import Testing

/// The same numbers in every format, by readers that are not ours.
@Suite("The same tables in every format") struct SameTablesTests {
  /// A cell as text that is equal in all formats: without the sign for minus of documents, and without line breaks of paper.
  private func plain(_ cell: String) -> String { cell.replacing("\u{2212}", with: "-").filter { !$0.isWhitespace } }

  private func plain(_ tables: [[[String]]]) -> [[[String]]] { tables.map { $0.map { $0.map(plain) } } }

  /// The tables of the tree, cut where a page is too narrow for them.
  private func expected(_ report: SummaryReport) -> [[[String]]] {
    var tables: [[[String]]] = []
    for case .table(let table) in ReportDocument(report).parts {
      tables += table.narrowed.map { [$0.columns.map(\.title)] + $0.rows }
    }
    return plain(tables)
  }

  @Test(arguments: [ReportFormat.html, .odt, .docx])
  func tables(format: ReportFormat) async throws {
    let report = try Workshop.whole().report()
    let script = [ReportFormat.html: TableReaders.html, .odt: TableReaders.odt, .docx: TableReaders.docx][format] ?? ""
    let file = try await Formats.file(format, of: report)
    let read = plain(try Formats.read([[[String]]].self, script, [file], [file.name]))
    let expected = expected(report)
    #expect(expected.count > 5)
    #expect(read.count == expected.count)
    for (one, other) in zip(read, expected) { #expect(one == other) }
  }

  @Test("Cells of the tagged tables of the PDF") func pdf() async throws {
    let report = try Workshop.whole().report()
    let file = try await Formats.file(.pdf, of: report)
    let read = plain(try Formats.read([[[String]]].self, TableReaders.pdf, [file], [file.name])).flatMap { $0 }.map { $0.sorted() }
    let rows = expected(report).flatMap { $0.dropFirst() }.map { $0.sorted() }
    #expect(rows.count > 60)
    let known = Set(read)
    for row in rows where !known.contains(row) { Issue.record("not in the PDF: \(row)") }
  }

  @Test("The value sort is in every format as in the CSV") func sort() async throws {
    let report = try Workshop.whole().report()
    let csv = try #require(ExportFormat.csv.files(of: report).first { $0.name == "goedwerk-waarden-2026-09-21-intern.csv" })
    let rows = String(decoding: csv.bytes, as: UTF8.self).split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(rows.count == 30)
    let file = try await Formats.file(.odt, of: report)
    let tables = plain(try Formats.read([[[String]]].self, TableReaders.odt, [file], [file.name]))
    let places = try #require(tables.first { $0[0].prefix(3) == ["Plaats", "Waarde", "Gemiddeld"] }).dropFirst()
    let piles = try #require(tables.first { $0[0].contains("Hetbelangrijkst") }).dropFirst()
    for ((row, place), pile) in zip(zip(rows, places), piles) {
      #expect(place[1] == plain(row[0]) && pile[0] == plain(row[0]))
      #expect(place[2].replacing(",", with: ".").replacing("+", with: "") == row[4])
      #expect(Array(place[3...4]) == Array(row[5...6]))
      #expect(Array(pile[1...5]) == Array(row[7...11]))
    }
    // The sheet has them as numbers.
    let book = try await Formats.file(.xlsx, of: report)
    let sheets = try Formats.read([[[Value]]].self, WorkbookTests.script, [book], [book.name])
    let sheet = try #require(sheets.first { $0.count == 33 && $0[2].first == .text("Waarde") })
    for (row, cells) in zip(rows, sheet.dropFirst(3)) {
      #expect(cells[0] == .text(row[0]) && cells[1] == .number(Double(row[1]) ?? -1) && cells[4] == .number(Double(row[4]) ?? -99))
      #expect(cells[7...11].map(\.double) == row[7...11].map(Double.init))
    }
  }
}

/// A cell of a sheet.
enum Value: Decodable, Equatable {
  case text(String)
  case number(Double)
  case nothing

  init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    if box.decodeNil() {
      self = .nothing
    } else if let number = try? box.decode(Double.self) {
      self = .number(number)
    } else {
      self = .text(try box.decode(String.self))
    }
  }

  var double: Double? { if case .number(let number) = self { number } else { nil } }
}
