import Canvas
import Programme
import SessionEngine

/// One number per option: raised hands, points that the group divides together, or places in an order that it makes together.
struct CountEntry: Sendable {
  /// What the numbers are.
  enum Purpose: Hashable, Sendable {
    case hands
    /// Together the points of the question.
    case points(total: Int)
    /// Each place once.
    case places
  }

  let question: Question
  let titles: [String]
  var fields: [String]
  var focus = 0
  let purpose: Purpose
  var problem: String?
  /// Whether the next digit begins the number anew: the field was just reached.
  private var isFresh = true

  /// Nil for a question that takes no numbers in this way. Dots on cards must have been resolved to options.
  init?(_ question: Question, counts: [Int]) {
    switch question.kind {
    case .points(_, let total): purpose = .points(total: total)
    case .rank: purpose = .places
    default: purpose = .hands
    }
    switch question.kind {
    case .points(let options, _), .rank(let options), .dots(.options(let options), _): titles = options.map(\.title)
    case .choice(let options, _): titles = options.map(\.title)
    case .scale(let scale): titles = scale.range.map { "\($0)" }
    case .text, .assign, .sort, .dots(.cards, _): return nil
    }
    self.question = question
    fields = titles.indices.map { counts.indices.contains($0) ? "\(counts[$0])" : "" }
  }

  var sum: Int { fields.reduce(0) { $0 + (Int($1) ?? 0) } }

  private var command: Command {
    let numbers = fields.map { Int($0) ?? 0 }
    switch purpose {
    case .hands: return .enterCounts(question.id, numbers)
    case .points: return .answerAsGroup(question.id, .points(numbers))
    case .places:
      guard case .rank(let options) = question.kind else { return .answerAsGroup(question.id, .rank([])) }
      // A place that is missing or given twice leaves an option out, which the session then refuses.
      return .answerAsGroup(
        question.id, .rank(options.indices.compactMap { place in numbers.firstIndex(of: place + 1).map { options[$0].id } }))
    }
  }

  mutating func handle(_ key: Key, in state: SessionState, at now: Moment) -> EntryOutcome {
    problem = nil
    defer { if case .character(let digit) = key, digit.isNumber {} else { isFresh = key != .backspace } }
    switch key {
    case .character(let digit) where digit.isASCII && digit.isNumber:
      if isFresh { fields[focus] = "" }
      isFresh = false
      if fields[focus].count < 3 { fields[focus].append(digit) }
      return .stay
    case .backspace: if !fields[focus].isEmpty { fields[focus].removeLast() }
    case .delete: fields[focus] = ""
    case .up, .backTab: focus = max(0, focus - 1)
    case .down, .tab: focus = min(fields.count - 1, focus + 1)
    case .enter, .character(" "):
      if focus < fields.count - 1 {
        focus += 1
        return .stay
      }
      let command = command
      guard sum > 0 else {
        problem =
          switch purpose {
          case .hands: "Typ per antwoord hoeveel handen er waren."
          case .points(let total): "Verdeel samen \(total) punten."
          case .places: "Typ per onderdeel de plaats, van 1 tot en met \(titles.count)."
          }
        focus = 0
        return .stay
      }
      if let refusal = state.refusal(of: command, at: now) {
        problem = refusal
        return .stay
      }
      return .finish([command])
    case .escape: return .leave
    case .character: problem = "Typ hier een getal. Esc gaat terug."
    default: break
    }
    return .stay
  }
}
