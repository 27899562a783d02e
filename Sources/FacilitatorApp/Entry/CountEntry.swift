import Canvas
import Programme
import SessionEngine

/// Raised hands, slips or stickers, counted per option.
struct CountEntry: Sendable {
  let question: Question
  let titles: [String]
  var fields: [String]
  var focus = 0
  var problem: String?
  /// Whether the next digit begins the number anew: the field was just reached.
  private var isFresh = true

  /// Nil for a question for which no hands can be counted. Dots on cards must have been resolved to options.
  init?(_ question: Question, counts: [Int]) {
    switch question.kind {
    case .choice(let options, _), .dots(.options(let options), _): titles = options.map(\.title)
    case .scale(let scale):
      titles = scale.range.map { number in
        let pole = number == scale.lowest ? scale.lowLabel : number == scale.highest ? scale.highLabel : ""
        return pole.isEmpty ? "\(number)" : "\(number)  \(pole)"
      }
    case .text, .assign, .sort, .points, .rank, .dots(.cards, _): return nil
    }
    self.question = question
    fields = titles.indices.map { counts.indices.contains($0) ? "\(counts[$0])" : "" }
  }

  var sum: Int { fields.reduce(0) { $0 + (Int($1) ?? 0) } }

  private var command: Command {
    .enterCounts(question.id, fields.map { Int($0) ?? 0 })
  }

  mutating func handle(_ key: Key, in state: SessionState, at now: Moment) -> EntryOutcome {
    problem = nil
    guard !fields.isEmpty else { return emptyList(key) }
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
        problem = "Typ per antwoord hoeveel handen er waren."
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

  /// Dots on cards when no card was typed.
  private mutating func emptyList(_ key: Key) -> EntryOutcome {
    if key == .escape { return .leave }
    problem = "Er valt nog niets te tellen: er zijn geen regels. Esc gaat terug."
    return .stay
  }
}
