import Statistics
import Testing

@Suite("SplitMix64")
struct SplitMix64Tests {
  @Test("stream, bounded draws and shuffle of the oracle")
  func vectors() throws {
    let oracle = try Oracle.load("unit_rng")
    var stream = SplitMix64(seed: 0)
    #expect(try (0..<8).map { _ in String(stream.next()) } == oracle["seed0_first8"].list.map { try $0.string })
    var draws = SplitMix64(seed: 20_260_801)
    #expect(try (0..<20).map { _ in draws.below(30) } == oracle["seed20260801_below30_first20"].ints)
    #expect(try permutation(10, seed: 1) == oracle["seed1_shuffle_0_9"].ints)
  }

  @Test("the random sorts of the oracle come from one stream")
  func syntheticSorts() throws {
    let oracle = try SortOracle("syn3_random")
    #expect(try randomSorts(10, grid: oracle.tally.grid, seed: 20_260_801) == oracle.sorts)
    let agreement = try SortOracle("syn1_agreement")
    #expect(try Set(agreement.sorts) == Set(randomSorts(1, grid: agreement.tally.grid, seed: 7)))
  }

  @Test("shuffling nothing or one thing draws nothing")
  func trivialShuffles() {
    var generator = SplitMix64(seed: 5)
    var none: [Int] = []
    var one = [4]
    generator.shuffle(&none)
    generator.shuffle(&one)
    #expect(generator == SplitMix64(seed: 5) && one == [4])
    #expect((0..<100).allSatisfy { _ in generator.below(1) == 0 })
  }
}
