import Canvas
import Programme
import SessionEngine

/// The lines of the meeting with their marks, block by block.
struct ReviewPainter {
  let state: SessionState
  let review: LineReview

  func draw(_ layout: Layout, on brush: inout Brush) {
    let area = layout.content
    let cards = state.reviewedCards
    let marked = cards.count(where: \.mayBeReported)
    brush.line("Welke regels mogen in het verslag?", row: area.row, column: area.column, role: .title(brush.part), width: area.columns)
    brush.line(
      "\(Wording.count(marked, of: cards.count)) gekozen", row: area.row + 1, column: area.column, role: .quiet, width: area.columns)
    var rows: [(text: String, place: Int?)] = []
    var block: BlockID?
    for (place, card) in cards.enumerated() {
      if card.block != block {
        block = card.block
        rows.append((state.index.block(card.block).map { "\($0.number) \($0.title)" } ?? "", nil))
      }
      rows.append((PlainText.sanitised(card.text), place))
    }
    let list = area.dropTop(3)
    let selection = min(review.list.selection, max(0, cards.count - 1))
    let focus = rows.firstIndex { $0.place == selection } ?? 0
    let first = min(max(0, focus - list.rows / 2), max(0, rows.count - list.rows))
    for (offset, row) in rows.enumerated().dropFirst(first).prefix(list.rows) {
      guard let place = row.place else {
        brush.line(row.text, row: list.row + offset - first, column: list.column, role: .strong, width: list.columns)
        continue
      }
      let isChosen = place == selection
      let text = (isChosen ? ">" : " ") + (cards[place].mayBeReported ? " ✓ " : " · ") + row.text
      brush.frame.put(
        TextLayout.truncated(text, columns: list.columns), row: list.row + offset - first, column: list.column,
        style: brush.style(isChosen ? .focus : .text), width: list.columns)
    }
    brush.hints("m mag in verslag ✓ of niet · a alle regels · ↑↓ kiezen · Esc klaar", layout)
  }
}
