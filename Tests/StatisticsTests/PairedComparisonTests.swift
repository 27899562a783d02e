import Statistics
import Testing

@Suite("Before and after")
struct PairedComparisonTests {
  let grid: ForcedGrid

  init() throws { grid = try ForcedGrid(scores: [2, 0, -1], sizes: [1, 2, 2]) }

  func compare(_ before: [ForcedSort], _ after: [ForcedSort], seed: UInt64 = 1) throws -> PairedComparison {
    try PairedComparison(
      before: SortMatrix(grid: before.first?.grid ?? grid, sorts: before),
      after: SortMatrix(grid: after.first?.grid ?? grid, sorts: after), seed: seed)
  }

  @Test("exact shares equal a plain walk over all sign patterns", arguments: [1, 2, 6, 9])
  func bruteForce(people: Int) throws {
    let before = try randomSorts(people, grid: grid, seed: 2)
    let after = try randomSorts(people, grid: grid, seed: 3)
    let found = try compare(before, after)
    func shifts(_ flips: Int) -> [Int] {
      (0..<5).map { value in
        (0..<people).reduce(0) {
          $0 + (flips >> $1 & 1 == 1 ? -1 : 1) * (after[$1].scores[value] - before[$1].scores[value])
        }
      }
    }
    let observed = shifts(0)
    let all = (0..<(1 << people)).map(shifts)
    #expect(found.shifts == observed && found.relabelings == .exact(1 << people))
    #expect(found.global.total == 1 << people)
    func squares(_ d: [Int]) -> Int { d.reduce(0) { $0 + $1 * $1 } }
    #expect(found.global.extreme == all.count { squares($0) >= squares(observed) })
    for value in 0..<5 {
      #expect(found.unadjusted[value].extreme == all.count { abs($0[value]) >= abs(observed[value]) })
      #expect(found.adjusted[value].extreme == all.count { ($0.map { abs($0) }.max() ?? 0) >= abs(observed[value]) })
    }
  }

  @Test("nobody moved: every p is 1; all moved the same way: the smallest p")
  func ends() throws {
    let sorts = try randomSorts(6, grid: grid, seed: 4)
    let still = try compare(sorts, sorts)
    #expect(still.global.p == 1 && still.adjusted.allSatisfy { $0.p == 1 } && still.shifts == [0, 0, 0, 0, 0])
    let up = try ForcedSort(grid: grid, pileOfValue: [0, 1, 1, 2, 2])
    let down = try ForcedSort(grid: grid, pileOfValue: [2, 1, 1, 0, 2])
    let moved = try compare(Array(repeating: down, count: 6), Array(repeating: up, count: 6))
    #expect(moved.shifts == [18, 0, 0, -18, 0])
    #expect(moved.adjusted.map { $0.extreme } == [2, 64, 64, 2, 64])
    #expect(moved.meanShifts.map { $0?.signedTenths } == [30, 0, 0, -30, 0])
    #expect(moved.order.prefix(2) == [0, 3])
  }

  @Test("before and after exchanged only turn the sign")
  func exchanged() throws {
    let (before, after) = (try randomSorts(12, grid: thirty(), seed: 5), try randomSorts(12, grid: thirty(), seed: 6))
    let (there, back) = (try compare(before, after), try compare(after, before))
    #expect(back.shifts == there.shifts.map { -$0 } && back.adjusted == there.adjusted && back.global == there.global)
    #expect(try compare(before.reversed(), after.reversed()) == there)
  }

  @Test("from 18 people on signs are sampled, repeatably")
  func sampled() throws {
    #expect(try compare(randomSorts(17, grid: grid, seed: 7), randomSorts(17, grid: grid, seed: 8)).relabelings == .exact(131_072))
    let (before, after) = (try randomSorts(18, grid: grid, seed: 7), try randomSorts(18, grid: grid, seed: 8))
    let found = try compare(before, after, seed: 3)
    #expect(found.relabelings == .sampled(9_999, seed: 3) && found.global.total == 10_000)
    #expect(try compare(before, after, seed: 3) == found)
    #expect(try zip(compare(before, after, seed: 4).adjusted, found.adjusted).allSatisfy { abs($0.p - $1.p) < 0.03 })
  }

  @Test("sampled shares equal a plain walk over the stream of signs", arguments: [18, 24, 31])
  func plainWalk(people: Int) throws {
    let (before, after) = (try randomSorts(people, grid: grid, seed: 11), try randomSorts(people, grid: grid, seed: 12))
    let found = try compare(before, after, seed: 5)
    let steps = zip(before, after).map { first, second in zip(first.scores, second.scores).map { $1 - $0 } }
    let observed = (0..<5).map { value in steps.reduce(0) { $0 + $1[value] } }
    var generator = SplitMix64(seed: 5)
    let drawn = (0..<9_999).map { _ in
      steps.reduce(into: [0, 0, 0, 0, 0]) { sums, step in
        let sign = generator.below(2) == 1 ? -1 : 1
        for value in 0..<5 { sums[value] += sign * step[value] }
      }
    }
    for value in 0..<5 {
      #expect(found.unadjusted[value].extreme == 1 + drawn.count { abs($0[value]) >= abs(observed[value]) })
      #expect(found.adjusted[value].extreme == 1 + drawn.count { ($0.map { abs($0) }.max() ?? 0) >= abs(observed[value]) })
    }
  }

  @Test("wrong pairs are refused")
  func refused() throws {
    let sorts = try randomSorts(3, grid: grid, seed: 1)
    #expect(throws: StatisticsError.wrongLength(expected: 3, found: 2)) { try compare(sorts, Array(sorts.prefix(2))) }
    #expect(throws: StatisticsError.empty) { try compare([], []) }
    #expect(throws: StatisticsError.gridMismatch) { try compare(sorts, randomSorts(3, grid: thirty(), seed: 1)) }
  }
}
