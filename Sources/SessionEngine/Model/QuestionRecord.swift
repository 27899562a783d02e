import Programme

/// What the facilitator did with a question, and what was entered for the group as a whole.
public struct QuestionRecord: Codable, Hashable, Sendable {
  public var stage: QuestionStage = .unopened
  /// Whether the room has seen the result.
  public var isRevealed = false
  /// Hand counts per option or per number of the scale, in order; empty when nothing was counted.
  public var counts: [Int] = []
  /// What the group chose together on the shared screen; may be incomplete for a sort.
  public var groupAnswer: Answer?
  /// What slips without a number said to an open question, in the order of typing; confidential like the answers of seats.
  public var lines: [String] = []

  public init() {}
}

/// Whether a question takes answers.
public enum QuestionStage: String, Codable, Hashable, Sendable {
  case unopened, open, closed
}
