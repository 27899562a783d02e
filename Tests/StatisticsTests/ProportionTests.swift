import Statistics
import Testing

@Suite("Proportions and benchmarks")
struct ProportionTests {
  @Test("intervals and exact tests of all 72 rows of the oracle")
  func oracleRows() throws {
    let oracle = try Oracle.load("unit_proportions")
    #expect(try oracle["z"].double == Proportion.z95)
    let rows = try oracle["rows"].list
    #expect(rows.count == 72)
    for row in rows {
      let proportion = try Proportion(count: row["k"].int, of: row["n"].int)
      let (wilson, exact) = (proportion.wilson95, proportion.clopperPearson95)
      #expect(try agrees([wilson.low, wilson.high], row["wilson95"].doubles))
      #expect(try agrees([exact.low, exact.high], row["clopper_pearson95"].doubles))
      for (share, p) in try row["binom_two_sided_p"].object {
        let fixed = try #require(Double(share))
        let found = try #require(proportion.exactBinomialP(against: fixed))
        #expect(try agrees(found, p.double))
        // Far tails too: equal in proportion, not only both nearly zero.
        #expect(try abs(found / p.double - 1) < 1e-8, "\(proportion) against \(share)")
      }
    }
  }

  @Test("comparisons with a benchmark sample")
  func oracleBenchmarks() throws {
    for row in try Oracle.load("unit_proportions")["benchmark_comparison"].list {
      let (group, benchmark) = (try row["group"].ints, try row["benchmark"].ints)
      let found = try Proportion(count: group[0], of: group[1])
      let reference = try Proportion(count: benchmark[0], of: benchmark[1])
      #expect(try agrees(found.share - reference.share, row["difference"].double))
      #expect(try agrees(found.fisherP(against: reference), row["fisher_two_sided_p"].double))
      #expect(try agrees(reference.fisherP(against: found), row["fisher_two_sided_p"].double))
      #expect(try agrees(found.exactBinomialP(against: reference.share), row["binom_p_vs_fixed_benchmark"].double))
    }
  }

  @Test(
    "how far a group must be off a benchmark of 54 %",
    arguments: [
      (10, 2, 9, 1, 9), (12, 3, 10, 2, 10), (15, 4, 12, 4, 13), (20, 6, 16, 6, 16), (30, 10, 22, 10, 22), (50, 20, 34, 19, 34),
      (100, 44, 64, 43, 64),
    ])
  func wilsonRule(row: (n: Int, low: Int, high: Int, exactLow: Int, exactHigh: Int)) throws {
    for k in 0...row.n {
      let proportion = try Proportion(count: k, of: row.n)
      let expected: BenchmarkComparison = k <= row.low ? .clearlyLower : (k >= row.high ? .clearlyHigher : .noClearDifference)
      #expect(BenchmarkComparison(proportion, benchmark: 0.54) == expected, "\(k) of \(row.n)")
      let p = try #require(proportion.exactBinomialP(against: 0.54))
      #expect((p < 0.05) == (k <= row.exactLow || k >= row.exactHigh), "\(k) of \(row.n)")
    }
  }

  @Test("below ten people nothing is compared")
  func tooSmall() throws {
    #expect(BenchmarkComparison(try Proportion(count: 9, of: 9), benchmark: 0.01) == .tooSmallToCompare)
    #expect(BenchmarkComparison(try Proportion(count: 10, of: 10), benchmark: 0.01) == .clearlyHigher)
  }

  @Test("intervals mirror, hold their share and stay within 0 and 1")
  func intervalProperties() throws {
    for n in [1, 2, 7, 23] {
      for k in 0...n {
        let (here, mirrored) = (try Proportion(count: k, of: n), try Proportion(count: n - k, of: n))
        #expect(here.wilson95.contains(here.share) && here.clopperPearson95.contains(here.share))
        #expect(here.wilson95.low >= 0 && here.wilson95.high <= 1)
        #expect(agrees(here.wilson95.low, 1 - mirrored.wilson95.high))
        #expect(agrees(here.clopperPearson95.low, 1 - mirrored.clopperPearson95.high))
      }
    }
  }

  @Test("edges are refused or defined")
  func edges() throws {
    #expect(throws: StatisticsError.outOfRange(position: 1)) { try Proportion(count: 0, of: 0) }
    #expect(throws: StatisticsError.outOfRange(position: 0)) { try Proportion(count: 4, of: 3) }
    #expect(throws: StatisticsError.outOfRange(position: 0)) { try Proportion(count: -1, of: 3) }
    let half = try Proportion(count: 5, of: 10)
    #expect(half.exactBinomialP(against: 0) == 0 && half.exactBinomialP(against: 1) == 0)
    #expect(half.exactBinomialP(against: 1.5) == nil && half.exactBinomialP(against: .nan) == nil)
    #expect(try Proportion(count: 0, of: 10).exactBinomialP(against: 0) == 1)
    #expect(try Proportion(count: 0, of: 5).fisherP(against: Proportion(count: 0, of: 8)) == 1)
    #expect(try Proportion(count: 0, of: 5000).fisherP(against: Proportion(count: 5000, of: 5000)) < 1e-300)
  }

  @Test("Holm stops at the first p that fails")
  func holm() {
    #expect(HolmProcedure.significant([0.01, 0.04, 0.03, 0.005]) == [true, false, false, true])
    #expect(HolmProcedure.significant([0.02, 0.03]) == [true, true])
    #expect(HolmProcedure.significant([0.03, 0.04]) == [false, false])
    #expect(HolmProcedure.significant([]).isEmpty)
  }
}
