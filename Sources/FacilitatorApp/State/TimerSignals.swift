import SessionEngine

/// Which signs of the timer have been given, so that each is given once.
struct TimerSignals: Hashable, Sendable {
  /// Deadline of the timer at which zero was signalled.
  private var zero: Moment?
  private var half: Moment?

  /// Whether a bell is due now: at zero, and at half time where the step asks for it.
  mutating func isDue(_ timer: TimerState, hasHalfway: Bool, at now: Moment) -> Bool {
    guard case .running(let deadline, let total) = timer else { return false }
    let remaining = deadline.milliseconds(since: now)
    if remaining <= 0, zero != deadline {
      zero = deadline
      return true
    }
    if hasHalfway, remaining > 0, remaining <= total / 2, half != deadline {
      half = deadline
      return true
    }
    return false
  }

  /// Takes what is past as signalled, without a bell: after resuming a session.
  mutating func adopt(_ timer: TimerState, hasHalfway: Bool, at now: Moment) {
    while isDue(timer, hasHalfway: hasHalfway, at: now) {}
  }
}
