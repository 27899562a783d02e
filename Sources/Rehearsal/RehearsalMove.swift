public import SessionEngine

/// What happens next in a rehearsal.
public struct RehearsalMove: Hashable, Sendable {
  /// Simulated milliseconds that pass before the commands; at least 0.
  public var milliseconds: Int64
  /// Commands for one batch; at least one. None depends on another of the same batch.
  public var commands: [Command]

  public init(milliseconds: Int64, commands: [Command]) {
    self.milliseconds = milliseconds
    self.commands = commands
  }
}
