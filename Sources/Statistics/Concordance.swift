/// How much a group agrees over all items: Kendall's W with tie correction, and the mean agreement r between two people.
///
/// Source: Kendall & Babington Smith (1939), *The problem of m rankings*. Everything is kept in integers until one division.
public struct Concordance: Hashable, Sendable {
  /// n, the number of people.
  public let people: Int
  /// m, the number of items.
  public let items: Int
  /// S4 = Σ (R2 − n(m+1))², with R2 the doubled mid-rank sums: four times Kendall's S.
  public let squaredDeviations: Int128
  /// T = Σ over people and their ties of t³ − t.
  public let tieTerm: Int128

  /// The concordance of forced sorts, from counts only.
  public init(_ tally: SortTally) {
    self.init(
      people: tally.people, items: tally.grid.valueCount, doubledMidRankSums: tally.doubledMidRankSums,
      tieTerm: Int128(tally.people) * Int128(tally.grid.tieTerm))
  }

  /// The concordance of rankings with or without ties.
  public init(_ rankings: RankMatrix) {
    self.init(
      people: rankings.people, items: rankings.items, doubledMidRankSums: rankings.doubledMidRankSums, tieTerm: rankings.tieTerm)
  }

  private init(people: Int, items: Int, doubledMidRankSums: [Int], tieTerm: Int128) {
    self.people = people
    self.items = items
    self.tieTerm = tieTerm
    let expected = people * (items + 1)
    squaredDeviations = doubledMidRankSums.reduce(into: Int128(0)) { sum, rankSum in
      let deviation = Int128(rankSum - expected)
      sum += deviation * deviation
    }
  }

  /// n (m³ − m) − T: zero exactly when nobody distinguishes any item.
  private var scale: Int128 {
    let m = Int128(items)
    return Int128(people) * (m * m * m - m) - tieTerm
  }

  /// W = 12 S / (n² (m³ − m) − n T), 0...1; nil without people or without any distinction.
  public var w: Double? {
    guard people > 0, scale > 0 else { return nil }
    return Elementary.double(3 * squaredDeviations) / Elementary.double(Int128(people) * scale)
  }

  /// r = (n W − 1) / (n − 1): mean Spearman correlation of two people, −1/(n − 1)...1, with chance level 0; nil below two people.
  ///
  /// Exactly the mean of the pairwise correlations when everybody has the same ties, as in a forced sort.
  public var meanCorrelation: Double? {
    guard people > 1, scale > 0 else { return nil }
    return Elementary.double(3 * squaredDeviations - scale) / Elementary.double(scale * Int128(people - 1))
  }

  /// Whether r >= tenths / 10, decided in integers; nil below two people.
  public func meanCorrelationIsAtLeast(tenths: Int) -> Bool? { compare(tenths: tenths).map { $0 >= 0 } }

  /// Whether r > tenths / 10, decided in integers; nil below two people.
  public func meanCorrelationIsAbove(tenths: Int) -> Bool? { compare(tenths: tenths).map { $0 > 0 } }

  private func compare(tenths: Int) -> Int128? {
    guard people > 1, scale > 0 else { return nil }
    return 10 * (3 * squaredDeviations - scale) - Int128(tenths) * scale * Int128(people - 1)
  }

  // MARK: Chance level and tests (appendix only)

  /// E[W] = 1/n when people rank at random.
  public var chanceMean: Double? { people > 0 ? 1 / Double(people) : nil }

  /// Standard deviation of W when people rank at random: √(2 (n − 1) / (n³ (m − 1))), exact without ties.
  public var chanceStandardDeviation: Double? {
    guard people > 0, items > 1 else { return nil }
    let n = Double(people)
    return (2 * (n - 1) / (n * n * n * Double(items - 1))).squareRoot()
  }

  /// χ² = n (m − 1) W on m − 1 degrees of freedom (Friedman 1937), with its upper-tail p.
  public var chiSquared: (statistic: Double, degreesOfFreedom: Int, p: Double)? {
    guard let w, items > 1 else { return nil }
    let statistic = Double(people) * Double(items - 1) * w
    return (statistic, items - 1, SpecialFunctions.chiSquaredUpperTail(statistic, degreesOfFreedom: Double(items - 1)))
  }

  /// F = (n − 1) W / (1 − W) on m − 1 − 2/n and (n − 1) times that many degrees of freedom, with its upper-tail p.
  ///
  /// The statistic is nil (and p 0) when W = 1; the whole is nil below two people. See Legendre (2005).
  public var fTest: (statistic: Double?, nu1: Double, nu2: Double, p: Double)? {
    guard let w, people > 1, items > 1 else { return nil }
    let n = Double(people)
    let nu1 = Double(items - 1) - 2 / n
    let nu2 = (n - 1) * nu1
    guard nu1 > 0 else { return nil }
    if 3 * squaredDeviations >= Int128(people) * scale { return (nil, nu1, nu2, 0) }
    let statistic = (n - 1) * w / (1 - w)
    return (statistic, nu1, nu2, SpecialFunctions.fUpperTail(statistic, nu1: nu1, nu2: nu2))
  }
}
