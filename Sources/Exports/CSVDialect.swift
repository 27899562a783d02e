/// The two ways to write a table, chosen by name: standards, section 6.
public enum CSVDialect: String, Hashable, Sendable, CaseIterable {
  /// For a spreadsheet with Dutch settings: semicolon, decimal comma, byte order mark.
  case excel
  /// For other programs: comma, decimal point, no mark.
  case plain

  /// For people, in Dutch.
  public var title: String {
    switch self {
    case .excel: "voor Excel (NL)"
    case .plain: "voor andere programma's"
    }
  }

  var separator: Character { self == .excel ? ";" : "," }
  var decimalMark: String { self == .excel ? "," : "." }
  var mark: [UInt8] { self == .excel ? [0xEF, 0xBB, 0xBF] : [] }
  var suffix: String { self == .excel ? "-excel" : "" }

  /// A table with its header row; every row ends in CR LF.
  func bytes(of table: CSVTable) -> [UInt8] {
    var output = ""
    for row in [table.header.map(CSVCell.text)] + table.rows {
      for (place, cell) in row.enumerated() {
        if place > 0 { output.append(separator) }
        output += quoted(text(of: cell))
      }
      output += "\r\n"
    }
    return mark + Array(output.utf8)
  }

  private func text(of cell: CSVCell) -> String {
    switch cell {
    case .text(let text): harmless(text)
    case .number(let number): String(number)
    case .tenths(let number): DecimalText.text(number, digits: 1, mark: decimalMark)
    case .hundredths(let number): DecimalText.text(number, digits: 2, mark: decimalMark)
    case .truth(let truth): truth ? "ja" : "nee"
    case .secret: "x"
    case .empty: ""
    }
  }

  /// Text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP ASVS 1.2.10), also when its first sign has the width
  /// of a Chinese character.
  private func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r\0＝＋－＠".unicodeScalars.contains(first) else { return text }
    return "'" + text
  }

  private func quoted(_ text: String) -> String {
    // A line end of two characters is one character to Swift, so the search is by scalar.
    let special: Set<Unicode.Scalar> = ["\"", "\r", "\n", separator.unicodeScalars.first ?? ","]
    guard text.unicodeScalars.contains(where: special.contains) else { return text }
    var result = String.UnicodeScalarView()
    result.append("\"")
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result.append("\"") }
      result.append(scalar)
    }
    result.append("\"")
    return String(result)
  }
}

/// A table: one header row with short names, and rows of the same length.
struct CSVTable {
  /// Part of the file name.
  var name: String
  var header: [String]
  var rows: [[CSVCell]]
}

enum CSVCell: Equatable {
  case text(String)
  case number(Int)
  /// One decimal.
  case tenths(Int)
  /// Two decimals.
  case hundredths(Int)
  case truth(Bool)
  /// A number that is withheld.
  case secret
  case empty

  static func optional(_ number: Int?) -> CSVCell { number.map(CSVCell.number) ?? .empty }
}
