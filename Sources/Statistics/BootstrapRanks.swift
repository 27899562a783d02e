/// The rank interval of one item when people are drawn anew with replacement (Efron 1979). Appendix only, from n = 10, printed
/// with B and the seed; it is known to fail near ties (Hall & Miller 2009).
public struct BootstrapRanks: Hashable, Sendable {
  /// B.
  public let replicates: Int
  /// Twice the 5 % point of the average rank (1 = highest), by nearest rank.
  public let doubledLow: Int
  /// Twice the median average rank.
  public let doubledMiddle: Int
  /// Twice the 95 % point.
  public let doubledHigh: Int
  /// Replicates in which the average rank is within the top, 4.0 or better for a first pile of 4.
  public let topReplicates: Int

  /// 5 % point of the average rank.
  public var low: Double { Double(doubledLow) / 2 }
  /// Median of the average rank.
  public var middle: Double { Double(doubledMiddle) / 2 }
  /// 95 % point of the average rank.
  public var high: Double { Double(doubledHigh) / 2 }
  /// Share of replicates within the top.
  public var topShare: Double { Double(topReplicates) / Double(replicates) }

  /// The interval of each value by sum score; nil without people or replicates.
  ///
  /// Per replicate n draws `below(n)` in order, one stream for all replicates.
  public static func intervals(of sorts: SortMatrix, replicates: Int = 2_000, seed: UInt64) -> [BootstrapRanks]? {
    intervals(sorts.scoreRows, top: sorts.grid.topSize, replicates: replicates, seed: seed)
  }

  /// The interval of each item of a full ranking by mean rank.
  public static func intervals(
    of rankings: RankMatrix, top: Int = 4, replicates: Int = 2_000, seed: UInt64
  ) -> [BootstrapRanks]? {
    intervals(rankings.scoreRows, top: top, replicates: replicates, seed: seed)
  }

  private static func intervals(_ rows: ScoreRows, top: Int, replicates: Int, seed: UInt64) -> [BootstrapRanks]? {
    guard rows.people > 0, replicates > 0 else { return nil }
    let m = rows.items
    // Doubled ranks run from 2 to 2 m: counting them is sorting them.
    let width = 2 * m + 1
    var counts = [Int32](repeating: 0, count: m * width)
    var totals = [Int](repeating: 0, count: m)
    var generator = SplitMix64(seed: seed)
    rows.cells.withUnsafeBufferPointer { cells in
      counts.withUnsafeMutableBufferPointer { counts in
        totals.withUnsafeMutableBufferPointer { totals in
          for _ in 0..<replicates {
            for item in 0..<m { totals[item] = 0 }
            for _ in 0..<rows.people {
              let row = generator.below(rows.people) &* m
              for item in 0..<m { totals[item] &+= Int(cells[row &+ item]) }
            }
            for item in 0..<m {
              let own = totals[item]
              var rank = 1
              for other in 0..<m { rank &+= (totals[other] > own ? 1 : 0) &+ (totals[other] >= own ? 1 : 0) }
              counts[item &* width &+ rank] &+= 1
            }
          }
        }
      }
    }
    return (0..<m).map { item in
      let histogram = counts[(item * width)..<((item + 1) * width)]
      return BootstrapRanks(
        replicates: replicates, doubledLow: percentile(5, of: histogram, replicates),
        doubledMiddle: percentile(50, of: histogram, replicates), doubledHigh: percentile(95, of: histogram, replicates),
        topReplicates: histogram.prefix(2 * max(0, top) + 1).reduce(0) { $0 + Int($1) })
    }
  }

  /// sorted[ceil(q B) − 1] of the counted ranks.
  private static func percentile(_ percent: Int, of histogram: ArraySlice<Int32>, _ replicates: Int) -> Int {
    let wanted = (percent * replicates + 99) / 100
    var seen = 0
    for (rank, count) in histogram.enumerated() {
      seen += Int(count)
      if seen >= wanted { return rank }
    }
    return histogram.count - 1
  }
}
