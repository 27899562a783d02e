import Statistics
import Testing

@Suite("Leave-one-out range")
struct RankRangeTests {
  @Test("ranges of the oracles", arguments: SortOracle.names)
  func oracleFields(name: String) throws {
    let oracle = try SortOracle(name)
    let ranges = try #require(RankRange.leavingOneOut(oracle.matrix))
    #expect(try ranges.map { $0.best } == oracle.expected["leave_one_out_rank_range", "best"].ints)
    #expect(try ranges.map { $0.worst } == oracle.expected["leave_one_out_rank_range", "worst"].ints)
  }

  @Test("equal to recounting the group without each person", arguments: [2, 3, 25, 60])
  func recounted(people: Int) throws {
    let grid = try thirtyFive()
    let sorts = try randomSorts(people, grid: grid, seed: 77)
    var expected = [(best: Int, worst: Int)](repeating: (best: 35, worst: 1), count: 35)
    for leaver in 0..<people {
      let places = try tally(Array(sorts[..<leaver] + sorts[(leaver + 1)...]), grid: grid).places
      for value in 0..<35 {
        expected[value].best = min(expected[value].best, places[value].rank)
        expected[value].worst = max(expected[value].worst, places[value].rank + places[value].sharedBy - 1)
      }
    }
    let ranges = try #require(RankRange.leavingOneOut(SortMatrix(grid: grid, sorts: sorts)))
    #expect(ranges.map { $0.best } == expected.map { $0.best })
    #expect(ranges.map { $0.worst } == expected.map { $0.worst })
  }

  @Test("nobody can be left out of one")
  func tooFew() throws {
    let grid = try thirty()
    #expect(try RankRange.leavingOneOut(SortMatrix(grid: grid, sorts: randomSorts(1, grid: grid, seed: 1))) == nil)
    #expect(try RankRange.leavingOneOut(SortMatrix(grid: grid, sorts: [])) == nil)
  }
}
