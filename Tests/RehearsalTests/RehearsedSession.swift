import Programme
import Rehearsal
import SessionEngine

/// A rehearsal that a test plays to its end, or until a move too many.
struct RehearsedSession {
  var state = SessionState()
  var events: [Event] = []
  var commands: [Command] = []
  var rejections: [Rejection] = []
  /// Simulated milliseconds that passed.
  var milliseconds: Int64 = 0
  var isEnded = false
  var script: RehearsalScript
  private let start: Int64

  init(_ script: RehearsalScript, start: Int64 = 1_790_000_000_000) {
    self.script = script
    self.start = start
  }

  var now: Moment { Moment(wall: start + milliseconds, boot: "een", uptime: 1_000 + milliseconds) }

  /// Asks the script for one move and carries it out.
  ///
  /// - Returns: false when the script has ended.
  mutating func step() -> Bool {
    guard let move = script.next(for: state) else {
      isEnded = true
      return false
    }
    milliseconds += move.milliseconds
    for command in move.commands { run(command) }
    return true
  }

  mutating func run(_ command: Command) {
    commands.append(command)
    do {
      let decided = try state.decide(command, at: now)
      for event in decided { state.apply(event) }
      events += decided
    } catch {
      rejections.append(error)
    }
  }

  /// Plays on; stops after so many moves, so that a script without an end fails the test instead of hanging it.
  mutating func play(moves: Int = 100_000) {
    for _ in 0..<moves { guard step() else { return } }
  }

  static func played(
    _ programme: Programme, participants: Int, seed: UInt64, start: Int64 = 1_790_000_000_000, meetings: [MeetingID]? = nil
  ) -> RehearsedSession {
    var session = RehearsedSession(
      RehearsalScript(programme: programme, participants: participants, seed: seed, meetings: meetings), start: start)
    session.play()
    return session
  }
}
