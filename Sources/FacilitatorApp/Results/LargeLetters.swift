import Canvas

extension ResultLine {
  /// A text in block letters, as the rows that its font takes.
  static func block(_ text: String, _ font: BlockFont, _ role: Theme.Role = .text, column: Int = 0) -> [ResultLine] {
    font.lines(for: text).map { ResultLine($0, role, column: column) }
  }

  /// A sentence in block letters; nil when it takes more rows or columns, or has a character without a shape.
  static func headline(_ text: String, _ role: Theme.Role, in size: Size) -> [ResultLine]? {
    BlockText.largest(PlainText.sanitised(text), in: size, of: [(.medium, 0), (.small, 1)]).map { block in
      block.rows.map { ResultLine($0, role) }
    }
  }

  /// Adds the pieces of another line, moved to the right.
  mutating func add(_ other: ResultLine, column: Int) { pieces += other.shifted(by: column).pieces }
}

/// A number in block digits with the words behind it in ordinary letters: the `6` of `6 van de 10`.
struct LargeNumber {
  let digits: String
  let rest: String
  private let font: BlockFont

  /// Splits a text behind its number, which may have a comma, a sign or a percent sign; nil when it does not begin with one.
  init?(_ text: String, font: BlockFont = .small) {
    let digits = String(text.prefix { $0.isWholeNumber || ",+-%".contains($0) })
    guard digits.contains(where: \.isWholeNumber), font.canDraw(digits) else { return nil }
    self.digits = digits
    self.font = font
    rest = String(text.dropFirst(digits.count)).trimmingPrefix(" ").description
  }

  var digitColumns: Int { font.columns(of: digits) }

  /// The rows, with the digits ending before a column and the words behind it on the last row of the digits.
  func lines(endingAt end: Int, _ role: Theme.Role) -> [ResultLine] {
    var lines = ResultLine.block(digits, font, role, column: end - digitColumns)
    lines[Self.baseline].put(rest, role, column: end + 1)
    return lines
  }

  /// The row on which digits of the small letters stand.
  private static let baseline = 1
}
