/// A bucket of requests that fills at a steady rate.
struct RateLimit: Sendable {
  /// Requests a second, in the long run.
  let rate: Double
  /// Requests at once.
  let burst: Double
  private var level: Double
  private var last: ContinuousClock.Instant

  init(rate: Double, burst: Double, now: ContinuousClock.Instant) {
    self.rate = rate
    self.burst = burst
    level = burst
    last = now
  }

  /// Takes one request; false when there are too many.
  mutating func take(at now: ContinuousClock.Instant) -> Bool {
    let passed = last.duration(to: now)
    level = min(burst, level + rate * (Double(passed.components.seconds) + Double(passed.components.attoseconds) / 1e18))
    last = now
    guard level >= 1 else { return false }
    level -= 1
    return true
  }
}
