import Canvas
import Programme
import SessionEngine

/// A number for each option: points, all of them to be given away, or dots.
struct NumbersDraft: Hashable, Sendable {
  let options: [ParticipantOption]
  let total: Int
  let isDots: Bool
  private(set) var numbers: [Int]
  private(set) var focus = 0
  /// Whether the next digit begins the number anew: the line was just reached.
  private var isFresh = true

  init(_ question: ParticipantQuestion, answer: ParticipantAnswer?) {
    options = question.options
    total = question.maximum ?? 1
    isDots = question.kind == .dots
    let most = total
    numbers = question.options.map { min(max(0, answer?.dots?[$0.id] ?? 0), most) }
    if let points = answer?.points, points.count == question.options.count { numbers = points.map { min(max(0, $0), most) } }
  }

  var left: Int { total - numbers.reduce(0, +) }
  private var noun: String { isDots ? "stippen" : "punten" }

  /// What is left, in words.
  var leftWords: String {
    left > 0 ? "Nog \(left) van de \(total) \(noun)." : left == 0 ? "Alle \(total) \(noun) zijn verdeeld." : "Dat zijn er \(-left) te veel."
  }

  var result: SeatDraft.Result {
    if isDots {
      guard numbers.contains(where: { $0 > 0 }) else { return .missing("Zet minstens één stip.") }
      guard left >= 0 else { return .missing("Zet hooguit \(total) stippen. Nu zijn het er \(total - left).") }
      return .answer(.dots(Dictionary(zip(options.map(\.id), numbers).filter { $0.1 > 0 }) { $1 }))
    }
    guard left == 0 else { return .missing("Verdeel precies \(total) punten. Nu zijn het er \(total - left).") }
    return .answer(.points(numbers))
  }

  mutating func handle(_ key: Key) -> SeatDraft.Outcome {
    defer { if case .character(let digit) = key, digit.isNumber {} else { isFresh = key != .backspace } }
    let step = total >= 50 ? 5 : 1
    switch key {
    case .character(let digit) where digit.isASCII && digit.isNumber:
      if isFresh { numbers[focus] = 0 }
      isFresh = false
      let longer = numbers[focus] * 10 + (digit.wholeNumberValue ?? 0)
      if longer <= 10_000 { numbers[focus] = longer }
    case .backspace: numbers[focus] /= 10
    case .delete: numbers[focus] = 0
    case .up, .backTab: focus = max(0, focus - 1)
    case .down, .tab: focus = min(options.count - 1, focus + 1)
    case .home: focus = 0
    case .end: focus = options.count - 1
    case .right, .character("+"):
      guard left > 0 else { return .problem("Er is niets meer over. Haal eerst ergens iets weg.") }
      numbers[focus] += min(step, left)
    case .left, .character("-"): numbers[focus] = max(0, numbers[focus] - step)
    case .character("r") where !isDots:
      guard left > 0 else { return .problem("Er is niets meer over.") }
      numbers[focus] += left
    case .enter: return .send
    default: return .unknown
    }
    return .taken
  }
}
