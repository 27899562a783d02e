public import SessionEngine

/// Where the host reads the time; the one place where time enters a session.
public protocol SessionClock: Sendable {
  /// The present moment on the wall clock and on the boot clock.
  func now() -> Moment
}
