/// What may be seen of a group of which size: the one place where the limits stand.
///
/// Limits: statistics method, section 16 (honesty by n), and privacy rules 4, 9, 10 and 11. k = 5 may be raised, never lowered.
public struct Disclosure: Hashable, Sendable {
  /// Fewest people in anything that is written to a file, and in most that is shown.
  public static let smallestGroup = 5

  /// Fewest people for this session; at least `smallestGroup`.
  public let minimum: Int

  /// - Parameter minimum: raised to `smallestGroup` when lower.
  public init(minimum: Int = Disclosure.smallestGroup) {
    self.minimum = max(Self.smallestGroup, minimum)
  }

  /// Who sees it.
  public enum Audience: Hashable, Sendable {
    /// The people of the group on the shared screen.
    case room
    /// Whoever gets a file.
    case file
  }

  /// What is seen.
  public enum Content: Hashable, Sendable, CaseIterable {
    /// Counts of raised hands: everybody saw them.
    case handCounts
    /// Counts of answers that nobody saw.
    case blindCounts
    /// The group's own sort in piles, without numbers.
    case groupSort
    /// Counts per value and pile, means, places.
    case valueTallies
    case meanScore
    /// Mean agreement between two people.
    case agreement
    case dividedLabel
    case sharedLabel
    case chanceMark
    case leaveOneOutRange
    case percentages
    /// Comparison with a survey.
    case benchmark
  }

  /// Whether this content over `count` people may be shown to this audience.
  public func permits(_ content: Content, count: Int, audience: Audience) -> Bool {
    if audience == .file, count < minimum { return false }
    return switch content {
    case .handCounts: count > 0
    case .groupSort: count >= 3
    case .blindCounts, .valueTallies, .meanScore, .agreement, .dividedLabel, .chanceMark: count >= minimum
    case .sharedLabel: count >= max(7, minimum)
    case .leaveOneOutRange: count >= max(8, minimum)
    case .benchmark: count >= max(10, minimum)
    case .percentages: count >= max(30, minimum)
    }
  }

  /// Whether a sensitive item over `count` people is told in words only (privacy rule 9).
  public func isWordsOnly(count: Int) -> Bool { count < 10 }

  /// Whether the group is small enough to say that one or two people make much difference.
  public func isSmallGroup(count: Int) -> Bool { count < 10 }
}

/// The words that stand for the counts of a sensitive item (privacy rule 9).
public enum MajorityWording: Hashable, Sendable {
  /// More than half chose the option with this index.
  case majority(option: Int)
  case divided

  /// The wording for counts per option, in integers over those who answered.
  public init(counts: [Int]) {
    let total = counts.reduce(0, +)
    if let winner = counts.firstIndex(where: { 2 * $0 > total }) {
      self = .majority(option: winner)
    } else {
      self = .divided
    }
  }
}
