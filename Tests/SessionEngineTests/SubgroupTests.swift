import Programme
import SessionEngine
import TestSupport
import Testing

@Suite("Subgroups")
struct SubgroupTests {
  private func working(_ seats: Int, at step: String = SubgroupFixtures.pairs) throws -> PlayedSession {
    var session = try PlayedSession(seats: seats, in: Fixtures.firstMeeting, programme: SubgroupFixtures.programme)
    try session.advance(to: SubgroupFixtures.block, step: step)
    return session
  }

  private func seats(_ numbers: ClosedRange<Int>) -> [SeatID] { numbers.map { SeatID($0) } }

  private func pairs(_ groups: [[SeatID]]) -> Set<Set<SeatID>> {
    Set(groups.flatMap { group in group.flatMap { one in group.filter { $0 > one }.map { [one, $0] } } })
  }

  @Test("Work in pairs, threes and fours makes subgroups of those who are there, and keeps them with their seed")
  func made() throws {
    for (step, sizes) in [
      (SubgroupFixtures.pairs, [3, 2, 2, 2]), (SubgroupFixtures.threes, [3, 3, 3]), (SubgroupFixtures.fours, [5, 4]),
    ] {
      var session = try working(10, at: step)
      try session.run(.setPresence(SeatID(4), isPresent: false))
      #expect(session.state.currentSubgroups.isEmpty)
      try session.run(.makeSubgroups(seed: 7))
      let groups = session.state.currentSubgroups
      #expect(groups.map(\.count).sorted(by: >) == sizes)
      #expect(groups.joined().sorted() == seats(1...10).filter { $0 != SeatID(4) })
      let record = try #require(session.state.flow.meeting?.subgroups)
      #expect(record == [StepSubgroups(block: SubgroupFixtures.block, step: step, groups: groups, seed: 7)])
      #expect(SessionState(replaying: session.events) == session.state)
    }
  }

  @Test("The room sees labels only, and only at the step of the subgroups")
  func roomView() throws {
    var session = try working(4)
    try session.run(.makeSubgroups(seed: 1))
    let labels = session.state.currentSubgroups.map { $0.map(\.label) }
    #expect(labels.count == 2)
    let scene = RoomScene.work(instruction: "Praat samen over het vak.", grouping: .pairs, subgroups: labels)
    #expect(RoomView(session.state).scene == scene)
    try session.run(.advance)
    #expect(RoomView(session.state).scene == .work(instruction: "Praat samen over het vak.", grouping: .threes, subgroups: []))
    try session.run(.goBack)
    #expect(RoomView(session.state).scene == scene)
  }

  @Test("Who met in one meeting is kept apart in the next", arguments: UInt64(1)...10)
  func memory(seed: UInt64) throws {
    var session = try working(10)
    try session.run(.makeSubgroups(seed: seed))
    let first = session.state.currentSubgroups
    try session.run([.advance, .makeSubgroups(seed: seed)])
    let second = session.state.currentSubgroups
    try session.run([.endMeeting, .startMeeting(Fixtures.lastMeeting, plannedStart: 0, present: seats(1...10)), .makeSubgroups(seed: seed)])
    #expect(pairs(first).isDisjoint(with: pairs(second)))
    #expect(pairs(session.state.currentSubgroups).isDisjoint(with: pairs(first).union(pairs(second))))
  }

  @Test("Made again they are others, and what was thrown away does not count as met", arguments: UInt64(1)...10)
  func again(seed: UInt64) throws {
    var session = try working(10)
    try session.run(.makeSubgroups(seed: seed))
    let first = session.state.currentSubgroups
    try session.run(.makeSubgroups(seed: seed))
    let second = session.state.currentSubgroups
    #expect(Set(first).isDisjoint(with: second))
    #expect(session.state.flow.meeting?.subgroups.count == 1)
    try session.run(.undo)
    #expect(session.state.currentSubgroups == first)
    try session.run(.undo)
    #expect(session.state.currentSubgroups.isEmpty)
    try session.run([.redo, .redo])
    #expect(session.state.currentSubgroups == second)
  }

  @Test("A late comer joins one subgroup, nobody else moves, and one undo takes it back")
  func lateComer() throws {
    var session = try working(9)
    try session.run([.setPresence(SeatID(9), isPresent: false), .makeSubgroups(seed: 3)])
    let before = session.state.currentSubgroups
    try session.run(.setPresence(SeatID(9), isPresent: true))
    let after = session.state.currentSubgroups
    #expect(zip(before, after).allSatisfy { Set($0).isSubset(of: $1) } && after.joined().count == 9)
    try session.run(.addSeat(code: "NEW1"))
    #expect(session.state.currentSubgroups.map(\.count).sorted() == [2, 2, 3, 3])
    try session.run([.undo, .undo])
    #expect(session.state.currentSubgroups == before)
    #expect(SessionState(replaying: session.events) == session.state)
  }

  @Test("Who leaves is gone from the subgroup, and nobody is left alone")
  func leaving() throws {
    var session = try working(8)
    try session.run(.makeSubgroups(seed: 3))
    let gone = session.state.currentSubgroups[0]
    try session.run(.setPresence(gone[0], isPresent: false))
    let groups = session.state.currentSubgroups
    #expect(groups.map(\.count).sorted() == [2, 2, 3] && !groups.joined().contains(gone[0]) && groups.joined().contains(gone[1]))
    try session.run(.withdrawSeat(gone[1]))
    #expect(session.state.currentSubgroups.joined().count == 6)
  }

  @Test("Presence elsewhere changes no subgroups")
  func elsewhere() throws {
    var session = try working(6)
    try session.run([.makeSubgroups(seed: 3), .jump(to: Fixtures.words)])
    let before = session.state.flow.meeting?.subgroups
    let events = try session.run(.setPresence(SeatID(2), isPresent: false))
    #expect(events == [.presenceChanged(seat: SeatID(2), isPresent: false)])
    #expect(session.state.flow.meeting?.subgroups == before)
  }

  @Test("Wishes hold and are kept nowhere", arguments: UInt64(1)...10)
  func wishes(seed: UInt64) throws {
    var session = try working(8, at: SubgroupFixtures.fours)
    try session.run(.makeSubgroups(seed: seed, apart: [seats(1...2)], together: [seats(3...5)]))
    let groups = session.state.currentSubgroups
    #expect(!pairs(groups).contains([SeatID(1), SeatID(2)]))
    #expect(pairs(groups).isSuperset(of: pairs([seats(3...5)])))
    guard case .subgroupsMade(_, _, let stored, seed)? = session.events.last else {
      Issue.record("no subgroups")
      return
    }
    #expect(stored == groups)
  }

  @Test("Undo means the same as replaying without what was undone", arguments: UInt64(1)...12)
  func againstNaiveUndo(seed: UInt64) throws {
    var session = try working(7)
    var random = SeededRandom(seed: seed)
    for _ in 0..<120 {
      let seat = SeatID(1 + random.below(8))
      let command: Command =
        switch random.below(12) {
        case 0...2: .makeSubgroups(seed: random.next())
        case 3...5: .setPresence(seat, isPresent: random.chance(60))
        case 6: .advance
        case 7: .goBack
        case 8, 9: .undo
        case 10: .redo
        default: random.chance(20) ? .addSeat(code: "N\(random.below(1_000))") : .jump(to: SubgroupFixtures.block)
        }
      _ = try? session.run(command)
      #expect(session.state.currentSubgroups.joined().allSatisfy { session.state.flow.meeting?.present.contains($0) == true })
    }
    #expect(NaiveSession(session.events).state.flow == session.state.flow)
    #expect(SessionState(replaying: session.events) == session.state)
  }
}

extension Refusal {
  static let subgroups = [
    Refusal(.noSession, .nothing, .makeSubgroups(seed: 1)),
    Refusal(.noMeeting, .created, .makeSubgroups(seed: 1)),
    Refusal(.noSubgroups, .begun(present: 4), .makeSubgroups(seed: 1)),
    Refusal(.noSubgroups, .asking, .makeSubgroups(seed: 1)),
    Refusal(.noSubgroups, .pairing(present: 4), after: [.advance, .advance, .advance], .makeSubgroups(seed: 1)),
    Refusal(.tooFewForSubgroups, .pairing(present: 1), .makeSubgroups(seed: 1)),
    Refusal(.unknownSeat, .pairing(present: 4), .makeSubgroups(seed: 1, apart: [[SeatID(1), SeatID(99)]])),
    Refusal(.wishesDoNotFit, .pairing(present: 4), .makeSubgroups(seed: 1, together: [[SeatID(1), SeatID(2), SeatID(3)]])),
    Refusal(
      .wishesDoNotFit, .pairing(present: 4),
      .makeSubgroups(seed: 1, apart: [[SeatID(2), SeatID(1)]], together: [[SeatID(1), SeatID(2)]])),
  ]
}
