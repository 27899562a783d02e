import Programme
import SessionEngine
import TestSupport
import Testing

@Suite("Seats and presence")
struct SeatTests {
  private let answer = Answer.scale(3)

  private func asking(seats: Int, present: Int) throws -> PlayedSession {
    var session = try PlayedSession(seats: seats)
    try session.run(.startMeeting(Fixtures.firstMeeting, plannedStart: 0, present: (1...present).map { SeatID($0) }))
    try session.run(.jump(to: Fixtures.statements))
    return session
  }

  @Test("Who comes late is counted from then on")
  func lateComer() throws {
    var session = try asking(seats: 3, present: 2)
    #expect(session.rejection(of: .enterCounts(Fixtures.oneQuestion, [3, 0, 0])) == .moreThanPresent)
    try session.run(.setPresence(SeatID(3), isPresent: true))
    #expect(session.state.presentSeats.map(\.id) == [SeatID(1), SeatID(2), SeatID(3)])
    try session.run(.enterCounts(Fixtures.oneQuestion, [3, 0, 0]))
    #expect(session.state.missingSeats([Fixtures.oneQuestion]).count == 3)
  }

  @Test("Who leaves early keeps the answers, and the hands that were up then still count")
  func leaver() throws {
    var session = try asking(seats: 3, present: 3)
    try session.run(.submitAnswer(Fixtures.scaleQuestion, seat: SeatID(2), answer: answer))
    try session.run(.setPresence(SeatID(2), isPresent: false))
    #expect(session.state.presentSeats.map(\.id) == [SeatID(1), SeatID(3)])
    #expect(session.state.answers[Fixtures.scaleQuestion] == [SeatID(2): answer])
    try session.run(.enterCounts(Fixtures.oneQuestion, [1, 1, 1]))
    try session.run(.enterCounts(Fixtures.scaleQuestion, [1, 1, 0, 0, 0]))
    #expect(session.rejection(of: .enterCounts(Fixtures.scaleQuestion, [2, 1, 0, 0, 0])) == .moreThanPresent)
  }

  @Test("Somebody new gets the next number and is present at once")
  func newcomer() throws {
    var session = try asking(seats: 2, present: 2)
    let events = try session.run(.addSeat(code: "NEW1"))
    #expect(events == [.seatAdded(seat: Seat(id: SeatID(3), code: "NEW1")), .presenceChanged(seat: SeatID(3), isPresent: true)])
    try session.run(.submitAnswer(Fixtures.scaleQuestion, seat: SeatID(3), answer: answer))
    #expect(session.state.presentSeats.count == 3)
    #expect(session.state.seat(SeatID(3))?.cardCode == "D3-NEW1")
  }

  @Test("The number of a seat that withdrew is never given again")
  func numbersStay() throws {
    var session = try PlayedSession(seats: 2)
    try session.run([.withdrawSeat(SeatID(2)), .addSeat(code: "NEW1")])
    #expect(session.state.activeSeats.map(\.id) == [SeatID(1), SeatID(3)])
  }

  @Test("Withdrawing removes the answers of the seat to every question, and undo does not bring them back")
  func withdrawal() throws {
    var session = try asking(seats: 3, present: 3)
    for seat in 1...3 {
      try session.run(.submitAnswer(Fixtures.scaleQuestion, seat: SeatID(seat), answer: answer))
      try session.run(.submitAnswer(Fixtures.oneQuestion, seat: SeatID(seat), answer: .choice(["eens"])))
    }
    try session.run([.startTimer(minutes: 1), .withdrawSeat(SeatID(2)), .undo])
    let left = [SeatID(1), SeatID(3)]
    #expect(session.state.answers[Fixtures.scaleQuestion]?.keys.sorted() == left)
    #expect(session.state.answers[Fixtures.oneQuestion]?.keys.sorted() == left)
    #expect(session.state.presentSeats.map(\.id) == left)
    #expect(session.state.flow.meeting?.present == Set(left))
  }

  @Test("An absent participant may answer an open question later; between meetings too")
  func absentee() throws {
    var session = try PlayedSession(seats: 3)
    try session.run(.startMeeting(Fixtures.lastMeeting, plannedStart: 0, present: [SeatID(1)]))
    let sort = Answer.sort([[1], [2], [3, 4, 5], [6], [7]])
    try session.run(.submitAnswer(Fixtures.sortQuestion, seat: SeatID(3), answer: sort))
    try session.run(.endMeeting)
    try session.run(.submitAnswer(Fixtures.sortQuestion, seat: SeatID(2), answer: sort))
    #expect(session.state.answeredCount(Fixtures.sortQuestion) == 2)
  }

  @Test("The same answer again changes nothing; another one replaces it; clearing removes it")
  func replacing() throws {
    var session = try asking(seats: 2, present: 2)
    let command = Command.submitAnswer(Fixtures.scaleQuestion, seat: SeatID(1), answer: answer)
    #expect(try session.run(command).count == 1)
    #expect(try session.run(command).isEmpty)
    try session.run(.submitAnswer(Fixtures.scaleQuestion, seat: SeatID(1), answer: .skipped))
    #expect(session.state.answers[Fixtures.scaleQuestion] == [SeatID(1): .skipped])
    try session.run(.clearAnswer(Fixtures.scaleQuestion, seat: SeatID(1)))
    #expect(session.state.answeredCount(Fixtures.scaleQuestion) == 0)
  }

  @Test(
    "Hands and own answers together are at most those present",
    arguments: [
      // present, own answers, counts, fits; one choice each, then several
      (5, 0, [5, 0, 0], true), (5, 0, [2, 2, 2], false), (5, 2, [3, 0, 0], true), (5, 2, [3, 1, 0], false), (5, 5, [0, 0, 0], true),
      (5, 0, [5, 5, 5, 5], true), (5, 0, [6, 0, 0, 0], false), (5, 2, [3, 3, 3, 3], true), (5, 2, [3, 3, 3, 4], false),
    ] as [(Int, Int, [Int], Bool)])
  func hands(present: Int, own: Int, counts: [Int], fits: Bool) throws {
    var session = try asking(seats: 6, present: present)
    let question = counts.count == 3 ? Fixtures.oneQuestion : Fixtures.severalQuestion
    for seat in 0..<own { try session.run(.submitAnswer(question, seat: SeatID(seat + 1), answer: .skipped)) }
    #expect((session.rejection(of: .enterCounts(question, counts)) == nil) == fits)
  }
}
