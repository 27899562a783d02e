import Canvas
import Programme
import SessionEngine

/// Points or dots that the group divides together over options, in sight of everybody.
struct PointsEntry: Sendable {
  let question: Question
  let options: [Option]
  /// Points to divide, or the most dots.
  let total: Int
  /// Dots need not all be given away.
  let isDots: Bool
  private(set) var points: [Int]
  var focus = 0
  var problem: String?
  /// Whether the next digit begins the number anew: the line was just reached.
  private var isFresh = true

  /// Nil for a question without points or dots. Dots on cards must have been resolved to options.
  ///
  /// - Parameter earlier: what the group divided before.
  init?(_ question: Question, earlier: Answer?) {
    switch question.kind {
    case .points(let options, let total):
      self.options = options
      self.total = total
      isDots = false
    case .dots(.options(let options), let perPerson):
      self.options = options
      total = perPerson
      isDots = true
    default: return nil
    }
    self.question = question
    points = options.map { _ in 0 }
    if case .points(let divided)? = earlier, divided.count == options.count { points = divided }
    if case .dots(let dots)? = earlier { points = options.map { dots[$0.id] ?? 0 } }
  }

  var sum: Int { points.reduce(0, +) }
  var left: Int { total - sum }

  /// What one key adds or takes off: of a hundred points one at a time would take too long.
  var stride: Int { total >= 50 ? 5 : 1 }

  private var answer: Answer {
    isDots ? .dots(Dictionary(zip(options.map(\.id), points).filter { $0.1 > 0 }) { $1 }) : .points(points)
  }

  mutating func handle(_ key: Key, in state: SessionState, at now: Moment) -> EntryOutcome {
    problem = nil
    guard !options.isEmpty else { return key == .escape || key == .enter ? .leave : .stay }
    defer { if case .character(let digit) = key, digit.isNumber {} else { isFresh = key != .backspace } }
    switch key {
    case .character(let digit) where digit.isASCII && digit.isNumber: type(digit)
    case .backspace: points[focus] /= 10
    case .delete: points[focus] = 0
    case .up, .backTab: focus = max(0, focus - 1)
    case .down, .tab: focus = min(options.count - 1, focus + 1)
    case .right, .character("+"): change(by: min(stride, max(1, left)))
    case .left, .character("-"): change(by: -stride)
    case .character("r") where !isDots: giveRest()
    case .enter, .character(" "): return next(in: state, at: now)
    case .escape: return .leave
    case .character: problem = isDots ? "Typ een aantal stippen. + en - kan ook." : "Typ een aantal punten. + en - kan ook."
    default: break
    }
    return .stay
  }

  private mutating func type(_ digit: Character) {
    if isFresh { points[focus] = 0 }
    isFresh = false
    let longer = points[focus] * 10 + (digit.wholeNumberValue ?? 0)
    if longer < 1000 { points[focus] = longer }
  }

  private mutating func change(by step: Int) {
    guard step > 0 || points[focus] > 0 else {
      problem = isDots ? "Stippen kunnen niet onder nul zijn." : "Punten kunnen niet onder nul zijn."
      return
    }
    guard step < 0 || left > 0 else {
      problem =
        isDots ? "Alle stippen zijn geplakt. Haal eerst ergens een stip weg." : "Alle punten zijn verdeeld. Haal eerst ergens iets weg."
      return
    }
    points[focus] = max(0, points[focus] + step)
  }

  private mutating func giveRest() {
    guard left > 0 else {
      problem = left == 0 ? "Er is niets meer over." : "Er zijn te veel punten verdeeld. Haal eerst iets weg."
      return
    }
    points[focus] += left
  }

  private mutating func next(in state: SessionState, at now: Moment) -> EntryOutcome {
    if focus < options.count - 1, left != 0 {
      focus += 1
      return .stay
    }
    let command = Command.answerAsGroup(question.id, answer)
    if let refusal = state.refusal(of: command, at: now) {
      problem = refusal
      return .stay
    }
    return .finish([command])
  }
}
