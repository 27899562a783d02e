/// Why no subgroups can be made.
public enum SubgroupError: Error, Hashable, Sendable {
  /// A subgroup needs two people.
  case tooFewSeats(Int)
  /// The same seat twice.
  case duplicateSeat(Int)
  /// A size outside `SubgroupSizes.allowed`.
  case badSize(Int)
  /// So many subgroups of two or more can't be made of these people; also fewer than one.
  case badCount(Int, seats: Int)
  /// These have to stay together and are too many for one subgroup; in ascending order.
  case togetherTooLarge([Int])
  /// These have to be kept apart and have to stay together as well, maybe by way of others.
  case apartAndTogether(SeatPair)
  /// No division was found in which all wishes hold; these are broken in the best one.
  case wishesDoNotFit([SeatPair])
}

/// Two seats, the lower first.
public struct SeatPair: Hashable, Sendable {
  public let first: Int
  public let second: Int

  public init(_ one: Int, _ other: Int) {
    first = min(one, other)
    second = max(one, other)
  }
}
