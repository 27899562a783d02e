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
  /// The participant passed.
  case skipped
}
