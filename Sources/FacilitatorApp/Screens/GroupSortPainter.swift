import Canvas
import Programme
import SessionEngine

/// The value sort by the whole group: the values to choose from, counters, and the description of the one in focus.
struct GroupSortPainter {
  let entry: GroupSortEntry
  let values: ValueList

  func draw(_ layout: Layout, on brush: inout Brush) {
    let area = layout.content
    let draft = entry.draft
    let isSwap = entry.swapping != nil
    var rest = area
    if let waiting = entry.swapping, let value = values.value(number: waiting) {
      rest = brush.paragraph("Deze keuze is vol. Welke waarde gaat eruit voor ‘\(value.name)’?", in: rest, role: .strong, spacing: 1)
    } else {
      rest = brush.paragraph(draft.question(of: entry.step), in: rest, role: .strong, spacing: 1)
    }
    drawCounters(rest, on: &brush)
    rest = rest.dropTop(1)
    let list = rest.dropBottom(2)
    let shown = entry.shown
    let width = 34
    let height = max(1, entry.columnHeight)
    let first = min(max(0, entry.focus % height - list.rows / 2), max(0, height - list.rows))
    for (offset, number) in shown.enumerated() {
      let row = offset % height - first
      guard row >= 0, row < list.rows, let value = values.value(number: number) else { continue }
      let isChosen = draft.isChosen(number, in: entry.step)
      let mark = isSwap ? "[x]" : isChosen ? "[x]" : "[ ]"
      let text = TextLayout.aligned("\(number)", columns: 3, .trailing) + " \(mark) \(value.short)"
      let isFocused = offset == entry.focus
      brush.frame.put(
        TextLayout.aligned((isFocused ? ">" : " ") + text, columns: width - 1), row: list.row + row,
        column: list.column + offset / height * (list.columns / 2),
        style: brush.style(isFocused ? .focus : isChosen ? .strong : .text), width: width - 1)
    }
    if shown.indices.contains(entry.focus), let value = values.value(number: shown[entry.focus]) {
      let lines = TextLayout.wrapped("\(value.name). \(value.description)", columns: area.columns)
      for (offset, text) in lines.enumerated() {
        brush.line(text, row: area.endRow - lines.count + offset, column: area.column, role: .notice, width: area.columns)
      }
    }
    brush.message(entry.problem, nil, layout)
    brush.hints(
      isSwap
        ? "↑↓←→ zoeken · Spatie deze eruit · Esc toch niet"
        : "↑↓←→ of nummer · Spatie kiezen · Enter volgende · Backspace vorige · Esc weg", layout)
  }

  private func drawCounters(_ area: Rect, on brush: inout Brush) {
    let draft = entry.draft
    var column = area.column
    for step in 0..<draft.stepCount {
      let count = "\(step + 1): \(Wording.count(draft.chosenCount(in: step), of: draft.needed(in: step)))"
      let text = step == entry.step ? "[\(count)]" : draft.isComplete(step) ? " \(count) ✓" : " \(count) "
      column +=
        brush.line(
          text, row: area.row, column: column, role: step == entry.step ? .accent(brush.part) : .quiet, width: area.endColumn - column) + 2
    }
  }
}
