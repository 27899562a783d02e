/// What may be seen of a group of which size: the one component that screen, summary and calculation pass through.
///
/// Limits: statistics method, section 16 (honesty by n), privacy method, section 5 and rules 4, 9, 10 and 11, as the decisions settle
/// them (19 to 25). k = 5 may be raised, never lowered.
public struct Disclosure: Hashable, Sendable {
  /// Fewest people in anything that is written to a file, and in most that is shown.
  public static let smallestGroup = 5

  /// Fewest people for this session (k); at least `smallestGroup`.
  public let minimum: Int

  /// - Parameter minimum: raised to `smallestGroup` when lower.
  public init(minimum: Int = Disclosure.smallestGroup) {
    self.minimum = max(Self.smallestGroup, minimum)
  }

  /// Whether this content over `count` people may be shown to this audience.
  public func permits(_ content: Content, count: Int, audience: Audience) -> Bool {
    fewest(for: content, audience: audience).map { count >= $0 } ?? false
  }

  /// Why this content over `count` people is left out, as a line for the list at the end; nil when it may be shown.
  ///
  /// - Parameter item: what is left out, in Dutch and without a number of people, for example `Tabel 4 (afdelingen)`.
  public func suppression(of content: Content, item: String, count: Int, audience: Audience) -> Suppression? {
    guard !permits(content, count: count, audience: audience) else { return nil }
    guard let fewest = fewest(for: content, audience: audience) else {
      let isInternal = audience != .internalEdition && self.fewest(for: content, audience: .internalEdition) != nil
      return Suppression(item: item, reason: isInternal ? .internalOnly : .neverShown)
    }
    // Below k the line names k and nothing closer, whatever else the content asks.
    if count < minimum { return Suppression(item: item, reason: .tooFewPeople(minimum: min(minimum, fewest))) }
    return Suppression(item: item, reason: .groupTooSmall(fewest: fewest))
  }

  /// Whether a sensitive item over `count` people is told in words only (privacy rule 9).
  public func isWordsOnly(count: Int) -> Bool { count < 10 }

  /// Whether the group is small enough to say that one or two people make much difference.
  public func isSmallGroup(count: Int) -> Bool { count < 10 }

  /// Decimals of a percentage of the group; nil when only counts are honest.
  public func percentageDecimals(count: Int, audience: Audience) -> Int? {
    guard permits(.percentages, count: count, audience: audience) else { return nil }
    return permits(.percentageDecimals, count: count, audience: audience) ? 1 : 0
  }
}
