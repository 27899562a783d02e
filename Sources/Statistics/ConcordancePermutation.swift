/// The permutation test of W: shuffle every person's ranks and see how often the group agrees as much. Appendix only.
///
/// p = (1 + #{S* >= S}) / (B + 1). Sources: Kendall & Babington Smith (1939) for S, Phipson & Smyth (2010) for the + 1.
public enum ConcordancePermutation {
  /// p = (1 + #{S* >= S}) / (B + 1) with S as an exact integer; nil without people.
  ///
  /// Per replicate, for each person in order, a fresh copy of the doubled mid-ranks is shuffled; one stream for all.
  ///
  /// - Parameters:
  ///   - replicates: B, 1 999 by default; below 0 counts as 0.
  ///   - seed: of `SplitMix64`.
  public static func test(_ rankings: RankMatrix, replicates: Int = 1_999, seed: UInt64) -> PermutationShare? {
    guard rankings.people > 0 else { return nil }
    let (n, m) = (rankings.people, rankings.items)
    // The total of all ranks is fixed, so the sum of squares orders replicates exactly as S does.
    let observed = rankings.doubledMidRankSums.reduce(0) { $0 + $1 * $1 }
    var generator = SplitMix64(seed: seed)
    var extreme = 1
    var totals = [Int](repeating: 0, count: m)
    var row = [Int32](repeating: 0, count: m)
    for _ in 0..<max(0, replicates) {
      rankings.doubledMidRanks.withUnsafeBufferPointer { ranks in
        totals.withUnsafeMutableBufferPointer { totals in
          row.withUnsafeMutableBufferPointer { row in
            for item in 0..<m { totals[item] = 0 }
            for person in 0..<n {
              for item in 0..<m { row[item] = ranks[person &* m &+ item] }
              var i = m - 1
              while i >= 1 {
                row.swapAt(i, generator.below(i + 1))
                i -= 1
              }
              for item in 0..<m { totals[item] &+= Int(row[item]) }
            }
          }
        }
      }
      if totals.reduce(0, { $0 + $1 * $1 }) >= observed { extreme += 1 }
    }
    return PermutationShare(extreme: extreme, total: max(0, replicates) + 1)
  }
}
