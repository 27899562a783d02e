import Canvas
import SessionEngine

/// The session files that a closing session can take groups from.
struct GroupsPainter {
  let screen: GroupsScreen

  func draw(_ layout: Layout, on brush: inout Brush) {
    let area = layout.content.middle(columns: 90)
    brush.line("Groepen naast elkaar", row: area.row, column: area.column, role: .title(brush.part), width: area.columns)
    let words =
      screen.chosen.isEmpty
      ? "Kies de groepen voor deze slotbijeenkomst." : "Gekozen: \(screen.chosen.count). Zonder naam krijgt een groep een letter."
    brush.line(words, row: area.row + 1, column: area.column, role: .quiet, width: area.columns)
    let list = area.dropTop(3)
    guard let groups = screen.groups else {
      brush.line("De map wordt gelezen …", row: list.row, column: list.column, role: .quiet, width: list.columns)
      return
    }
    if groups.isEmpty {
      _ = brush.paragraph("Er staan geen andere sessies in deze map. Zet de bestanden van de groepen erbij.", in: list, role: .text)
      return
    }
    let visible = max(1, list.rows / 2)
    let first = min(max(0, screen.selection - visible / 2), max(0, groups.count - visible))
    for (offset, group) in groups.enumerated().dropFirst(first).prefix(visible) {
      draw(group, isFocused: offset == screen.selection, row: list.row + (offset - first) * 2, in: list, on: &brush)
    }
  }

  private func draw(_ group: GroupListing, isFocused: Bool, row: Int, in list: Rect, on brush: inout Brush) {
    let name = screen.chosen[group.path]
    let mark = group.problem != nil ? "!" : name == nil ? "·" : "✓"
    let title = " \(isFocused ? ">" : " ") \(mark) \(PlainText.sanitised(group.group))"
    let style = brush.style(isFocused ? .focus : group.problem == nil ? .strong : .quiet)
    let width = list.columns - 24
    brush.frame.put(TextLayout.aligned(title, columns: width), row: row, column: list.column, style: style, width: width)
    if isFocused, let naming = screen.naming {
      InputPainter(text: naming.text, cursor: naming.cursor, isFocused: true).draw(
        row: row, column: list.column + width + 2, columns: 20, on: &brush)
    } else if let name, !name.isEmpty {
      brush.line(name, row: row, column: list.column + width + 2, role: .strong, width: 20)
    }
    brush.line(group.problem ?? group.detail, row: row + 1, column: list.column + 5, role: .quiet, width: list.columns - 5)
  }
}
