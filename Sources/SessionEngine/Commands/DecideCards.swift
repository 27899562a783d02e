import Programme

extension SessionState {
  /// Longest point of a talk in characters.
  static let longestPoint = 300

  func carding(_ command: Command) throws(Rejection) -> Event {
    switch command {
    case .addCard(let blockID, let stepID, let column, let text, let mayBeReported, let heading):
      guard let block = index.block(blockID) else { throw Rejection(.unknownBlock, "Dit blok staat niet in het programma.") }
      guard let step = block.steps.first(where: { $0.id == stepID }) else {
        throw Rejection(.wrongStep, "Deze stap staat niet in blok \(block.number).")
      }
      try check(text, maximumLength: try longestCard(in: step, column: column))
      var card = Card(
        id: CardID(cardCount + 1), block: blockID, step: stepID, column: column, text: text.trimmed, mayBeReported: mayBeReported)
      card.heading = try heading.map { own throws(Rejection) in try ownHeading(own) } ?? nil
      return .cardAdded(card: card)
    case .editCard(let id, let text):
      let card = try card(id)
      let step = index.block(card.block)?.steps.first { $0.id == card.step }
      try check(
        text, maximumLength: try step.map { step throws(Rejection) in try longestCard(in: step, column: card.column) } ?? Self.longestPoint)
      return .cardEdited(card: id, text: text.trimmed)
    case .removeCard(let id): return .cardRemoved(card: try card(id).id)
    case .setCardConsent(let id, let may): return .cardConsentChanged(card: try card(id).id, mayBeReported: may)
    default: preconditionFailure("not about cards: \(command)")
    }
  }

  func longestCard(in step: Step, column: ItemID?) throws(Rejection) -> Int {
    switch step.content {
    case .gather(let gather):
      guard let column, gather.columns.contains(where: { $0.id == column }) else {
        throw Rejection(.unknownColumn, "Deze kop bestaat hier niet.")
      }
      return gather.maximumLength
    case .show, .work, .ask, .reveal, .talk: return Self.longestPoint
    }
  }

  func card(_ id: CardID) throws(Rejection) -> Card {
    guard let place = flow.index(of: id) else { throw Rejection(.unknownCard, "Deze regel bestaat niet meer.") }
    return flow.cards[place]
  }
}
