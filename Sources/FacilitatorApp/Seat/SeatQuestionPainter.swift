import Canvas
import Programme
import SessionEngine

/// One question: to answer, answered, or closed.
struct SeatQuestionPainter {
  let surface: SeatSurface
  let view: ParticipantView
  let question: ParticipantQuestion

  func draw(_ layout: Layout, on brush: inout Brush) {
    let area = layout.content.middle(columns: brush.isRoomy ? 96 : 76)
    guard surface.isEditing else { return drawAnswered(area, layout, on: &brush) }
    guard let draft = surface.drafts[question.id] else {
      _ = drawHead(area, on: &brush)
      brush.message("Deze vraag kan dit venster niet tonen. Gebruik je telefoon, of sla de vraag over.", nil, layout)
      brush.hints("s overslaan · ? uitleg · q stoppen", layout)
      return
    }
    if case .sort(let desk) = draft {
      return SeatSortPainter(desk: desk, isChange: surface.changing != nil, trail: trail).draw(area, layout, on: &brush)
    }
    let rest = brush.paragraph(question.hint, in: drawHead(area, on: &brush), role: .quiet, spacing: 1).dropTop(1)
    draw(draft, rest.dropBottom(1), layout, on: &brush)
  }

  /// The place in the row of questions, the question itself, and what is below it.
  private func drawHead(_ area: Rect, on brush: inout Brush) -> Rect {
    var rest = area
    if let trail { rest = brush.paragraph(trail, in: rest, role: .quiet, spacing: 1) }
    if let lead = question.lead { rest = brush.paragraph(lead, in: rest, role: .quiet, spacing: 1) }
    return brush.paragraph(question.prompt, in: rest, role: .strong, spacing: 1).dropTop(1)
  }

  /// Where this question stands among those of the block; nil for the only one.
  private var trail: String? {
    guard view.questions.count > 1, let place = view.questions.firstIndex(where: { $0.id == question.id }) else { return nil }
    let done = view.questions.count { $0.isAnswered }
    let onScreen = view.questions[place].isOnScreen ? "" : " · niet meer op het grote scherm"
    return "Vraag \(view.questions[place].number) van \(view.questions.count) · \(done) beantwoord\(onScreen)"
  }

  /// What ends the entry, for the bottom line.
  private var ending: [String] {
    let turning = view.questions.count > 1 ? ["PgUp PgDn andere vraag"] : []
    return (surface.changing == nil ? ["Enter versturen", "s overslaan"] : ["Enter bewaren", "Esc niet veranderen"]) + turning + [
      isText ? "F1 uitleg" : "? uitleg"
    ]
  }

  private var isText: Bool { question.kind == .text }

  private func draw(_ draft: SeatDraft, _ area: Rect, _ layout: Layout, on brush: inout Brush) {
    switch draft {
    case .options(let draft):
      let isOne = draft.maximum == 1
      FocusList(
        rows: draft.options.enumerated().map { place, option in
          let isChosen = draft.chosen.contains(option.id)
          let sign = isOne ? (isChosen ? "(x)" : "( )") : isChosen ? "[x]" : "[ ]"
          return FocusList.Row(sign: "\(place < 9 ? "\(place + 1)" : " ") \(sign)", text: option.title, isStrong: isChosen)
        }, focus: draft.focus
      ).draw(area, layout, on: &brush)
      brush.hints([isOne ? "↑↓ of cijfer kiezen" : "↑↓ spatie of cijfer kiezen"] + ending, more: nil, layout)
    case .scale(let draft):
      drawScale(draft, area, on: &brush)
      brush.hints(["cijfer of ←→ kiezen"] + ending, more: nil, layout)
    case .text(let field):
      TypedTextPainter(field: field).draw(area, on: &brush)
      let isNew = surface.changing == nil
      brush.hints(
        ["typ je antwoord"] + (isNew ? ["Enter versturen", "leeg is overslaan"] + ending.dropFirst(2) : ending), more: nil, layout)
    case .numbers(let draft):
      brush.line(
        draft.leftWords, row: area.row, column: area.column, role: draft.left < 0 ? .problem : draft.left == 0 ? .strong : .notice,
        width: area.columns)
      FocusList(
        rows: zip(draft.options, draft.numbers).map { FocusList.Row(sign: "", text: $0.title, trailing: "\($1)", isStrong: $1 > 0) },
        focus: draft.focus
      ).draw(area.dropTop(2), layout, on: &brush)
      brush.hints(["↑↓ regel", "cijfers of + -"] + ending + (draft.isDots ? [] : ["r de rest"]), more: nil, layout)
    case .order(let draft): drawOrder(draft, area, layout, on: &brush)
    case .sort: break
    }
  }

  private func drawOrder(_ draft: OrderDraft, _ area: Rect, _ layout: Layout, on brush: inout Brush) {
    let words =
      draft.placed.count == draft.options.count
      ? "Alles heeft een plaats. Je kunt nog schuiven met ← en →." : "Wat komt op plaats \(draft.placed.count + 1)?"
    brush.line(words, row: area.row, column: area.column, role: .notice, width: area.columns)
    FocusList(
      rows: draft.rows.enumerated().map { place, option in
        let isPlaced = place < draft.placed.count
        let sign = isPlaced ? TextLayout.aligned("\(place + 1)", columns: 2, .trailing) : " ·"
        return FocusList.Row(sign: sign, text: option.title, isStrong: isPlaced)
      }, focus: draft.focus
    ).draw(area.dropTop(2), layout, on: &brush)
    brush.hints(["↑↓ kiezen", "spatie of cijfer plaatsen"] + ending, more: nil, layout)
  }

  /// The numbers in a row with the words of both ends; a long scale shows the chosen one only.
  private func drawScale(_ draft: ScaleDraft, _ area: Rect, on brush: inout Brush) {
    let numbers = Array(draft.scale.range)
    let cell = numbers.map { "\($0)".count }.max().map { $0 + 4 } ?? 5
    let columns = min(area.columns, 76)
    if numbers.count * cell <= columns {
      for (place, number) in numbers.enumerated() {
        let isChosen = number == draft.chosen
        let text = isChosen ? "[\(number)]" : " \(number) "
        brush.line(
          TextLayout.aligned(text, columns: cell, .centered), row: area.row + 1, column: area.column + place * cell,
          role: isChosen ? .focus : .text, width: cell)
      }
    } else {
      brush.line(draft.chosen.map { "[ \($0) ]" } ?? "[   ]", row: area.row + 1, column: area.column, role: .focus, width: 12)
    }
    var rest = area.dropTop(3)
    rest = brush.item("\(draft.scale.lowest)", draft.scale.lowLabel, in: rest)
    _ = brush.item("\(draft.scale.highest)", draft.scale.highLabel, in: rest)
  }

  private func drawAnswered(_ area: Rect, _ layout: Layout, on brush: inout Brush) {
    var text = ScrollText(columns: min(area.columns, 76))
    if let trail { text.add(trail, .quiet) }
    if let lead = question.lead { text.add(lead, .quiet) }
    text.add(question.prompt, .strong)
    text.gap()
    if question.isOpen { addOpen(to: &text) } else { addClosed(to: &text) }
    text.draw(area, scroll: surface.scroll, layout, on: &brush)
    let own = question.isOpen ? ["w veranderen", "x weghalen"] : brush.maximumScroll > 0 ? ["↑↓ schuiven"] : []
    brush.hints(own + (view.questions.count > 1 ? ["PgUp PgDn andere vraag"] : []) + ["? uitleg", "q stoppen"], more: nil, layout)
  }

  private func addOpen(to text: inout ScrollText) {
    guard let answer = question.answer else { return }
    text.add(answer.kind == .skipped ? "Je slaat deze vraag over." : "Bewaard. Dit is jouw antwoord:", .notice)
    if answer.kind != .skipped {
      text.gap()
      text.add(answer, to: question)
    }
    text.gap()
    text.add("Je kunt dit veranderen tot de vraag sluit.", .quiet)
  }

  private func addClosed(to text: inout ScrollText) {
    text.add(view.message.isEmpty ? "Deze vraag is gesloten." : view.message, .notice)
    text.gap()
    switch question.answer?.kind {
    case nil: text.add("Je hebt geen antwoord gegeven.", .quiet)
    case .skipped: text.add("Je hebt deze vraag overgeslagen.", .quiet)
    default:
      text.add("Dit was jouw antwoord:", .quiet)
      if let answer = question.answer { text.add(answer, to: question) }
    }
  }
}

/// A sentence that is being typed, over as many lines as it needs, and how many characters it has.
struct TypedTextPainter {
  let field: TextField
  var isFocused = true

  func draw(_ area: Rect, on brush: inout Brush) {
    let width = max(1, min(area.columns, 72))
    var (row, column) = (0, 0)
    let style = brush.style(isFocused ? .strong : .quiet)
    let rows = max(1, min(area.rows - 2, (field.maximumLength + width - 1) / width, 6))
    brush.frame.fill(
      Rect(column: area.column, row: area.row, columns: width, rows: rows), " ", style: style.underlined)
    for (place, character) in field.text.enumerated() {
      let wide = max(1, TextWidth.columns(of: String(character)))
      if column + wide > width { (row, column) = (row + 1, 0) }
      if isFocused, place == field.cursor { brush.frame.cursor = Frame.Position(row: area.row + row, column: area.column + column) }
      if row < rows { brush.frame.put(String(character), row: area.row + row, column: area.column + column, style: style.underlined) }
      column += wide
    }
    if isFocused, field.cursor >= field.text.count {
      if column >= width { (row, column) = (row + 1, 0) }
      brush.frame.cursor = Frame.Position(row: area.row + min(row, rows - 1), column: area.column + column)
    }
    brush.line(
      "\(field.text.count) van de \(field.maximumLength) tekens", row: area.row + rows + 1, column: area.column, role: .quiet, width: width)
  }
}
