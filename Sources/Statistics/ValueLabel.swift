/// A label that a reader can check by hand from the counts. It describes and is no evidence against chance.
///
/// Source: our own convention (statistics method, section 7).
public enum ValueLabel: Hashable, Sendable, CaseIterable {
  /// At least 30 % high and at least 30 % low, and at least two people each.
  case divided
  /// At least 80 % high and nobody low.
  case sharedImportant
  /// At least 80 % low and nobody high.
  case sharedUnimportant

  /// The label of a value with these counts; nil for none, and nil without people.
  public init?(people n: Int, high: Int, low: Int) {
    guard n > 0 else { return nil }
    if high >= Self.smallestSideToDivide(people: n), low >= Self.smallestSideToDivide(people: n) {
      self = .divided
    } else if low == 0, high >= Self.smallestSideToShare(people: n) {
      self = .sharedImportant
    } else if high == 0, low >= Self.smallestSideToShare(people: n) {
      self = .sharedUnimportant
    } else {
      return nil
    }
  }

  /// Smallest count on both sides for `divided`: 10 c >= 3 n and c >= 2.
  public static func smallestSideToDivide(people n: Int) -> Int { max(2, (3 * n + 9) / 10) }

  /// Smallest count on one side for the two shared labels: 10 c >= 8 n.
  public static func smallestSideToShare(people n: Int) -> Int { (8 * n + 9) / 10 }
}

extension SortTally {
  /// The label of a value; nil for none.
  public func label(of value: Int) -> ValueLabel? {
    ValueLabel(people: people, high: highCount(of: value), low: lowCount(of: value))
  }

  /// Number of values with a label.
  public func valueCount(with label: ValueLabel) -> Int {
    (0..<grid.valueCount).count { self.label(of: $0) == label }
  }
}
