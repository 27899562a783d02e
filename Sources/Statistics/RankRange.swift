/// The best and the worst place of an item over all ways to leave out one person. Deterministic; from n = 8 on a screen.
///
/// Source: leaving one out, as in the jackknife of Quenouille (1949); T = S − x of the person left out.
public struct RankRange: Hashable, Sendable {
  /// Best place: min over the person left out of 1 + #{j : T_j > T_i}.
  public let best: Int
  /// Worst place: max over the person left out of #{j : T_j >= T_i}.
  public let worst: Int

  /// The range of each value of a sort by sum score; nil below two people.
  public static func leavingOneOut(_ sorts: SortMatrix) -> [RankRange]? { ranges(sorts.scoreRows) }

  /// The range of each item of a full ranking by mean rank; nil below two people.
  public static func leavingOneOut(_ rankings: RankMatrix) -> [RankRange]? { ranges(rankings.scoreRows) }

  static func ranges(_ rows: ScoreRows) -> [RankRange]? {
    guard rows.people > 1 else { return nil }
    let totals = rows.totals
    let m = rows.items
    var reach = 0
    if let low = rows.cells.min(), let high = rows.cells.max() { reach = Int(high) - Int(low) }
    var ranges: [RankRange] = []
    ranges.reserveCapacity(m)
    for item in 0..<m {
      // One person can change a difference of totals by at most the reach: all other items stay above or below.
      let above = totals.count { $0 > totals[item] + reach }
      let near = (0..<m).filter { abs(totals[$0] - totals[item]) <= reach }
      var (best, worst) = (m, 1)
      rows.cells.withUnsafeBufferPointer { cells in
        var row = 0
        for _ in 0..<rows.people {
          let own = totals[item] - Int(cells[row + item])
          var (better, atLeast) = (0, 0)
          for other in near {
            let total = totals[other] - Int(cells[row + other])
            if total > own { better += 1 }
            if total >= own { atLeast += 1 }
          }
          best = min(best, 1 + above + better)
          worst = max(worst, above + atLeast)
          row += m
        }
      }
      ranges.append(RankRange(best: best, worst: worst))
    }
    return ranges
  }
}
