import Canvas
import SessionEngine

/// A triangle with its corners, and the gathered lines at its three sides: left, right and below.
struct SideLinesPainter {
  let corners: [String]
  /// In the order of the sides A-B, A-C and B-C.
  let columns: [GatherColumn]

  /// Returns false, with nothing drawn, when it does not fit; then the lines stand in lists.
  func draw(_ area: Rect, on brush: inout Brush) -> Bool {
    guard columns.count == 3, corners.count == 3, brush.canGrow, columns.allSatisfy({ $0.lines.count == $0.count || !$0.lines.isEmpty })
    else { return false }
    let below = lines(columns[2], min(area.columns, brush.measure))
    // The top corner above the figure, the lower two beside their own ends.
    let box = TrianglePlot.box(in: Size(columns: area.columns / 3, rows: area.rows - below.count - 4))
    guard box.rows >= Self.lowest else { return false }
    let left = area.column + (area.columns - box.columns) / 2
    let widths = [left - area.column - 2, area.endColumn - left - box.columns - 2]
    let beside = zip(columns, widths).map { lines($0, $1) }
    guard beside.allSatisfy({ $0.count <= box.rows - 1 }) else { return false }
    brush.centered(PlainText.sanitised(corners[0]), row: area.row, in: area, role: .title(brush.part))
    let top = area.row + 1
    let figure = TriangleFigure(box: box).outline(.accent(brush.part), column: left)
    for (offset, line) in figure.enumerated() {
      for piece in line.pieces {
        brush.line(piece.text, row: top + offset, column: piece.column, role: piece.role, width: area.columns)
      }
    }
    for (texts, column) in [(beside[0], area.column), (beside[1], left + box.columns + 2)] {
      for (offset, line) in texts.enumerated() {
        brush.line(line.text, row: top + offset, column: column, role: line.isTitle ? .strong : .text, width: area.columns)
      }
    }
    let foot = top + box.rows
    let second = PlainText.sanitised(corners[1])
    let third = PlainText.sanitised(corners[2])
    let half = area.columns / 2 - 2
    brush.line(
      TextLayout.truncated(second, columns: half), row: foot, column: max(area.column, left - TextWidth.columns(of: second) / 2),
      role: .title(brush.part), width: half)
    let end = min(area.endColumn, left + box.columns + (TextWidth.columns(of: third) + 1) / 2)
    brush.line(
      TextLayout.truncated(third, columns: half), row: foot, column: max(area.column + half, end - TextWidth.columns(of: third)),
      role: .title(brush.part), width: half)
    let widest = below.map { TextWidth.columns(of: $0.text) }.max() ?? 0
    for (offset, line) in below.enumerated() {
      brush.line(
        line.text, row: foot + 2 + offset, column: area.column + (area.columns - widest) / 2, role: line.isTitle ? .strong : .text,
        width: area.columns)
    }
    return true
  }

  private func lines(_ column: GatherColumn, _ columns: Int) -> [(text: String, isTitle: Bool)] {
    let title = TextLayout.wrapped(PlainText.sanitised(column.title), columns: max(1, columns)).map { (text: $0, isTitle: true) }
    let texts = column.lines.isEmpty ? ["nog niets"] : column.lines
    return title
      + texts.flatMap { text in
        TextLayout.wrapped(PlainText.sanitised(text), columns: max(1, columns - 2)).enumerated().map {
          (text: ($0.offset == 0 ? "• " : "  ") + $0.element, isTitle: false)
        }
      }
  }

  private static let lowest = 8
}
