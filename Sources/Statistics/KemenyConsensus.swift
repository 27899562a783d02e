/// The order with the fewest reversals of (person, pair): Kemeny (1959), Young & Levenglick (1978). A check on full rankings
/// only; for piles the optimum is practically never unique, and which one comes out is arbitrary.
public struct KemenyConsensus: Hashable, Sendable {
  /// The best order found.
  public let order: [Int]
  /// Its number of reversals.
  public let cost: Int
  /// Sum over pairs of the smaller side: no order can cost less.
  public let lowerBound: Int
  /// Whether the cost is proven to be the minimum; otherwise say "niet bewezen".
  public let isProven: Bool
  /// Search nodes that were opened.
  public let nodes: Int

  /// Nodes after which the search gives up.
  public static let defaultNodeLimit = 3_000_000

  /// Finds the minimum by local search from the Borda order and best-first search over the sets of items placed so far.
  ///
  /// Deterministic: the random moves come from `SplitMix64` with a fixed seed. Above 64 items, or more than a million reversals
  /// above the lower bound, only the local search runs, and the result is proven only when it meets that bound.
  public init(_ rankings: RankMatrix, nodeLimit: Int = defaultNodeLimit) {
    self.init(PairwisePreferences(rankings), start: rankings.order, nodeLimit: nodeLimit)
  }

  init(_ preferences: PairwisePreferences, start: [Int], nodeLimit: Int) {
    let excess = preferences.excess
    let isNarrow = preferences.items <= KemenySearch.mostItems
    var cycles = MajorityCycles(items: isNarrow ? preferences.items : 0, excess: excess)
    let bound = isNarrow ? cycles.bound(remaining: KemenySearch.all(preferences.items)) : 0
    let local = KemenyLocalSearch(items: preferences.items, excess: excess).improve(start, bound: bound)
    lowerBound = preferences.lowerBound
    if local.excess == bound || !isNarrow || local.excess > KemenySearch.mostExcess {
      (order, cost) = (local.order, lowerBound + local.excess)
      (isProven, nodes) = (local.excess == bound, 0)
    } else {
      var search = KemenySearch(items: preferences.items, excess: excess, cycles: cycles, best: local)
      isProven = search.run(nodeLimit: nodeLimit)
      (order, cost, nodes) = (search.best.order, lowerBound + search.best.excess, search.opened)
    }
  }

  /// Whether a minimal order exists with the same items on top as the mean ranks ("andere telwijze, zelfde top 4"), so that the
  /// answer does not hang on which of several optima was found.
  ///
  /// - Returns: nil when mean ranks tie on the border of the top, when `top` is not within 1..<m, or when a search was not proven.
  public static func sharesTop(_ top: Int, of rankings: RankMatrix, nodeLimit: Int = defaultNodeLimit) -> Bool? {
    let order = rankings.order
    guard top >= 1, top < order.count else { return nil }
    let borda = rankings.doubledBordaTotals
    guard borda[order[top - 1]] != borda[order[top]] else { return nil }
    let preferences = PairwisePreferences(rankings)
    let free = KemenyConsensus(preferences, start: order, nodeLimit: nodeLimit)
    let (above, below) = (Array(order[..<top]), Array(order[top...]))
    let parts = [above, below].map { items in
      KemenyConsensus(preferences.restricted(to: items), start: Array(items.indices), nodeLimit: nodeLimit)
    }
    guard free.isProven, parts.allSatisfy({ $0.isProven }) else { return nil }
    let between = above.reduce(0) { sum, i in below.reduce(sum) { $0 + preferences.count($1, above: i) } }
    return parts[0].cost + parts[1].cost + between == free.cost
  }
}

/// An order with its cost above the lower bound.
struct KemenyOrder: Sendable {
  var order: [Int]
  var excess: Int
}
