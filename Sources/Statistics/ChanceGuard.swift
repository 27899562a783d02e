/// From which count a value stands out "vaker dan toeval": reached by ANY value in at most 5 % of groups that sort at random.
///
/// The exact bound sums over values and ends (Bonferroni): 2 m · P(Binomial(n, top share) >= t) <= 0.05 for votes, and the n-fold
/// sum of the grid's scores for |S|. For 30 values in 4/6/10/6/4 the larger of the bound and the simulated table is taken where
/// both exist. A threshold of n + 1 votes (or above the largest sum) means that nothing can beat chance.
///
/// Use one criterion for the label, preferably votes: marking on votes or sum lets through more than 5 %.
///
/// Source: union bound of Bonferroni (1936); the table is simulated for this project (statistics method, section 8).
public struct ChanceGuard: Hashable, Sendable {
  /// n.
  public let people: Int
  /// Smallest number of votes in the first or in the last pile that beats chance.
  public let endVotes: Int
  /// Smallest number of votes in the first pile that beats chance, when only that pile is looked at.
  public let topVotes: Int
  /// Smallest |S| that beats chance; nil for a grid whose scores do not add up to zero.
  public let absoluteSum: Int?

  /// The thresholds for n people.
  ///
  /// - Parameter exactBoundOnly: leaves the simulated table out, for checking.
  public init(people: Int, grid: ForcedGrid, exactBoundOnly: Bool = false) {
    let n = max(0, people)
    let top = BinomialWeights(trials: n, probability: Double(grid.topSize) / Double(grid.valueCount), floor: 1e-24)
    let bottom = BinomialWeights(trials: n, probability: Double(grid.bottomSize) / Double(grid.valueCount), floor: 1e-24)
    let m = Double(grid.valueCount)
    let exactEnd = Self.smallest(upTo: n) { m * (top.probability(atLeast: $0) + bottom.probability(atLeast: $0)) }
    let exactTop = Self.smallest(upTo: n) { m * top.probability(atLeast: $0) }
    let exactSum = Self.sumBound(people: n, grid: grid)
    let table = exactBoundOnly || !grid.isStandardThirty ? nil : Self.simulated[n]
    self.people = n
    endVotes = max(exactEnd, table?.end ?? 0)
    topVotes = max(exactTop, table?.top ?? 0)
    absoluteSum = exactSum.map { max($0, table?.sum ?? 0) }
  }

  /// Whether a value with these votes at either end beats chance.
  public func beatsChance(topCount: Int, bottomCount: Int) -> Bool { max(topCount, bottomCount) >= endVotes }

  /// Whether any value could reach the threshold for votes with this many people.
  public var isReachable: Bool { endVotes <= people }

  private static let level = 0.05

  /// Smallest t in 1...limit with falling(t) <= 0.05, else limit + 1.
  private static func smallest(upTo limit: Int, _ falling: (Int) -> Double) -> Int {
    var (low, high) = (1, limit + 1)
    while low < high {
      let middle = (low + high) / 2
      if falling(middle) <= level { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func sumBound(people n: Int, grid: ForcedGrid) -> Int? {
    guard grid.scoreTotal == 0 else { return nil }
    guard n > 0 else { return 1 }
    let m = Double(grid.valueCount)
    let lowest = grid.scores[grid.pileCount - 1]
    let highest = grid.scores[0]
    var fromBelow = [Double](repeating: 0, count: highest - lowest + 1)
    for pile in grid.piles { fromBelow[pile.score - lowest] += Double(pile.size) / m }
    // A tail is worked out until it alone is over the level; beyond that the bound fails anyway.
    let low = ScoreSumDistribution.lowerTail(weights: fromBelow, people: n, limit: level / m)
    let high = ScoreSumDistribution.lowerTail(weights: fromBelow.reversed(), people: n, limit: level / m)
    let most = n * max(highest, -lowest)
    var threshold = most + 1
    while threshold > 1 {
      let s = threshold - 1
      guard m * (cumulative(low, -s - n * lowest) + cumulative(high, n * highest - s)) <= level else { break }
      threshold = s
    }
    return threshold
  }

  /// The stored cumulative probability; 0 before the tail begins and 1 (over any level) after it was cut off.
  private static func cumulative(_ tail: [Double], _ steps: Int) -> Double {
    if steps < 0 { return 0 }
    return steps < tail.count ? tail[steps] : 1
  }

  /// Simulated thresholds for 30 values in 4/6/10/6/4 (3 000 to 40 000 random groups per n).
  private static let simulated: [Int: (end: Int, top: Int, sum: Int)] = [
    3: (4, 4, 7), 5: (5, 4, 9), 6: (5, 5, 10), 7: (5, 5, 11), 8: (6, 5, 11), 9: (6, 6, 12), 10: (6, 6, 13), 12: (7, 7, 14),
    15: (8, 8, 15), 20: (9, 9, 18), 25: (10, 10, 20), 30: (12, 11, 22), 40: (14, 13, 25), 50: (16, 15, 28), 75: (21, 21, 34),
    100: (26, 25, 39), 150: (35, 34, 48), 200: (44, 42, 55), 300: (60, 59, 67),
  ]
}
