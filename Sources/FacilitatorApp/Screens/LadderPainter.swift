import Canvas
import SessionEngine

/// A ladder with its rungs in the middle, what goes up on the left and what comes back on the right; the highest rung on top.
struct LadderPainter {
  let rungs: [LadderRung]
  /// The heading of what goes up and that of what comes back.
  let columns: [GatherColumn]

  /// Returns false, with nothing drawn, when it does not fit; then the lines stand in lists.
  func draw(_ area: Rect, on brush: inout Brush) -> Bool {
    let middle = min(30, max(22, area.columns / 4))
    let side = (area.columns - middle - 4) / 2
    guard columns.count == 2, side >= 20 else { return false }
    let left = Rect(column: area.column, row: area.row, columns: side, rows: area.rows)
    let ladder = left.column + side + 2
    let right = Rect(column: ladder + middle + 2, row: area.row, columns: side, rows: area.rows)
    let steps = rungs.reversed().map { rung in
      Step(title: wrapped(rung.title, middle - 4), up: lines(rung.up, side), down: lines(rung.down, side))
    }
    let heads = zip(columns, ["▲", "▼"]).map { column, sign in
      wrapped("\(sign) \(column.title)", side).map { ($0, Theme.Role.title(brush.part)) }
        + wrapped(column.explanation, side).map { ($0, .quiet) }
    }
    let head = heads.map(\.count).max() ?? 0
    // A rail between two rungs, one above the first and one below the last.
    guard head + 1 + steps.reduce(0, { $0 + $1.rows }) + steps.count + 1 <= area.rows else { return false }
    for (lines, rect) in zip(heads, [left, right]) {
      for (offset, (text, role)) in lines.enumerated() {
        brush.line(text, row: rect.row + offset, column: rect.column, role: role, width: rect.columns)
      }
    }
    var row = area.row + head + 1
    rail(row, ladder, middle, on: &brush)
    for step in steps {
      row += 1
      for (offset, text) in step.title.enumerated() {
        let column = ladder + (middle - TextWidth.columns(of: text)) / 2
        brush.line(text, row: row + (step.rows - step.title.count) / 2 + offset, column: column, role: .strong, width: middle)
      }
      for offset in 0..<step.rows {
        for column in [ladder, ladder + middle - 1] {
          brush.line("║", row: row + offset, column: column, role: .accent(brush.part), width: 1)
        }
      }
      for (texts, rect) in [(step.up, left), (step.down, right)] {
        for (offset, text) in texts.enumerated() { brush.line(text, row: row + offset, column: rect.column, width: rect.columns) }
      }
      row += step.rows
      rail(row, ladder, middle, on: &brush)
    }
    return true
  }

  /// One rung with what stands beside it, broken into rows.
  private struct Step {
    let title: [String]
    let up: [String]
    let down: [String]
    var rows: Int { max(title.count, up.count, down.count, 1) }
  }

  private func rail(_ row: Int, _ column: Int, _ columns: Int, on brush: inout Brush) {
    brush.line(
      "╠" + String(repeating: "═", count: columns - 2) + "╣", row: row, column: column, role: .accent(brush.part), width: columns)
  }

  private func wrapped(_ text: String, _ columns: Int) -> [String] {
    text.isEmpty ? [] : TextLayout.wrapped(PlainText.sanitised(text), columns: max(1, columns))
  }

  private func lines(_ texts: [String], _ columns: Int) -> [String] {
    texts.flatMap { text in wrapped(text, columns - 2).enumerated().map { ($0.offset == 0 ? "• " : "  ") + $0.element } }
  }
}
