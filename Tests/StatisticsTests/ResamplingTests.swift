import Statistics
import Testing

@Suite("Bootstrap and permutation of W")
struct ResamplingTests {
  @Test("bootstrap intervals of the oracles, bit for bit", arguments: SortOracle.names)
  func bootstrap(name: String) throws {
    let oracle = try SortOracle(name)
    let expected = try oracle.expected["bootstrap_rank_interval"]
    let seed = UInt64(try expected["seed"].int)
    let found = try #require(BootstrapRanks.intervals(of: oracle.matrix, replicates: expected["B"].int, seed: seed))
    #expect(try found.map { $0.low } == expected["p05"].doubles)
    #expect(try found.map { $0.middle } == expected["p50"].doubles)
    #expect(try found.map { $0.high } == expected["p95"].doubles)
    #expect(try found.map { $0.topShare } == expected["share_in_top4"].doubles)
  }

  @Test("permutation p of W of the oracles, bit for bit", arguments: SortOracle.names)
  func permutationOfW(name: String) throws {
    let oracle = try SortOracle(name)
    let expected = try oracle.expected["kendall"]
    let found = try #require(
      ConcordancePermutation.test(
        RankMatrix(oracle.matrix), replicates: expected["p_permutation_B"].int,
        seed: UInt64(try expected["p_permutation_seed"].int)))
    #expect(try found.p == expected["p_permutation"].double)
    #expect(found.total == 2000)
  }

  @Test("a group of one never moves, and nobody gives nothing")
  func edges() throws {
    let grid = try thirty()
    let one = try SortMatrix(grid: grid, sorts: randomSorts(1, grid: grid, seed: 1))
    let intervals = try #require(BootstrapRanks.intervals(of: one, replicates: 20, seed: 1))
    #expect(intervals.allSatisfy { $0.low == $0.high })
    #expect(
      intervals.map { $0.doubledMiddle }.sorted()
        == grid.piles.indices.flatMap { pile in
          Array(repeating: grid.doubledMidRanks[pile], count: grid.piles[pile].size)
        })
    let nobody = try SortMatrix(grid: grid, sorts: [])
    #expect(BootstrapRanks.intervals(of: nobody, seed: 1) == nil)
    #expect(BootstrapRanks.intervals(of: one, replicates: 0, seed: 1) == nil)
    #expect(ConcordancePermutation.test(RankMatrix(nobody), seed: 1) == nil)
    #expect(ConcordancePermutation.test(RankMatrix(one), replicates: 9, seed: 1)?.p == 1)
    #expect(ConcordancePermutation.test(RankMatrix(one), replicates: -1, seed: 1)?.total == 1)
  }

  @Test("low, middle and high are in order, and a full ranking works the same way")
  func ordered() throws {
    let rankings = try RankMatrix(positions: (0..<9).map { permutation(7, seed: $0) })
    let intervals = try #require(BootstrapRanks.intervals(of: rankings, top: 3, replicates: 300, seed: 5))
    #expect(intervals.allSatisfy { $0.low <= $0.middle && $0.middle <= $0.high && $0.low >= 1 && $0.high <= 7 })
    #expect(intervals.reduce(0) { $0 + $1.topShare } < 3.5)
  }
}
