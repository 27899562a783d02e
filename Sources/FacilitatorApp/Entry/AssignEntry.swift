import Canvas
import Programme
import SessionEngine

/// The group places words under headings, one after another. Every change is stored at once.
struct AssignEntry: Sendable {
  let question: Question
  let source: BlockID
  let columns: [Column]
  let maximum: Int
  var cards: [Card]
  var headings: [CardID: [ItemID]]
  var focus = 0
  var problem: String?

  /// Nil for another kind of question.
  init?(_ question: Question, in state: SessionState) {
    guard case .assign(let source, let columns, let maximum) = question.kind else { return nil }
    self.question = question
    self.source = source
    self.columns = columns
    self.maximum = maximum
    cards = state.gatheredCards(in: source)
    headings = [:]
    if case .assign(let given) = state.flow.record(question.id).groupAnswer { headings = given }
    focus = cards.firstIndex { headings[$0.id, default: []].isEmpty } ?? 0
  }

  var placedCount: Int { cards.count { !headings[$0.id, default: []].isEmpty } }

  mutating func refresh(_ state: SessionState) {
    cards = state.gatheredCards(in: source)
    focus = min(focus, max(0, cards.count - 1))
  }

  mutating func handle(_ key: Key, in state: SessionState, at now: Moment) -> EntryOutcome {
    problem = nil
    switch key {
    case .up: focus = max(0, focus - 1)
    case .down, .character(" "): focus = min(max(0, cards.count - 1), focus + 1)
    case .character(let digit) where digit.isASCII && digit.isNumber:
      guard let place = digit.wholeNumberValue, columns.indices.contains(place - 1) else {
        problem = "Er zijn \(columns.count) koppen: typ 1 tot en met \(columns.count)."
        return .stay
      }
      return toggle(columns[place - 1], in: state, at: now)
    case .enter, .escape: return .leave
    default: break
    }
    return .stay
  }

  private mutating func toggle(_ column: Column, in state: SessionState, at now: Moment) -> EntryOutcome {
    guard cards.indices.contains(focus) else {
      problem = "Er zijn nog geen woorden. Die komen uit een eerder blok."
      return .stay
    }
    let card = cards[focus].id
    var chosen = headings[card, default: []]
    if let place = chosen.firstIndex(of: column.id) { chosen.remove(at: place) } else { chosen.append(column.id) }
    // A word that was removed meanwhile has no place any more.
    let known = Set(cards.map(\.id))
    var next = headings.filter { known.contains($0.key) }
    next[card] = chosen.isEmpty ? nil : chosen
    let command = Command.answerAsGroup(question.id, .assign(next))
    if let refusal = state.refusal(of: command, at: now) {
      problem = refusal
      return .stay
    }
    headings = next
    if maximum == 1, !chosen.isEmpty { focus = min(cards.count - 1, focus + 1) }
    return .submit([command])
  }
}
