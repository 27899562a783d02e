import Programme

extension SessionState {
  /// Longest own heading above lines in characters.
  public static let longestHeading = 40

  /// Merging, clustering and shuffling of lines.
  func arranging(_ command: Command) throws(Rejection) -> [Event] {
    switch command {
    case .mergeCards(let id, let target):
      let card = try card(id)
      let other = try self.card(target)
      guard card.id != other.id else { throw Rejection(.unknownCard, "Kies een andere regel om mee samen te voegen.") }
      guard card.block == other.block, card.step == other.step else {
        throw Rejection(.wrongStep, "Deze regels staan niet in dezelfde lijst.")
      }
      return [.cardsMerged(card: id, into: target)]
    case .placeCard(let id, let column, let heading):
      let card = try card(id)
      if case .gather(let gather)? = index.block(card.block)?.steps.first(where: { $0.id == card.step })?.content {
        guard let column, gather.columns.contains(where: { $0.id == column }) else {
          throw Rejection(.unknownColumn, "Deze kop bestaat hier niet.")
        }
      }
      let own = try ownHeading(heading ?? "")
      guard card.column != column || card.heading != own else { return [] }
      return [.cardPlaced(card: id, column: column, heading: own)]
    case .shuffleCards(let block, let step, let seed):
      guard cards(in: block, step: step).count > 1 else {
        throw Rejection(.unknownCard, "Er valt nog niets te schudden: er zijn minder dan twee regels.")
      }
      return [.cardsShuffled(block: block, step: step, seed: seed)]
    default: preconditionFailure("not about the order of cards: \(command)")
    }
  }
}

extension SessionState {
  /// An own heading without blanks around it; nil for an empty one.
  func ownHeading(_ text: String) throws(Rejection) -> String? {
    let own = text.trimmed
    if own.isEmpty { return nil }
    try check(own, maximumLength: Self.longestHeading)
    return own
  }
}

extension Flow {
  /// Merges, places and shuffles lines; what no longer exists changes nothing.
  mutating func arrangeCards(_ event: Event) {
    switch event {
    case .cardsMerged(let id, let target):
      guard let from = index(of: id), let into = index(of: target), from != into else { return }
      cards[into].times = (cards[into].times ?? 1) + (cards[from].times ?? 1)
      // The line may only be reported when that was said of both.
      cards[into].mayBeReported = cards[into].mayBeReported && cards[from].mayBeReported
      cards.remove(at: from)
    case .cardPlaced(let id, let column, let heading):
      guard let place = index(of: id) else { return }
      cards[place].column = column
      cards[place].heading = heading
    case .cardsShuffled(let block, let step, let seed):
      let last = cards.last { $0.block == block && $0.step == step }?.id ?? CardID(0)
      cardOrders[Flow.orderKey(block, step)] = CardOrder(seed: seed, upTo: last)
    default: break
    }
  }
}
