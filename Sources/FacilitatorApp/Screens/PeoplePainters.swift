import Canvas
import Programme
import SessionEngine

/// Who is in the room, by number.
struct PeoplePainter {
  let state: SessionState
  let screen: PeopleScreen

  func draw(_ layout: Layout, on brush: inout Brush) {
    let area = layout.content.middle(columns: 76)
    let seats = state.keptSeats
    let present = state.flow.meeting?.present ?? []
    let active = state.activeSeats
    brush.line("Deelnemers", row: area.row, column: area.column, role: .title(brush.part), width: area.columns)
    let words =
      state.flow.meeting == nil
      ? "\(Wording.participants(active.count)) in deze groep"
      : "Aanwezig: \(Wording.count(active.count { present.contains($0.id) }, of: active.count))"
    brush.line(words, row: area.row + 1, column: area.column, width: area.columns)
    let grid = area.dropTop(3).dropBottom(2)
    let width = 12
    let columns = PeopleScreen.columns
    let rows = (seats.count + columns - 1) / columns
    let firstRow = min(max(0, screen.selection / columns - grid.rows / 2), max(0, rows - grid.rows))
    for (offset, seat) in seats.enumerated() {
      let row = offset / columns - firstRow
      guard row >= 0, row < grid.rows else { continue }
      let isChosen = offset == screen.selection
      let isPresent = present.contains(seat.id) && seat.replacedBy == nil
      let mark = seat.replacedBy != nil ? " " : isPresent ? "✓" : "·"
      let new = seat.replacedBy.map { "→\($0.label)" } ?? ""
      let text = TextLayout.aligned((isChosen ? ">" : " ") + "\(mark) \(seat.id.label)\(new)", columns: width - 1)
      brush.frame.put(
        text, row: grid.row + row, column: grid.column + offset % columns * width,
        style: brush.style(isChosen ? .focus : isPresent ? .strong : .quiet), width: width)
    }
    brush.line(
      "v iemand in de plaats · w wensen voor groepjes · Ctrl-T code laten zien", row: area.endRow - 1, column: area.column, role: .quiet,
      width: area.columns)
    brush.hints("↑↓←→ kiezen · Spatie aan of uit · + iemand erbij · x trekt zich terug · Esc", layout)
  }
}

/// Who has to be apart or together in subgroups, masked.
struct WishPainter {
  let state: SessionState
  let screen: WishScreen

  func draw(_ layout: Layout, on brush: inout Brush) {
    let area = layout.content.middle(columns: 76)
    var rest = brush.paragraph("Wensen voor groepjes", in: area, role: .title(brush.part), spacing: 1)
    rest = brush.paragraph(
      "Typ de nummers van wie uit elkaar of juist bij elkaar moeten, zoals 3 7. Ze gelden voor alle groepjes hierna en blijven verborgen.",
      in: rest, role: .quiet, spacing: 1
    ).dropTop(1)
    let wishes = state.currentWishes
    for (kind, rect) in zip(WishScreen.Kind.allCases, rest.dropBottom(4).split(columns: 2, gap: 4)) {
      let isTurn = kind == screen.kind
      brush.line(
        (isTurn ? "> " : "  ") + (kind == .apart ? "Uit elkaar" : "Bij elkaar"), row: rect.row, column: rect.column,
        role: isTurn ? .strong : .text, width: rect.columns)
      let list = rect.dropTop(1)
      let own = WishScreen.wishes(kind, of: wishes)
      let focus = isTurn ? screen.focus : nil
      let first = max(0, (focus ?? own.count - 1) - list.rows + 1)
      for (offset, wish) in own.enumerated().dropFirst(first).prefix(list.rows) {
        brush.frame.put(
          TextLayout.truncated((offset == focus ? " > " : "   ") + "\(offset + 1)  \(screen.words(wish))", columns: list.columns),
          row: list.row + offset - first, column: list.column, style: brush.style(offset == focus ? .focus : .text), width: list.columns)
      }
      if own.isEmpty { brush.line("nog geen", row: list.row, column: list.column + 3, role: .quiet, width: list.columns) }
    }
    let input = area.bottom(3)
    brush.line(
      screen.kind == .apart ? "Nieuw: uit elkaar" : "Nieuw: bij elkaar", row: input.row, column: input.column, role: .quiet,
      width: input.columns)
    InputPainter(text: screen.masked.text, cursor: screen.masked.cursor, isFocused: screen.focus == nil).draw(
      row: input.row + 1, column: input.column, columns: min(44, input.columns), on: &brush)
    brush.message(screen.problem, nil, layout)
    brush.hints(
      screen.focus == nil
        ? "Enter erbij · Tab andere kop · ↑ lijst · Ctrl-T laat zien · Esc terug" : "x weg · ↓ verder typen · Esc terug", layout
    )
  }
}
