/// What may be seen of a sensitive item.
public enum SensitivePicture: Hashable, Sendable {
  /// Fewer people than k.
  case tooFew
  case words(MajorityWording)
  /// One per option, in order.
  case counts([ShownCount])
}

/// A count as it is printed.
public enum ShownCount: Hashable, Sendable {
  case exact(Int)
  /// 1 or 2.
  case fewerThanThree

  /// The count in Dutch.
  public var text: String {
    switch self {
    case .exact(let count): "\(count)"
    case .fewerThanThree: "minder dan 3"
    }
  }
}

extension Disclosure {
  /// How the counts of a sensitive item are told when everybody chose one option (privacy rules 9 and 10).
  ///
  /// Below ten people in words. From ten on a count of 1 or 2 becomes `minder dan 3`, but only when that hides it: with h such
  /// counts that add up to t (n minus the others, so a reader knows t) each of them can still be 1 and 2 exactly when h < t < 2h.
  /// Otherwise, as with 8 + 0 + 'minder dan 3' of 10 or with two counts of 2, the whole item is told in words. A count of n − 1
  /// or n − 2 leaves only such small counts, so it ends in words too.
  public func sensitivePicture(counts: [Int]) -> SensitivePicture {
    let total = counts.reduce(0, +)
    guard permits(.sensitiveWords, count: total, audience: .file) else { return .tooFew }
    let words = SensitivePicture.words(MajorityWording(counts: counts))
    guard permits(.sensitiveCounts, count: total, audience: .file), !isWordsOnly(count: total) else { return words }
    let small = counts.filter { $0 == 1 || $0 == 2 }
    let sum = small.reduce(0, +)
    guard small.isEmpty || (small.count < sum && sum < 2 * small.count) else { return words }
    return .counts(counts.map { $0 == 1 || $0 == 2 ? .fewerThanThree : .exact($0) })
  }

  /// The same for an item of which everybody may choose several options, so that the counts need not add up to the people.
  ///
  /// No count follows from the others then; a count of n − 1 or n − 2 tells of the one or two who did not choose, so it ends in words.
  public func sensitivePicture(counts: [Int], people: Int) -> SensitivePicture {
    guard counts.reduce(0, +) != people else { return sensitivePicture(counts: counts) }
    guard permits(.sensitiveWords, count: people, audience: .file) else { return .tooFew }
    let isTold = permits(.sensitiveCounts, count: people, audience: .file) && !isWordsOnly(count: people)
    guard isTold, !counts.contains(where: { $0 == people - 1 || $0 == people - 2 }) else {
      let winners = counts.indices.filter { 2 * counts[$0] > people }
      return .words(winners.count == 1 ? .majority(option: winners[0]) : .divided)
    }
    return .counts(counts.map { $0 == 1 || $0 == 2 ? .fewerThanThree : .exact($0) })
  }

  /// Whether every one of these counts of a sensitive item may be told, where a picture has no room for `minder dan 3`.
  public func permitsEveryCount(_ counts: [Int]) -> Bool { sensitivePicture(counts: counts) == .counts(counts.map(ShownCount.exact)) }
}
