import Statistics
import Testing

@Suite("Group sort")
struct GroupSortTests {
  @Test("grid, border ties and distance of the oracles", arguments: SortOracle.names)
  func oracleFields(name: String) throws {
    let oracle = try SortOracle(name)
    let sort = try #require(GroupSort(oracle.tally))
    let expected = try oracle.expected["group_sort"]
    let scores = oracle.tally.grid.scores
    #expect(try sort.pileOfValue.map { scores[$0] } == expected["values"].ints)
    #expect(try sort.order == expected["order"].ints)
    #expect(try sort.squaredDistance == expected["sum_squared_distance"].int)
    #expect(try sort.squaredDistance == expected["optimal_sum_squared_distance"].int)
    let ties = try expected["ties_across_pile_borders"].list
    #expect(try sort.borderTies.map { scores[$0.pileAbove] } == ties.map { try $0["border_after"].int })
    #expect(try sort.borderTies.map { $0.values } == ties.map { try $0["items"].ints })
    let absolute = (0..<30).reduce(0) { sum, value in
      let own = scores[sort.pileOfValue[value]]
      return sum + scores.indices.reduce(0) { $0 + oracle.tally.count(of: value, inPile: $1) * abs(scores[$1] - own) }
    }
    #expect(try absolute == expected["sum_abs_distance"].int)
  }

  @Test("no other forced sort is nearer: all 60 of a small grid", arguments: [1, 2, 3, 8])
  func bruteForce(people: Int) throws {
    let grid = try ForcedGrid(scores: [2, 0, -1], sizes: [2, 1, 3])
    let sorts = try randomSorts(people, grid: grid, seed: UInt64(people))
    let found = try #require(GroupSort(tally(sorts, grid: grid)))
    func distance(_ candidate: ForcedSort) -> Int {
      sorts.reduce(0) { sum, sort in sum + zip(sort.scores, candidate.scores).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } }
    }
    var least = Int.max
    var candidates = 0
    for code in 0..<729 {
      var (rest, piles) = (code, [Int]())
      for _ in 0..<6 {
        piles.append(rest % 3)
        rest /= 3
      }
      guard let candidate = try? ForcedSort(grid: grid, pileOfValue: piles) else { continue }
      candidates += 1
      least = min(least, distance(candidate))
    }
    #expect(candidates == 60)
    #expect(found.squaredDistance == least)
    #expect(try distance(ForcedSort(grid: grid, pileOfValue: found.pileOfValue)) == least)
  }

  @Test("one person's sort is the group's sort, and nobody has none")
  func smallest() throws {
    let grid = try thirty()
    let sort = try randomSorts(1, grid: grid, seed: 3)[0]
    let group = try #require(GroupSort(tally([sort], grid: grid)))
    #expect(group.pileOfValue == sort.pileOfValue.map { Int($0) })
    #expect(group.borderTies.isEmpty && group.squaredDistance == 0)
    #expect(GroupSort(SortTally(grid: grid)) == nil)
  }

  @Test("a sort and its reverse cancel: every border is a tie of all values")
  func cancelled() throws {
    let grid = try thirty()
    let sort = try randomSorts(1, grid: grid, seed: 4)[0]
    let group = try #require(GroupSort(tally([sort, reversed(sort)], grid: grid)))
    #expect(group.borderTies.map { $0.pileAbove } == [0, 1, 2, 3])
    #expect(group.valuesOnBorder.count == 30)
    #expect(group.piles.map { $0.count } == [4, 6, 10, 6, 4])
  }
}
