/// The timer of the running step. What is left is computed from the deadline and the present moment.
public enum TimerState: Codable, Hashable, Sendable {
  case idle
  /// Runs towards `deadline`; `total` is the planned length in milliseconds, for the progress bar.
  case running(deadline: Moment, total: Int64)
  /// Stands still with `remaining` milliseconds left; negative in overrun.
  case paused(remaining: Int64, total: Int64)

  /// Milliseconds left at `now`; negative in overrun; nil when idle.
  public func remaining(at now: Moment) -> Int64? {
    switch self {
    case .idle: nil
    case .running(let deadline, _): deadline.milliseconds(since: now)
    case .paused(let remaining, _): remaining
    }
  }

  public var isRunning: Bool {
    if case .running = self { true } else { false }
  }
}
