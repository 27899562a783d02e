import SessionEngine

/// Which signs of the timer have been given, so that each is given once, and only because time passed.
struct TimerSignals: Hashable, Sendable {
  enum Sign: Hashable, Sendable { case half, lastMinute, zero }

  private var isPastHalf = false
  private var isInLastMinute = false
  private var isPastZero = false

  /// The sign that is due now.
  mutating func sign(_ timer: TimerState, hasHalfway: Bool, at now: Moment) -> Sign? {
    guard timer.isRunning else { return nil }
    let earlier = self
    adopt(timer, at: now)
    if isPastZero { return earlier.isPastZero ? nil : .zero }
    if hasHalfway, isPastHalf, !earlier.isPastHalf { return .half }
    return isInLastMinute && !earlier.isInLastMinute ? .lastMinute : nil
  }

  /// Takes over a timer that was set, moved or found: what it is past already gives no sign.
  mutating func adopt(_ timer: TimerState, at now: Moment) {
    let total: Int64
    switch timer {
    case .running(_, let length), .paused(_, let length): total = length
    case .idle: total = 0
    }
    let remaining = timer.remaining(at: now) ?? .max
    isPastHalf = remaining <= total / 2
    // A timer of a minute begins in its last one.
    isInLastMinute = remaining <= 60_000 || total <= 60_000
    isPastZero = remaining <= 0
  }
}
