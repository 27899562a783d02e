import Canvas
import Programme
import SessionEngine

/// Draws the screen on which something is entered.
struct EntryPainter {
  let entry: EntryScreen
  let state: SessionState

  func draw(_ layout: Layout, on brush: inout Brush) {
    switch entry {
    case .counts(let entry): CountPainter(entry: entry, present: state.presentSeats.count).draw(layout, on: &brush)
    case .choice(let entry): ChoicePainter(entry: entry, part: brush.part).draw(layout, on: &brush)
    case .groupSort(let entry): GroupSortPainter(entry: entry, values: state.programme.values).draw(layout, on: &brush)
    case .assign(let entry): AssignPainter(entry: entry).draw(layout, on: &brush)
    case .points(let entry): PointsPainter(entry: entry).draw(layout, on: &brush)
    case .order(let entry): OrderPainter(entry: entry).draw(layout, on: &brush)
    case .marks(let entry): MarksPainter(entry: entry, state: state).draw(layout, on: &brush)
    case .blind(let entry): CurtainPainter(entry: entry, state: state).draw(layout, on: &brush)
    case .paper(let entry): PaperPainter(entry: entry, state: state).draw(layout, on: &brush)
    case .cards(let entry): CardsPainter(entry: entry, state: state).draw(layout, on: &brush)
    case .slips(let entry): SlipPainter(entry: entry, state: state).draw(layout, on: &brush)
    case .meeting(let entry): MeetingPainter(entry: entry, state: state).draw(layout, on: &brush)
    }
  }
}

extension Brush {
  /// What is wrong, or else the news, right above the keys; it covers what stands there.
  mutating func message(_ problem: String?, _ news: String? = nil, _ layout: Layout) {
    guard let text = problem.map({ "! " + $0 }) ?? news else { return }
    let area = layout.notice
    let lines = TextLayout.wrapped(text, columns: area.columns)
    let shown = lines.prefix(4)
    let first = area.row - shown.count + 1
    frame.fill(Rect(column: 0, row: first, columns: frame.size.columns, rows: shown.count), " ", style: style(.text))
    for (offset, text) in shown.enumerated() {
      let isCut = offset == 3 && lines.count > 4
      line(
        isCut ? text + " …" : text, row: first + offset, column: area.column, role: problem == nil ? .notice : .problem, width: area.columns
      )
    }
  }
}

struct CountPainter {
  let entry: CountEntry
  let present: Int

  func draw(_ layout: Layout, on brush: inout Brush) {
    if brush.entry(largePage, after: entry.question.lead, in: layout.content) == nil, !drawScale(layout.content, on: &brush) {
      drawList(layout, on: &brush)
    }
    brush.message(entry.problem, nil, layout)
    let isLast = entry.focus == entry.titles.count - 1
    brush.hints("cijfers typen · Enter \(isLast ? "bewaren" : "volgende") · ↑↓ ander antwoord · Esc terug", layout)
  }

  /// The answers in ordinary lines, on a large screen below the question and the sum in block letters.
  private func drawList(_ layout: Layout, on brush: inout Brush) {
    var rest = layout.content.middle(columns: 72)
    let count = entry.titles.count
    let below = brush.entry(firstOf: heads(brush.part), after: entry.question.lead, in: layout.content, keeping: count + 1)
    let only = below ?? brush.entry(LargePage(paragraphs: [asked]), after: entry.question.lead, in: layout.content, keeping: count + 2)
    if let below = only {
      rest = below.dropTop(1).left(100)
    } else {
      if let lead = entry.question.lead { rest = brush.paragraph(lead, in: rest, role: .quiet, spacing: 1) }
      rest = brush.paragraph(entry.question.prompt, in: rest, role: .strong, spacing: 1).dropTop(1)
    }
    // The sum has a row of its own unless it stands above the list.
    let room = below == nil ? rest.rows - 1 : rest.rows
    let step = entry.titles.count * 2 > rest.rows - 3 ? 1 : 2
    let window = ListWindow(count: entry.titles.count, focus: entry.focus, rows: room / step)
    let widest = entry.titles.map { TextWidth.columns(of: $0) + 2 }.max() ?? 0
    let names = min(rest.columns - 8, max(48, widest))
    for place in window.range {
      let row = rest.row + (place - window.range.lowerBound) * step
      let isFocused = place == entry.focus
      brush.line(
        (isFocused ? "> " : "  ") + entry.titles[place], row: row, column: rest.column, role: isFocused ? .strong : .text, width: names)
      InputPainter(text: entry.fields[place], cursor: entry.fields[place].count, isFocused: isFocused).draw(
        row: row, column: rest.column + names + 2, columns: 6, on: &brush)
    }
    window.drawSign(layout, on: &brush)
    guard below == nil else { return }
    let row = rest.row + window.range.count * step
    brush.line(sum.text, row: row, column: rest.column + 2, role: sum.isTooMuch ? .problem : .quiet, width: rest.columns)
  }

  var asked: LargePage.Paragraph { LargePage.Paragraph(text: entry.question.prompt, role: .strong) }

  var added: LargePage.Paragraph {
    LargePage.Paragraph(text: sum.text, role: sum.isTooMuch ? .problem : .quiet, longest: sum.longest)
  }

  /// What grows above a list in ordinary lines, best first.
  private func heads(_ part: Part?) -> [LargePage] {
    guard entry.titles.indices.contains(entry.focus) else { return [LargePage(paragraphs: [asked, added])] }
    let line = LargePage.Paragraph(
      text: entry.titles[entry.focus], role: .title(part), field: entry.fields[entry.focus], longest: LargePage.widest(entry.titles))
    return [
      LargePage(paragraphs: [asked, line, added], focus: 1, widestField: "000"), LargePage(paragraphs: [asked, added]),
    ]
  }

  /// The question, the answers with their numbers and the sum.
  private var largePage: LargePage {
    let answers = entry.titles.enumerated().map { place, title in
      LargePage.Paragraph(text: title, role: place == entry.focus ? .strong : .text, field: entry.fields[place])
    }
    return LargePage(paragraphs: [asked] + answers + [added], focus: entry.focus + 1, widestField: "000")
  }
}

extension CountPainter {
  private var sum: (text: String, isTooMuch: Bool, longest: String) {
    guard case .dots(_, let perPerson) = entry.question.kind, perPerson > 1 else {
      func words(_ sum: Int) -> String { "Samen \(Wording.count(sum, of: present)) aanwezigen" }
      return (words(entry.sum), entry.sum > present, words(1000))
    }
    func words(_ sum: Int) -> String { "Samen \(sum) stippen, hooguit \(present * perPerson)" }
    return (words(entry.sum), entry.sum > present * perPerson, words(1000))
  }
}

struct ChoicePainter {
  let entry: GroupChoiceEntry
  let part: Part?

  func draw(_ layout: Layout, on brush: inout Brush) {
    if brush.entry(largePage, after: entry.question.lead, in: layout.content) == nil, !drawScale(layout.content, on: &brush) {
      drawList(layout, on: &brush)
    }
    brush.message(entry.problem, nil, layout)
    brush.hints("↑↓ of cijfer kiezen · Enter vastleggen · Esc terug", layout)
  }

  private var isScale: Bool { if case .scale = entry.question.kind { true } else { false } }

  var asked: LargePage.Paragraph { LargePage.Paragraph(text: entry.question.prompt, role: .strong) }

  private var largePage: LargePage {
    let answers = entry.titles.enumerated().map { place, title in
      LargePage.Paragraph(
        text: title, role: place == entry.focus ? .title(part) : .text, sign: isScale ? "•" : "\(entry.codes[place])")
    }
    return LargePage(paragraphs: [asked] + answers, focus: entry.focus + 1)
  }

  /// What grows above a list in ordinary lines, best first.
  private var heads: [LargePage] {
    let line = LargePage.Paragraph(
      text: entry.titles[entry.focus], role: .title(part), sign: isScale ? "" : "\(entry.codes[entry.focus])",
      longest: LargePage.widest(entry.titles))
    return [LargePage(paragraphs: [asked, line]), LargePage(paragraphs: [asked])]
  }

  /// The answers in ordinary lines, on a large screen below the question in block letters.
  private func drawList(_ layout: Layout, on brush: inout Brush) {
    var rest = layout.content.middle(columns: 72)
    if let below = brush.entry(firstOf: heads, after: entry.question.lead, in: layout.content, keeping: entry.titles.count + 1) {
      rest = below.dropTop(1).left(100)
    } else {
      if let lead = entry.question.lead { rest = brush.paragraph(lead, in: rest, role: .quiet, spacing: 1) }
      rest = brush.paragraph(entry.question.prompt, in: rest, role: .strong, spacing: 1).dropTop(1)
    }
    let step = entry.titles.count * 2 > rest.rows ? 1 : 2
    let window = ListWindow(count: entry.titles.count, focus: entry.focus, rows: rest.rows / step)
    for place in window.range {
      let isFocused = place == entry.focus
      let text = isScale ? entry.titles[place] : "\(entry.codes[place])  \(entry.titles[place])"
      brush.frame.put(
        TextLayout.truncated((isFocused ? " > " : "   ") + text + " ", columns: rest.columns),
        row: rest.row + (place - window.range.lowerBound) * step, column: rest.column, style: brush.style(isFocused ? .focus : .text),
        width: rest.columns)
    }
    window.drawSign(layout, on: &brush)
  }
}

struct AssignPainter {
  let entry: AssignEntry

  func draw(_ layout: Layout, on brush: inout Brush) {
    let list = drawLarge(layout.content, on: &brush) ?? drawHead(layout.content, on: &brush)
    let first = min(max(0, entry.focus - list.rows / 2), max(0, entry.cards.count - list.rows))
    if entry.cards.isEmpty, !list.isEmpty {
      brush.line(Self.nothing, row: list.row, column: list.column, width: list.columns)
    }
    for (offset, card) in entry.cards.enumerated().dropFirst(first).prefix(list.rows) {
      let isFocused = offset == entry.focus
      let chosen = entry.headings[card.id] ?? []
      let marks = entry.columns.enumerated().filter { chosen.contains($0.element.id) }.map { "\($0.offset + 1) \($0.element.title)" }
      let text = TextLayout.aligned((isFocused ? " > " : "   ") + PlainText.sanitised(card.text), columns: max(20, list.columns / 2))
      brush.frame.put(
        text, row: list.row + offset - first, column: list.column, style: brush.style(isFocused ? .focus : .text), width: list.columns / 2)
      brush.line(
        marks.isEmpty ? "·" : marks.joined(separator: ", "), row: list.row + offset - first, column: list.column + list.columns / 2 + 2,
        role: marks.isEmpty ? .quiet : .accent(brush.part), width: list.columns / 2 - 2)
    }
    brush.message(entry.problem, nil, layout)
    brush.hints("1-\(entry.columns.count) onder een kop, of eraf · ↑↓ ander woord · Enter klaar", layout)
  }

  static let nothing = "Er zijn nog geen woorden verzameld in een eerder blok."

  var progress: String { "\(entry.placedCount) van de \(entry.cards.count) woorden geplaatst" }

  /// How many words have a place, and the headings with their numbers; returns what is left below them.
  private func drawHead(_ area: Rect, on brush: inout Brush) -> Rect {
    brush.line(progress, row: area.row, column: area.column, role: .quiet, width: area.columns)
    for (offset, rect) in area.dropTop(1).top(2).split(columns: entry.columns.count, gap: 2).enumerated() {
      brush.line(
        "\(offset + 1)  \(entry.columns[offset].title)", row: rect.row, column: rect.column, role: .title(brush.part), width: rect.columns)
    }
    return area.dropTop(4)
  }
}

struct MeetingPainter {
  let entry: MeetingEntry
  let state: SessionState

  func draw(_ layout: Layout, on brush: inout Brush) {
    let area = layout.content.middle(columns: 76)
    brush.line("Begin van \(entry.title)", row: area.row, column: area.column, role: .title(brush.part), width: area.columns)
    FieldPainter(label: "Geplande tijd", field: entry.start, hint: "Zoals 9.30-12.30", isFocused: entry.focus == 0, width: 24).draw(
      row: area.row + 3, column: area.column, columns: area.columns, on: &brush)
    FieldPainter(
      label: "Afwezig", field: entry.absent, shown: SeatMask.masked(entry.absent.text), hint: "Nummers, zoals D4 D7",
      isFocused: entry.focus == 1, width: 24
    ).draw(
      row: area.row + 6, column: area.column, columns: area.columns, on: &brush)
    brush.line(
      "\(Wording.participants(state.activeSeats.count)) in deze groep. Wie later komt, kan er met d bij.",
      row: area.row + 9, column: area.column, role: .quiet, width: area.columns)
    brush.message(entry.problem, nil, layout)
    brush.hints("Enter begin · Tab ander veld · Esc terug", layout)
  }
}
