import Documents
@testable import Exports
import Foundation
import Summary
import Testing

/// The workbook, read by openpyxl.
@Suite("Workbooks") struct WorkbookTests {
  /// Rows of cells for each sheet. A formula, a link or a date is an error.
  static let script = """
    import json, sys, openpyxl
    book = openpyxl.load_workbook(sys.argv[1])
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in ('s', 'n', 'inlineStr'), (sheet.title, cell.coordinate, cell.data_type, cell.value)
                assert cell.hyperlink is None, (sheet.title, cell.coordinate)
    assert not book.defined_names, book.defined_names
    print(json.dumps([[[c.value for c in row] for row in sheet.iter_rows()] for sheet in book]))
    """

  private static let names = """
    import json, sys, openpyxl
    book = openpyxl.load_workbook(sys.argv[1])
    p = book.properties
    print(json.dumps({'names': book.sheetnames, 'facts': [str(p.creator), str(p.lastModifiedBy), p.created.isoformat(), str(p.title)]}))
    """

  private struct Names: Decodable {
    var names: [String]
    var facts: [String]
  }

  @Test("Every sheet of the model is there with its cells") func cells() async throws {
    let report = try Workshop.whole().report()
    let model = Workbook(report)
    let file = try await Formats.file(.xlsx, of: report)
    let sheets = try Formats.read([[[Value]]].self, Self.script, [file], [file.name])
    let names = try Formats.read(Names.self, Self.names, [file], [file.name])
    #expect(names.names == model.sheets.map(\.name))
    #expect(names.facts == ["None", "None", "2000-01-01T00:00:00", model.title])
    for (sheet, own) in zip(sheets, model.sheets) {
      #expect(sheet[0][0] == .text(own.heading))
      #expect(Array(sheet[2]) == own.header.map(Value.text))
      for (row, cells) in zip(sheet.dropFirst(3), own.rows) { #expect(row == cells.map(Value.init)) }
      #expect(sheet.count == own.rows.count + 3)
    }
    #expect(sheets.flatMap { $0 }.flatMap { $0 }.count { $0.double != nil } > 300)
  }

  @Test("Texts that a spreadsheet would run stay texts") func hostile() async throws {
    let report = try Workshop.whole(group: "=1+1", cards: Hostile.all).report()
    let file = try await Formats.file(.xlsx, of: report)
    let sheets = try Formats.read([[[Value]]].self, Self.script, [file], [file.name])
    let texts = Set(sheets.flatMap { $0 }.flatMap { $0 }.compactMap { if case .text(let text) = $0 { text } else { nil } })
    for text in Hostile.visible where !text.hasPrefix("'") { #expect(texts.contains(text), "\(text)") }
  }

  @Test(
    "Names of sheets",
    arguments: [
      (["a/b:c?d*e[f]g", "A b c d e f g"], ["a b c d e f g", "A b c d e f g (2)"]),
      (["'x'", "", String(repeating: "é", count: 40)], ["x", "Blad", String(repeating: "é", count: 31)]),
      (
        [String(repeating: "w", count: 31), String(repeating: "w", count: 35)],
        [String(repeating: "w", count: 31), String(repeating: "w", count: 27) + " (2)"]
      ),
    ])
  func names(texts: [String], expected: [String]) {
    var names: [String] = []
    for text in texts { names.append(SheetName.unique(text, among: names)) }
    #expect(names == expected)
  }
}

extension Value {
  init(_ cell: Workbook.Cell) {
    switch cell {
    case .text(let text): self = .text(text)
    case .number(let number): self = .number(Double(number))
    case .tenths(let number): self = .number(Double(number) / 10)
    case .hundredths(let number): self = .number(Double(number) / 100)
    case .empty: self = .nothing
    }
  }
}
