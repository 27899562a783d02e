import Canvas
import Programme
import SessionEngine

/// The group lays the value sort together, in the short choices of the programme. Every change is stored at once.
struct GroupSortEntry: Sendable {
  let question: QuestionID
  var draft: SortDraft
  /// The choice that is on the screen.
  var step: Int
  /// Place in the list of candidates.
  var focus = 0
  /// The value that waits for a swap: the choice was full.
  var swapping: Int?
  /// Digits of a card number that is being typed.
  var typed = ""
  var problem: String?

  init(_ question: QuestionID, values: ValueList, piles: [[Int]]?) {
    self.question = question
    draft = SortDraft(values, piles: piles)
    step = min(draft.firstOpenStep, max(0, draft.stepCount - 1))
  }

  /// Card numbers in sight: what can be chosen, or what can go in a swap.
  var shown: [Int] {
    let candidates = draft.candidates(in: step)
    return swapping == nil ? candidates : candidates.filter { draft.isChosen($0, in: step) }
  }

  mutating func handle(_ key: Key, in state: SessionState, at now: Moment) -> EntryOutcome {
    problem = nil
    let shown = shown
    if case .character(let digit) = key, digit.isASCII, digit.isNumber { return typeDigit(digit) }
    defer { typed = "" }
    switch key {
    case .up: focus = max(0, focus - 1)
    case .down: focus = min(max(0, shown.count - 1), focus + 1)
    case .left: focus = max(0, focus - columnHeight)
    case .right: focus = min(max(0, shown.count - 1), focus + columnHeight)
    case .home: focus = 0
    case .end: focus = max(0, shown.count - 1)
    case .character(" "): return choose(shown)
    case .enter:
      if !typed.isEmpty { return choose(shown) }
      return nextChoice(shown)
    case .backspace:
      if swapping != nil { endSwap() } else if step > 0 { open(step - 1) }
    case .escape:
      if swapping != nil {
        endSwap()
        return .stay
      }
      return .leave
    default: break
    }
    return .stay
  }

  /// Values stand in two columns; left and right jump from one to the other.
  var columnHeight: Int { (shown.count + 1) / 2 }

  private mutating func typeDigit(_ digit: Character) -> EntryOutcome {
    if typed.count >= 3 { typed = "" }
    typed.append(digit)
    if let number = Int(typed), let place = shown.firstIndex(of: number) { focus = place }
    return .stay
  }

  private mutating func choose(_ shown: [Int]) -> EntryOutcome {
    if let number = Int(typed), !shown.contains(number) {
      problem = "Nummer \(number) staat niet in deze lijst."
      return .stay
    }
    guard shown.indices.contains(focus) else { return .stay }
    let number = shown[focus]
    if let waiting = swapping {
      draft.swap(waiting, for: number, in: step)
      endSwap()
      focus = draft.candidates(in: step).firstIndex(of: waiting) ?? 0
      return stored
    }
    if draft.toggle(number, in: step) { return stored }
    swapping = number
    focus = 0
    problem = nil
    return .stay
  }

  private mutating func nextChoice(_ shown: [Int]) -> EntryOutcome {
    guard swapping == nil else { return choose(shown) }
    guard draft.isComplete(step) else {
      let missing = draft.needed(in: step) - draft.chosenCount(in: step)
      problem = missing == 1 ? "Kies er nog 1. Spatie kiest." : "Kies er nog \(missing). Spatie kiest."
      return .stay
    }
    if step + 1 < draft.stepCount {
      open(step + 1)
      return .stay
    }
    if !draft.isFinished {
      open(draft.firstOpenStep)
      problem = "Deze keuze is nog niet compleet."
      return .stay
    }
    return .finish([.answerAsGroup(question, .sort(draft.result))])
  }

  private mutating func open(_ next: Int) {
    step = next
    focus = 0
  }

  private mutating func endSwap() {
    swapping = nil
    focus = 0
  }

  private var stored: EntryOutcome { .submit([.answerAsGroup(question, .sort(draft.isFinished ? draft.result : draft.piles))]) }
}
