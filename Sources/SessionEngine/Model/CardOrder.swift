public import Programme
import Statistics

/// An order of the lines of a step in which nobody can read who spoke after whom.
public struct CardOrder: Codable, Hashable, Sendable {
  /// What the order is made from; the same seed gives the same order.
  public var seed: UInt64
  /// The last line that was shuffled; later ones stand behind in the order of typing.
  public var upTo: CardID

  /// Lines in this order, for lines in the order of typing.
  func arranged(_ cards: [Card]) -> [Card] {
    let early = cards.filter { $0.id <= upTo }
    // One draw per number, so that removing a line does not move the others.
    var keys: [CardID: UInt64] = [:]
    for card in early {
      var generator = SplitMix64(seed: seed ^ UInt64(bitPattern: Int64(card.id.rawValue)) &* 0x2545_F491_4F6C_DD1D)
      keys[card.id] = generator.next()
    }
    return early.sorted { (keys[$0.id] ?? 0, $0.id) < (keys[$1.id] ?? 0, $1.id) } + cards.filter { $0.id > upTo }
  }
}

extension SessionState {
  /// Cards of one step as they are shown: shuffled where the facilitator did so, else in the order of typing.
  public func shownCards(in block: BlockID, step: String) -> [Card] {
    let typed = cards(in: block, step: step)
    return flow.cardOrders[Flow.orderKey(block, step)]?.arranged(typed) ?? typed
  }

  /// Own headings for lines of a step: those that stand ready, then those that were given, in the order of the lines.
  public func cardHeadings(in block: BlockID, step: String) -> [String] {
    var headings: [String] = []
    if case .gather(let gather)? = index.block(block)?.steps.first(where: { $0.id == step })?.content { headings = gather.headings ?? [] }
    for card in shownCards(in: block, step: step) {
      if let heading = card.heading, !headings.contains(heading) { headings.append(heading) }
    }
    return headings
  }
}

extension Flow {
  /// Key of a step in `cardOrders`.
  static func orderKey(_ block: BlockID, _ step: String) -> String { "\(block.rawValue)/\(step)" }
}
