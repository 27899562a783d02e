import Programme
import SessionEngine
import TestSupport
import Testing

@Suite("Replacement and wishes")
struct ReplacementTests {
  @Test("Who replaces gets a new seat, is there at once, and the old seat keeps its answers")
  func replacement() throws {
    var session = try PlayedSession(seats: 3, in: Fixtures.firstMeeting)
    try session.run(.jump(to: Fixtures.statements))
    try session.run(.submitAnswer(Fixtures.scaleQuestion, seat: SeatID(2), answer: .scale(4)))
    try session.run([.startTimer(minutes: 2), .replaceSeat(SeatID(2), code: "NEW1"), .undo])
    #expect(session.state.activeSeats.map(\.id) == [SeatID(1), SeatID(3), SeatID(4)])
    #expect(session.state.presentSeats.map(\.id) == [SeatID(1), SeatID(3), SeatID(4)])
    #expect(session.state.seat(SeatID(2))?.replacedBy == SeatID(4))
    #expect(session.state.answers[Fixtures.scaleQuestion] == [SeatID(2): .scale(4)])
    #expect(session.state.flow.meeting?.peakPresence == 3)
    #expect(SessionState(replaying: session.events) == session.state)
    try session.run(.withdrawSeat(SeatID(2)))
    #expect(session.state.answers[Fixtures.scaleQuestion]?.isEmpty == true)
  }

  @Test("Who replaces an absent seat, or between meetings, is not in the room by that")
  func absent() throws {
    var session = try PlayedSession(seats: 3)
    try session.run(.replaceSeat(SeatID(1), code: "NEW1"))
    try session.run(.startMeeting(Fixtures.firstMeeting, plannedStart: 0, present: [SeatID(2), SeatID(4)]))
    try session.run(.replaceSeat(SeatID(3), code: "NEW2"))
    #expect(session.state.presentSeats.map(\.id) == [SeatID(2), SeatID(4)])
  }

  @Test("At the work on the screen the new one takes the place in the subgroup; earlier subgroups stay what they were")
  func subgroups() throws {
    var session = try PlayedSession(seats: 6, in: Fixtures.firstMeeting, programme: SubgroupFixtures.programme)
    try session.advance(to: SubgroupFixtures.block, step: SubgroupFixtures.pairs)
    try session.run([.makeSubgroups(seed: 1), .advance, .makeSubgroups(seed: 1)])
    let earlier = try #require(session.state.flow.meeting?.subgroups.first)
    let before = session.state.currentSubgroups
    try session.run(.replaceSeat(SeatID(2), code: "NEW1"))
    #expect(session.state.currentSubgroups == before.map { $0.map { $0 == SeatID(2) ? SeatID(7) : $0 }.sorted() })
    #expect(session.state.flow.meeting?.subgroups.first == earlier)
  }

  @Test("Stored wishes hold whenever subgroups are made, in later meetings too; undo takes them away", arguments: UInt64(1)...8)
  func wishes(seed: UInt64) throws {
    var session = try PlayedSession(seats: 8, in: Fixtures.firstMeeting, programme: SubgroupFixtures.programme)
    try session.run(.setWishes(apart: [[SeatID(1), SeatID(2)]], together: [[SeatID(3), SeatID(4)]]))
    try session.advance(to: SubgroupFixtures.block, step: SubgroupFixtures.pairs)
    try session.run(.makeSubgroups(seed: seed))
    #expect(session.state.currentSubgroups.contains([SeatID(3), SeatID(4)]))
    #expect(!session.state.currentSubgroups.contains([SeatID(1), SeatID(2)]))
    try session.run([.endMeeting, .startMeeting(Fixtures.lastMeeting, plannedStart: 0, present: (1...8).map { SeatID($0) })])
    try session.run(.makeSubgroups(seed: seed))
    #expect(session.state.currentSubgroups.contains([SeatID(3), SeatID(4)]))
    try session.run(.replaceSeat(SeatID(3), code: "NEW1"))
    #expect(session.state.currentWishes == SubgroupWishes(apart: [[SeatID(1), SeatID(2)]]))
    #expect(SessionState(replaying: session.events) == session.state)
  }

  @Test("Wishes that no subgroup can hold are refused when subgroups are made")
  func tooLarge() throws {
    var session = try PlayedSession(seats: 8, in: Fixtures.firstMeeting, programme: SubgroupFixtures.programme)
    try session.run(.setWishes(apart: [], together: [(1...4).map { SeatID($0) }]))
    try session.advance(to: SubgroupFixtures.block, step: SubgroupFixtures.pairs)
    #expect(session.rejection(of: .makeSubgroups(seed: 1)) == .wishesDoNotFit)
    while session.state.flow.wishes.isEmpty == false { try session.run(.undo) }
    try session.advance(to: SubgroupFixtures.block, step: SubgroupFixtures.pairs)
    #expect(session.rejection(of: .makeSubgroups(seed: 1)) == nil)
  }
}
