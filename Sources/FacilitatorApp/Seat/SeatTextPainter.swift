import Canvas
import Programme
import SessionEngine

/// What there is to read: the text of the room's screen, a pause, a result.
struct SeatTextPainter {
  let surface: SeatSurface
  let view: ParticipantView

  func draw(_ layout: Layout, on brush: inout Brush) {
    let area = layout.content.middle(columns: brush.isRoomy ? 96 : 76)
    var text = ScrollText(columns: min(area.columns, 76))
    if view.phase == .result, let result = view.result { add(result, to: &text) } else { addWaiting(to: &text) }
    text.draw(area, scroll: surface.scroll, layout, on: &brush)
    brush.hints(brush.maximumScroll > 0 ? "↑↓ schuiven · ? uitleg · q stoppen" : "? uitleg · q stoppen", layout)
  }

  private func addWaiting(to text: inout ScrollText) {
    let heading = view.heading ?? (view.text.isEmpty ? view.message : view.block ?? view.message)
    text.add(heading, .strong)
    text.gap()
    if !view.together.isEmpty {
      text.add("Je werkt samen met \(Wording.list(view.together)).", .notice)
      text.gap()
    }
    for line in view.text {
      text.add(line)
      text.gap()
    }
    if !view.message.isEmpty, view.message != heading {
      text.add(view.message, .quiet)
      text.gap()
    }
    guard view.phase == .waiting else { return }
    text.add("Jouw eigen code is \(view.seat.code). Daarmee kom je op deze plek terug, ook met een telefoon. Schrijf hem op.", .notice)
  }

  private func add(_ result: ParticipantResult, to text: inout ScrollText) {
    text.add("Uitslag", .title(.introduction))
    if !result.prompt.isEmpty { text.add(result.prompt, .quiet) }
    text.gap()
    text.add(result.headline, .strong)
    for row in result.rows {
      text.gap()
      if row.text.isEmpty { text.add(row.title, .strong) } else { text.add(row.title, value: row.text) }
      if let share = row.share { text.add(share: share) }
    }
    if !result.remarks.isEmpty { text.gap() }
    for remark in result.remarks { text.add(remark, .quiet) }
  }
}

/// A line for the group, and the lines that were sent from here.
struct SeatLinesPainter {
  let lines: ParticipantLines
  let draft: LineDraft

  func draw(_ layout: Layout, on brush: inout Brush) {
    let area = layout.content.middle(columns: brush.isRoomy ? 96 : 76)
    var rest = brush.paragraph(lines.prompt, in: area, role: .strong, spacing: 1).dropTop(1)
    if lines.columns.count > 1 {
      for (place, column) in lines.columns.enumerated() {
        let isChosen = place == draft.column
        let words = column.explanation.isEmpty ? column.title : "\(column.title): \(column.explanation)"
        rest = brush.item(isChosen ? "(x)" : "( )", words, in: rest, role: isChosen ? .strong : .text)
      }
      rest = rest.dropTop(1)
    }
    let rows = min(6, max(1, (draft.field.maximumLength + 71) / 72)) + 3
    TypedTextPainter(field: draft.field, isFocused: draft.focus == nil).draw(rest.top(rows), on: &brush)
    rest = brush.paragraph(lines.notice, in: rest.dropTop(rows - 1), role: .quiet, spacing: 1).dropTop(1)
    if !lines.own.isEmpty {
      brush.line("Wat je stuurde", row: rest.row, column: rest.column, role: .title(brush.part), width: rest.columns)
      FocusList(
        rows: lines.own.map { FocusList.Row(sign: "", text: $0.text, trailing: Self.words($0.stage)) },
        focus: draft.focus.map { min($0, lines.own.count - 1) } ?? nil
      ).draw(rest.dropTop(1).dropBottom(1), layout, on: &brush)
    }
    let focused = ["↑↓ kiezen", "x haal terug", "Tab verder typen"]
    let column = lines.columns.count > 1 ? ["↑↓ welke kop"] : []
    let own = lines.own.isEmpty ? [] : ["Tab wat je stuurde"]
    brush.hints(
      draft.focus != nil ? focused : ["typ een regel", "Enter versturen"] + column + own + ["F1 uitleg", "Ctrl-C stoppen"], more: nil,
      layout)
  }

  private static func words(_ stage: ParticipantLine.Stage) -> String {
    switch stage {
    case .waiting: "wacht op de begeleider"
    case .shown: "staat op het scherm"
    case .notShown: "komt niet op het scherm"
    }
  }
}
