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
    let large = drawLarge(area, on: &brush)
    let rest = large ?? brush.paragraph(question, in: area, role: .strong, spacing: 1)
    drawCounters(rest, on: &brush)
    let list = large == nil ? rest.dropTop(1).dropBottom(2) : rest.dropTop(1)
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
    if large == nil, shown.indices.contains(entry.focus), let value = values.value(number: shown[entry.focus]) {
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

  private var question: String {
    if let waiting = entry.swapping, let value = values.value(number: waiting) {
      return "Deze keuze is vol. Welke waarde gaat eruit voor ‘\(value.name)’?"
    }
    return entry.draft.question(of: entry.step)
  }

  /// The question, how many are chosen and the value in focus, in block letters; returns what is left for the list, nil with nothing drawn
  /// when it does not fit.
  private func drawLarge(_ area: Rect, on brush: inout Brush) -> Rect? {
    let all = entry.shown.compactMap { values.value(number: $0) }
    guard entry.shown.indices.contains(entry.focus), let value = values.value(number: entry.shown[entry.focus]) else { return nil }
    let needed = entry.draft.needed(in: entry.step)
    let asked = LargePage.Paragraph(text: question, role: .strong)
    let progress = LargePage.Paragraph(
      text: Wording.count(entry.draft.chosenCount(in: entry.step), of: needed), role: .accent(brush.part),
      longest: Wording.count(needed, of: needed))
    let whole = LargePage.Paragraph(
      text: "\(value.name). \(value.description)", role: .title(brush.part),
      longest: LargePage.widest(all.map { "\($0.name). \($0.description)" }))
    let named = LargePage.Paragraph(
      text: value.name, role: .title(brush.part), longest: LargePage.widest(all.map(\.name)), note: value.description)
    // The list, and the counters of all choices above it, and a blank row.
    let rows = max(1, entry.columnHeight) + 2
    let pages = [[asked, progress, whole], [asked, progress, named], [asked, named]].map { LargePage(paragraphs: $0) }
    let rest =
      brush.entry(firstOf: pages, after: nil, in: area, keeping: rows)
      ?? brush.entry(
        firstOf: [LargePage(paragraphs: [progress, named]), LargePage(paragraphs: [named])], after: question, in: area, keeping: rows)
    return rest?.dropTop(1)
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
