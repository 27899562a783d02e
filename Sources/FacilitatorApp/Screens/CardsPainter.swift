import Canvas
import Programme
import SessionEngine

/// Lines that are typed at speed, under their headings.
struct CardsPainter {
  let entry: CardEntry
  let state: SessionState

  func draw(_ layout: Layout, on brush: inout Brush) {
    let area = layout.content
    let cards = state.cards(in: entry.block, step: entry.step)
    let input = area.bottom(3)
    let above = area.dropBottom(4)
    if entry.columns.isEmpty {
      drawList(cards, above, on: &brush)
    } else {
      for (place, rect) in above.split(columns: entry.columns.count, gap: 3).enumerated() {
        let column = entry.columns[place]
        let isTurn = place == entry.column && entry.focus == nil
        brush.line(
          (isTurn ? "> " : "") + column.title, row: rect.row, column: rect.column, role: isTurn ? .strong : .title(brush.part),
          width: rect.columns)
        drawList(cards.filter { $0.column == column.id }, rect.dropTop(1), on: &brush)
      }
    }
    let label =
      entry.editing != nil
      ? "Wijzigen" : entry.columns.isEmpty ? "Punt" : "Nieuw bij ‘\(entry.columns[min(entry.column, entry.columns.count - 1)].title)’"
    brush.line(label, row: input.row, column: input.column, role: .quiet, width: input.columns)
    let isTyping = entry.focus == nil
    let text = entry.keeping == .confidential ? String(repeating: "•", count: entry.field.text.count) : entry.field.text
    InputPainter(text: text, cursor: entry.field.cursor, isFocused: isTyping).draw(
      row: input.row + 1, column: input.column, columns: input.columns, on: &brush)
    brush.message(entry.problem, nil, layout)
    brush.hints(
      isTyping && entry.editing != nil
        ? "Enter bewaart de wijziging · Esc niet wijzigen"
        : isTyping
          ? entry.columns.count > 1
            ? "Enter toevoegen · Tab andere kop · ↑ naar de lijst · Esc klaar" : "Enter toevoegen · ↑ naar de lijst · Esc klaar"
          : entry.keeping == .reportedOnly
            ? "x weg · Enter wijzigen · ↓ verder typen · Esc terug · alles hier mag in het verslag"
            : "m mag in verslag ✓ · a alle regels · x weg · Enter wijzigen · ↓ verder typen · Esc terug", layout)
  }

  private func drawList(_ cards: [Card], _ area: Rect, on brush: inout Brush) {
    if entry.keeping == .confidential {
      let words = cards.count == 1 ? "1 regel, niet op het scherm" : "\(cards.count) regels, niet op het scherm"
      brush.line(cards.isEmpty ? "nog niets" : words, row: area.row, column: area.column, role: .quiet, width: area.columns)
      return
    }
    let focus = cards.firstIndex { $0.id == entry.focus } ?? cards.count - 1
    let first = min(max(0, focus - area.rows + 1), max(0, cards.count - area.rows))
    for (offset, card) in cards.enumerated().dropFirst(max(0, first)).prefix(area.rows) {
      let isFocused = card.id == entry.focus
      let mark = card.mayBeReported ? "✓ " : "• "
      brush.frame.put(
        TextLayout.truncated((isFocused ? ">" : " ") + mark + PlainText.sanitised(card.text), columns: area.columns),
        row: area.row + offset - first,
        column: area.column, style: brush.style(isFocused ? .focus : .text), width: area.columns)
    }
  }
}
