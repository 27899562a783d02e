import SessionEngine
import SessionHost

/// How long it takes to come back to the state of a very long session.
struct ReplayBench {
  private let played: PlayedSession

  init(_ played: PlayedSession) { self.played = played }

  /// The events of a real session, and then its steps, clocks and answers again and again.
  private func longSession(_ count: Int) -> [Event] {
    let repeatable: Set<String> = [
      "moved", "timerStarted", "timerPaused", "timerResumed", "timerAdjusted", "answerSubmitted", "countsEntered",
    ]
    let opening = played.events.filter { $0.kind != "meetingEnded" }
    let again = opening.filter { repeatable.contains($0.kind) }
    var events = opening
    while events.count < count { events += again.prefix(count - events.count) }
    return Array(events.prefix(count))
  }

  func run(events count: Int) {
    let events = longSession(count)
    let coding = EventCoding()
    let records = events.enumerated().compactMap { try? coding.record(of: $0.element, revision: $0.offset + 1) }
    var decoded: [Event] = []
    decoded.reserveCapacity(records.count)
    let decoding = milliseconds { decoded = records.compactMap { try? coding.event(of: $0) } }
    var state = SessionState()
    let applying = milliseconds { state = SessionState(replaying: decoded) }
    print("\nReplay of \(count) events")
    line("from JSON to events", decoding, "ms", "\(decoded.count) of \(count)")
    line("events to state", applying, "ms", "revision \(state.revision)")
    line("together", decoding + applying, "ms")
  }
}
