import Canvas
import Programme
import SessionEngine

/// All keys with what they do, made from the keymap.
struct HelpPainter {
  let title: String
  let bindings: [Binding]
  let scroll: Int

  func draw(_ layout: Layout, on brush: inout Brush) {
    let area = layout.content.middle(columns: 90)
    brush.line(title, row: area.row, column: area.column, role: .title(brush.part), width: area.columns)
    let list = area.dropTop(2)
    let rows = bindings.flatMap { binding in
      TextLayout.wrapped(binding.explanation, columns: list.columns - 9).enumerated().map {
        (name: $0.offset == 0 ? binding.keyName : "", text: $0.element)
      }
    }
    brush.maximumScroll = max(0, rows.count - list.rows)
    for (offset, row) in rows.dropFirst(min(scroll, brush.maximumScroll)).prefix(list.rows).enumerated() {
      brush.line(row.name, row: list.row + offset, column: list.column, role: .strong, width: 8)
      brush.line(row.text, row: list.row + offset, column: list.column + 9, width: list.columns - 9)
    }
  }
}

/// The facilitator's own notes; only after a question, because the room looks along.
struct NotesPainter {
  let state: SessionState
  let scroll: Int

  func draw(_ layout: Layout, on brush: inout Brush) {
    guard let block = state.currentBlock else { return }
    let area = layout.content.middle(columns: 76)
    var lines: [(text: String, role: Theme.Role)] = [("Notities voor de begeleider", .title(brush.part)), ("", .text)]
    for note in block.notes {
      lines += TextLayout.wrapped(note, columns: area.columns).map { ($0, .text) } + [("", .text)]
    }
    if let study = state.caseStudy(of: block), !study.note.isEmpty {
      lines.append(("Bij de casus ‘\(study.title)’", .strong))
      lines += TextLayout.wrapped(study.note, columns: area.columns).map { ($0, .text) } + [("", .text)]
    }
    if !block.debrief.isEmpty {
      lines.append(("Vragen voor het nagesprek", .strong))
      for question in block.debrief {
        lines += TextLayout.wrapped("• " + question, columns: area.columns).map { ($0, .text) }
      }
    }
    brush.maximumScroll = max(0, lines.count - area.rows)
    for (offset, line) in lines.dropFirst(min(scroll, brush.maximumScroll)).prefix(area.rows).enumerated() {
      brush.line(line.text, row: area.row + offset, column: area.column, role: line.role, width: area.columns)
    }
  }
}

/// The menu of lanes.
struct LanesPainter {
  let menu: LaneMenu
  let question: Question?
  /// Whether this is a screen for the facilitator alone.
  let isControl: Bool

  func draw(_ layout: Layout, on brush: inout Brush) {
    var area = layout.content.middle(columns: 72)
    if let question {
      area = brush.paragraph(question.prompt, in: area, role: .quiet, spacing: 1).dropTop(1)
    }
    brush.line("Hoe komen de antwoorden binnen?", row: area.row, column: area.column, role: .title(brush.part), width: area.columns)
    var row = area.row + 2
    for (offset, lane) in menu.lanes.enumerated() {
      let isChosen = offset == menu.selection
      let title = " \(isChosen ? ">" : " ") \(offset + 1)  \(isControl ? lane.titleOnControl : lane.title) "
      brush.frame.put(title, row: row, column: area.column, style: brush.style(isChosen ? .focus : .strong), width: area.columns)
      brush.line(
        isControl ? lane.explanationOnControl : lane.explanation, row: row + 1, column: area.column + 6, role: .quiet,
        width: area.columns - 6)
      row += area.rows >= menu.lanes.count * 3 + 2 ? 3 : 2
    }
  }
}
