import Statistics
import Testing

@Suite("Labels and what chance does")
struct ChanceTests {
  @Test("labels follow the integer rules")
  func labels() {
    #expect(ValueLabel(people: 10, high: 4, low: 3) == .divided)
    #expect(ValueLabel(people: 10, high: 3, low: 2) == nil)
    #expect(ValueLabel(people: 5, high: 2, low: 2) == .divided)
    #expect(ValueLabel(people: 3, high: 1, low: 1) == nil)
    #expect(ValueLabel(people: 10, high: 9, low: 0) == .sharedImportant)
    #expect(ValueLabel(people: 10, high: 9, low: 1) == nil)
    #expect(ValueLabel(people: 10, high: 7, low: 0) == nil)
    #expect(ValueLabel(people: 10, high: 0, low: 8) == .sharedUnimportant)
    #expect(ValueLabel(people: 0, high: 0, low: 0) == nil)
    for n in 1...300 {
      let divide = ValueLabel.smallestSideToDivide(people: n)
      #expect(10 * divide >= 3 * n && divide >= 2 && (10 * (divide - 1) < 3 * n || divide == 2))
      let share = ValueLabel.smallestSideToShare(people: n)
      #expect(10 * share >= 8 * n && 10 * (share - 1) < 8 * n)
    }
  }

  /// Section 7 of the method: n, smallest side, mean divided, 5 %, 95 %, smallest u, mean shared.
  static let table: [(n: Int, side: Int, divided: Double, range: ClosedRange<Int>, share: Int, shared: Double)] = [
    (5, 2, 6.2, 3...9, 4, 1.5), (6, 2, 10.7, 7...14, 5, 0.58), (7, 3, 2.9, 1...5, 6, 0.22), (8, 3, 6.0, 3...9, 7, 0.08),
    (9, 3, 9.5, 6...13, 8, 0.03), (10, 3, 13.2, 9...17, 8, 0.06), (11, 4, 5.8, 3...9, 9, 0.02), (12, 4, 8.9, 5...12, 10, 0.01),
    (15, 5, 8.4, 5...12, 12, 0), (20, 6, 13.2, 10...17, 16, 0), (25, 8, 9.8, 6...13, 20, 0), (30, 9, 13.8, 10...18, 24, 0),
    (50, 15, 15.0, 11...19, 40, 0), (100, 30, 17.8, 14...21, 80, 0), (300, 90, 24.1, 21...27, 240, 0),
  ]

  @Test("the chance table of section 7", arguments: table)
  func chanceTable(row: (n: Int, side: Int, divided: Double, range: ClosedRange<Int>, share: Int, shared: Double)) throws {
    let chance = LabelChance(people: row.n, grid: try thirty())
    #expect(ValueLabel.smallestSideToDivide(people: row.n) == row.side)
    #expect(ValueLabel.smallestSideToShare(people: row.n) == row.share)
    #expect(abs(chance.expectedDivided - row.divided) <= 0.05 + 1e-9)
    #expect(abs(chance.expectedShared - row.shared) <= (row.n == 5 ? 0.05 : 0.005) + 1e-9)
    #expect(chance.dividedLower5...chance.dividedUpper95 == row.range)
  }

  @Test("the exact probabilities equal a full enumeration of the trinomial", arguments: [1, 2, 5, 9])
  func enumeration(n: Int) throws {
    let grid = try ForcedGrid(scores: [2, 1, 0, -1], sizes: [1, 2, 3, 4])
    let (high, low) = (3.0 / 10, 7.0 / 10)
    let odd = try ForcedGrid(scores: [1, 0, -1], sizes: [5, 3, 2])
    for (shares, grid) in [((high, 0.0, low), grid), ((0.5, 0.3, 0.2), odd)] {
      var (divided, up, down) = (0.0, 0.0, 0.0)
      for u in 0...n {
        for d in 0...(n - u) {
          var p = 1.0
          for k in 0..<u { p *= shares.0 * Double(n - k) / Double(k + 1) }
          for k in 0..<d { p *= shares.2 * Double(n - u - k) / Double(k + 1) }
          for _ in 0..<(n - u - d) { p *= shares.1 }
          switch ValueLabel(people: n, high: u, low: d) {
          case .divided: divided += p
          case .sharedImportant: up += p
          case .sharedUnimportant: down += p
          case nil: break
          }
        }
      }
      let chance = LabelChance(people: n, grid: grid)
      #expect(agrees(chance.expectedDivided, 10 * divided))
      #expect(agrees(chance.expectedSharedImportant, 10 * up))
      #expect(agrees(chance.expectedSharedUnimportant, 10 * down))
    }
  }

  @Test("outside the table the upper limit is a little higher, never lower")
  func upperLimitIsConservative() throws {
    let twin = try ForcedGrid(scores: [3, 1, 0, -1, -3], sizes: [4, 6, 10, 6, 4])
    for row in Self.table {
      let approximate = LabelChance(people: row.n, grid: twin)
      #expect((0...2).contains(approximate.dividedUpper95 - row.range.upperBound), "n = \(row.n)")
    }
    #expect(LabelChance(people: 0, grid: twin).expectedDivided == 0)
  }

  @Test("Table A: never more lenient, and the exact bound differs in the four known cells only")
  func tableA() throws {
    let grid = try thirty()
    var differing: [String] = []
    for (key, row) in try Oracle.load("chance_thresholds")["thresholds"].object {
      let n = try #require(Int(key))
      let merged = ChanceGuard(people: n, grid: grid)
      let exact = ChanceGuard(people: n, grid: grid, exactBoundOnly: true)
      let cells = [
        ("votes", try row["top_or_bottom_at_least"].int, exact.endVotes, merged.endVotes),
        ("top", try row["top4_votes_at_least"].int, exact.topVotes, merged.topVotes),
        ("sum", try row["abs_sum_at_least"].int, try #require(exact.absoluteSum), try #require(merged.absoluteSum)),
      ]
      for (name, simulated, exact, merged) in cells {
        #expect(merged == max(simulated, exact))
        if simulated != exact { differing.append("\(name) \(n): \(exact) (\(simulated))") }
      }
    }
    #expect(differing.sorted() == ["top 200: 43 (42)", "top 75: 20 (21)", "votes 25: 11 (10)", "votes 300: 61 (60)"])
  }

  @Test("Table B: the exact bound")
  func tableB() throws {
    let grid = try thirty()
    let first = Array(5...30)
    let votes = [5, 5, 5, 6, 6, 6, 7, 7, 7, 8, 8, 8, 8, 9, 9, 9, 10, 10, 10, 10, 11, 11, 11, 11, 11, 12]
    let sums = [9, 10, 11, 11, 12, 13, 13, 14, 14, 15, 15, 16, 16, 17, 17, 18, 18, 19, 19, 19, 20, 20, 21, 21, 21, 22]
    let second = [35, 40, 45, 50, 60, 75, 100, 150, 200, 250, 300]
    let moreVotes = [13, 14, 15, 16, 18, 21, 26, 35, 44, 52, 61]
    let moreSums = [23, 25, 26, 28, 30, 34, 39, 48, 55, 61, 67]
    let exact = (first + second).map { ChanceGuard(people: $0, grid: grid, exactBoundOnly: true) }
    #expect(exact.map { $0.endVotes } == votes + moreVotes)
    #expect(exact.map { $0.absoluteSum } == sums + moreSums)
  }

  @Test("the sum bound equals a plain convolution", arguments: [1, 2, 4, 11, 60, 500])
  func convolution(n: Int) throws {
    for grid in [try thirtyFive(), try ForcedGrid(scores: [3, 1, -1, -2], sizes: [2, 2, 2, 3])] {
      let m = Double(grid.valueCount)
      let lowest = try #require(grid.scores.last)
      var distribution = [1.0]
      for _ in 0..<n {
        var next = [Double](repeating: 0, count: distribution.count + grid.scores[0] - lowest)
        for (position, p) in distribution.enumerated() {
          for pile in grid.piles { next[position + pile.score - lowest] += p * Double(pile.size) / m }
        }
        distribution = next
      }
      let sum = try #require(ChanceGuard(people: n, grid: grid, exactBoundOnly: true).absoluteSum)
      func chance(_ s: Int) -> Double {
        m * distribution.enumerated().reduce(0) { abs($1.offset + n * lowest) >= s ? $0 + $1.element : $0 }
      }
      #expect(chance(sum) <= 0.05)
      #expect(chance(sum - 1) > 0.05)
    }
  }

  @Test("small and huge groups have a defined threshold")
  func extremes() throws {
    let grid = try thirty()
    #expect(ChanceGuard(people: 0, grid: grid).endVotes == 1)
    #expect(ChanceGuard(people: 1, grid: grid).endVotes == 2)
    #expect(ChanceGuard(people: 3, grid: grid) == ChanceGuard(people: 3, grid: grid, exactBoundOnly: true))
    #expect(ChanceGuard(people: 3, grid: grid).endVotes == 4)
    #expect(!ChanceGuard(people: 3, grid: grid).isReachable)
    #expect(ChanceGuard(people: 3, grid: grid).absoluteSum == 7)
    #expect(ChanceGuard(people: 10, grid: try ForcedGrid(scores: [2, 1], sizes: [1, 1])).absoluteSum == nil)
    // At n = 100 000 the normal approximation is good: z with 60 · P(Z > z) = 0.05 is 3.1440.
    let large = ChanceGuard(people: 100_000, grid: grid)
    let sumDeviation = (100_000 * 44.0 / 30).squareRoot()
    #expect(abs(Double(try #require(large.absoluteSum)) - 3.1440 * sumDeviation) < 4)
    let votesDeviation = (100_000 * 4.0 / 30 * 26 / 30).squareRoot()
    #expect(abs(Double(large.endVotes) - 400_000.0 / 30 - 3.1440 * votesDeviation) < 6)
  }

  @Test("on random sorts nothing beats chance; on agreement exactly the eight end values do")
  func guardOnOracles() throws {
    let grid = try thirty()
    let rule = ChanceGuard(people: 10, grid: grid)
    let marked = try SortOracle.names.map { name in
      let tally = try SortOracle(name).tally
      return (0..<30).count { rule.beatsChance(topCount: tally.topCount(of: $0), bottomCount: tally.bottomCount(of: $0)) }
    }
    #expect(marked == [8, 0])
  }
}
