/// How many labels of each kind appear when everybody sorts at random: the reference without which a number of "verdeeld"
/// values means nothing.
///
/// High, middle and low of one value are trinomial with the shares of the grid (1/3, 1/3, 1/3 for 4/6/10/6/4), so the expected
/// number among m values is m · P(label), exactly. It jumps with n because 30 % is rounded up; never compare it between groups of
/// different size.
///
/// Source: our own labels (statistics method, section 7); the distribution is exact, the 5 % and 95 % points are simulated.
public struct LabelChance: Hashable, Sendable {
  /// n.
  public let people: Int
  /// Expected number of values with `divided`.
  public let expectedDivided: Double
  /// Expected number of values with `sharedImportant`.
  public let expectedSharedImportant: Double
  /// Expected number of values with `sharedUnimportant`.
  public let expectedSharedUnimportant: Double
  /// 5 % point of the number of divided values.
  public let dividedLower5: Int
  /// 95 % point of the number of divided values. For 4/6/10/6/4 and a tabulated n it is the simulated one, otherwise the
  /// quantile of Binomial(m, P), which ignores the weak dependence between values and is equal or one or two higher.
  public let dividedUpper95: Int

  /// The expected number with either shared label.
  public var expectedShared: Double { expectedSharedImportant + expectedSharedUnimportant }

  /// The chance levels for n people; all zero for n <= 0.
  public init(people n: Int, grid: ForcedGrid) {
    people = max(0, n)
    let m = Double(grid.valueCount)
    guard n > 0 else {
      (expectedDivided, expectedSharedImportant, expectedSharedUnimportant) = (0, 0, 0)
      (dividedLower5, dividedUpper95) = (0, 0)
      return
    }
    let high = Double(grid.highSize) / m
    let low = Double(grid.lowSize) / m
    let divided = Self.dividedProbability(people: n, high: high, low: low)
    expectedDivided = m * divided
    expectedSharedImportant = m * Self.sharedProbability(people: n, side: grid.highSize, other: grid.lowSize, grid: grid)
    expectedSharedUnimportant = m * Self.sharedProbability(people: n, side: grid.lowSize, other: grid.highSize, grid: grid)
    if grid.isStandardThirty, let simulated = Self.simulatedDivided[n] {
      (dividedLower5, dividedUpper95) = simulated
    } else {
      let number = BinomialWeights(trials: grid.valueCount, probability: divided)
      (dividedLower5, dividedUpper95) = (number.quantile(0.05), number.quantile(0.95))
    }
  }

  /// P(high >= c and low >= c) for the smallest dividing count c.
  private static func dividedProbability(people n: Int, high: Double, low: Double) -> Double {
    let side = ValueLabel.smallestSideToDivide(people: n)
    let upper = BinomialWeights(trials: n, probability: high, floor: 1e-24)
    var sum = 0.0
    for (offset, weight) in upper.weights.enumerated() {
      let u = upper.first + offset
      guard u >= side, n - u >= side else { continue }
      sum += weight * BinomialWeights(trials: n - u, probability: low / (1 - high), floor: 1e-24).probability(atLeast: side)
    }
    return sum
  }

  /// P(side >= c and other = 0): nobody on the other side, and given that, enough on this side.
  private static func sharedProbability(people n: Int, side: Int, other: Int, grid: ForcedGrid) -> Double {
    let rest = grid.valueCount - other
    let nobodyOpposite = Elementary.exp(Double(n) * Elementary.log(Double(rest) / Double(grid.valueCount)))
    let given = BinomialWeights(trials: n, probability: Double(side) / Double(rest), floor: 1e-24)
    return nobodyOpposite * given.probability(atLeast: ValueLabel.smallestSideToShare(people: n))
  }

  /// Simulated 5 % and 95 % points for 30 values in 4/6/10/6/4.
  private static let simulatedDivided: [Int: (Int, Int)] = [
    5: (3, 9), 6: (7, 14), 7: (1, 5), 8: (3, 9), 9: (6, 13), 10: (9, 17), 11: (3, 9), 12: (5, 12), 15: (5, 12), 20: (10, 17),
    25: (6, 13), 30: (10, 18), 50: (11, 19), 100: (14, 21), 300: (21, 27),
  ]
}

extension ForcedGrid {
  /// Whether this is the grid for which thresholds were simulated: 30 values in 4/6/10/6/4 with +2...-2.
  var isStandardThirty: Bool { piles.map { $0.size } == [4, 6, 10, 6, 4] && scores == [2, 1, 0, -1, -2] }
}
