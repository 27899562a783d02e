/// The words that stand for the counts of a sensitive item (privacy rule 9).
public enum MajorityWording: Hashable, Sendable {
  /// More than half chose the option with this index.
  case majority(option: Int)
  /// No option has more than half.
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

  /// `meerderheid eens` or `geen meerderheid` (decision 22).
  ///
  /// - Parameter titles: one per option.
  public func words(titles: [String]) -> String {
    guard case .majority(let option) = self, titles.indices.contains(option) else { return "geen meerderheid" }
    return "meerderheid " + titles[option].lowercased()
  }
}
