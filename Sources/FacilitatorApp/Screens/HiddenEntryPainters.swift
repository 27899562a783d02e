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
    case .review:
      brush.line("\(label) is klaar met invullen.", row: area.row + 2, column: area.column, role: .strong, width: area.columns)
      brush.line(
        "Enter bewaart. Backspace gaat terug naar het laatste antwoord.", row: area.row + 4, column: area.column, width: area.columns)
      brush.hints("Enter bewaren · Backspace terug · Esc niet bewaren", layout)
    }
    brush.message(entry.problem, entry.news, layout)
  }

  private var label: String { entry.seat?.label ?? "" }

  private func drawTurn(_ area: Rect, _ layout: Layout, on brush: inout Brush) {
    let missing = state.missingSeats(entry.questions.map(\.id)).count
    let present = state.presentSeats.count
    brush.line(
      Wording.count(present - missing, of: present) + " klaar", row: area.row, column: area.column, role: .quiet, width: area.columns)
    brush.bar(
      fraction: present == 0 ? 0 : Double(present - missing) / Double(present), row: area.row + 1, column: area.column,
      columns: min(40, area.columns), role: .accent(brush.part))
    if let next = entry.suggestion(in: state) {
      brush.line("\(next.label) is aan de beurt", row: area.row + 4, column: area.column, role: .title(brush.part), width: area.columns)
      brush.line("Enter begint. Een ander eerst? Typ dan dat nummer.", row: area.row + 6, column: area.column, width: area.columns)
    } else {
      brush.line("Iedereen is klaar", row: area.row + 4, column: area.column, role: .title(brush.part), width: area.columns)
      brush.line("Enter gaat terug. Iets veranderen? Typ het nummer.", row: area.row + 6, column: area.column, width: area.columns)
    }
    brush.line(
      "Wat er wordt getypt, staat niet op het scherm. Alleen hoeveel.", row: area.row + 7, column: area.column, role: .quiet,
      width: area.columns)
    FieldPainter(
      label: "Nummer", field: entry.seatField, shown: SeatMask.masked(entry.seatField.text), hint: "Zoals D3, of de hele code van de kaart",
      isFocused: true, width: 14
    ).draw(
      row: area.row + 9, column: area.column, columns: area.columns, on: &brush)
    brush.hints("Enter verder · Esc terug", layout)
  }

  private func drawQuestion(_ question: Question, _ index: Int, _ area: Rect, _ layout: Layout, on brush: inout Brush) {
    var rest = area
    let ordinal = entry.questions.count > 1 ? "  ·  vraag \(index + 1) van \(entry.questions.count)" : ""
    rest = brush.paragraph("\(label) kiest\(ordinal)", in: rest, role: .title(brush.part), spacing: 1).dropTop(1)
    if let lead = question.lead { rest = brush.paragraph(lead, in: rest, role: .quiet, spacing: 1) }
    rest = brush.paragraph(question.prompt, in: rest, role: .strong, spacing: 1).dropTop(1)
    switch question.kind {
    case .choice(let options, let maximum):
      for (place, option) in options.enumerated() { rest = brush.item("\(place + 1)", option.title, in: rest) }
      drawNumber(isLong: maximum > 1, maximum > 1 ? "cijfers" : "een cijfer", rest, layout, on: &brush)
    case .scale(let scale):
      rest = brush.item("\(scale.lowest)", scale.lowLabel, in: rest)
      rest = brush.item("\(scale.highest)", scale.highLabel, in: rest)
      drawNumber(isLong: scale.highest >= 10, scale.highest >= 10 ? "een getal" : "een cijfer", rest, layout, on: &brush)
    case .text:
      brush.line("\(entry.typed.count) tekens getypt", row: rest.row, column: rest.column, role: .quiet, width: rest.columns)
      brush.hints("typ een zin en Enter, verborgen · leeg is overslaan · Esc stoppen", layout)
    case .sort: drawSort(rest, layout, on: &brush)
    case .points, .rank, .dots: drawList(question, rest, layout, on: &brush)
    case .assign: break
    }
  }

  /// The items with their numbers, and what to type about them. Of what is typed only how many numbers there are.
  private func drawList(_ question: Question, _ area: Rect, _ layout: Layout, on brush: inout Brush) {
    let items = state.items(of: question)
    let noun =
      switch question.kind {
      case .points: "\(items.count) getallen"
      case .rank: "de nummers op volgorde"
      case .dots(_, let perPerson): perPerson == 1 ? "een nummer" : "hooguit \(perPerson) nummers"
      default: "een getal"
      }
    var rest = area
    for rule in PaperNotation([question], in: state).rules { rest = brush.paragraph(rule, in: rest, role: .quiet, spacing: 1) }
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
    let count = entry.typedCount(question, in: state)
    let words = NumberList(question, in: state).expectedCount.map { "\(count) van de \($0) getallen getypt." }
    let plain = count == 0 ? "Nog niets getypt." : count == 1 ? "1 getal getypt." : "\(count) getallen getypt."
    brush.line(
      words ?? plain, row: list.row + min(rows.count, list.rows) + 1, column: list.column, role: .quiet, width: list.columns)
    brush.hints("typ \(noun) en Enter · - overslaan · Backspace · Esc stoppen", layout)
  }

  /// What to type, and whether something is typed that Enter still has to confirm.
  private func drawNumber(isLong: Bool, _ noun: String, _ rest: Rect, _ layout: Layout, on brush: inout Brush) {
    if isLong {
      let words = entry.typed.isEmpty ? "Nog niets getypt." : "Er is iets getypt. Enter bevestigt."
      brush.line(words, row: rest.row + 1, column: rest.column, role: .quiet, width: rest.columns)
    }
    brush.hints("typ \(noun)\(isLong ? " en Enter" : ""), verborgen · - overslaan · Backspace terug · Esc stoppen", layout)
  }

  private func drawSort(_ area: Rect, _ layout: Layout, on brush: inout Brush) {
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
    brush.line(
      entry.sort.isTyping ? "Er is iets getypt. Spatie bevestigt." : "Typ een kaartnummer en dan een spatie.", row: rest.row,
      column: rest.column,
      role: .quiet, width: rest.columns)
    brush.hints("kaartnummer en spatie · Backspace wist het laatste · Esc stoppen", layout)
  }
}

/// Paper codes: a line per participant, masked.
struct PaperPainter {
  let entry: PaperEntry
  let state: SessionState

  func draw(_ layout: Layout, on brush: inout Brush) {
    var rest = layout.content
    brush.line("Overtypen van papier", row: rest.row, column: rest.column, role: .title(brush.part), width: rest.columns)
    rest = rest.dropTop(2)
    if entry.checkCode != nil {
      rest = brush.paragraph(
        "Boven aan het invulblad staat een controlecode van drie tekens. Typ die eerst: zo is zeker dat de nummers bij deze lijst horen.",
        in: rest,
        spacing: 1
      ).dropTop(1)
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
      brush.line(
        present == 0 ? "" : Wording.count(present - missing.count, of: present) + " klaar", row: rest.row + 4, column: rest.column,
        width: rest.columns)
      if !missing.isEmpty {
        _ = brush.paragraph("Nog niet: " + SeatRanges.text(missing.map(\.id)), in: rest.dropTop(5), role: .quiet, spacing: 1)
      }
      brush.hints("Enter bewaren · Ctrl-T laat zien wat er staat · Esc leegmaken of terug", layout)
    }
    brush.message(entry.problem, entry.news, layout)
  }
}
