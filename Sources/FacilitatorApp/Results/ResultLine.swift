import Canvas

/// One row of a result: pieces of text, each at its own column.
struct ResultLine: Equatable {
  struct Piece: Equatable {
    /// Columns from the left edge of the area.
    var column: Int
    var text: String
    var role: Theme.Role
  }

  var pieces: [Piece] = []

  static let blank = ResultLine()

  init() {}

  init(_ text: String, _ role: Theme.Role = .text, column: Int = 0) { put(text, role, column: column) }

  /// Adds a piece at a column.
  mutating func put(_ text: String, _ role: Theme.Role = .text, column: Int) {
    if !text.isEmpty { pieces.append(Piece(column: column, text: text, role: role)) }
  }

  /// Adds a piece that ends before a column.
  mutating func put(_ text: String, _ role: Theme.Role = .text, endingAt end: Int) {
    put(text, role, column: end - TextWidth.columns(of: text))
  }

  /// Adds a piece behind everything that stands there.
  mutating func append(_ text: String, _ role: Theme.Role = .text) { put(text, role, column: endColumn) }

  /// The column after the last one that is used.
  var endColumn: Int { pieces.map { $0.column + TextWidth.columns(of: $0.text) }.max() ?? 0 }

  func shifted(by columns: Int) -> ResultLine {
    var copy = self
    for index in copy.pieces.indices { copy.pieces[index].column += columns }
    return copy
  }

  /// Running text in lines of at most `columns` columns, never wider than is pleasant to read.
  static func paragraph(_ text: String, _ role: Theme.Role = .text, columns: Int) -> [ResultLine] {
    TextLayout.wrapped(PlainText.sanitised(text), columns: min(columns, readableColumns)).map { ResultLine($0, role) }
  }

  /// Two lists of lines side by side, the second from a column on.
  static func beside(_ left: [ResultLine], _ right: [ResultLine], from column: Int) -> [ResultLine] {
    (0..<max(left.count, right.count)).map { row in
      var line = row < left.count ? left[row] : .blank
      if row < right.count { line.pieces += right[row].shifted(by: column).pieces }
      return line
    }
  }

  /// Longest line of running text on a projected screen.
  static let readableColumns = 70
}
