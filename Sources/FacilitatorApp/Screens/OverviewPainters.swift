import Canvas
import Programme
import SessionEngine

/// All blocks of a meeting that has been, with the time that they took.
struct HistoryPainter {
  let state: SessionState
  let screen: HistoryScreen
  let now: Moment

  func draw(_ layout: Layout, on brush: inout Brush) {
    guard let meeting = screen.record(state) else { return }
    let area = layout.content.middle(columns: 96)
    let blocks = screen.blocks(state)
    let title = state.index.meeting(meeting.id)?.title ?? ""
    brush.line("Overzicht: \(title) (geweest)", row: area.row, column: area.column, role: .title(brush.part), width: area.columns)
    if state.endedMeetings.count > 1 {
      brush.line("Tab: een andere bijeenkomst", row: area.row + 1, column: area.column, role: .quiet, width: area.columns)
    }
    let list = area.dropTop(2)
    let selection = min(screen.list.selection, max(0, blocks.count - 1))
    let first = min(max(0, selection - list.rows / 2), max(0, blocks.count - list.rows))
    for (offset, block) in blocks.enumerated().dropFirst(first).prefix(list.rows) {
      let isChosen = offset == selection
      let name = TextLayout.aligned(block.title, columns: max(10, list.columns - 32))
      let line = " \(isChosen ? ">" : " ") \(TextLayout.aligned(block.number, columns: 6))\(name)  \(status(block, meeting))"
      brush.frame.put(
        TextLayout.aligned(line, columns: list.columns), row: list.row + offset - first, column: list.column,
        style: brush.style(isChosen ? .focus : .text), width: list.columns)
    }
    brush.hints("↑↓ kiezen · Enter nakijken en aanvullen · Esc terug", layout)
  }

  func status(_ block: Block, _ meeting: MeetingRecord) -> String {
    guard meeting.hasVisited(block.id) else { return "niet gedaan" }
    return "geweest, \(Int((meeting.milliseconds(in: block.id, at: now) + 30_000) / 60_000)) min"
  }
}

/// The reserve blocks of the meeting: title, minutes and form, with the purpose of the chosen one.
struct ReservePainter {
  let state: SessionState
  let screen: ReserveScreen

  func draw(_ layout: Layout, on brush: inout Brush) {
    let area = layout.content.middle(columns: 96)
    brush.line("Reserveblokken", row: area.row, column: area.column, role: .title(brush.part), width: area.columns)
    let reserve = state.reserve
    let chosen = screen.list.chosen(of: reserve)
    let purpose = TextLayout.wrapped(chosen?.purpose ?? "", columns: area.columns - 3)
    let list = area.dropTop(2).dropBottom(min(4, purpose.count) + 1)
    let selection = min(screen.list.selection, max(0, reserve.count - 1))
    let first = min(max(0, selection - list.rows / 2), max(0, reserve.count - list.rows))
    for (offset, block) in reserve.enumerated().dropFirst(first).prefix(list.rows) {
      let isChosen = offset == selection
      let form = TextLayout.aligned(block.form.activity, columns: 28)
      let name = TextLayout.aligned(block.title, columns: max(10, list.columns - 48))
      let minutes = TextLayout.aligned("\(block.minutes) min", columns: 7, .trailing)
      let line = " \(isChosen ? ">" : " ") \(TextLayout.aligned(block.number, columns: 6))\(name)\(minutes)  \(form)"
      brush.frame.put(
        TextLayout.aligned(line, columns: list.columns), row: list.row + offset - first, column: list.column,
        style: brush.style(isChosen ? .focus : .text), width: list.columns)
    }
    for (offset, text) in purpose.prefix(4).enumerated() {
      brush.line(
        text, row: area.endRow - min(4, purpose.count) + offset, column: area.column + 3, role: .quiet, width: area.columns - 3)
    }
    brush.hints("↑↓ kiezen · Enter na dit blok · e aan het eind · Esc terug", layout)
  }
}

/// What can be filled in or corrected of a block that has been.
struct PastPainter {
  let state: SessionState
  let screen: PastScreen

  func draw(_ layout: Layout, on brush: inout Brush) {
    guard let block = state.index.block(screen.block), let past = try? state.lookingBack(at: block.id) else { return }
    let area = layout.content.middle(columns: 90)
    brush.line(
      "Nakijken en aanvullen: \(block.number) \(block.title)", row: area.row, column: area.column, role: .title(brush.part),
      width: area.columns)
    brush.line(
      "De klok en wie er was blijven zoals ze zijn.", row: area.row + 1, column: area.column, role: .quiet, width: area.columns)
    let items = PastScreen.items(of: block, in: past)
    let list = area.dropTop(3)
    let selection = min(screen.list.selection, max(0, items.count - 1))
    let shown = max(1, list.rows / 2)
    let first = min(max(0, selection - shown / 2), max(0, items.count - shown))
    for (offset, item) in items.enumerated().dropFirst(first).prefix(shown) {
      let isChosen = offset == selection
      let row = list.row + (offset - first) * 2
      let words = Self.words(item, block, past)
      brush.frame.put(
        TextLayout.aligned(" \(isChosen ? ">" : " ") \(words.title)", columns: list.columns), row: row, column: list.column,
        style: brush.style(isChosen ? .focus : .strong), width: list.columns)
      brush.line(words.detail, row: row + 1, column: list.column + 3, role: .quiet, width: list.columns - 3)
    }
    let undo = Keymap.binding(of: .undo).map { " · \($0.keyName) \($0.label)" } ?? ""
    brush.hints("↑↓ kiezen · Enter openen\(undo) · Esc terug", layout)
  }

  static func words(_ item: PastScreen.Item, _ block: Block, _ past: SessionState) -> (title: String, detail: String) {
    switch item {
    case .answers(let step, let lane):
      guard case .ask(let ask) = block.steps[step].content else { return ("", "") }
      let personal = past.personalQuestions(of: ask.questions).map(\.id)
      let all = past.presentSeats.count
      let ready = Wording.count(all - past.missingSeats(personal).count, of: all)
      return (lane == .paper ? "Antwoorden van papier" : "Een deelnemer vult in, verborgen", "\(ready) klaar")
    case .question(let id, let lane):
      let prompt = past.index.question(id)?.prompt ?? ""
      switch lane {
      case .hands: return ("Aantallen", prompt)
      case .slips: return ("Regels van briefjes", prompt)
      default: return ("Keuze van de groep", prompt)
      }
    case .lines(let step):
      let count = past.cards(in: block.id, step: block.steps[step].id).count
      return ("Getypte regels: \(block.steps[step].title)", count == 1 ? "1 regel" : "\(count) regels")
    }
  }
}
