extension SessionState {
  /// Longest timer in minutes.
  static let longestTimer = 240

  func timing(_ command: Command, at now: Moment) throws(Rejection) -> Event {
    try requireMeeting()
    switch command {
    case .startTimer(let minutes):
      guard (1...Self.longestTimer).contains(minutes) else {
        throw Rejection(.badMinutes, "Een klok loopt van 1 tot \(Self.longestTimer) minuten.")
      }
      return .timerStarted(milliseconds: Int64(minutes) * 60_000, at: now)
    case .pauseTimer:
      guard flow.timer.isRunning else { throw Rejection(.timerNotRunning, "De klok loopt niet.") }
      return .timerPaused(at: now)
    case .resumeTimer:
      guard case .paused = flow.timer else { throw Rejection(.timerNotPaused, "De klok staat niet stil.") }
      return .timerResumed(at: now)
    case .adjustTimer(let minutes):
      guard let remaining = flow.timer.remaining(at: now) else { throw Rejection(.noTimer, "Er loopt geen klok.") }
      let longest = Int64(Self.longestTimer) * 60_000
      // A timer that was forgotten may be further in overrun than it could be set: towards zero is always allowed.
      guard minutes != 0, (-Self.longestTimer...Self.longestTimer).contains(minutes),
        abs(remaining + Int64(minutes) * 60_000) <= max(longest, abs(remaining))
      else {
        throw Rejection(.badMinutes, "Zo ver kan de klok niet verzet worden.")
      }
      return .timerAdjusted(milliseconds: Int64(minutes) * 60_000, at: now)
    case .stopTimer:
      guard flow.timer != .idle else { throw Rejection(.noTimer, "Er loopt geen klok.") }
      return .timerStopped(at: now)
    default: preconditionFailure("not about the timer: \(command)")
    }
  }
}
