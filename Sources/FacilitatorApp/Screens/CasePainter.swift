import Canvas
import Programme
import SessionEngine

/// The cases to choose from: the title, and what it is about in one line.
struct CasePainter {
  let state: SessionState
  let menu: CaseMenu

  func draw(_ layout: Layout, on brush: inout Brush) {
    guard let block = state.index.block(menu.block) else { return }
    let area = layout.content.middle(columns: 90)
    brush.line("Welke casus?", row: area.row, column: area.column, role: .title(brush.part), width: area.columns)
    let ids = CaseMenu.ids(block, state)
    let list = area.dropTop(2)
    let selection = min(menu.list.selection, ids.count - 1)
    let shown = max(1, list.rows / 2)
    let first = min(max(0, selection - shown / 2), max(0, ids.count - shown))
    for (offset, id) in ids.enumerated().dropFirst(first).prefix(shown) {
      let isChosen = offset == selection
      let row = list.row + (offset - first) * 2
      let study = state.programme.caseStudy(id)
      let now = state.caseID(of: block) == id ? "  (nu gekozen)" : ""
      let title = " \(isChosen ? ">" : " ") \(study?.title ?? "Een eigen casus")\(now)"
      brush.frame.put(
        TextLayout.aligned(title, columns: list.columns), row: row, column: list.column,
        style: brush.style(isChosen ? .focus : .strong), width: list.columns)
      brush.frame.put(
        TextLayout.truncated(
          study?.question ?? "Iemand uit de groep brengt een casus in; typ hem in een paar regels.", columns: list.columns - 3),
        row: row + 1, column: list.column + 3, style: brush.style(.quiet), width: list.columns - 3)
    }
    brush.hints("↑↓ kiezen · Enter deze casus · Esc terug", layout)
  }
}
