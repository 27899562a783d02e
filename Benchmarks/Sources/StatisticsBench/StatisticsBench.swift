import Foundation
import Statistics

/// Times the statistics on sorts that another program wrote, and prints what it found, so that the other can compare both.
///
/// A line is `time NAME MICROSECONDS` (the best of several runs) or `value NAME NUMBER`.
@main
enum StatisticsBench {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      print("usage: statistics-bench FOLDER-WITH-SORTS")
      return
    }
    let files = SortFiles(folder: CommandLine.arguments[1])
    try tallies(files)
    try agreement(files)
    try resampling(files)
    try kemeny(files)
  }

  private static func tallies(_ files: SortFiles) throws {
    for people in [10, 300, 10_000, 1_000_000] {
      let sorts = try files.sorts("sorts-\(people)")
      var tally = SortTally(grid: sorts.grid)
      time("tally-\(people)", rounds: people > 100_000 ? 5 : 200) { tally = SortTally(sorts) }
      value("tally-\(people)", checksum(tally))
    }
    let sorts = try files.singleSorts("sorts-10000")
    var running = SortTally(grid: try ForcedGrid.standardThirty())
    time("add-one", rounds: 20, per: sorts.count) {
      running = SortTally(grid: running.grid)
      for sort in sorts { try? running.add(sort) }
    }
    value("add-one", checksum(running))
  }

  private static func checksum(_ tally: SortTally) -> Double {
    Double(tally.sums.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element })
  }

  private static func agreement(_ files: SortFiles) throws {
    for people in [10, 300] {
      let sorts = try files.sorts("sorts-\(people)")
      let tally = SortTally(sorts)
      var w: Double?
      time("w-from-rows-\(people)", rounds: 500) { w = Concordance(SortTally(sorts)).w }
      time("w-from-counts-\(people)", rounds: 500) { w = Concordance(tally).w }
      value("w-\(people)", w ?? .nan)
    }
  }

  private static func resampling(_ files: SortFiles) throws {
    let sorts = try files.sorts("sorts-10")
    var intervals: [BootstrapRanks]?
    time("bootstrap-2000", rounds: 10) { intervals = BootstrapRanks.intervals(of: sorts, replicates: 2_000, seed: 2026) }
    value("bootstrap-2000", Double(intervals?.count ?? 0))
    let ranks = RankMatrix(sorts)
    var share: PermutationShare?
    time("permutation-9999", rounds: 5) { share = ConcordancePermutation.test(ranks, replicates: 9_999, seed: 4242) }
    value("permutation-9999", share?.p ?? .nan)
    let (a, b) = (try files.sorts("group-a"), try files.sorts("group-b"))
    var comparison: GroupComparison?
    time("groups-9999", rounds: 5) { comparison = try? GroupComparison(a, b, seed: 2026) }
    value("groups-9999", comparison?.global.p ?? .nan)
  }

  private static func kemeny(_ files: SortFiles) throws {
    for name in ["strict", "piles"] {
      for instance in 0..<10 {
        let rankings = try files.rankings("\(name)-\(instance)")
        var found: KemenyConsensus?
        time("kemeny-\(name)-\(instance)", rounds: 3) { found = KemenyConsensus(rankings) }
        value("kemeny-\(name)-\(instance)", found.map { $0.isProven ? Double($0.cost) : -1 } ?? -1)
      }
    }
  }

  /// The best of some runs, in microseconds.
  private static func time(_ name: String, rounds: Int, per parts: Int = 1, _ work: () throws -> Void) rethrows {
    let clock = ContinuousClock()
    var best = Double.infinity
    for _ in 0..<rounds {
      let duration = try clock.measure(work)
      best = min(best, Double(duration.components.seconds) * 1e6 + Double(duration.components.attoseconds) / 1e12)
    }
    print("time \(name) \(best / Double(parts))")
  }

  private static func value(_ name: String, _ number: Double) { print("value \(name) \(number)") }
}
