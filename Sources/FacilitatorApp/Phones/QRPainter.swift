import Canvas

/// A QR code in half blocks: black on white whatever the theme, with the quiet zone of four squares that the standard asks for.
struct QRPainter {
  let squares: [[Bool]]
  /// Cells per square across; half as many rows down.
  var scale = 1

  static let quietZone = 4
  private static let style = Style(foreground: .rgb(255, 255, 255), background: .rgb(0, 0, 0))

  var size: Size {
    let side = (squares.count + 2 * Self.quietZone) * scale
    return Size(columns: side, rows: (side + 1) / 2)
  }

  /// The largest scale of these squares that fits; nil when none does.
  static func fitting(_ squares: [[Bool]], _ area: Size) -> QRPainter? {
    (1...3).reversed().map { QRPainter(squares: squares, scale: $0) }.first { $0.size.columns <= area.columns && $0.size.rows <= area.rows }
  }

  func draw(row: Int, column: Int, on brush: inout Brush) {
    // Light squares are what is drawn: an ink that spreads over the borders of cells makes dark ones smaller, never larger.
    for line in 0..<size.rows {
      let text = (0..<size.columns).map { place -> Character in
        switch (isLight(line * 2, place), isLight(line * 2 + 1, place)) {
        case (true, true): "█"
        case (true, false): "▀"
        case (false, true): "▄"
        case (false, false): " "
        }
      }
      brush.frame.put(String(text), row: row + line, column: column, style: Self.style)
    }
  }

  private func isLight(_ row: Int, _ column: Int) -> Bool {
    let (row, column) = (row / scale - Self.quietZone, column / scale - Self.quietZone)
    guard squares.indices.contains(row), squares[row].indices.contains(column) else { return true }
    return !squares[row][column]
  }
}
