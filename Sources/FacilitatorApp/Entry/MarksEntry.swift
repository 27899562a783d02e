import Canvas
import Programme
import SessionEngine

/// A list that the group walks through together: for every line one of the same few options. Every mark is stored at once.
struct MarksEntry: Sendable {
  let questions: [Question]
  let options: [Option]
  var focus: Int
  var problem: String?

  /// Nil when there are fewer than two questions with the same options as the one on the screen.
  init?(_ questions: [Question], at current: Question) {
    guard case .choice(let options, 1) = current.kind else { return nil }
    let alike = questions.filter { $0.kind == current.kind }
    guard alike.count > 1, let place = alike.firstIndex(where: { $0.id == current.id }), options.count < 10 else { return nil }
    self.questions = alike
    self.options = options
    focus = place
  }

  /// Place of the option that the group chose for a line; nil when it has none.
  func mark(of question: Question, in state: SessionState) -> Int? {
    guard case .choice(let chosen) = state.flow.record(question.id).groupAnswer else { return nil }
    return options.firstIndex { chosen.first == $0.id }
  }

  mutating func handle(_ key: Key, in state: SessionState, at now: Moment) -> EntryOutcome {
    problem = nil
    switch key {
    case .up, .backTab: focus = max(0, focus - 1)
    case .down, .tab, .character(" "): focus = min(questions.count - 1, focus + 1)
    case .home: focus = 0
    case .end: focus = questions.count - 1
    case .character(let digit) where digit.isASCII && digit.isNumber:
      guard let number = digit.wholeNumberValue, options.indices.contains(number - 1) else {
        problem = "Typ 1 tot en met \(options.count)."
        return .stay
      }
      let command = Command.answerAsGroup(questions[focus].id, .choice([options[number - 1].id]))
      if let refusal = state.refusal(of: command, at: now) {
        problem = refusal
        return .stay
      }
      focus = min(questions.count - 1, focus + 1)
      return .submit([command])
    case .enter:
      let open = questions.indices.filter { mark(of: questions[$0], in: state) == nil }
      guard let first = open.first else { return .leave }
      focus = first
      problem =
        open.count == 1
        ? "Eén regel heeft nog geen teken. Esc gaat toch terug." : "\(open.count) regels hebben nog geen teken. Esc gaat toch terug."
    case .escape: return .leave
    case .character: problem = "Typ 1 tot en met \(options.count)."
    default: break
    }
    return .stay
  }
}
