/// Answers counted over ordered categories, and how far they lie apart. For the appendix: one index (A), one decimal, with the
/// counts beside it. All four measures stay the same when the order of the categories is turned round.
public struct OrdinalDistribution: Hashable, Sendable {
  /// Number of answers per category, in order.
  public let counts: [Int]
  /// n, the number of answers.
  public let total: Int

  /// - Throws: `empty` without categories, `inconsistentCounts` for a negative count, `tooManyPeople` above
  ///   `SortTally.maximumPeople` answers.
  public init(counts: [Int]) throws(StatisticsError) {
    guard !counts.isEmpty else { throw .empty }
    var total = 0
    for count in counts {
      guard count >= 0 else { throw .inconsistentCounts }
      guard count <= SortTally.maximumPeople - total else { throw .tooManyPeople }
      total += count
    }
    self.init(trusted: counts, total: total)
  }

  init(trusted counts: [Int], total: Int) {
    self.counts = counts
    self.total = total
  }

  /// Agreement A of van der Eijk (2001): 1 for one peak, 0 for a flat pattern, −1 for two camps; nil without answers.
  public var agreement: Double? {
    guard total > 0 else { return nil }
    var rest = counts
    var agreement = 0.0
    while let height = rest.lazy.filter({ $0 > 0 }).min() {
      let pattern = rest.map { $0 > 0 }
      let members = pattern.count { $0 }
      agreement += Self.agreement(ofLayer: pattern) * Double(height) * Double(members) / Double(total)
      for category in rest.indices where rest[category] > 0 { rest[category] -= height }
    }
    return agreement
  }

  /// Polarisation (1 − A) / 2: 0 for one peak, 1 for two camps at the ends.
  public var polarisation: Double? { agreement.map { (1 - $0) / 2 } }

  /// Consensus of Tastle & Wierman (2007): 1 + Σ p log₂(1 − |k − μ| / (K − 1)); 1 when all are equal, 0 for half at each end.
  public var consensus: Double? {
    guard total > 0 else { return nil }
    guard counts.count > 1 else { return 1 }
    let n = Double(total)
    let mean = Double(counts.enumerated().reduce(0) { $0 + $1.offset * $1.element }) / n
    let width = Double(counts.count - 1)
    var consensus = 1.0
    for (category, count) in counts.enumerated() where count > 0 {
      consensus += Double(count) / n * Elementary.log2(1 - abs(Double(category) - mean) / width)
    }
    return consensus
  }

  /// Dispersion D of Leik (1966): 2/(K − 1) · Σ min(F, 1 − F). Depends on K, so never compare it between scales.
  public var leikDispersion: Double? {
    guard total > 0 else { return nil }
    guard counts.count > 1 else { return 0 }
    var cumulative = 0
    var sum = 0
    for count in counts {
      cumulative += count
      sum += min(cumulative, total - cumulative)
    }
    return 2 * Double(sum) / (Double(total) * Double(counts.count - 1))
  }

  /// Ordinal consensus of Leik (1966), 1 − D.
  public var leikConsensus: Double? { leikDispersion.map { 1 - $0 } }

  /// 4 Var / (K − 1)² with the population variance, 0...1. Simple, but it reacts to the position on the scale.
  public var normalisedVariance: Double? {
    guard total > 0 else { return nil }
    guard counts.count > 1 else { return 0 }
    let first = Int128(counts.enumerated().reduce(0) { $0 + $1.offset * $1.element })
    let second = Int128(counts.enumerated().reduce(0) { $0 + $1.offset * $1.offset * $1.element })
    let n = Int128(total)
    let width = Int128(counts.count - 1)
    return Double(4 * (n * second - first * first)) / Double(n * n * width * width)
  }

  /// Agreement of one layer, in which a category is either in or out.
  private static func agreement(ofLayer pattern: [Bool]) -> Double {
    let k = pattern.count
    let members = pattern.count { $0 }
    if members == 1 { return 1 }
    var (unimodal, broken) = (0, 0)
    // Triples are counted by their middle: 110 and 011 speak for one peak, 101 for two.
    var left = 0
    for middle in pattern.indices {
      let leftOut = middle - left
      let right = members - left - (pattern[middle] ? 1 : 0)
      let rightOut = k - middle - 1 - right
      if pattern[middle] { unimodal += left * rightOut + leftOut * right } else { broken += left * right }
      if pattern[middle] { left += 1 }
    }
    guard unimodal + broken > 0 else { return 0 }
    let shape = Double((k - 2) * unimodal - (k - 1) * broken) / Double((k - 2) * (unimodal + broken))
    return shape * (1 - Double(members - 1) / Double(k - 1))
  }
}

extension SortTally {
  /// The answers on one value as an ordered distribution over the piles.
  public func distribution(of value: Int) -> OrdinalDistribution {
    OrdinalDistribution(trusted: pileCounts(of: value), total: people)
  }
}
