import Disclosure
import Programme

/// What was given out of a session: on the shared screen and in summaries. Sets of seats, and the answers that were shown.
///
/// Sources: privacy method, rules 5 and 6 and section 3; decision 20.
public struct GivenOut: Hashable, Sendable {
  /// Everything, for the complement rule.
  private(set) var register = ReleaseRegister()
  /// What stands in files.
  private(set) var written = ReleaseRegister()
  /// Whether a report told anything.
  public var hasWritten: Bool { !written.releases.isEmpty }
  /// What the room saw.
  private var seen = ReleaseRegister()
  /// Answers as they stood at a summary that told an earlier set instead.
  private(set) var waiting: Set<Release> = []
  /// The answers behind the last result that was given out, per question.
  private(set) var answers: [QuestionID: [SeatID: Answer]] = [:]

  mutating func note(shown results: [Release], answers current: [QuestionID: [SeatID: Answer]]) {
    register.note(results)
    seen.note(results)
    keep(results, current)
  }

  private mutating func keep(_ results: [Release], _ current: [QuestionID: [SeatID: Answer]]) {
    for result in results { answers[QuestionID(result.item)] = current[QuestionID(result.item)] }
  }

  mutating func note(written results: [Release], waiting: [Release], answers current: [QuestionID: [SeatID: Answer]]) {
    let items = Set(waiting.map(\.item))
    keep(results.filter { !items.contains($0.item) }, current)
    register.note(results)
    written.note(results)
    self.waiting = Set(waiting)
  }

  /// All files were called back: only what the room saw is known of.
  mutating func recallWritten() {
    register = seen
    written = ReleaseRegister()
    waiting = []
  }

  /// Takes the answers of a seat away; that others were told of them stays known.
  mutating func forget(_ seat: SeatID) {
    for question in answers.keys { answers[question]?[seat] = nil }
  }
}
