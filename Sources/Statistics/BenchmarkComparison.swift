/// A group beside a figure from elsewhere. The other figure was another population, moment and way of asking; the words on the
/// screen must say so.
public enum BenchmarkComparison: Hashable, Sendable, CaseIterable {
  /// Fewer than ten people answered.
  case tooSmallToCompare
  /// The figure lies within the Wilson interval of the group.
  case noClearDifference
  /// The group lies clearly above the figure.
  case clearlyHigher
  /// The group lies clearly below the figure.
  case clearlyLower

  /// Fewest answers for which a comparison is made.
  public static let smallestGroup = 10

  /// Compares by the rule "outside the Wilson 95 % interval".
  public init(_ group: Proportion, benchmark share: Double) {
    let interval = group.wilson95
    if group.total < Self.smallestGroup {
      self = .tooSmallToCompare
    } else if share < interval.low {
      self = .clearlyHigher
    } else if share > interval.high {
      self = .clearlyLower
    } else {
      self = .noClearDifference
    }
  }
}

/// The step-down procedure of Holm (1979) for several tests at once.
public enum HolmProcedure {
  /// Which p-values stay significant together at this level, in the order given.
  public static func significant(_ pValues: [Double], level: Double = 0.05) -> [Bool] {
    var significant = [Bool](repeating: false, count: pValues.count)
    let order = pValues.indices.sorted { pValues[$0] < pValues[$1] }
    for (step, test) in order.enumerated() {
      guard pValues[test] <= level / Double(pValues.count - step) else { break }
      significant[test] = true
    }
    return significant
  }
}
