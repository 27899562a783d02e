import Statistics
import Testing

@Suite("Tally of sorts")
struct SortTallyTests {
  @Test("counts, sums, places and shares of the oracles", arguments: SortOracle.names)
  func oracleFields(name: String) throws {
    let oracle = try SortOracle(name)
    let (tally, expected) = (oracle.tally, oracle.expected)
    let n = Double(tally.people)
    let values = 0..<30
    #expect(tally.people == (try oracle.file["n_raters"].int))
    #expect(try values.map { tally.pileCounts(of: $0) } == expected["pile_frequencies"].intRows)
    #expect(try tally.sums == expected["sum_score"].ints)
    #expect(try agrees(tally.sums.map { Double($0) / n }, expected["mean_score"].doubles))
    #expect(try tally.places.map { $0.rank } == expected["competition_rank_by_sum"].ints)
    #expect(try agrees(tally.doubledMidRankSums.map { Double($0) / (2 * n) }, expected["mean_rank"].doubles))
    #expect(try agrees(values.map { Double(tally.topCount(of: $0)) / n }, expected["share_top_pile"].doubles))
    #expect(try agrees(values.map { Double(tally.bottomCount(of: $0)) / n }, expected["share_bottom_pile"].doubles))
    #expect(try agrees(values.map { Double(tally.highCount(of: $0)) / n }, expected["share_top_two_piles"].doubles))
    #expect(try agrees(values.map { Double(tally.lowCount(of: $0)) / n }, expected["share_bottom_two_piles"].doubles))
    let split = values.map { Double(min(tally.highCount(of: $0), tally.lowCount(of: $0))) / n }
    #expect(try agrees(split, expected["split_index_min_of_ends"].doubles))
  }

  @Test("invariants of a forced grid", arguments: [0, 1, 2, 10, 47])
  func invariants(people: Int) throws {
    for grid in [try thirty(), try thirtyFive()] {
      let tally = try tally(randomSorts(people, grid: grid, seed: 5), grid: grid)
      let values = 0..<grid.valueCount
      #expect(values.allSatisfy { tally.pileCounts(of: $0).reduce(0, +) == people })
      for (pile, quota) in grid.piles.enumerated() {
        #expect(values.reduce(0) { $0 + tally.count(of: $1, inPile: pile) } == people * quota.size)
      }
      #expect(tally.sums.reduce(0, +) == 0)
      #expect(tally.doubledMidRankSums.reduce(0, +) == people * grid.valueCount * (grid.valueCount + 1))
      #expect(values.allSatisfy { tally.highCount(of: $0) + tally.middleCount(of: $0) + tally.lowCount(of: $0) == people })
    }
  }

  @Test("sort by sort, in one go, and from parts: the same tally")
  func sameTallyEveryWay() throws {
    let grid = try thirty()
    let sorts = try randomSorts(13, grid: grid, seed: 9)
    let whole = try tally(sorts, grid: grid)
    var stepwise = SortTally(grid: grid)
    for sort in sorts { try stepwise.add(sort) }
    #expect(stepwise == whole)
    var merged = try tally(Array(sorts[..<5]), grid: grid)
    try merged.merge(tally(Array(sorts[5...]), grid: grid))
    #expect(merged == whole)
    #expect(try SortTally(grid: grid, counts: (0..<30).map { whole.pileCounts(of: $0) }) == whole)
    try stepwise.remove(sorts[4])
    #expect(try stepwise == tally(Array(sorts[..<4] + sorts[5...]), grid: grid))
    #expect(try tally(permutation(13, seed: 1).map { sorts[$0] }, grid: grid) == whole)
  }

  @Test("large groups are counted in blocks: the same as sort by sort", arguments: [255, 256, 700])
  func blocks(people: Int) throws {
    let narrow = try ForcedGrid(scores: [1, 0, -1], sizes: [2, 3, 2])
    let sixteen = try ForcedGrid(scores: [1, 0], sizes: [7, 9])
    for grid in [try thirty(), try thirtyFive(), narrow, sixteen] {
      let sorts = try randomSorts(people, grid: grid, seed: 14)
      var stepwise = SortTally(grid: grid)
      for sort in sorts { try stepwise.add(sort) }
      #expect(try tally(sorts, grid: grid) == stepwise)
    }
  }

  @Test("a redo that was never counted cannot be taken out")
  func removeUnknown() throws {
    let grid = try ForcedGrid(scores: [1, 0, -1], sizes: [1, 1, 1])
    var tally = SortTally(grid: grid)
    try tally.add(ForcedSort(grid: grid, pileOfValue: [0, 1, 2]))
    let before = tally
    #expect(throws: StatisticsError.notInTally) { try tally.remove(ForcedSort(grid: grid, pileOfValue: [1, 0, 2])) }
    #expect(tally == before)
    #expect(throws: StatisticsError.gridMismatch) { try tally.add(randomSorts(1, grid: thirty(), seed: 1)[0]) }
    #expect(throws: StatisticsError.gridMismatch) { try tally.merge(SortTally(grid: thirty())) }
  }

  @Test("counts from outside must add up")
  func refusedCounts() throws {
    let grid = try ForcedGrid(scores: [1, -1], sizes: [1, 1])
    #expect(try SortTally(grid: grid, counts: [[3, 4], [4, 3]]).people == 7)
    #expect(throws: StatisticsError.inconsistentCounts) { try SortTally(grid: grid, counts: [[3, 4], [3, 4]]) }
    #expect(throws: StatisticsError.inconsistentCounts) { try SortTally(grid: grid, counts: [[3, 4], [5, 3]]) }
    #expect(throws: StatisticsError.inconsistentCounts) { try SortTally(grid: grid, counts: [[-1, 2], [2, -1]]) }
    #expect(throws: StatisticsError.wrongLength(expected: 2, found: 1)) { try SortTally(grid: grid, counts: [[3, 4]]) }
    #expect(throws: StatisticsError.wrongLength(expected: 2, found: 3)) { try SortTally(grid: grid, counts: [[1, 1, 1], [1]]) }
    #expect(throws: StatisticsError.tooManyPeople) { try SortTally(grid: grid, counts: [[Int.max, 1], [1, Int.max]]) }
  }

  @Test("a mean is rounded half away from zero, and −0.0 does not exist")
  func meanRounding() throws {
    let cases: [(Int, Int, MeanScore.Sign, Int)] = [
      (13, 10, .positive, 13), (-4, 10, .negative, 4), (1, 20, .positive, 1), (-1, 20, .negative, 1), (1, 21, .zero, 0),
      (-1, 30, .zero, 0), (0, 7, .zero, 0), (1, 3, .positive, 3), (2, 3, .positive, 7), (-5, 100, .negative, 1),
    ]
    for (sum, count, sign, tenths) in cases {
      let mean = try #require(MeanScore(sum: sum, count: count))
      #expect(mean.sign == sign && mean.tenths == tenths, "\(sum)/\(count)")
    }
    #expect(MeanScore(sum: 3, count: 0) == nil)
    #expect(MeanScore(sum: 3, count: -2) == nil)
    #expect(MeanScore(sum: .min, count: 2) == nil)
    #expect(MeanScore(sum: -4, count: 10)?.signedTenths == -4)
  }

  @Test("places by competition rank, ties counted")
  func placesWithTies() {
    let places = Place.places(highestFirst: [3, 5, 3, -1, 5, 3])
    #expect(places.map { $0.rank } == [3, 1, 3, 6, 1, 3])
    #expect(places.map { $0.sharedBy } == [3, 2, 3, 1, 2, 3])
    #expect(Place.order(highestFirst: [3, 5, 3, -1, 5, 3]) == [1, 4, 0, 2, 5, 3])
    #expect(Place.places(highestFirst: []).isEmpty)
  }
}
