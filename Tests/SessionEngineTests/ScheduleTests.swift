import Planning
import Programme
import SessionEngine
import TestSupport
import Testing

@Suite("The time of a meeting")
struct ScheduleTests {
  private static let minute: Int64 = 60_000

  /// Minutes since the planned start.
  private func minutes(_ wall: Int64?, _ session: PlayedSession) -> Int64? {
    guard let wall, let start = session.state.flow.meeting?.plannedStart else { return nil }
    return (wall - start) / Self.minute
  }

  private func schedule(_ session: PlayedSession) throws -> Schedule { try #require(session.state.schedule(at: session.now)) }

  /// The first meeting, begun four minutes late: 5, 10, 5 and 15 minutes.
  private func late() throws -> PlayedSession {
    var session = try PlayedSession(seats: 4)
    let planned = session.now.wall
    session.clock.advance(minutes: 4)
    try session.run(.startMeeting(Fixtures.firstMeeting, plannedStart: planned, present: session.state.seats.map(\.id)))
    return session
  }

  @Test("Blocks are past, running or to come, with the times they took")
  func stages() throws {
    var session = try late()
    session.clock.advance(minutes: 6)
    try session.run(.jump(to: Fixtures.words))
    session.clock.advance(minutes: 3)
    let rows = try schedule(session).rows
    #expect(rows.map { minutes($0.planned?.start, session) } == [0, 5, 15, 20])
    #expect(rows.map { minutes($0.actual?.start, session) } == [4, 10, 20, 25])
    #expect(rows.map { minutes($0.actual?.end, session) } == [10, 20, 25, 40])
    #expect(rows.map(\.isExpected) == [false, true, true, true])
    #expect(try schedule(session).drift.minutes == 5)
  }

  @Test("What was passed over takes no time; what was opened too early still has to come")
  func jumps() throws {
    var session = try late()
    try session.run(.jump(to: Fixtures.rest))
    session.clock.advance(minutes: 1)
    try session.run(.jump(to: Fixtures.words))
    var stages = try schedule(session).blocks.map(\.stage)
    #expect(stages[2] == .upcoming)
    #expect(try schedule(session).blocks[2].remaining == 4 * Self.minute)
    try session.run(.jump(to: Fixtures.rest))
    session.clock.advance(minutes: 4)
    try session.run(.jump(to: Fixtures.words))
    stages = try schedule(session).blocks.map(\.stage)
    guard case .done = stages[2] else { return #expect(Bool(false), "a break of its whole length is over") }
    var skipping = try late()
    try skipping.run(.jump(to: Fixtures.statements))
    #expect(try schedule(skipping).blocks[1...2].allSatisfy { $0.stage == .leftOut })
  }

  @Test("What came to its result or was passed stays done after a jump back, however quick it was")
  func jumpsBack() throws {
    var session = try late()
    let first = try #require(session.state.plan.first)
    try session.run(.jump(to: Fixtures.rest))
    session.clock.advance(minutes: 1)
    try session.run(.jump(to: Fixtures.statements))
    session.clock.advance(minutes: 1)
    try session.run(.jump(to: first.id))
    func isDone(_ place: Int) throws -> Bool { if case .done = try schedule(session).blocks[place].stage { true } else { false } }
    #expect(try isDone(2), "the meeting went on after a minute")
    // The last one was only looked at: its questions have no result.
    #expect(try schedule(session).blocks[3].stage == .upcoming)
    try session.run(.jump(to: Fixtures.statements))
    try session.run(.advanceStep)
    try session.run(.jump(to: first.id))
    #expect(try isDone(3))
  }

  @Test("A break takes what its clock says, also when people lengthen or shorten it")
  func pause() throws {
    var session = try late()
    try session.run(.jump(to: Fixtures.rest))
    session.clock.advance(minutes: 1)
    #expect(try schedule(session).blocks[2].remaining == 4 * Self.minute)
    let drift = try schedule(session).drift.minutes
    try session.run(.adjustTimer(minutes: 6))
    #expect(try schedule(session).blocks[2].remaining == 10 * Self.minute)
    #expect(try schedule(session).drift.minutes == drift + 6)
    try session.run(.adjustTimer(minutes: -8))
    #expect(try schedule(session).blocks[2].remaining == 2 * Self.minute)
    session.clock.advance(minutes: 3)
    #expect(try schedule(session).blocks[2].remaining == 0)
    #expect(try schedule(session).drift.minutes == drift - 1)
  }

  @Test("An accepted repair gives what it says, its timers too, and one undo takes it back")
  func repair() throws {
    var session = try late()
    try session.run(.jump(to: Fixtures.words))
    session.clock.advance(minutes: 18)
    #expect(try schedule(session).drift.minutes == 7)
    let repair = try #require(try schedule(session).repair)
    #expect(repair.measures == [.drop(Fixtures.rest), .shorten(Fixtures.statements, minutes: 10)])
    #expect(repair.drift.minutes == -3)
    let before = session.state.flow
    try session.run(.acceptRepair(minutes: [Fixtures.statements: 10], leftOut: [Fixtures.rest]))
    #expect(try schedule(session).expectedEnd == session.now.wall + 10 * Self.minute)
    #expect(session.state.nextStepPosition?.block == Fixtures.words)
    try session.run(.undo)
    #expect(session.state.flow == before)
    try session.run(.redo)
    try session.run(.jump(to: Fixtures.statements))
    try session.advance(to: Fixtures.statements, step: "gesprek")
    #expect(session.state.flow.timer == .running(deadline: session.now.advanced(by: Self.minute), total: Self.minute), "2 of 15 is 1 of 10")
  }

  @Test("A longer break runs longer, also when it has begun; a block before it keeps its timer")
  func longerBreak() throws {
    var session = try late()
    try session.advance(to: Fixtures.welcome, step: "alleen")
    try session.run(.setBlockMinutes(Fixtures.rest, minutes: 10))
    #expect(session.state.flow.timer.remaining(at: session.now) == 3 * Self.minute)
    #expect(try schedule(session).drift.minutes == 9)
    try session.run(.jump(to: Fixtures.rest))
    #expect(session.state.flow.timer.remaining(at: session.now) == 10 * Self.minute)
    session.clock.advance(minutes: 4)
    try session.run(.setBlockMinutes(Fixtures.rest, minutes: 12))
    #expect(session.state.flow.timer.remaining(at: session.now) == 8 * Self.minute)
    try session.run(.setBlockMinutes(Fixtures.rest, minutes: 5))
    #expect(session.state.flow.timer.remaining(at: session.now) == Self.minute)
    try session.run([.undo, .undo, .undo, .undo])
    #expect(session.state.flow.meeting?.minutes == [:])
  }

  @Test("Another end changes how late it is, and nothing else")
  func end() throws {
    var session = try late()
    let before = try schedule(session)
    #expect(before.drift.minutes == 4)
    try session.run(.moveEnd(to: before.wishedEnd + 15 * Self.minute))
    #expect(try schedule(session).drift.minutes == -11)
    #expect(try schedule(session).rows == before.rows)
    #expect(try session.run(.moveEnd(to: before.wishedEnd + 15 * Self.minute)) == [])
    try session.run(.undo)
    #expect(try schedule(session) == before)
  }

  @Test("A block that moves on comes behind the first block of the next meeting, with its own minutes")
  func postponed() throws {
    var session = try late()
    try session.run([.postponeBlock(Fixtures.statements), .jump(to: Fixtures.rest)])
    #expect(session.state.nextStepPosition == nil)
    #expect(try schedule(session).expectedEnd == session.now.wall + 5 * Self.minute)
    try session.run([.restoreBlock(Fixtures.statements)])
    #expect(session.state.nextStepPosition?.block == Fixtures.statements)
    try session.run([.postponeBlock(Fixtures.statements), .endMeeting])
    let planned = session.now.wall
    try session.run(.startMeeting(Fixtures.lastMeeting, plannedStart: planned, present: session.state.seats.map(\.id)))
    #expect(session.state.plan.map(\.id) == [Fixtures.sorting, Fixtures.statements, Fixtures.closing])
    let rows = try schedule(session).rows
    #expect(rows.map { minutes($0.planned?.start, session) } == [0, nil, 20])
    #expect(try schedule(session).drift.minutes == 15, "the wished end is that of the meeting's own blocks")
    try session.run(.skipBlock(Fixtures.statements))
    #expect(try schedule(session).drift.isOnTime)
    try session.run([.restoreBlock(Fixtures.statements), .jump(to: Fixtures.statements)])
    #expect(session.state.openQuestions.contains { $0.id == Fixtures.oneQuestion })
  }

  @Test("What a block took counts for a next run when its meeting is over and nobody changed its length beforehand")
  func minutesTaken() throws {
    var session = try late()
    session.clock.advance(minutes: 7)
    try session.run(.jump(to: Fixtures.words))
    session.clock.advance(milliseconds: 29_000)
    try session.run([.setBlockMinutes(Fixtures.statements, minutes: 10), .jump(to: Fixtures.rest)])
    session.clock.advance(minutes: 4)
    try session.run(.jump(to: Fixtures.welcome))
    session.clock.advance(minutes: 2)
    try session.run(.jump(to: Fixtures.statements))
    session.clock.advance(minutes: 9)
    #expect(session.state.minutesTaken == [:])
    try session.run(.endMeeting)
    #expect(session.state.minutesTaken == [Fixtures.welcome: 9, Fixtures.rest: 4])
  }

  @Test("Setting the wall clock an hour on and back moves no time and no drift", arguments: [-60, 60] as [Int64])
  func wallJump(minutes: Int64) throws {
    var session = try late()
    session.clock.advance(minutes: 3)
    let before = try schedule(session)
    session.clock.jumpWall(milliseconds: minutes * Self.minute)
    #expect(try schedule(session) == before)
    try session.run(.jump(to: Fixtures.words))
    session.clock.jumpWall(milliseconds: -minutes * Self.minute)
    session.clock.advance(minutes: 2)
    let rows = try schedule(session).rows
    #expect(rows[0].actual == TimeSpan(start: before.plannedStart + 4 * Self.minute, end: before.plannedStart + 7 * Self.minute))
    #expect(rows[1].actual?.start == before.plannedStart + 7 * Self.minute)
    #expect(try schedule(session).now == before.now + 2 * Self.minute)
  }

  @Test("Twenty minutes of sleep are twenty minutes of the block")
  func sleep() throws {
    let session = try late()
    session.clock.advance(minutes: 20)
    #expect(try schedule(session).drift.minutes == 19)
  }
}
