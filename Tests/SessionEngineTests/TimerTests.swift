import SessionEngine
import TestSupport
import Testing

@Suite("Timers")
struct TimerTests {
  private static let minute: Int64 = 60_000

  private func started(minutes: Int) throws -> PlayedSession {
    var session = try PlayedSession(seats: 2, in: Fixtures.firstMeeting)
    try session.run(.startTimer(minutes: minutes))
    return session
  }

  private func remaining(_ session: PlayedSession) -> Int64? { session.state.flow.timer.remaining(at: session.now) }

  @Test("A timer runs down, and on below zero")
  func overrun() throws {
    let session = try started(minutes: 2)
    session.clock.advance(minutes: 1)
    #expect(remaining(session) == Self.minute)
    session.clock.advance(minutes: 3)
    #expect(remaining(session) == -2 * Self.minute)
  }

  @Test("Time that stands still is not lost, in overrun either", arguments: [1, 4] as [Int64])
  func pause(after minutes: Int64) throws {
    var session = try started(minutes: 3)
    session.clock.advance(minutes: minutes)
    try session.run(.pauseTimer)
    session.clock.advance(minutes: 30)
    #expect(remaining(session) == (3 - minutes) * Self.minute)
    try session.run(.resumeTimer)
    session.clock.advance(milliseconds: 10_000)
    #expect(remaining(session) == (3 - minutes) * Self.minute - 10_000)
  }

  @Test("Minutes can be added and taken off, running or not")
  func adjust() throws {
    var session = try started(minutes: 5)
    try session.run([.adjustTimer(minutes: 2), .adjustTimer(minutes: -1), .pauseTimer, .adjustTimer(minutes: 1)])
    #expect(session.state.flow.timer == .paused(remaining: 7 * Self.minute, total: 7 * Self.minute))
    try session.run(.adjustTimer(minutes: -9))
    #expect(session.state.flow.timer == .paused(remaining: -2 * Self.minute, total: 0))
  }

  @Test("A timer that was forgotten for hours can be taken back towards zero, not further away")
  func farOverrun() throws {
    var session = try started(minutes: 1)
    session.clock.advance(minutes: 300)
    #expect(session.rejection(of: .adjustTimer(minutes: -1)) == .badMinutes)
    try session.run(.adjustTimer(minutes: 100))
    #expect(remaining(session) == -199 * Self.minute)
  }

  @Test("Setting the wall clock moves nothing within one boot", arguments: [-1, 1] as [Int64])
  func wallJump(direction: Int64) throws {
    let session = try started(minutes: 10)
    session.clock.advance(minutes: 4)
    session.clock.jumpWall(milliseconds: direction * 60 * Self.minute)
    #expect(remaining(session) == 6 * Self.minute)
    #expect(session.state.flow.meeting?.milliseconds(in: Fixtures.welcome, at: session.now) == 4 * Self.minute)
  }

  @Test("Across a boot the timer ran on by the wall clock; a paused one stood still")
  func reboot() throws {
    var running = try started(minutes: 10)
    running.clock.advance(minutes: 1)
    running.clock.reboot(afterMilliseconds: 3 * Self.minute)
    running.clock.advance(minutes: 2)
    #expect(remaining(running) == 4 * Self.minute)
    try running.run([.pauseTimer, .resumeTimer])
    running.clock.jumpWall(milliseconds: 60 * Self.minute)
    running.clock.advance(minutes: 1)
    #expect(remaining(running) == 3 * Self.minute)

    var paused = try started(minutes: 10)
    try paused.run(.pauseTimer)
    paused.clock.reboot(afterMilliseconds: 90 * Self.minute)
    #expect(remaining(paused) == 10 * Self.minute)
    try paused.run(.resumeTimer)
    paused.clock.advance(minutes: 1)
    #expect(remaining(paused) == 9 * Self.minute)
  }

  @Test("A stopped timer is gone; undo brings it back, with the time that went by")
  func stopAndUndo() throws {
    var session = try started(minutes: 10)
    session.clock.advance(minutes: 1)
    try session.run(.stopTimer)
    #expect(remaining(session) == nil)
    session.clock.advance(minutes: 1)
    try session.run(.undo)
    #expect(remaining(session) == 8 * Self.minute)
  }

  @Test("Time in a block is the sum of its visits")
  func visits() throws {
    var session = try PlayedSession(seats: 2, in: Fixtures.firstMeeting)
    session.clock.advance(minutes: 2)
    try session.run(.jump(to: Fixtures.rest))
    session.clock.advance(minutes: 5)
    try session.run(.jump(to: Fixtures.welcome))
    session.clock.advance(minutes: 1)
    let meeting = try #require(session.state.flow.meeting)
    #expect(meeting.milliseconds(in: Fixtures.welcome, at: session.now) == 3 * Self.minute)
    #expect(meeting.milliseconds(in: Fixtures.rest, at: session.now) == 5 * Self.minute)
  }
}
