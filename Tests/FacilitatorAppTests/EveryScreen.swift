import Canvas
import Programme
import SessionEngine
import Testing

@testable import FacilitatorApp

/// Every screen of the shipped programme on which something is asked or typed, with lines of a group where a block gathers them.
enum EveryScreen {
  static let seats = (1...10).map { Seat(id: SeatID($0), code: "AAAA") }

  /// What a group says: single words and whole sentences.
  static let said = [
    "trots", "precies", "rustig blijven onder druk", "De cliënt stond voor het eerst zelf aan de balie met een vraag.", "doorvragen",
    "samen met collega’s naar een zaak kijken", "eerlijk", "weten wanneer je moet stoppen",
  ]

  private static let now = Moment(wall: 0, boot: "", uptime: 0)

  /// Goes through all steps; `look` gets the state with the step on the screen and no line in it, and the block and the step.
  static func eachStep(lines count: Int, _ look: (SessionState, Block, Step) throws -> Void) throws {
    let programme = try Shipped.programme()
    var state = SessionState()
    state.apply(.sessionCreated(SessionCreated(group: "Groep", programme: programme, seats: seats, at: now, isRehearsal: false)))
    var card = 0
    for meeting in programme.meetings {
      state.apply(.meetingStarted(meeting: meeting.id, plannedStart: 0, present: seats.map(\.id), at: now))
      for block in meeting.blocks + meeting.reserve {
        for (place, step) in block.steps.enumerated() {
          for page in 0..<step.pageCount {
            state.apply(.moved(to: Position(block: block.id, step: place, page: page), at: now))
            if case .gather(let gather) = step.content, page == 0 {
              for number in 0..<count {
                card += 1
                let column = gather.columns.isEmpty ? nil : gather.columns[number % gather.columns.count].id
                state.apply(
                  .cardAdded(
                    card: Card(id: CardID(card), block: block.id, step: step.id, column: column, text: said[number % said.count])))
              }
            }
            try look(state, block, step)
          }
        }
      }
      state.apply(.meetingEnded(at: now))
    }
  }

  /// Every way to type an answer to every question.
  static func eachEntry(lines count: Int = 4, _ look: (EntryScreen, SessionState, String) throws -> Void) throws {
    var seen: Set<String> = []
    try eachStep(lines: count) { state, block, step in
      let name = "\(block.number) \(step.id)"
      guard seen.insert(name).inserted else { return }
      if case .gather = step.content {
        var entry = CardEntry(block: block.id, step: step)
        try look(.cards(entry), state, name)
        entry.focus = state.shownCards(in: block.id, step: step.id).last?.id
        try look(.cards(entry), state, name + " list")
      }
      guard case .ask(let ask) = step.content else { return }
      for question in ask.questions {
        if let entry = CountEntry(question, counts: [3, 2]) { try look(.counts(entry), state, name + " counts") }
        if let entry = GroupChoiceEntry(question) { try look(.choice(entry), state, name + " choice") }
        if let entry = PointsEntry(question, earlier: nil) { try look(.points(entry), state, name + " points") }
        if let entry = OrderEntry(question, earlier: nil) { try look(.order(entry), state, name + " order") }
        if let entry = SlipEntry(question) { try look(.slips(entry), state, name + " slips") }
        if var entry = AssignEntry(question, in: state) {
          try look(.assign(entry), state, name + " assign")
          entry.headings = Dictionary(uniqueKeysWithValues: entry.cards.prefix(2).map { ($0.id, entry.columns.map(\.id)) })
          try look(.assign(entry), state, name + " assigned")
        }
        if block.form == .checklist, let entry = MarksEntry(block.questions, at: question) {
          try look(.marks(entry), state, name + " marks")
        }
        if question.kind == .sort {
          try look(.groupSort(GroupSortEntry(question.id, values: state.programme.values, piles: nil)), state, name + " group sort")
        }
      }
      // Words under headings are for the group alone.
      guard ask.questions.contains(where: { $0.kind.lanes.contains(.paper) }) else { return }
      let paper = PaperEntry(questions: ask.questions, values: state.programme.values, isCodeChecked: false)
      try look(.paper(paper), state, name + " paper")
      try look(
        .paper(PaperEntry(questions: ask.questions, values: state.programme.values, isCodeChecked: true)), state, name + " paper line")
      var blind = BlindEntry(questions: ask.questions, values: state.programme.values)
      guard !blind.questions.isEmpty else { return }
      blind.seat = SeatID(3)
      for index in blind.questions.indices {
        blind.phase = .question(index)
        try look(.blind(blind), state, "\(name) blind \(index)")
      }
    }
    // The curtain between two turns is the same for every question.
    let state = SessionState()
    var curtain = BlindEntry(questions: [], values: try Shipped.programme().values)
    try look(.blind(curtain), state, "turn")
    curtain.phase = .review
    curtain.seat = SeatID(10)
    try look(.blind(curtain), state, "review")
  }
}
