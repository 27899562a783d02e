import Programme
import Rehearsal
import SessionEngine

/// A rehearsed session in memory: its events, and the state on every page that the room saw.
struct PlayedSession {
  private(set) var events: [Event] = []
  private(set) var pages: [SessionState] = []
  private(set) var now = Moment(wall: 1_800_000_000_000, boot: "bench", uptime: 0)

  init(_ programme: Programme, participants: Int) throws {
    var script = RehearsalScript(programme: programme, participants: participants, seed: 1)
    var state = SessionState()
    var seen: Set<Position> = []
    while let move = script.next(for: state) {
      now = now.advanced(by: move.milliseconds)
      if let position = state.flow.position, seen.insert(position).inserted { pages.append(state) }
      for command in move.commands {
        for event in try state.decide(command, at: now) {
          state.apply(event)
          events.append(event)
        }
      }
    }
  }
}
