import Canvas
import Programme
import SessionEngine

/// Lines of participants before the room sees them; only for the facilitator.
struct OffersPainter {
  let state: SessionState
  let screen: OffersScreen

  func draw(_ layout: Layout, on brush: inout Brush) {
    let area = layout.content.middle(columns: 90)
    let waiting = state.waitingOffers.count
    let title = waiting == 1 ? "1 regel wacht" : "\(waiting) regels wachten"
    brush.line(
      title + ". Alleen wat wordt doorgelaten, komt op het scherm.", row: area.row, column: area.column, role: .title(brush.part),
      width: area.columns)
    let lines = OffersScreen.lines(state)
    if lines.isEmpty {
      brush.line("Er zijn nu geen regels van telefoons.", row: area.row + 2, column: area.column, role: .quiet, width: area.columns)
    }
    let rows = area.rows - 2
    let selection = min(screen.selection, max(0, lines.count - 1))
    let window = ListWindow(count: lines.count, focus: selection, rows: rows / 2)
    for (offset, place) in window.range.enumerated() {
      let offer = lines[place]
      let row = area.row + 2 + offset * 2
      let isAside = state.flow.offers[offer.id] == .refused
      let style = brush.style(place == selection ? .focus : isAside ? .quiet : .text)
      brush.frame.put(
        (place == selection ? "> " : "  ") + PlainText.sanitised(offer.text), row: row, column: area.column, style: style,
        width: area.columns)
      brush.line(
        "    " + (isAside ? "weggelegd · " : "") + heading(of: offer), row: row + 1, column: area.column, role: .quiet, width: area.columns)
    }
    window.drawSign(layout, on: &brush)
    let undo = Keymap.binding(of: .undo).map { ["\($0.keyName) \($0.label)"] } ?? []
    brush.hints(["Enter doorlaten", "m en in verslag", "x wegleggen"] + undo + ["Esc terug"], layout)
  }

  private func heading(of offer: LineOffer) -> String {
    guard let block = state.index.block(offer.block) else { return "" }
    guard let column = offer.column(in: state) else { return "\(block.number) \(block.title)" }
    return "\(block.number) \(block.title): \(column.title)"
  }
}
