import Statistics
import Testing

@Suite("Comparing groups")
struct GroupComparisonTests {
  /// The two groups of the random oracle: the first five and the last five people.
  func oracleGroups() throws -> (a: SortMatrix, b: SortMatrix, expected: Oracle) {
    let oracle = try SortOracle("syn3_random")
    #expect(try oracle.file["groups"].list.map { try $0.string } == Array(repeating: "A", count: 5) + Array(repeating: "B", count: 5))
    return (
      try oracle.matrix.selecting(Array(0..<5)), try oracle.matrix.selecting(Array(5..<10)),
      try oracle.expected["group_comparison"]
    )
  }

  @Test("every field of the oracle")
  func oracleFields() throws {
    let (a, b, expected) = try oracleGroups()
    let found = try GroupComparison(a, b, seed: 1)
    #expect(try found.peopleA == expected["n_A"].int && found.peopleB == expected["n_B"].int)
    #expect(try agrees(SortTally(a).sums.map { Double($0) / 5 }, expected["mean_A"].doubles))
    #expect(try agrees(SortTally(b).sums.map { Double($0) / 5 }, expected["mean_B"].doubles))
    #expect(try agrees(found.differences, expected["difference"].doubles))
    #expect(try agrees(found.spearman, expected["spearman"].double))
    #expect(try agrees(found.kendallTauB, expected["kendall_tau_b"].double))
    #expect(try agrees(found.pearson, expected["pearson"].double))
    #expect(try found.relabelings == .exact(expected["exact_relabelings"].int))
    #expect(try agrees(found.global.p, expected["p_global_sumsq_exact"].double, within: 1e-12))
    #expect(try agrees(found.unadjusted.map { $0.p }, expected["p_item_exact_unadjusted"].doubles, within: 1e-12))
    #expect(try agrees(found.adjusted.map { $0.p }, expected["p_item_exact_maxT_adjusted"].doubles, within: 1e-12))
    #expect(try agrees(2.0 / 252, expected["smallest_possible_item_p"].double))
  }

  @Test("exchanging the groups, the people in them or the names of the values changes nothing")
  func invariance() throws {
    let grid = try thirtyFive()
    let sorts = try randomSorts(9, grid: grid, seed: 4)
    let (a, b) = (Array(sorts[..<3]), Array(sorts[3...]))
    func compare(_ a: [ForcedSort], _ b: [ForcedSort]) throws -> GroupComparison {
      try GroupComparison(SortMatrix(grid: grid, sorts: a), SortMatrix(grid: grid, sorts: b), seed: 3)
    }
    let original = try compare(a, b)
    let exchanged = try compare(b, a)
    #expect(original.relabelings == .exact(84) && exchanged.adjusted == original.adjusted && exchanged.global == original.global)
    #expect(exchanged.scaledDifferences == original.scaledDifferences.map { -$0 })
    #expect(try compare(a.reversed(), b.reversed()) == original)
    let names = permutation(35, seed: 6)
    let renamedComparison = try compare(a.map { try renamed($0, by: names) }, b.map { try renamed($0, by: names) })
    #expect(names.indices.allSatisfy { renamedComparison.adjusted[names[$0]] == original.adjusted[$0] })
    #expect(zip(original.adjusted, original.unadjusted).allSatisfy { $0.extreme >= $1.extreme })
    #expect(
      original.order.first
        == original.scaledDifferences.indices.max { abs(original.scaledDifferences[$0]) < abs(original.scaledDifferences[$1]) })
  }

  @Test("exact shares equal a plain walk over all subsets")
  func bruteForce() throws {
    let grid = try ForcedGrid(scores: [3, 1, -4], sizes: [2, 2, 2])
    let sorts = try randomSorts(7, grid: grid, seed: 12)
    let matrixA = try SortMatrix(grid: grid, sorts: Array(sorts[..<4]))
    let found = try GroupComparison(matrixA, SortMatrix(grid: grid, sorts: Array(sorts[4...])), seed: 1)
    func differences(_ subset: Int) -> [Int] {
      (0..<6).map { value in
        (0..<7).reduce(0) { $0 + (subset >> $1 & 1 == 1 ? 3 : -4) * sorts[$1].scores[value] }
      }
    }
    let observed = differences(0b1111)
    #expect(found.scaledDifferences == observed)
    let all = (0..<128).filter { $0.nonzeroBitCount == 4 }.map(differences)
    func largest(_ d: [Int]) -> Int { d.map { abs($0) }.max() ?? 0 }
    func squares(_ d: [Int]) -> Int { d.reduce(0) { $0 + $1 * $1 } }
    #expect(found.global.total == 35)
    #expect(found.global.extreme == all.count { squares($0) >= squares(observed) })
    for value in 0..<6 {
      #expect(found.unadjusted[value].extreme == all.count { abs($0[value]) >= abs(observed[value]) })
      #expect(found.adjusted[value].extreme == all.count { largest($0) >= abs(observed[value]) })
    }
  }

  @Test("five against five at opposite ends passes, and no smaller p exists")
  func separation() throws {
    let grid = try thirty()
    let sort = try randomSorts(1, grid: grid, seed: 9)[0]
    let same = try SortMatrix(grid: grid, sorts: Array(repeating: sort, count: 5))
    let opposite = try SortMatrix(grid: grid, sorts: Array(repeating: reversed(sort), count: 5))
    let found = try GroupComparison(same, opposite, seed: 1)
    #expect(found.global.extreme == 2 && found.global.total == 252)
    #expect(agrees(found.spearman, -1))
    let identical = try GroupComparison(same, same, seed: 1)
    #expect(identical.global.p == 1 && identical.adjusted.allSatisfy { $0.p == 1 })
  }

  @Test("too many relabelings are sampled, repeatably, and stay near the exact answer")
  func sampled() throws {
    let grid = try ForcedGrid(scores: [1, 0, -1], sizes: [1, 2, 1])
    let sorts = try randomSorts(24, grid: grid, seed: 40)
    let (a, b) = (
      try SortMatrix(grid: grid, sorts: Array(sorts[..<12])), try SortMatrix(grid: grid, sorts: Array(sorts[12...]))
    )
    let first = try GroupComparison(a, b, seed: 8)
    #expect(first.relabelings == .sampled(9_999, seed: 8) && first.global.total == 10_000)
    #expect(try GroupComparison(a, b, seed: 8) == first)
    let other = try GroupComparison(a, b, seed: 9)
    #expect(zip(first.adjusted, other.adjusted).allSatisfy { abs($0.p - $1.p) < 0.03 })
  }

  @Test("wrong groups are refused")
  func refused() throws {
    let grid = try thirty()
    let some = try SortMatrix(grid: grid, sorts: randomSorts(2, grid: grid, seed: 1))
    let none = try SortMatrix(grid: grid, sorts: [])
    let other = try SortMatrix(grid: thirtyFive(), sorts: [])
    #expect(throws: StatisticsError.empty) { try GroupComparison(some, none, seed: 1) }
    #expect(throws: StatisticsError.gridMismatch) { try GroupComparison(some, other, seed: 1) }
    #expect(throws: StatisticsError.outOfRange(position: 1)) { try some.selecting([0, 2]) }
    #expect(try GroupComparison(some.selecting([0]), some.selecting([1]), seed: 1).relabelings == .exact(2))
  }
}
