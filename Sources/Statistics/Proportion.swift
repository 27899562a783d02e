/// k of n people, with what can be said about a larger population of which they would be a sample.
public struct Proportion: Hashable, Sendable {
  /// A range of shares, both ends within 0...1.
  public struct Interval: Hashable, Sendable {
    /// Lower end.
    public let low: Double
    /// Upper end.
    public let high: Double

    /// Whether a share lies within, ends included.
    public func contains(_ share: Double) -> Bool { low <= share && share <= high }
  }

  /// 97.5 % point of the normal distribution.
  public static let z95 = 1.959963984540054

  /// k.
  public let count: Int
  /// n, the people who answered this question.
  public let total: Int

  /// - Throws: `outOfRange` unless 0 <= count <= total and 1 <= total <= `SortTally.maximumPeople`.
  public init(count: Int, of total: Int) throws(StatisticsError) {
    guard total >= 1, total <= SortTally.maximumPeople else { throw .outOfRange(position: 1) }
    guard count >= 0, count <= total else { throw .outOfRange(position: 0) }
    self.count = count
    self.total = total
  }

  /// k / n.
  public var share: Double { Double(count) / Double(total) }

  /// The 95 % score interval of Wilson (1927), recommended for small n by Brown, Cai & DasGupta (2001).
  public var wilson95: Interval {
    let n = Double(total)
    let z2 = Self.z95 * Self.z95
    let p = share
    let scale = 1 + z2 / n
    let centre = (p + z2 / (2 * n)) / scale
    let half = Self.z95 * (p * (1 - p) / n + z2 / (4 * n * n)).squareRoot() / scale
    return Interval(low: count == 0 ? 0 : centre - half, high: count == total ? 1 : centre + half)
  }

  /// The exact 95 % interval of Clopper & Pearson (1934), by bisection of the binomial tails.
  public var clopperPearson95: Interval {
    let low =
      count == 0
      ? 0 : Self.bisect { BinomialWeights(trials: total, probability: $0, floor: 1e-30).probability(atLeast: count) < 0.025 }
    let high =
      count == total
      ? 1 : Self.bisect { BinomialWeights(trials: total, probability: $0, floor: 1e-30).probability(atMost: count) >= 0.025 }
    return Interval(low: low, high: high)
  }

  /// Two-sided p of the exact binomial test against a fixed share: the probability of all counts that are no more likely than
  /// this one. Nil for a share outside 0...1.
  public func exactBinomialP(against fixedShare: Double) -> Double? {
    guard (0...1).contains(fixedShare) else { return nil }
    let distribution = BinomialWeights(trials: total, probability: fixedShare)
    return Self.twoSided(distribution.weights, observed: distribution.probability(of: count))
  }

  /// Two-sided p of Fisher's exact test (Fisher 1934) of this proportion against another: all tables with these margins that are
  /// no more likely.
  public func fisherP(against other: Proportion) -> Double {
    let successes = count + other.count
    let lowest = max(0, successes - other.total)
    let highest = min(total, successes)
    // The ratio of neighbouring tables, walked from the observed one to both sides, needs no factorials.
    func ratio(upFrom k: Int) -> Double {
      Double(total - k) / Double(k + 1) * (Double(successes - k) / Double(other.total - successes + k + 1))
    }
    var weights = [1.0]
    var weight = 1.0
    for k in stride(from: count, to: highest, by: 1) {
      weight *= ratio(upFrom: k)
      weights.append(weight)
    }
    weight = 1
    for k in stride(from: count, to: lowest, by: -1) {
      weight /= ratio(upFrom: k - 1)
      weights.append(weight)
    }
    guard weights.allSatisfy({ $0.isFinite }) else { return 0 }
    let sum = weights.sorted().reduce(0, +)
    return Self.twoSided(weights.map { $0 / sum }, observed: 1 / sum)
  }

  /// The probability of everything that is no more likely than the observed outcome; the slack catches equal probabilities that
  /// differ by rounding.
  private static func twoSided(_ weights: [Double], observed: Double) -> Double {
    let limit = observed * (1 + 1e-7)
    return min(1, weights.filter { $0 <= limit }.sorted().reduce(0, +))
  }

  /// The share at which a condition that holds from 0 on stops to hold.
  private static func bisect(_ holds: (Double) -> Bool) -> Double {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if holds(middle) { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
