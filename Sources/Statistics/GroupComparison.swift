/// Two groups side by side, with a permutation test of all values together and of each value against the largest difference
/// (max-T, Westfall & Young 1993). Only for groups that may both be shown: at least five people each.
public struct GroupComparison: Hashable, Sendable {
  /// n of the first group.
  public let peopleA: Int
  /// n of the second group.
  public let peopleB: Int
  /// D(i) = n_B S_A − n_A S_B, which is n_A n_B times the difference of the means: sort on its size, equal sizes are ties.
  public let scaledDifferences: [Int]
  /// How the labels were permuted.
  public let relabelings: Relabelings
  /// All values together, by the sum of squared differences.
  public let global: PermutationShare
  /// Each value on its own; not for showing, because 30 of these give 1.5 false hits.
  public let unadjusted: [PermutationShare]
  /// Each value corrected for looking at all of them.
  public let adjusted: [PermutationShare]
  /// Spearman correlation of the two columns of sums; nil when one is constant.
  public let spearman: Double?
  /// Kendall's tau-b of the two columns of sums; nil when one is constant.
  public let kendallTauB: Double?
  /// Pearson correlation of the two columns of sums; nil when one is constant.
  public let pearson: Double?

  /// Compares two groups of sorts in one grid.
  ///
  /// All relabelings are enumerated when there are at most `Relabelings.exactLimit`; otherwise the array 0..<N is shuffled anew
  /// `Relabelings.sampleSize` times from one stream and its first n_A are group A.
  ///
  /// - Throws: `gridMismatch`, `empty` when a group has nobody, `tooManyPeople` when the sums of squares would not fit.
  public init(_ a: SortMatrix, _ b: SortMatrix, seed: UInt64) throws(StatisticsError) {
    guard a.grid == b.grid else { throw .gridMismatch }
    guard a.people > 0, b.people > 0 else { throw .empty }
    let rows = a.scoreRows.appending(b.scoreRows)
    let (sumsA, sumsB) = (a.scoreRows.totals, b.scoreRows.totals)
    let reach = a.grid.scores[0] - a.grid.scores[a.grid.pileCount - 1]
    let (product, overflow) = a.people.multipliedReportingOverflow(by: b.people * reach)
    guard !overflow, product < 3_000_000_000 / a.grid.valueCount else { throw .tooManyPeople }
    peopleA = a.people
    peopleB = b.people
    scaledDifferences = zip(sumsA, sumsB).map { b.people * $0 - a.people * $1 }
    var counter = MaxTCounter(observed: scaledDifferences)
    let smaller = min(a.people, b.people)
    let number = Self.combinations(rows.people, smaller, limit: Relabelings.exactLimit)
    if let number {
      Self.enumerate(rows, choosing: smaller, into: &counter)
      relabelings = .exact(number)
    } else {
      Self.sample(rows, choosing: a.people, seed: seed, into: &counter)
      relabelings = .sampled(Relabelings.sampleSize, seed: seed)
    }
    (global, unadjusted, adjusted) = counter.shares(addingObserved: number == nil)
    spearman = RankCorrelation.spearman(sumsA, sumsB)
    kendallTauB = RankCorrelation.kendallTauB(sumsA, sumsB)
    pearson = RankCorrelation.pearson(sumsA, sumsB)
  }

  /// Difference of the means of each value, A − B, in points.
  public var differences: [Double] {
    scaledDifferences.map { Double($0) / (Double(peopleA) * Double(peopleB)) }
  }

  /// Value indices by falling size of the difference; within a tie the order of the list.
  public var order: [Int] { Place.order(highestFirst: scaledDifferences.map { abs($0) }) }

  /// C(n, k), or nil above the limit.
  static func combinations(_ n: Int, _ k: Int, limit: Int) -> Int? {
    var number = 1
    for step in 0..<k {
      let (product, overflow) = number.multipliedReportingOverflow(by: n - step)
      guard !overflow else { return nil }
      number = product / (step + 1)
      guard number <= limit else { return nil }
    }
    return number
  }

  /// Every choice of k people in lexicographic order; the sums of a shared beginning are kept.
  private static func enumerate(_ rows: ScoreRows, choosing k: Int, into counter: inout MaxTCounter) {
    let (n, m) = (rows.people, rows.items)
    let totals = rows.totals
    var chosen = Array(0..<k)
    var partial = [Int](repeating: 0, count: (k + 1) * m)
    var statistics = [Int](repeating: 0, count: m)
    var changed = 0
    let cells = rows.cells
    partial.withUnsafeMutableBufferPointer { partial in
      statistics.withUnsafeMutableBufferPointer { statistics in
        cells.withUnsafeBufferPointer { cells in
          while true {
            for depth in changed..<k {
              let (from, to, row) = (depth &* m, (depth &+ 1) &* m, chosen[depth] &* m)
              for item in 0..<m { partial[to &+ item] = partial[from &+ item] &+ Int(cells[row &+ item]) }
            }
            for item in 0..<m { statistics[item] = n &* partial[k &* m &+ item] &- k &* totals[item] }
            counter.count(statistics)
            var last = k - 1
            while last >= 0, chosen[last] == n - k + last { last -= 1 }
            guard last >= 0 else { return }
            chosen[last] += 1
            for depth in (last + 1)..<max(k, last + 1) { chosen[depth] = chosen[depth - 1] + 1 }
            changed = last
          }
        }
      }
    }
  }

  private static func sample(_ rows: ScoreRows, choosing k: Int, seed: UInt64, into counter: inout MaxTCounter) {
    let (n, m) = (rows.people, rows.items)
    let totals = rows.totals
    let inOrder = Array(0..<n)
    var generator = SplitMix64(seed: seed)
    var people = inOrder
    var statistics = [Int](repeating: 0, count: m)
    for _ in 0..<Relabelings.sampleSize {
      for person in 0..<n { people[person] = inOrder[person] }
      generator.shuffle(&people)
      statistics.withUnsafeMutableBufferPointer { statistics in
        for item in 0..<m { statistics[item] = 0 }
        rows.cells.withUnsafeBufferPointer { cells in
          for position in 0..<k {
            let row = people[position] &* m
            for item in 0..<m { statistics[item] &+= Int(cells[row &+ item]) }
          }
        }
        for item in 0..<m { statistics[item] = n &* statistics[item] &- k &* totals[item] }
        counter.count(statistics)
      }
    }
  }
}
