/// The answers of a file as whole numbers, one row per participant.
struct AnswerTable: Sendable {
  struct Row: Sendable {
    var place: RowPlace
    /// One per value.
    var numbers: [Int]
  }

  /// Names of the values, each once.
  var items: [String]
  /// Columns of the file in which the values stand, the first at 1.
  var columns: [Int]
  var rows: [Row]
  /// Group of each participant, when the file has groups.
  var groups: [String]?
  /// What the file itself says its numbers are.
  var kind: AnswerKind?
  /// Scores and sizes of the piles, when the file itself says so.
  var piles: [Int: Int]?

  /// Largest size of a number: that of a pile score in a grid.
  static let largestNumber = 1_000

  /// Reads a file: JSON when it starts like JSON, else separated text.
  init(bytes: [UInt8]) throws(DataFault) {
    let content = try Self.text(of: bytes)
    guard let first = content.first(where: { !Self.isSpace($0) }) else { throw .empty }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      self = try JSONTable.table(try JSONReader.read(content))
    } else {
      self = try DelimitedTable.table(try DelimitedText.records(of: content))
    }
    guard items.count >= 2 else { throw .tooFewValues }
    guard !rows.isEmpty else { throw .noParticipants }
  }

  init(items: [String], columns: [Int], rows: [Row], groups: [String]? = nil) {
    self.items = items
    self.columns = columns
    self.rows = rows
    self.groups = groups
  }

  func cell(_ row: Row, _ item: Int) -> CellPlace { CellPlace(row: row.place, column: columns[item], name: items[item]) }

  /// A whole number as people type it: with or without a sign, also with the minus sign of typography.
  static func number(_ text: String, at place: CellPlace) throws(DataFault) -> Int {
    if text.isEmpty { throw .emptyCell(place) }
    let plain = text.unicodeScalars.first == "\u{2212}" ? "-" + text.dropFirst() : text
    guard let number = Int(plain) else {
      // Too many digits for a number of the machine is still a number.
      let digits = plain.drop { $0 == "-" || $0 == "+" }
      let isNumber = !digits.isEmpty && plain.count - digits.count <= 1 && digits.utf8.allSatisfy { (48...57).contains($0) }
      if isNumber { throw .tooLarge(place, largest: largestNumber) }
      throw .notWhole(place, text: Printable.short(text))
    }
    guard number.magnitude <= largestNumber else { throw .tooLarge(place, largest: largestNumber) }
    return number
  }

  /// Checks that there are not too many values, and that each has a name of its own.
  static func check(_ headings: [(name: String, column: Int)]) throws(DataFault) {
    guard headings.count <= Calculation.mostValues else { throw .tooManyValues(most: Calculation.mostValues) }
    var seen: Set<String> = []
    for heading in headings where !seen.insert(heading.name).inserted {
      throw .repeatedHeading(name: Printable.short(heading.name), column: heading.column)
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }

  /// The bytes of the text, without a byte order mark.
  private static func text(of bytes: [UInt8]) throws(DataFault) -> [UInt8] {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .spreadsheet }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard !content.contains(0), String(validating: content, as: UTF8.self) != nil else { throw .notText }
    return content
  }
}
