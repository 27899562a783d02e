import Canvas
import Programme
import SessionEngine

/// The curtain during blind entry: whose turn it is, what is asked, and how much is in. Never what was typed.
struct CurtainPainter {
  let entry: BlindEntry
  let state: SessionState

  func draw(_ layout: Layout, on brush: inout Brush) {
    let area = layout.content.middle(columns: 68)
    switch entry.phase {
    case .turn: drawTurn(area, layout, on: &brush)
    case .question(let index): drawQuestion(entry.questions[index], index, area, layout, on: &brush)
    case .review where brush.entry(review, after: nil, in: layout.content) != nil:
      brush.hints("Enter bewaren · Backspace terug · Esc niet bewaren", layout)
    case .review:
      brush.line("\(label) is klaar met invullen.", row: area.row + 2, column: area.column, role: .strong, width: area.columns)
      brush.line(
        "Enter bewaart. Backspace gaat terug naar het laatste antwoord.", row: area.row + 4, column: area.column, width: area.columns)
      brush.hints("Enter bewaren · Backspace terug · Esc niet bewaren", layout)
    }
    brush.message(entry.problem, entry.news, layout)
  }

  private var review: LargePage {
    LargePage(paragraphs: [
      LargePage.Paragraph(text: "\(label) is klaar met invullen.", role: .strong),
      LargePage.Paragraph(text: "Enter bewaart. Backspace gaat terug naar het laatste antwoord."),
    ])
  }

  private var label: String { entry.seat?.label ?? "" }

  private func drawTurn(_ area: Rect, _ layout: Layout, on brush: inout Brush) {
    let missing = state.missingSeats(entry.questions.map(\.id)).count
    let present = state.presentSeats.count
    brush.hints("Enter verder · Esc terug", layout)
    if LargeTurn(next: entry.suggestion(in: state)?.label, ready: present - missing, present: present).draw(layout.content, on: &brush) {
      return drawField(row: layout.content.endRow - 3, column: layout.content.column, columns: layout.content.columns, on: &brush)
    }
    brush.line(
      Wording.count(present - missing, of: present) + " klaar", row: area.row, column: area.column, role: .quiet, width: area.columns)
    brush.bar(
      fraction: present == 0 ? 0 : Double(present - missing) / Double(present), row: area.row + 1, column: area.column,
      columns: min(40, area.columns), role: .accent(brush.part))
    if let next = entry.suggestion(in: state) {
      brush.line("\(next.label) is aan de beurt", row: area.row + 4, column: area.column, role: .title(brush.part), width: area.columns)
      brush.line(LargeTurn.begin, row: area.row + 6, column: area.column, width: area.columns)
    } else {
      brush.line("Iedereen is klaar", row: area.row + 4, column: area.column, role: .title(brush.part), width: area.columns)
      brush.line(LargeTurn.end, row: area.row + 6, column: area.column, width: area.columns)
    }
    brush.line(
      LargeTurn.promise, row: area.row + 7, column: area.column, role: .quiet,
      width: area.columns)
    drawField(row: area.row + 9, column: area.column, columns: area.columns, on: &brush)
  }

  private func drawField(row: Int, column: Int, columns: Int, on brush: inout Brush) {
    FieldPainter(
      label: "Nummer", field: entry.seatField, shown: SeatMask.masked(entry.seatField.text), hint: "Zoals D3, of de hele code van de kaart",
      isFocused: true, width: 14
    ).draw(row: row, column: column, columns: columns, on: &brush)
  }

  private func drawQuestion(_ question: Question, _ index: Int, _ area: Rect, _ layout: Layout, on brush: inout Brush) {
    let head = head(question, index)
    let lead = ([question.lead].compactMap(\.self) + rules(question)).joined(separator: "\n")
    if brush.entry(
      largePage(question, head, part: brush.part), after: lead.isEmpty ? nil : lead, in: layout.content) != nil
    {
      return brush.hints(hints(question), layout)
    }
    var rest = area
    if let below = brush.entry(
      LargePage(paragraphs: head), after: question.lead, in: layout.content, keeping: rows(question), letters: BlockFont.medium.rows)
    {
      rest = below.dropTop(1).left(100)
    } else {
      rest = brush.paragraph(head[0].text, in: rest, role: .title(brush.part), spacing: 1).dropTop(1)
      if let lead = question.lead { rest = brush.paragraph(lead, in: rest, role: .quiet, spacing: 1) }
      rest = brush.paragraph(question.prompt, in: rest, role: .strong, spacing: 1).dropTop(1)
    }
    brush.hints(hints(question), layout)
    switch question.kind {
    case .choice(let options, _):
      for (place, option) in options.enumerated() { rest = brush.item("\(place + 1)", option.title, in: rest) }
      drawProgress(question, row: rest.row + 1, rest, on: &brush)
    case .scale(let scale):
      rest = brush.item("\(scale.lowest)", scale.lowLabel, in: rest)
      rest = brush.item("\(scale.highest)", scale.highLabel, in: rest)
      drawProgress(question, row: rest.row + 1, rest, on: &brush)
    case .text: drawProgress(question, row: rest.row, rest, on: &brush)
    case .sort: drawSort(question, rest, on: &brush)
    case .points, .rank, .dots: drawList(question, rest, layout, on: &brush)
    case .assign: break
    }
  }

  /// The items with their numbers, and what to type about them. Of what is typed only how many numbers there are.
  private func drawList(_ question: Question, _ area: Rect, _ layout: Layout, on brush: inout Brush) {
    let items = state.items(of: question)
    var rest = area
    for rule in rules(question) { rest = brush.paragraph(rule, in: rest, role: .quiet, spacing: 1) }
    let list = rest.dropTop(rest.rows > items.count + 3 ? 1 : 0).dropBottom(2)
    // Long items wrap; a window of lines keeps every number within reach of the arrows.
    let rows = items.enumerated().flatMap { place, item in
      TextLayout.wrapped(item.title, columns: min(list.columns, brush.measure) - 4).enumerated().map { line, text in
        (sign: TextLayout.aligned(line == 0 ? "\(place + 1)" : "", columns: 3, .trailing), text: text)
      }
    }
    let first = min(entry.listScroll, max(0, rows.count - list.rows))
    for (offset, row) in rows.dropFirst(first).prefix(list.rows).enumerated() {
      brush.line(row.sign, row: list.row + offset, column: list.column, role: .accent(brush.part), width: 3)
      brush.line(row.text, row: list.row + offset, column: list.column + 4, width: list.columns - 4)
    }
    if rows.count > list.rows {
      let more = first == 0 ? "↓ meer" : first + list.rows >= rows.count ? "↑ meer" : "↑↓ meer"
      brush.line(more, row: layout.notice.row, column: layout.notice.endColumn - 7, role: .quiet, width: 7)
    }
    drawProgress(question, row: list.row + min(rows.count, list.rows) + 1, list, on: &brush)
  }

  private func drawProgress(_ question: Question, row: Int, _ area: Rect, on brush: inout Brush) {
    if let words = progress(question).now { brush.line(words, row: row, column: area.column, role: .quiet, width: area.columns) }
  }

  private func drawSort(_ question: Question, _ area: Rect, on brush: inout Brush) {
    var rest = area
    for (place, pile) in entry.values.piles.enumerated() where place != entry.values.remainderIndex {
      let isTurn = entry.sort.pile == place
      let count = Wording.count(entry.sort.piles[place].count, of: entry.values.pileSizes[place])
      let role: Theme.Role = isTurn ? .strong : .quiet
      brush.line(isTurn ? ">" : " ", row: rest.row, column: rest.column, role: .accent(brush.part), width: 1)
      brush.line(pile.name, row: rest.row, column: rest.column + 2, role: role, width: rest.columns - 16)
      brush.line(count, row: rest.row, column: rest.column + 32, role: role, width: max(0, rest.columns - 32))
      rest = rest.dropTop(2)
    }
    drawProgress(question, row: rest.row, rest, on: &brush)
  }
}

/// Paper codes: a line per participant, masked.
struct PaperPainter {
  let entry: PaperEntry
  let state: SessionState

  func draw(_ layout: Layout, on brush: inout Brush) {
    var rest = layout.content
    let large = drawLarge(rest, on: &brush)
    if let large {
      rest = large.dropTop(1)
    } else {
      brush.line(Self.title, row: rest.row, column: rest.column, role: .title(brush.part), width: rest.columns)
      rest = rest.dropTop(2)
    }
    if entry.checkCode != nil {
      if large == nil { rest = brush.paragraph(Self.codeRule, in: rest, spacing: 1).dropTop(1) }
      FieldPainter(label: "Controlecode", field: entry.field, hint: "", isFocused: true, width: 10).draw(
        row: rest.row, column: rest.column, columns: rest.columns, on: &brush)
      brush.hints("Enter controleren · Esc terug", layout)
    } else {
      let missing = state.missingSeats(entry.questions.map(\.id))
      let present = state.presentSeats.count
      let notation = PaperNotation(entry.questions, in: state)
      rest = brush.paragraph(entry.lineRule(in: state), in: rest, spacing: 1)
      for rule in notation.rules.prefix(max(0, rest.rows - 10)) { rest = brush.item("·", rule, in: rest) }
      rest = brush.paragraph("Voorbeeld: " + notation.example, in: rest, role: .quiet, spacing: 1).dropTop(1)
      brush.line(entry.isVisible ? "Regel (zichtbaar)" : "Regel (verborgen)", row: rest.row, column: rest.column, role: .strong, width: 24)
      InputPainter(text: entry.masked.text, cursor: entry.masked.cursor, isFocused: true).draw(
        row: rest.row + 1, column: rest.column, columns: rest.columns, on: &brush)
      if large == nil {
        brush.line(
          present == 0 ? "" : Wording.count(present - missing.count, of: present) + " klaar", row: rest.row + 4, column: rest.column,
          width: rest.columns)
        if !missing.isEmpty {
          _ = brush.paragraph("Nog niet: " + SeatRanges.text(missing.map(\.id)), in: rest.dropTop(5), role: .quiet, spacing: 1)
        }
      }
      brush.hints("Enter bewaren · Ctrl-T laat zien wat er staat · Esc leegmaken of terug", layout)
    }
    brush.message(entry.problem, entry.news, layout)
  }
}
