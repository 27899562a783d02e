/// People with a value high, in the middle and low: what is shown instead of hiding single cells of a forced grid, whose rows and
/// columns add up to known totals and so give a hidden cell back (privacy method, section 4).
public struct CollapsedCounts: Hashable, Sendable {
  public let high: Int
  /// 0 for an even number of piles.
  public let middle: Int
  public let low: Int

  /// Collapses counts per pile, most important first: the first half is high, the last half is low.
  public init(pileCounts: [Int]) {
    let side = pileCounts.count / 2
    high = pileCounts.prefix(side).reduce(0, +)
    low = pileCounts.suffix(side).reduce(0, +)
    middle = pileCounts.reduce(0, +) - high - low
  }

  /// The word that stands for these counts where numbers may not be shown.
  public var word: ValueWord {
    let total = high + middle + low
    if 2 * high > total { return .mostlyHigh }
    if 2 * middle > total { return .mostlyMiddle }
    if 2 * low > total { return .mostlyLow }
    return .noMajority
  }
}

/// Where more than half of the people put a value. Only for all values of a list at once, or not at all.
public enum ValueWord: String, Hashable, Sendable, CaseIterable, Codable {
  case mostlyHigh, mostlyMiddle, mostlyLow, noMajority

  /// The word in Dutch.
  public var text: String {
    switch self {
    case .mostlyHigh: "meestal hoog"
    case .mostlyMiddle: "meestal in het midden"
    case .mostlyLow: "meestal laag"
    case .noMajority: "geen meerderheid"
    }
  }
}
