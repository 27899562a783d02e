/// A place in a list with ties: "gedeeld 3e" is `Place(rank: 3, sharedBy: 2)`.
///
/// Source: standard competition ranking, place = 1 + #{j : S_j > S_i} (statistics method, section 4: our own wording).
public struct Place: Hashable, Sendable {
  /// Competition rank: 1 + the number of items that are strictly better.
  public let rank: Int
  /// How many items have this same place, itself included.
  public let sharedBy: Int

  /// Whether another item has the same place.
  public var isShared: Bool { sharedBy > 1 }

  /// The place of each item by a whole-number score, highest first. Equal scores are real ties and stay ties.
  public static func places(highestFirst scores: [Int]) -> [Place] {
    let order = Place.order(highestFirst: scores)
    var places = [Place](repeating: Place(rank: 1, sharedBy: 1), count: scores.count)
    var start = 0
    while start < order.count {
      var end = start
      while end < order.count, scores[order[end]] == scores[order[start]] { end += 1 }
      for position in start..<end { places[order[position]] = Place(rank: start + 1, sharedBy: end - start) }
      start = end
    }
    return places
  }

  /// Item indices by falling score; within a tie the order of the list, which means nothing.
  public static func order(highestFirst scores: [Int]) -> [Int] {
    scores.indices.sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
  }
}

extension SortTally {
  /// The place of each value by its sum score.
  public var places: [Place] { Place.places(highestFirst: sums) }

  /// Value indices by falling sum score; within a tie the order of the list.
  public var order: [Int] { Place.order(highestFirst: sums) }
}
