import Canvas
import Programme
import SessionEngine

/// Lines from slips without a number, for one open question; what is typed stays hidden.
struct SlipEntry: Sendable {
  let question: Question
  let maximumLength: Int
  var field: TextField
  private var isLeaving = false
  var problem: String?
  var news: String?

  /// Nil for a question that is not answered with text.
  init?(_ question: Question) {
    guard case .text(let maximumLength) = question.kind else { return nil }
    self.question = question
    self.maximumLength = maximumLength
    field = TextField(maximumLength: maximumLength)
  }

  mutating func handle(_ key: Key, in state: SessionState, at now: Moment) -> EntryOutcome {
    problem = nil
    news = nil
    switch key {
    case .escape:
      guard field.text.isEmpty || isLeaving else {
        isLeaving = true
        problem = "Deze regel is nog niet bewaard. Enter bewaart; nog een keer Esc gooit de regel weg."
        return .stay
      }
      return .leave
    case .enter:
      if field.text.trimmingBlanks.isEmpty { return .leave }
      let command = Command.enterLine(question.id, text: field.text)
      if let refusal = state.refusal(of: command, at: now) {
        problem = refusal
        return .stay
      }
      field = TextField(maximumLength: maximumLength)
      news = "De regel is bewaard."
      return .submit([command])
    default: _ = field.handle(key)
    }
    isLeaving = false
    return .stay
  }
}
