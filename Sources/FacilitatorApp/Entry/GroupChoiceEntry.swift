import Canvas
import Programme
import SessionEngine

/// The group chooses one answer together, in sight of everybody.
struct GroupChoiceEntry: Sendable {
  let question: Question
  let titles: [String]
  private let answers: [Answer]
  /// What is typed to choose an option: its place, or the number of the scale.
  let codes: [Int]
  var focus = 0
  /// Digits of a number that is being typed.
  private var typed = ""
  var problem: String?

  /// Nil for a question that is not a choice or a scale.
  init?(_ question: Question) {
    self.question = question
    switch question.kind {
    case .choice(let options, _):
      titles = options.map(\.title)
      answers = options.map { .choice([$0.id]) }
      codes = Array(1...max(1, options.count))
    case .scale(let scale):
      titles = scale.range.map { number in
        let word = number == scale.lowest ? scale.lowLabel : number == scale.highest ? scale.highLabel : ""
        return word.isEmpty ? "\(number)" : "\(number)  \(word)"
      }
      answers = scale.range.map { .scale($0) }
      codes = Array(scale.range)
    case .text, .assign, .sort, .points, .rank, .dots: return nil
    }
  }

  mutating func handle(_ key: Key, in state: SessionState, at now: Moment) -> EntryOutcome {
    problem = nil
    defer { if case .character(let digit) = key, digit.isNumber {} else { typed = "" } }
    switch key {
    case .up: focus = max(0, focus - 1)
    case .down: focus = min(titles.count - 1, focus + 1)
    case .character(let digit) where digit.isASCII && digit.isNumber:
      typeDigit(digit)
      return .stay
    case .enter, .character(" "):
      let command = Command.answerAsGroup(question.id, answers[focus])
      if let refusal = state.refusal(of: command, at: now) {
        problem = refusal
        return .stay
      }
      return .finish([command])
    case .escape: return .leave
    default: break
    }
    return .stay
  }

  /// A second digit makes a longer number where there is one, and else begins anew.
  private mutating func typeDigit(_ digit: Character) {
    for candidate in [typed + String(digit), String(digit)] {
      guard let number = Int(candidate), let place = codes.firstIndex(of: number) else { continue }
      typed = candidate
      focus = place
      return
    }
    typed = ""
  }
}
