/// Points over options, per round.
public struct PointsPicture: Codable, Hashable, Sendable {
  /// Points that everybody divides.
  public var total: Int
  /// Names of the rounds; one for a single question.
  public var rounds: [PointsRound]
  /// Options in the order of the programme.
  public var rows: [PointsRow]
}

/// One round of dividing points.
public struct PointsRound: Codable, Hashable, Sendable {
  public var title: String
  /// People behind the round; 0 when it has no numbers, or when the group chose together.
  public var people: Int
}

/// One option with what it got in each round.
public struct PointsRow: Codable, Hashable, Sendable {
  public var title: String
  /// One per round; nil when the round has no numbers.
  public var cells: [PointsCell?]
}

/// What one option got in one round.
public struct PointsCell: Codable, Hashable, Sendable {
  /// Mean points in tenths; what the group gave when it chose together.
  public var meanTenths: Int
  /// Fewest and most points of one person; nil when the group is too small for single answers, or chose together.
  public var lowest: Int?
  public var highest: Int?

  public init(meanTenths: Int, lowest: Int? = nil, highest: Int? = nil) {
    self.meanTenths = meanTenths
    self.lowest = lowest
    self.highest = highest
  }
}

/// Options in the order of the group, best first.
public struct RankPicture: Codable, Hashable, Sendable {
  /// Whether the group made one order together; then places are never shared and there is no mean.
  public var isTogether: Bool
  public var rows: [RankRow]
}

/// One option with its place.
public struct RankRow: Codable, Hashable, Sendable {
  public var title: String
  public var place: Int
  public var isShared: Bool
  /// Mean place in tenths; nil when the group ranked together.
  public var meanTenths: Int?
}

/// Dots per item.
public struct DotsPicture: Codable, Hashable, Sendable {
  /// Dots of one person.
  public var perPerson: Int
  /// Items with their dots, most first; within a tie the order of the list.
  public var rows: [BarRow]

  public var dots: Int { rows.reduce(0) { $0 + $1.count } }
}
