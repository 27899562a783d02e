import SessionEngine

/// The clock in words, as it is told at its start, on request, at one minute and at zero.
enum LinearClock {
  /// How the clock stands, or nil when there is none.
  static func words(_ timer: TimerState, at now: Moment) -> String? {
    guard let remaining = timer.remaining(at: now) else { return nil }
    let stands = timer.isRunning ? "De klok loopt" : "De klok staat stil"
    return remaining > 0 ? "\(stands): nog \(length(remaining))." : "\(stands): \(length(-remaining)) over tijd."
  }

  static func answer(_ timer: TimerState, at now: Moment) -> String { words(timer, at: now) ?? "Er loopt geen klok." }

  /// What is told when somebody changed the clock.
  static func change(to timer: TimerState, at now: Moment) -> String { words(timer, at: now) ?? "De klok is weg." }

  /// What is told because time passed.
  static func sign(_ sign: TimerSignals.Sign) -> String? {
    switch sign {
    case .half: nil
    case .lastMinute: "Nog 1 minuut op de klok."
    case .zero: "De tijd is om."
    }
  }

  /// `2 minuten en 5 seconden`, `40 seconden`.
  static func length(_ milliseconds: Int64) -> String {
    let seconds = Int((milliseconds + 999) / 1000)
    let rest = seconds % 60 == 1 ? "1 seconde" : "\(seconds % 60) seconden"
    if seconds < 60 { return rest }
    let minutes = TimeWording.minutes(seconds / 60)
    return seconds % 60 == 0 ? minutes : "\(minutes) en \(rest)"
  }
}
