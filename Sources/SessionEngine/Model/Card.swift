public import Programme

/// Number of a card within a session, in the order of typing.
public struct CardID: RawRepresentable, Codable, Hashable, Sendable, Comparable, CodingKeyRepresentable {
  public var rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
  public init(_ rawValue: Int) { self.rawValue = rawValue }
  public static func < (left: CardID, right: CardID) -> Bool { left.rawValue < right.rawValue }
}

/// A short line that the facilitator typed: a gathered card or a point of a talk.
public struct Card: Codable, Hashable, Sendable {
  public var id: CardID
  public var block: BlockID
  /// Slug of the step in the block.
  public var step: String
  /// Heading in a gather step; nil for a point of a talk.
  public var column: ItemID?
  public var text: String
  /// Whether the room said that the line may go into the summary.
  public var mayBeReported: Bool
  /// An own heading of the group within the column; nil when it has none.
  public var heading: String?
  /// How many lines were taken together in it; nil for one.
  public var times: Int?

  public init(id: CardID, block: BlockID, step: String, column: ItemID?, text: String, mayBeReported: Bool = false) {
    self.id = id
    self.block = block
    self.step = step
    self.column = column
    self.text = text
    self.mayBeReported = mayBeReported
  }
}
