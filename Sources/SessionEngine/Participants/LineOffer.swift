public import Programme

/// Number of an offered line within a session, in the order of arrival.
public struct OfferID: RawRepresentable, Codable, Hashable, Sendable, Comparable, CodingKeyRepresentable {
  public var rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
  public init(_ rawValue: Int) { self.rawValue = rawValue }
  public static func < (left: OfferID, right: OfferID) -> Bool { left.rawValue < right.rawValue }
}

/// A line that a participant sent and that waits until the facilitator lets it through. It says nothing about who sent it.
public struct LineOffer: Codable, Hashable, Sendable {
  public var id: OfferID
  public var block: BlockID
  /// Slug of the step in the block.
  public var step: String
  public var column: ItemID
  public var text: String
  /// Made of what the phone chose for this one line, so that the same line sent again is known.
  public var mark: String

  public init(id: OfferID, block: BlockID, step: String, column: ItemID, text: String, mark: String) {
    self.id = id
    self.block = block
    self.step = step
    self.column = column
    self.text = text
    self.mark = mark
  }

}

/// What the facilitator did with an offered line.
public enum OfferFate: Codable, Hashable, Sendable {
  case admitted(CardID)
  case refused
}
