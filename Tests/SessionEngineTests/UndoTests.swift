import Programme
import SessionEngine
import TestSupport
import Testing

typealias Fixtures = ProgrammeFixtures

@Suite("Undo and redo")
struct UndoTests {
  @Test("A seat that withdrew stays away when an earlier action is undone")
  func withdrawalStays() throws {
    var session = try PlayedSession(seats: 3, in: Fixtures.firstMeeting)
    try session.run(.startTimer(minutes: 5))
    try session.run(.withdrawSeat(SeatID(2)))
    let before = session.state.flow
    try session.run(.undo)
    #expect(session.state.flow.meeting?.present == [SeatID(1), SeatID(3)])
    try session.run(.redo)
    #expect(session.state.flow == before)
  }

  @Test("An arrival that is undone and redone around a withdrawal does not bring the seat back")
  func redoneArrivalOfWithdrawnSeat() throws {
    var session = try PlayedSession(seats: 3, in: Fixtures.firstMeeting)
    try session.run([.setPresence(SeatID(2), isPresent: false), .setPresence(SeatID(2), isPresent: true), .undo])
    try session.run([.withdrawSeat(SeatID(2)), .redo])
    #expect(session.state.flow.meeting?.present == [SeatID(1), SeatID(3)])
  }

  @Test("The end of a meeting can be undone; the start cannot")
  func endOfMeeting() throws {
    var session = try PlayedSession(seats: 2, in: Fixtures.firstMeeting)
    try session.run([.advanceStep, .setPresence(SeatID(1), isPresent: false)])
    let before = session.state.flow
    try session.run(.endMeeting)
    #expect(session.state.flow.position == nil)
    #expect(session.state.flow.timer == .idle)
    try session.run(.undo)
    #expect(session.state.flow == before)
    try session.run([.undo, .undo])
    #expect(session.rejection(of: .undo) == .nothingToUndo)
    #expect(session.state.flow.position == Position(block: Fixtures.welcome, step: 0))
    #expect(session.state.flow.meeting?.present.count == 2)
  }

  @Test("The start of the next meeting ends what can be undone and redone")
  func nextMeeting() throws {
    var session = try PlayedSession(seats: 2, in: Fixtures.firstMeeting)
    try session.run([.advance, .endMeeting, .undo, .redo])
    try session.run(.startMeeting(Fixtures.lastMeeting, plannedStart: 0, present: [SeatID(1)]))
    #expect(session.rejection(of: .undo) == .nothingToUndo)
    #expect(session.rejection(of: .redo) == .nothingToRedo)
    #expect(session.state.endedMeetings.map(\.id) == [Fixtures.firstMeeting])
  }

  @Test("Answers to a question whose opening is undone stay, and count again after redo")
  func answersStay() throws {
    var session = try PlayedSession(seats: 2, in: Fixtures.lastMeeting)
    let answer = Answer.sort([[1], [2], [3, 4, 5], [6], [7]])
    try session.run(.submitAnswer(Fixtures.sortQuestion, seat: SeatID(1), answer: answer))
    try session.run([.closeQuestions([Fixtures.sortQuestion]), .undo])
    #expect(session.state.flow.record(Fixtures.sortQuestion).stage == .open)
    #expect(session.state.answers == [Fixtures.sortQuestion: [SeatID(1): answer]])
    try session.run(.redo)
    #expect(session.state.flow.record(Fixtures.sortQuestion).stage == .closed)
    #expect(session.state.answers == [Fixtures.sortQuestion: [SeatID(1): answer]])
  }

  @Test("An answer between undo and redo does not end what can be redone; an action does")
  func answerBetween() throws {
    var session = try PlayedSession(seats: 2, in: Fixtures.firstMeeting)
    try session.run([.jump(to: Fixtures.statements), .startTimer(minutes: 2), .undo])
    try session.run(.submitAnswer(Fixtures.scaleQuestion, seat: SeatID(1), answer: .scale(4)))
    #expect(session.state.canRedo)
    try session.run([.redo, .undo, .startTimer(minutes: 3)])
    #expect(!session.state.canRedo)
  }

  @Test("Every step back is exact, whatever the number of actions", arguments: [1, 63, 64, 65, 127, 128, 129, 192, 193, 260])
  func manySteps(count: Int) throws {
    var session = try PlayedSession(seats: 3, in: Fixtures.firstMeeting)
    var flows = [session.state.flow]
    for number in 1...count {
      session.clock.advance(milliseconds: 700)
      try session.run(.addCard(block: Fixtures.words, step: "ophalen", column: "mooi", text: "woord \(number)", mayBeReported: true))
      flows.append(session.state.flow)
    }
    for place in flows.indices.dropLast().reversed() {
      try session.run(.undo)
      #expect(session.state.flow == flows[place])
    }
    #expect(!session.state.canUndo)
    for place in flows.indices.dropFirst() {
      try session.run(.redo)
      #expect(session.state.flow == flows[place])
    }
    #expect(!session.state.canRedo)
  }

  @Test("Long meetings with answers in between equal a replay from scratch", arguments: UInt64(1)...6)
  func longAgainstNaive(seed: UInt64) throws {
    var generator = CommandGenerator(seed: seed)
    generator.endsMeetings = false
    var session = PlayedSession()
    for number in 0..<750 {
      session.clock.advance(milliseconds: generator.pause())
      let events = (try? session.run(generator.command(for: session.state))) ?? []
      if number % 9 == 0, events == [.actionUndone] || events == [.actionRedone] {
        try expectEqual(session.state, NaiveSession(session.events).state)
      }
    }
    var steps = 0
    while session.state.canUndo {
      try session.run(.undo)
      steps += 1
      if steps % 3 == 0 { session.clock.advance(minutes: 1) }
      if steps % 29 == 0 {
        try expectEqual(session.state, NaiveSession(session.events).state)
        if let seat = session.state.activeSeats.last, seat.id != SeatID(1), steps % 58 == 0 { try session.run(.withdrawSeat(seat.id)) }
      }
    }
    #expect(steps > 160)
    while session.state.canRedo {
      try session.run(.redo)
      steps += 1
      if steps % 29 == 0 { try expectEqual(session.state, NaiveSession(session.events).state) }
    }
    try expectEqual(session.state, NaiveSession(session.events).state)
  }

  private func expectEqual(_ state: SessionState, _ naive: SessionState) throws {
    try #require(state.flow == naive.flow)
    try #require(state.answers == naive.answers)
    try #require(state.seats == naive.seats)
  }
}
