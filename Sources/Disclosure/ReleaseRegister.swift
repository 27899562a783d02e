/// Everything that was given out about a session, and the complement rule over it (privacy rules 4, 5, 6, 12 and 13; decision 20).
///
/// Kept for the life of the session file and deleted with it. It holds sets of seats, no names and no answers. Groups with the same
/// signature (which released sets hold them) form atoms; when every atom holds at least k people, no union and no difference of
/// released sets holds 1 to k − 1. Releases are compared only when they are about the same item at the same moment.
public struct ReleaseRegister: Hashable, Sendable, Codable {
  /// What was given out, in order, each once.
  public private(set) var releases: [Release] = []

  public init() {}

  /// Whether one more statistic may be given out.
  public func verdict(for release: Release, under rules: Disclosure = Disclosure()) -> ReleaseVerdict {
    verdict(for: [release], under: rules)
  }

  /// Whether these may all be given out together, for example a total with the parts of a split. A set that is shown already may be
  /// shown again.
  ///
  /// Refused as a whole: parts that pass one by one can still be subtracted from each other.
  public func verdict(for wanted: [Release], under rules: Disclosure = Disclosure()) -> ReleaseVerdict {
    for release in wanted where release.people.count < rules.minimum {
      return .refused(
        release.trait == nil ? .tooFewPeople(minimum: rules.minimum) : .smallSubgroup(minimum: rules.minimum))
    }
    var known = releases
    for release in wanted where !known.contains(where: { $0.isComparable(to: release) && $0.people == release.people }) {
      let others = known.filter { $0.isComparable(to: release) }
      if Self.reveals(release, beside: others, minimum: rules.minimum) {
        return .refused(Self.reason(release, beside: others, wanted: wanted, minimum: rules.minimum))
      }
      known.append(release)
    }
    return .allowed
  }

  /// Gives out all of these, or nothing when the verdict refuses them.
  public mutating func release(_ wanted: [Release], under rules: Disclosure = Disclosure()) -> ReleaseVerdict {
    let verdict = verdict(for: wanted, under: rules)
    if verdict == .allowed {
      for release in wanted where !releases.contains(release) { releases.append(release) }
    }
    return verdict
  }

  /// Gives out one statistic unless the verdict refuses it.
  public mutating func release(_ wanted: Release, under rules: Disclosure = Disclosure()) -> ReleaseVerdict {
    release([wanted], under: rules)
  }

  /// Notes what was given out already, whatever the verdict would be: for a replay of what happened.
  public mutating func note(_ given: [Release]) {
    for release in given where !releases.contains(release) { releases.append(release) }
  }

  /// Forgets what was given out about an item at a moment, because every copy of it was called back: the only way on when somebody
  /// withdraws after a release.
  public mutating func recall(item: String, moment: String) {
    releases.removeAll { $0.item == item && $0.moment == moment }
  }

  private static func reveals(_ release: Release, beside others: [Release], minimum: Int) -> Bool {
    func isClose(_ other: Release) -> Bool {
      let difference = abs(other.people.count - release.people.count)
      return difference > 0 && difference < minimum
    }
    guard case .seats(let respondents) = release.people else { return others.contains(where: isClose) }
    var sets: [Respondents] = []
    for other in others {
      switch other.people {
      case .seats(let seats): sets.append(seats)
      case .count: if isClose(other) { return true }
      }
    }
    return Respondents.atoms(of: sets + [respondents]).contains { $0.count < minimum }
  }

  /// The reason in terms of what a reader could compare it with.
  private static func reason(_ release: Release, beside others: [Release], wanted: [Release], minimum: Int) -> Suppression.Reason {
    let traits = Set((others + wanted).compactMap { $0.trait })
    let isSplit = release.trait != nil || wanted.contains { $0.trait != nil }
    if isSplit { return traits.count > 1 ? .otherSplit : .smallSubgroup(minimum: minimum) }
    return .earlierRelease
  }
}
