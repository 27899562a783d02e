extension Disclosure {
  /// Fewest people for this content and audience; nil when it is never shown to them.
  ///
  /// In a file nothing is below k. In the room raised hands and the piles of the group's own sort are.
  public func fewest(for content: Content, audience: Audience) -> Int? {
    guard let limit = Self.limit(content, audience) else { return nil }
    switch content {
    case .handCounts where !audience.isFile, .groupSort where !audience.isFile: return limit
    case .subgroupSplit, .subgroupPileCounts, .groupComparison, .groupTest: return max(limit, 2 * minimum)
    // Two viewpoints of k each; on the screen three people each are enough.
    case .viewpoints where audience.isFile: return max(limit, 2 * minimum)
    default: return max(limit, minimum)
    }
  }

  /// The table for k = 5.
  private static func limit(_ content: Content, _ audience: Audience) -> Int? {
    switch content {
    case .handCounts: audience.isFile ? smallestGroup : 1
    case .groupSort: audience.isFile ? smallestGroup : 3
    case .blindCounts, .sensitiveWords, .meanScore, .readText, .valueWords, .agreementWords: smallestGroup
    case .sensitiveCounts, .benchmark: 10
    case .singleDots: audience.isFile ? 10 : smallestGroup
    case .percentages: 30
    case .percentageDecimals: 300
    case .valueTallies, .agreement, .dividedLabel, .chanceMark, .shifts: ofValues(audience, room: smallestGroup, inside: smallestGroup)
    case .sharedLabel: ofValues(audience, room: 7, inside: 7)
    case .leaveOneOutRange: ofValues(audience, room: 8, inside: 8)
    case .viewpoints: ofValues(audience, room: 8, inside: 10)
    case .agreementTests: ofValues(audience, room: nil, inside: smallestGroup)
    case .bootstrapInterval, .kemenyCheck: ofValues(audience, room: nil, inside: 10)
    case .subgroupSplit, .groupComparison: ofValues(audience, room: 10, inside: 10)
    case .subgroupPileCounts, .groupTest: ofValues(audience, room: 30, inside: 30)
    case .rawRows, .orderOfArrival, .crossedTraits: nil
    }
  }

  /// Numbers about single values stay inside the group; outside they are only over all groups together (decision 19).
  private static func ofValues(_ audience: Audience, room: Int?, inside: Int) -> Int? {
    switch audience {
    case .room: room
    case .internalEdition: inside
    case .externalEdition(.oneGroup): nil
    case .externalEdition(.allGroups): max(inside, 20)
    }
  }
}
