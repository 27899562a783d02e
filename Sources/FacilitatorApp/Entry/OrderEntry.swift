import Canvas
import Programme
import SessionEngine

/// The group puts options in order together: pick one up, move it, put it down.
struct OrderEntry: Sendable {
  let question: Question
  /// The most important first.
  private(set) var order: [Option]
  var focus = 0
  /// Whether the option in focus moves along with the arrows.
  private(set) var isCarrying = false
  /// Digits of a place that is being typed.
  private var typed = ""
  var problem: String?

  /// Nil for another kind of question.
  ///
  /// - Parameter earlier: the order that the group made before.
  init?(_ question: Question, earlier: Answer?) {
    guard case .rank(let options) = question.kind else { return nil }
    self.question = question
    order = options
    if case .rank(let ids)? = earlier {
      let known = ids.compactMap { id in options.first { $0.id == id } }
      if known.count == options.count { order = known }
    }
  }

  mutating func handle(_ key: Key, in state: SessionState, at now: Moment) -> EntryOutcome {
    problem = nil
    guard !order.isEmpty else { return key == .escape || key == .enter ? .leave : .stay }
    defer { if case .character(let digit) = key, digit.isNumber {} else { typed = "" } }
    switch key {
    case .up: step(-1)
    case .down: step(1)
    case .home: move(to: 0)
    case .end: move(to: order.count - 1)
    case .character(" "): isCarrying.toggle()
    case .character(let digit) where digit.isASCII && digit.isNumber: type(digit)
    case .enter:
      isCarrying = false
      let command = Command.answerAsGroup(question.id, .rank(order.map(\.id)))
      if let refusal = state.refusal(of: command, at: now) {
        problem = refusal
        return .stay
      }
      return .finish([command])
    case .escape:
      guard isCarrying else { return .leave }
      isCarrying = false
    case .character: problem = "Spatie pakt op of zet neer, een cijfer zet op die plaats."
    default: break
    }
    return .stay
  }

  private mutating func step(_ by: Int) { move(to: min(order.count - 1, max(0, focus + by))) }

  private mutating func move(to place: Int) {
    if isCarrying { order.insert(order.remove(at: focus), at: place) }
    focus = place
  }

  /// Puts the option in focus on the place that is typed; a second digit makes a longer number where there is one.
  private mutating func type(_ digit: Character) {
    for candidate in [typed + String(digit), String(digit)] {
      guard let place = Int(candidate), order.indices.contains(place - 1) else { continue }
      typed = candidate
      order.insert(order.remove(at: focus), at: place - 1)
      focus = place - 1
      return
    }
    typed = ""
    problem = "De plaatsen gaan van 1 tot en met \(order.count)."
  }
}
