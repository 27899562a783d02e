import Canvas
import Planning
import Programme
import SessionEngine

/// The blocks of a meeting in lines.
extension AppState {
  func linearOverview(_ screen: OverviewScreen, _ state: SessionState) -> any LinearPage {
    if let field = screen.field {
      return LinearField(
        name: "overzicht veld \(field.purpose)", lines: [], label: field.label, value: field.field.text, hint: field.hint,
        isRefused: field.problem != nil)
    }
    guard let meeting = state.flow.meeting, let schedule = state.schedule(at: now) else {
      return LinearReading(name: "overzicht", lines: [])
    }
    let painter = OverviewPainter(state: state, screen: screen, now: now, utcOffset: settings.utcOffset)
    let items = zip(state.plan, zip(schedule.rows, schedule.blocks)).map { block, row -> String in
      let times = [
        row.0.planned.map { "gepland \(spoken(painter.span($0)))" },
        row.0.actual.map { "\(row.0.isExpected ? "verwacht" : "werkelijk") \(spoken(painter.span($0)))" },
      ]
      return (["blok \(block.number) \(block.title)"] + times.compactMap { $0 } + [spoken(painter.status(block, row.1, meeting))])
        .filter { !$0.isEmpty }.joined(separator: ", ")
    }
    let end =
      "Einde \(painter.clock(schedule.wishedEnd)), verwacht \(painter.clock(schedule.expectedEnd)): \(TimeWording.standing(schedule.drift))."
    var general = [
      LinearList.Choice(letter: "e", keys: [.character("e")], words: "ander einde"),
      LinearList.Choice(letter: "p", keys: [.character("p")], words: "voorstel om op tijd te eindigen"),
      LinearList.Choice(letter: "+", keys: [.character("+")], words: "reserveblok erbij"),
      LinearList.Choice(letter: "u", keys: [.character("u")], words: "ongedaan"),
    ]
    if !state.endedMeetings.isEmpty { general.append(.init(letter: "t", keys: [.tab], words: "eerdere bijeenkomsten")) }
    return LinearList(
      name: "overzicht", heading: ["Overzicht: \(state.index.meeting(meeting.id)?.title ?? "").", end], items: items,
      focus: screen.selection,
      choices: [
        .init(letter: "", keys: [.enter], words: "erheen"), .init(letter: "x", keys: [.character("x")], words: "weglaten of toch doen"),
        .init(letter: "v", keys: [.character("v")], words: "volgende keer"),
        .init(letter: "l", keys: [.character("l")], words: "andere duur"),
        .init(letter: "i", keys: [.character("i")], words: "nakijken en aanvullen"),
      ], general: general)
  }

  func linearHistory(_ screen: HistoryScreen, _ state: SessionState) -> any LinearPage {
    guard let meeting = screen.record(state) else { return LinearReading(name: "geweest", lines: []) }
    let painter = HistoryPainter(state: state, screen: screen, now: now)
    return LinearList(
      name: "geweest \(screen.meeting)", heading: ["Overzicht: \(state.index.meeting(meeting.id)?.title ?? "") (geweest)."],
      items: screen.blocks(state).map { "blok \($0.number) \($0.title), \(spoken(painter.status($0, meeting)))" },
      focus: screen.list.selection,
      choices: [.init(letter: "", keys: [.enter], words: "nakijken en aanvullen")],
      general: [
        .init(letter: "u", keys: [.character("u")], words: "ongedaan"), .init(letter: "t", keys: [.tab], words: "een andere bijeenkomst"),
      ])
  }

  /// Short signs of a table in whole words, for the ear: `09.00-09.10` and `10 min`.
  private func spoken(_ cell: String) -> String {
    cell.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
      if word == "min" { return "minuten" }
      if word == "min," { return "minuten," }
      let ends = word.split(separator: "-")
      guard ends.count == 2, ends.allSatisfy({ $0.allSatisfy { $0.isNumber || $0 == "." } }) else { return String(word) }
      return "van \(ends[0]) tot \(ends[1])"
    }.joined(separator: " ")
  }
}
