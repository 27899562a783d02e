import Rehearsal
import SessionEngine
import TestSupport
import Testing

/// A rehearsal on a clock.
@Suite struct RehearsalPlayerTests {
  private let start = Moment(wall: 1_790_000_000_000, boot: "a", uptime: 5_000)

  private func script(_ seed: UInt64) -> RehearsalScript {
    RehearsalScript(programme: RehearsalScriptTests.tiny, participants: 6, seed: seed)
  }

  /// Looks every so many milliseconds; returns the commands with the time at which they came.
  private func play(_ seed: UInt64, every step: Int64) throws -> [(at: Int64, commands: [Command])] {
    var player = RehearsalPlayer(script(seed))
    var state = SessionState()
    var now = start
    var played: [(at: Int64, commands: [Command])] = []
    while !player.isOver {
      while let commands = player.due(for: state, at: now) {
        played.append((now.milliseconds(since: start), commands))
        for command in commands { for event in try state.decide(command, at: now) { state.apply(event) } }
      }
      now = now.advanced(by: step)
    }
    return played
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func itDoesWhatTheScriptSaysAndNoSooner(seed: UInt64) throws {
    var script = script(seed)
    var state = SessionState()
    var now = start
    var expected: [(at: Int64, commands: [Command])] = []
    while let move = script.next(for: state) {
      now = now.advanced(by: move.milliseconds)
      expected.append((now.milliseconds(since: start), move.commands))
      for command in move.commands { for event in try state.decide(command, at: now) { state.apply(event) } }
    }
    let played = try play(seed, every: 50)
    #expect(played.map(\.commands) == expected.map(\.commands))
    for (one, other) in zip(played, expected) { #expect(one.at >= other.at && one.at <= other.at + 50) }
  }

  @Test func whatAPersonDidInBetweenIsTakenUp() throws {
    var player = RehearsalPlayer(script(4))
    var state = SessionState()
    var now = start
    var rejections = 0
    var interruptions = 0
    for turn in 0..<400_000 where !player.isOver {
      if turn % 500 == 499, interruptions < 12, state.flow.meeting != nil {
        interruptions += 1
        for event in (try? state.decide(.advance, at: now)) ?? [] { state.apply(event) }
        player.interrupt(at: now)
      }
      if let commands = player.due(for: state, at: now) {
        for command in commands {
          do { for event in try state.decide(command, at: now) { state.apply(event) } } catch { rejections += 1 }
        }
      } else {
        now = now.advanced(by: 1000)
      }
    }
    #expect(player.isOver)
    #expect(rejections == 0)
    #expect(interruptions > 3)
    #expect(state.endedMeetings.count == state.meetings.count)
  }
}
