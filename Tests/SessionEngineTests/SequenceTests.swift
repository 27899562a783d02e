import Programme
import SessionEngine
import TestSupport
import Testing

/// What must hold after any series of commands; 3,920 series in all, from seeds, other ones for each property.
@Suite("Generated series of commands")
struct SequenceTests {
  static let runs = 0..<8
  static let seriesPerRun = 70
  static let length = 40

  /// Plays series and looks after each command that happened.
  private func play(
    _ property: Int, _ run: Int,
    _ look: (_ command: Command, _ before: SessionState, _ session: PlayedSession, _ events: [Event]) throws -> Void
  ) throws {
    for series in 0..<Self.seriesPerRun {
      var generator = CommandGenerator(seed: UInt64(property * 1_000_000 + run * Self.seriesPerRun + series))
      var session = PlayedSession()
      for _ in 0..<Self.length {
        session.clock.advance(milliseconds: generator.pause())
        let before = session.state
        let command = generator.command(for: before)
        guard let events = try? session.run(command) else { continue }
        try look(command, before, session, events)
      }
    }
  }

  @Test("A state that never was is never reached", arguments: runs)
  func invariants(run: Int) throws {
    try play(1, run) { _, _, session, _ in try require(session.state, isSoundAt: session.now) }
  }

  @Test("Replaying the events gives the state", arguments: runs)
  func replay(run: Int) throws {
    for series in 0..<Self.seriesPerRun {
      var generator = CommandGenerator(seed: UInt64(1_000_000 + run * Self.seriesPerRun + series))
      var session = PlayedSession()
      for _ in 0..<Self.length { _ = try? session.run(generator.command(for: session.state)) }
      try #require(SessionState(replaying: session.events) == session.state)
      try #require(session.state.revision == session.events.count)
    }
  }

  @Test("Undo and redo touch no answer and no seat, and equal a replay without what was undone", arguments: runs)
  func undoAndRedo(run: Int) throws {
    try play(2, run) { _, before, session, events in
      guard events == [.actionUndone] || events == [.actionRedone] else { return }
      try #require(session.state.answers == before.answers)
      try #require(session.state.seats == before.seats)
      try #require(session.state.flow == NaiveSession(session.events).state.flow)
    }
  }

  @Test("Undo then redo changes nothing", arguments: runs)
  func identity(run: Int) throws {
    try play(3, run) { _, _, session, _ in
      guard session.state.canUndo else { return }
      var state = session.state
      state.apply(.actionUndone)
      state.apply(.actionRedone)
      try #require(state.flow == session.state.flow)
      try #require(state.answers == session.state.answers)
      try #require(state.canUndo == session.state.canUndo && state.canRedo == session.state.canRedo)
    }
  }

  @Test("Undo goes back to the start of the meeting and no further", arguments: runs)
  func undoStops(run: Int) throws {
    try play(4, run) { _, _, session, events in
      // A newer programme is where undo stops as well: what was done with the one before may not exist any more.
      let bound = session.events.last { event in
        switch event {
        case .meetingStarted, .programmeReplaced: true
        default: false
        }
      }
      guard case .meetingStarted? = bound, events.contains(.actionUndone), !session.state.canUndo,
        let meeting = session.state.flow.meetings.last
      else { return }
      let starts = session.events.filter { if case .meetingStarted = $0 { true } else { false } }
      guard case .meetingStarted(let id, _, let present, let at)? = starts.last else { return }
      try #require(session.state.flow.meetings.count == starts.count)
      try #require(meeting.id == id && meeting.startedAt == at && meeting.endedAt == nil)
      try #require(session.state.presentSeats.map(\.id) == successors(of: present, in: session.state))
      let first = try #require(session.state.plan.first)
      try #require(session.state.flow.position == Position(block: first.id, step: 0))
    }
  }

  /// The seats themselves, or who came in their place, without who withdrew.
  private func successors(of seats: [SeatID], in state: SessionState) -> [SeatID] {
    var seats = seats
    while let place = seats.firstIndex(where: { state.seat($0)?.replacedBy != nil }) {
      seats[place] = state.seat(seats[place])?.replacedBy ?? SeatID(0)
    }
    return seats.filter { state.seat($0)?.isWithdrawn == false }.sorted()
  }

  @Test("Answers are taken only while the question is open, of seats that take part; afterwards as a correction of a block that was held")
  func openOnly() throws {
    try Self.runs.forEach(openOnly)
  }

  private func openOnly(run: Int) throws {
    try play(5, run) { command, now, session, events in
      var before = now
      if case .correct(let block, _) = command {
        try #require(now.flow.meetings.contains { $0.hasVisited(block) })
        before = try now.lookingBack(at: block)
        try #require(events.allSatisfy { $0.isOf(block, in: now) })
        try #require(session.state.flow.position == now.flow.position && session.state.flow.timer == now.flow.timer)
        try #require(session.state.flow.meetings == now.flow.meetings && session.state.seats == now.seats)
      }
      for event in events {
        switch event {
        case .answerSubmitted(let question, let seat, _), .answerCleared(let question, let seat):
          try #require(before.flow.record(question).stage == .open)
          try #require(before.seat(seat)?.isWithdrawn == false)
        case .countsEntered(let question, _), .groupAnswerChanged(let question, _):
          try #require(before.flow.record(question).stage == .open)
        default: continue
        }
      }
    }
  }

  @Test("A result is revealed only by a step that shows it, and hidden again by reopening", arguments: runs)
  func hiddenUntilRevealed(run: Int) throws {
    try play(6, run) { _, _, session, _ in
      var revealed: Set<QuestionID> = []
      for event in NaiveSession(session.events).effective {
        switch event {
        case .moved(let position, _):
          guard case .reveal(let reveal)? = session.state.index.step(at: position)?.content else { continue }
          revealed.formUnion(reveal.pages.flatMap(\.questions))
        case .questionsReopened(let questions): revealed.subtract(questions)
        default: continue
        }
      }
      let found = session.state.flow.questions.filter { $0.value.isRevealed }
      try #require(Set(found.keys) == revealed)
      try #require(found.values.allSatisfy { $0.stage == .closed })
    }
  }

  private func require(_ state: SessionState, isSoundAt now: Moment) throws {
    let flow = state.flow
    try #require(flow.meetings.dropLast().allSatisfy { $0.endedAt != nil })
    try #require((flow.meeting == nil) == (flow.position == nil))
    if flow.meeting == nil { try #require(flow.timer == .idle) }
    if let position = flow.position, let meeting = flow.meeting {
      let step = try #require(state.index.step(at: position))
      // Another case may have fewer pages than the one that was on the screen.
      if case .show = step.content { try #require(position.page >= 0) } else { try #require((0..<step.pageCount).contains(position.page)) }
      try #require(state.plan.contains { $0.id == position.block })
      try #require(!meeting.skipped.contains(position.block))
      try #require(meeting.visits.last?.block == position.block)
    }
    let known = Set(state.seats.map(\.id))
    try #require(known.count == state.seats.count && Set(state.seats.map(\.code)).count == state.seats.count)
    for meeting in flow.meetings {
      try #require(meeting.present.isSubset(of: known) && meeting.peakPresence >= meeting.present.count)
      try #require(meeting.visits.dropLast().allSatisfy { $0.leftAt != nil })
      try #require((meeting.visits.last?.leftAt == nil) == (meeting.endedAt == nil))
      let added = Set(meeting.added.map(\.block))
      try #require(meeting.skipped.allSatisfy { state.index.block($0)?.priority != .must || added.contains($0) })
      try #require(added.count == meeting.added.count && Set(state.blocks(of: meeting).map(\.id)).count == state.blocks(of: meeting).count)
      let stays = state.blocks(of: meeting).map { meeting.milliseconds(in: $0.id, at: now) }
      try #require(stays.reduce(0, +) == (meeting.endedAt ?? now).milliseconds(since: meeting.startedAt))
    }
    try #require(zip(flow.cards, flow.cards.dropFirst()).allSatisfy { $0.id < $1.id })
    try #require(flow.cards.allSatisfy { (1...state.cardCount).contains($0.id.rawValue) })
    for (id, answers) in state.answers {
      let question = try #require(state.index.question(id))
      for (seat, answer) in answers {
        try #require(state.seat(seat)?.isWithdrawn == false)
        // Cards with dots on them may have been taken away since.
        if case .dots(.cards, _) = question.kind { continue }
        try state.validate(answer, to: question)
      }
    }
    for (_, record) in flow.questions {
      try #require(record.counts.allSatisfy { $0 >= 0 } && record.counts.reduce(0, +) <= 2 * known.count)
    }
  }
}

extension Event {
  /// Whether it is about a question of the block.
  fileprivate func isOf(_ block: BlockID, in state: SessionState) -> Bool {
    switch self {
    case .countsEntered(let id, _), .groupAnswerChanged(let id, _), .answerSubmitted(let id, _, _), .answerCleared(let id, _),
      .lineEntered(let id, _):
      state.index.block(of: id) == block
    default: false
    }
  }
}
