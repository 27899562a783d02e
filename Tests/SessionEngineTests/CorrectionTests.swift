import Programme
import SessionEngine
import TestSupport
import Testing

@Suite("Corrections of a block that has been")
struct CorrectionTests {
  private let sort = Answer.sort([[1], [2], [3, 4, 5], [6], [7]])

  /// The last meeting, sorted by all but the last of so many seats, and its result on the screen.
  private func sorted(_ seats: Int) throws -> PlayedSession {
    var session = try PlayedSession(seats: seats)
    try session.run(.startMeeting(Fixtures.lastMeeting, plannedStart: 0, present: (1..<seats).map { SeatID($0) }))
    for seat in 1..<seats { try session.run(.submitAnswer(Fixtures.sortQuestion, seat: SeatID(seat), answer: sort)) }
    try session.run(.advanceStep)
    return session
  }

  private func count(_ session: PlayedSession) -> Int? {
    session.state.result(on: .result(question: Fixtures.sortQuestion, view: .ranking))?.count
  }

  @Test(
    "An absentee sorts later, in the same meeting or after it; the answer is kept, and a result that was shown tells nothing of that one person"
  )
  func absentee() throws {
    for isOver in [false, true] {
      var session = try sorted(7)
      if isOver { try session.run(.endMeeting) }
      #expect(count(session) == 6)
      let before = session.state.flow
      #expect(session.rejection(of: .submitAnswer(Fixtures.sortQuestion, seat: SeatID(7), answer: sort)) == .notOpen)
      try session.run(.correct(Fixtures.sorting, .submitAnswer(Fixtures.sortQuestion, seat: SeatID(7), answer: sort)))
      #expect(session.state.flow == before)
      #expect(session.state.answers[Fixtures.sortQuestion]?[SeatID(7)] == sort)
      // Beside the result over six, one over seven would be the sort of the seventh (decision 20).
      #expect(count(session) == 6)
      #expect(SessionState(replaying: session.events) == session.state)
    }
  }

  @Test("Looking back, who did not answer yet is missing, and nobody else")
  func missing() throws {
    var session = try sorted(7)
    try session.run([.endMeeting, .replaceSeat(SeatID(2), code: "NEW1")])
    let past = try session.state.lookingBack(at: Fixtures.sorting)
    #expect(past.missingSeats([Fixtures.sortQuestion]).map(\.id) == [SeatID(7), SeatID(8)])
    #expect(past.flow.record(Fixtures.sortQuestion).stage == .open && past.flow.timer == .idle)
    try session.run(.correct(Fixtures.sorting, .submitAnswer(Fixtures.sortQuestion, seat: SeatID(2), answer: .skipped)))
    #expect(session.state.answers[Fixtures.sortQuestion]?[SeatID(2)] == .skipped)
  }

  @Test("At home: counts and a group's answer of an ended meeting are changed, and undo takes that back before the end of the meeting")
  func counts() throws {
    var session = try PlayedSession(seats: 5, in: Fixtures.firstMeeting)
    try session.run([.jump(to: Fixtures.statements), .enterCounts(Fixtures.oneQuestion, [3, 1, 0]), .advanceStep, .endMeeting])
    let over = session.state.flow
    try session.run(.correct(Fixtures.statements, .enterCounts(Fixtures.oneQuestion, [3, 1, 1])))
    #expect(session.state.flow.record(Fixtures.oneQuestion).counts == [3, 1, 1])
    #expect(session.state.flow.record(Fixtures.oneQuestion).isRevealed)
    #expect(session.state.flow.meetings == over.meetings && session.state.flow.position == nil)
    #expect(session.rejection(of: .correct(Fixtures.statements, .enterCounts(Fixtures.oneQuestion, [3, 3, 0]))) == .moreThanPresent)
    try session.run(.undo)
    #expect(session.state.flow == over)
  }

  @Test("Who was not there when hands were counted can still answer, and then nobody more")
  func handsAndAbsentee() throws {
    var session = try PlayedSession(seats: 3)
    try session.run(.startMeeting(Fixtures.firstMeeting, plannedStart: 0, present: [SeatID(1), SeatID(2)]))
    try session.run([.jump(to: Fixtures.statements), .enterCounts(Fixtures.oneQuestion, [2, 0, 0]), .advanceStep])
    let late: (Int) -> Command = {
      .correct(Fixtures.statements, .submitAnswer(Fixtures.oneQuestion, seat: SeatID($0), answer: .choice(["eens"])))
    }
    try session.run(late(3))
    #expect(session.rejection(of: late(1)) == .moreThanPresent)
  }

  @Test("A withdrawal afterwards takes the later answer away too")
  func withdrawal() throws {
    var session = try sorted(7)
    try session.run(.correct(Fixtures.sorting, .submitAnswer(Fixtures.sortQuestion, seat: SeatID(7), answer: sort)))
    try session.run(.withdrawSeat(SeatID(7)))
    #expect(count(session) == 6)
  }
}
