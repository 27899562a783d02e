extension Frame {
  /// Draws a border along the inner edge of a part, and leaves its inside alone. Less than two columns or rows draws nothing.
  public mutating func box(_ rect: Rect, style: Style = .plain) {
    guard rect.columns >= 2, rect.rows >= 2 else { return }
    for row in [rect.row, rect.endRow - 1] {
      horizontalLine(row: row, column: rect.column + 1, columns: rect.columns - 2, style: style)
    }
    for column in [rect.column, rect.endColumn - 1] {
      fill(Rect(column: column, row: rect.row + 1, columns: 1, rows: rect.rows - 2), "│", style: style)
    }
    put("┌", row: rect.row, column: rect.column, style: style)
    put("┐", row: rect.row, column: rect.endColumn - 1, style: style)
    put("└", row: rect.endRow - 1, column: rect.column, style: style)
    put("┘", row: rect.endRow - 1, column: rect.endColumn - 1, style: style)
  }

  /// Draws a horizontal line of at most `columns` cells.
  public mutating func horizontalLine(row: Int, column: Int, columns: Int, style: Style = .plain) {
    fill(Rect(column: column, row: row, columns: columns, rows: 1), "─", style: style)
  }
}
