extension Frame {
  /// The picture as lines of text, without blanks at the end of a line and without colours.
  public var text: String {
    (0..<size.rows).map { row in
      var line = String.UnicodeScalarView()
      for cell in rowCells(row) { cell.glyph.append(to: &line) }
      return String(line).trimmingTrailingBlanks()
    }.joined(separator: "\n")
  }

  /// One character for every cell that says how it looks, without dots at the end of a line: a companion of `text` for tests.
  public func styleMap(_ letter: (Style) -> Character = Frame.standardLetter) -> String {
    (0..<size.rows).map { row in
      var line = rowCells(row).map { letter($0.style) }
      while line.last == "." { line.removeLast() }
      return String(line)
    }.joined(separator: "\n")
  }

  /// `.` plain, `r` reversed, `u` underlined, `b` bold, `c` only coloured; a capital when colour comes with it.
  public static func standardLetter(_ style: Style) -> Character {
    let isColored = style.foreground != .standard || style.background != .standard
    if style.isReversed { return isColored ? "R" : "r" }
    if style.isUnderlined { return isColored ? "U" : "u" }
    if style.isBold { return isColored ? "B" : "b" }
    return isColored ? "c" : "."
  }

  /// The cells of one row, from left to right; none outside the frame.
  public func rowCells(_ row: Int) -> ArraySlice<Cell> {
    guard row >= 0, row < size.rows else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }
}

extension String {
  func trimmingTrailingBlanks() -> String {
    var view = unicodeScalars[...]
    while view.last == " " { view.removeLast() }
    return String(view)
  }
}
