import FacilitatorApp
import Rehearsal
import SessionEngine

/// What plays while somebody watches a rehearsal on the real screens.
final class WatchedRehearsal {
  let clock: ScaledClock
  let speed: Int
  var player: RehearsalPlayer
  /// The groups of a closing meeting, until they stand beside each other.
  private var closing: ClosingRehearsal?

  init(clock: ScaledClock, speed: Int, script: RehearsalScript, closing: ClosingRehearsal?) {
    self.clock = clock
    self.speed = speed
    self.closing = closing
    player = RehearsalPlayer(script)
  }

  /// Somebody paused, took over or handed back.
  func turn(to mode: Playback.Mode) {
    switch mode {
    case .playing: clock.setSpeed(speed)
    case .paused: clock.setSpeed(0)
    // A person needs real time.
    case .takenOver: clock.setSpeed(1)
    }
    if mode != .paused { player.interrupt(at: clock.now()) }
  }

  /// The groups side by side, once, for a closing session that has none yet.
  func comparison(for state: SessionState) -> Command? {
    guard let closing, state.identity != nil, state.flow.comparison == nil else { return nil }
    self.closing = nil
    return (try? closing.comparison(for: state)).map { .compareGroups($0) }
  }
}

extension FacilitatorLoop {
  /// Milliseconds between two looks at a rehearsal that plays.
  static let playingInterval = 100
  /// Most moves at one look, so that the screen shows what happens also at a great speed.
  private static let movesAtOnce = 40

  /// Does what the simulated participants have to do by now.
  func play() async {
    guard let watched, app.playback?.mode == .playing else { return }
    for _ in 0..<Self.movesAtOnce {
      guard let state = app.session?.state else { return }
      if let command = watched.comparison(for: state) {
        await submit([command])
        continue
      }
      guard let commands = watched.player.due(for: state, at: watched.clock.now()) else { break }
      app.now = watched.clock.now()
      await submit(commands)
      if isDone { return }
    }
    if watched.player.isOver {
      watched.clock.setSpeed(1)
      app.endPlayback()
    }
  }
}
