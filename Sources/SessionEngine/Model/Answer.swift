public import Programme

/// What one seat, or the group together, answered to one question.
public enum Answer: Codable, Hashable, Sendable {
  /// Ids of the chosen options.
  case choice([ItemID])
  case scale(Int)
  case text(String)
  /// Card numbers per pile, in the order of the piles, the remainder included.
  case sort([[Int]])
  /// Headings per card.
  case assign([CardID: [ItemID]])
  /// Points per option, in the order of the options.
  case points([Int])
  /// Ids of all options, the most important first.
  case rank([ItemID])
  /// Dots per option id or, on cards, per number of the card.
  case dots([String: Int])
  /// The participant passed.
  case skipped
}
