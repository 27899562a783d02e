import Canvas
import Programme
import SessionEngine

/// Lines that are typed at speed, under their headings.
struct CardsPainter {
  let entry: CardEntry
  let state: SessionState

  func draw(_ layout: Layout, on brush: inout Brush) {
    let area = layout.content
    let cards = state.shownCards(in: entry.block, step: entry.step)
    let check = liveCheck
    let input = area.bottom(3)
    let ready = TextLayout.wrapped(readyHeadings, columns: area.columns)
    let below = 4 + (check.isEmpty ? 0 : check.count + 1) + (readyHeadings.isEmpty ? 0 : ready.count + 1)
    let above = drawPrompt(area.dropBottom(below), on: &brush)
    if !readyHeadings.isEmpty {
      for (offset, text) in ready.enumerated() {
        brush.line(text, row: above.endRow + 1 + offset, column: area.column, role: .quiet, width: area.columns)
      }
    }
    for (offset, finding) in check.enumerated() {
      let mark = finding.isMet.map { $0 ? "✓" : "✗" } ?? "?"
      brush.line(
        "\(mark) \(finding.demand)", row: above.endRow + 1 + offset, column: area.column,
        role: finding.isMet == false ? .problem : .quiet, width: area.columns)
    }
    if entry.columns.isEmpty {
      drawList(cards, above, on: &brush)
    } else if !drawLargeColumns(cards, above, on: &brush) {
      let below = drawTitles(above, on: &brush)
      for (column, rect) in zip(entry.columns, below.split(columns: entry.columns.count, gap: 3)) {
        drawList(cards.filter { $0.column == column.id }, rect, on: &brush)
      }
    }
    drawInput(input, on: &brush)
    brush.message(entry.problem, note(cards), layout)
    brush.hints(hints, layout)
  }

  /// The question that the room answers, so that it stays in sight while its answers are typed; returns what is left below it.
  private func drawPrompt(_ area: Rect, on brush: inout Brush) -> Rect {
    let lines = TextLayout.wrapped(PlainText.sanitised(prompt), columns: min(area.columns, brush.measure))
    if !prompt.isEmpty {
      let asked = LargePage(paragraphs: [LargePage.Paragraph(text: prompt, role: .strong)])
      if let rest = brush.entry(asked, after: nil, in: area, keeping: area.rows / 2, letters: BlockFont.medium.rows) {
        return rest.dropTop(1)
      }
    }
    guard !prompt.isEmpty, lines.count + Self.rowsForLines <= area.rows else { return area }
    return brush.paragraph(prompt, in: area, role: .strong, spacing: 1).dropTop(1)
  }

  private var prompt: String {
    let block = state.index.block(entry.block)
    switch block?.steps.first(where: { $0.id == entry.step })?.content {
    case .gather(let gather): return gather.prompt
    case .talk(let talk):
      guard let position = state.flow.position, position.block == entry.block, state.currentStep?.id == entry.step else { return "" }
      return talk.questions.indices.contains(position.page) ? talk.questions[position.page] : ""
    default: return ""
    }
  }

  /// What a line may begin with, where headings stand ready.
  private var readyHeadings: String {
    guard !entry.headings.isEmpty, entry.focus == nil, entry.editing == nil else { return "" }
    return "Begin de regel met een nummer: " + entry.headings.enumerated().map { "\($0.offset + 1) \($0.element)" }.joined(separator: " · ")
  }

  /// The test of the line that is being typed, where lines are dilemma questions.
  private var liveCheck: [QuestionCheck.Finding] {
    guard entry.isQuestionChecked, entry.focus == nil, !entry.field.text.isEmpty else { return [] }
    return QuestionCheck(entry.field.text).findings
  }

  private func drawInput(_ input: Rect, on brush: inout Brush) {
    let isTyping = entry.focus == nil
    var label =
      entry.editing != nil
      ? "Wijzigen" : entry.columns.isEmpty ? "Punt" : "Nieuw bij ‘\(entry.columns[min(entry.column, entry.columns.count - 1)].title)’"
    if let heading = entry.heading {
      let known = state.cardHeadings(in: entry.block, step: entry.step).prefix(9).enumerated().map { "\($0.offset + 1) \($0.element)" }
      label = "Kop boven deze regel" + (known.isEmpty || !heading.text.isEmpty ? "" : " (" + known.joined(separator: " · ") + ")")
    }
    brush.line(
      TextLayout.truncated(label, columns: input.columns), row: input.row, column: input.column, role: .quiet, width: input.columns)
    let field = entry.heading ?? entry.field
    let text = entry.keeping == .confidential ? String(repeating: "•", count: field.text.count) : field.text
    InputPainter(text: text, cursor: field.cursor, isFocused: isTyping || entry.heading != nil).draw(
      row: input.row + 1, column: input.column, columns: input.columns, on: &brush)
  }

  /// What stands out in the line in focus, or what the list waits for.
  private func note(_ cards: [Card]) -> String? {
    guard let focus = entry.focus, let card = cards.first(where: { $0.id == focus }) else { return nil }
    if entry.merging != nil { return "Kies de regel waar deze bij hoort. Enter voegt samen; die tekst blijft." }
    return card.mayBeReported ? nil : IdentifyingWords(card.text).question
  }

  private var hints: String {
    if entry.heading != nil { return "typ een kop en Enter · cijfer neemt een kop over · leeg haalt de kop weg · Esc" }
    if entry.merging != nil { return "↑↓ zoek de andere regel · Enter samenvoegen · Esc toch niet" }
    if entry.focus == nil {
      if entry.editing != nil { return "Enter bewaart de wijziging · Esc niet wijzigen" }
      return entry.columns.count > 1
        ? "Enter toevoegen · Tab andere kop · ↑ naar de lijst · Esc klaar" : "Enter toevoegen · ↑ naar de lijst · Esc klaar"
    }
    return entry.keeping == .reportedOnly
      ? "x weg · Enter wijzig · v samen · k kop · s schud · Esc · alles mag erin"
      : "m verslag · a alle · x weg · Enter wijzig · v samen · k kop · s schud · Esc"
  }

  private func drawList(_ cards: [Card], _ area: Rect, on brush: inout Brush) {
    if entry.keeping == .confidential {
      brush.line(hidden(cards), row: area.row, column: area.column, role: .quiet, width: area.columns)
      return
    }
    if entry.merging == nil, entry.columns.count < 2, !cards.isEmpty, cards.count <= area.rows {
      let page = LargePage(paragraphs: cards.map(paragraph), focus: cards.firstIndex { $0.id == entry.focus })
      if brush.entry(page, after: nil, in: area.dropTop(1), letters: BlockFont.medium.rows) != nil { return }
    }
    var rows: [(card: Card, text: String, isFirst: Bool)] = []
    for card in Self.near(entry.focus, cards, rows: area.rows) {
      let lines = TextLayout.wrapped(line(card), columns: max(1, area.columns - 1))
      for (place, text) in lines.enumerated() {
        // What is broken off hangs under the text, not under its mark.
        let hung = place == 0 ? [text] : TextLayout.wrapped(text, columns: max(1, area.columns - 3))
        rows += hung.enumerated().map { (card, place == 0 ? $1 : "  " + $1, place == 0 && $0 == 0) }
      }
    }
    let focus = rows.lastIndex { $0.card.id == entry.focus } ?? rows.count - 1
    let first = min(max(0, focus - area.rows + 1), max(0, rows.count - area.rows))
    for (offset, row) in rows.enumerated().dropFirst(first).prefix(area.rows) {
      let isFocused = row.card.id == entry.focus
      let sign = !row.isFirst ? " " : entry.merging == row.card.id ? "+" : isFocused ? ">" : " "
      brush.frame.put(
        TextLayout.truncated(sign + row.text, columns: area.columns), row: area.row + offset - first, column: area.column,
        style: brush.style(isFocused ? .focus : .text), width: area.columns)
    }
  }

  /// The lines that can be in sight with this one, or the last, as the lowest or near it: of thousands the others are not laid out.
  private static func near(_ focus: CardID?, _ cards: [Card], rows: Int) -> ArraySlice<Card> {
    let place = cards.lastIndex { $0.id == focus } ?? cards.count - 1
    return cards.dropFirst(max(0, place - rows)).prefix(2 * rows + 1)
  }

  /// A line with its marks: may be reported, somebody may be recognised, how often it was said, and its own heading.
  private func line(_ card: Card) -> String { "\(sign(card)) \(words(card))" }

  /// How many lines there are that the room may not see.
  func hidden(_ cards: [Card]) -> String {
    cards.isEmpty ? "nog niets" : cards.count == 1 ? "1 regel, niet op het scherm" : "\(cards.count) regels, niet op het scherm"
  }

  /// A line with its mark, in block letters.
  func paragraph(_ card: Card) -> LargePage.Paragraph {
    LargePage.Paragraph(text: words(card), role: card.id == entry.focus ? .title(nil) : .text, sign: sign(card))
  }

  private func sign(_ card: Card) -> String { card.mayBeReported ? "✓" : IdentifyingWords(card.text).isEmpty ? "•" : "!" }

  private func words(_ card: Card) -> String {
    let times = (card.times ?? 1) > 1 ? " (\(card.times ?? 1)x)" : ""
    let heading = card.heading.map { "[\(PlainText.sanitised($0))] " } ?? ""
    return heading + PlainText.sanitised(card.text) + times
  }

  /// Rows for lines that the question above them may not take.
  private static let rowsForLines = 6
}
