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
}
