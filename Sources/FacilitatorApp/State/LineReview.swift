import Canvas
import Programme
import SessionEngine

/// The lines of the meeting one after another, to mark those that may be in the report.
struct LineReview: Sendable {
  var list = ChoiceList()

  mutating func handle(_ key: Key, in state: SessionState) -> EntryOutcome {
    let cards = state.reviewedCards
    if list.handle(key, count: cards.count) { return .stay }
    switch key {
    case .character("m"), .enter:
      guard let card = list.chosen(of: cards) else { return .leave }
      if list.selection + 1 < cards.count { list.selection += 1 }
      return .submit([.setCardConsent(card.id, mayBeReported: !card.mayBeReported)])
    case .character("a"):
      let commands = cards.filter { !$0.mayBeReported }.map { Command.setCardConsent($0.id, mayBeReported: true) }
      return commands.isEmpty
        ? .stay
        : .ask(
          Confirmation(
            question: "Mogen al deze regels in het verslag?", detail: "Vraag het eerst aan de groep.", yes: "ja, alle \(cards.count)",
            then: .submit(commands)))
    case .escape, .character(" "), .backspace, .left, .character("q"), .control("c"): return .leave
    default: return .stay
    }
  }
}

extension SessionState {
  /// The lines of the running meeting that can go into the report when they are marked, block by block.
  var reviewedCards: [Card] {
    plan.flatMap { block -> [Card] in
      block.steps.flatMap { step -> [Card] in
        switch step.content {
        case .gather(let gather): gather.keeping == .marked ? cards(in: block.id, step: step.id) : []
        case .talk: cards(in: block.id, step: step.id)
        case .show, .work, .ask, .reveal: []
        }
      }
    }
  }
}
