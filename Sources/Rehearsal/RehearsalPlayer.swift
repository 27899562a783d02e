public import SessionEngine

/// Plays a rehearsal on a clock: tells which commands are due, and takes up the thread again after a person did something in between.
public struct RehearsalPlayer: Sendable {
  private var script: RehearsalScript
  private var waiting: Waiting?
  /// When the last move was due.
  private var last: Moment?
  /// Whether all meetings have ended.
  public private(set) var isOver = false

  private struct Waiting: Sendable {
    var move: RehearsalMove
    /// The script as it was before this move, for when the move is forgotten.
    var before: RehearsalScript
    /// The session that the move was made for.
    var revision: Int
  }

  public init(_ script: RehearsalScript) { self.script = script }

  /// The commands for one batch whose time has come; nil while there are none.
  ///
  /// - Parameter now: on the clock of the session, which may run faster than the real one.
  public mutating func due(for state: SessionState, at now: Moment) -> [Command]? {
    guard !isOver else { return nil }
    let from = last ?? now
    last = from
    if let planned = waiting, planned.revision != state.revision { forget(at: now) }
    if waiting == nil {
      let before = script
      guard let move = script.next(for: state) else {
        isOver = true
        return nil
      }
      waiting = Waiting(move: move, before: before, revision: state.revision)
    }
    guard let planned = waiting, now.milliseconds(since: last ?? now) >= planned.move.milliseconds else { return nil }
    last = (last ?? now).advanced(by: planned.move.milliseconds)
    waiting = nil
    return planned.move.commands
  }

  /// A person takes over, or goes on: the move that was planned is forgotten, and time counts from now.
  public mutating func interrupt(at now: Moment) { forget(at: now) }

  private mutating func forget(at now: Moment) {
    if let planned = waiting { script = planned.before }
    waiting = nil
    last = now
  }
}
