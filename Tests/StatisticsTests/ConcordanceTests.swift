import Statistics
import Testing

@Suite("Agreement of the group")
struct ConcordanceTests {
  @Test("W, r, tests and chance level of the oracles", arguments: SortOracle.names)
  func oracleFields(name: String) throws {
    let oracle = try SortOracle(name)
    let expected = try oracle.expected["kendall"]
    let fromCounts = Concordance(oracle.tally)
    #expect(fromCounts == Concordance(RankMatrix(oracle.matrix)))
    #expect(try agrees(fromCounts.w, expected["W"].double))
    #expect(try Double(fromCounts.squaredDeviations) == 4 * expected["S"].double)
    #expect(try Int(fromCounts.tieTerm) == expected["T_sum"].int)
    #expect(try agrees(fromCounts.meanCorrelation, expected["mean_spearman"].double))
    #expect(try agrees(fromCounts.meanCorrelation, expected["mean_pairwise_spearman_direct"].double))
    #expect(try agrees(fromCounts.chanceMean, expected["null_mean"].double))
    #expect(try agrees(fromCounts.chanceStandardDeviation, expected["null_sd"].double))
    let chi = try #require(fromCounts.chiSquared)
    #expect(try agrees(chi.statistic, expected["chi2"].double))
    #expect(try chi.degreesOfFreedom == expected["df"].int)
    #expect(try agrees(chi.p, expected["p_chi2"].double, within: 1e-8))
    let f = try #require(fromCounts.fTest)
    if try expected["F"].isNull { #expect(f.statistic == nil) } else { #expect(try agrees(f.statistic, expected["F"].double)) }
    #expect(try agrees(f.nu1, expected["nu1"].double))
    #expect(try agrees(f.nu2, expected["nu2"].double))
    #expect(try agrees(f.p, expected["p_F"].double, within: 1e-8))
    // Uncorrected W divides by n²(m³ − m) only: 5.7 % too low, and not offered.
    let uncorrected = 3 * Double(fromCounts.squaredDeviations) / (100 * 26_970)
    #expect(try agrees(uncorrected, expected["W_uncorrected"].double))
    let onScores = PileConcordance(oracle.tally)
    #expect(try agrees(onScores.w, oracle.expected["pile_concordance", "W_pile"].double))
    #expect(try agrees(onScores.meanCorrelation, oracle.expected["pile_concordance", "mean_pearson"].double))
    #expect(try agrees(onScores.meanCorrelation, oracle.expected["sort_correlations", "mean_offdiagonal"].double))
  }

  @Test("the example in the method: S4 = 97048")
  func methodExample() throws {
    let concordance = Concordance(try SortOracle("syn3_random").tally)
    #expect(concordance.squaredDeviations == 97_048)
    #expect(agrees(concordance.w, 97_048 / (8480 * 100)))
  }

  @Test("r is the mean of the correlations of all pairs", arguments: [2, 3, 7])
  func meanOfPairs(people: Int) throws {
    for grid in [try thirty(), try thirtyFive(), try ForcedGrid(scores: [5, 1, 0], sizes: [1, 3, 2])] {
      let sorts = try randomSorts(people, grid: grid, seed: 21)
      let tally = try tally(sorts, grid: grid)
      var (ranks, scores, pairs) = (0.0, 0.0, 0.0)
      for a in 0..<people {
        for b in 0..<a {
          let midRanks = [a, b].map { person in sorts[person].pileOfValue.map { Double(grid.doubledMidRanks[Int($0)]) } }
          ranks += pearson(midRanks[0], midRanks[1])
          scores += pearson(sorts[a].scores.map(Double.init), sorts[b].scores.map(Double.init))
          pairs += 1
        }
      }
      #expect(agrees(Concordance(tally).meanCorrelation, ranks / pairs))
      #expect(agrees(PileConcordance(tally).meanCorrelation, scores / pairs))
    }
  }

  @Test("nobody, one person, all the same, all reversed")
  func edges() throws {
    let grid = try thirty()
    let sort = try randomSorts(1, grid: grid, seed: 2)[0]
    let nobody = Concordance(SortTally(grid: grid))
    #expect(nobody.w == nil && nobody.meanCorrelation == nil && nobody.chiSquared == nil && nobody.fTest == nil)
    #expect(nobody.chanceMean == nil && nobody.chanceStandardDeviation == nil)
    let one = Concordance(try tally([sort], grid: grid))
    #expect(one.w == 1 && one.meanCorrelation == nil && one.meanCorrelationIsAtLeast(tenths: 1) == nil)
    let same = Concordance(try tally(Array(repeating: sort, count: 9), grid: grid))
    #expect(same.w == 1 && same.meanCorrelation == 1 && same.fTest?.p == 0)
    let camps = Concordance(try tally([sort, sort, sort, reversed(sort), reversed(sort), reversed(sort)], grid: grid))
    #expect(camps.w == 0 && agrees(camps.meanCorrelation, -1.0 / 5))
    let blank = Concordance(try RankMatrix(positions: [[1, 1, 1], [2, 2, 2]]))
    #expect(blank.w == nil && blank.meanCorrelation == nil)
    #expect(Concordance(try RankMatrix(positions: [])).w == nil)
    #expect(Concordance(try RankMatrix(positions: [[1], [1]])).fTest == nil)
    #expect(PileConcordance(SortTally(grid: grid)).w == nil)
    #expect(agrees(PileConcordance(try tally([sort, reversed(sort)], grid: grid)).meanCorrelation, -1))
  }

  @Test("order of people, names of values and direction do not matter")
  func invariance() throws {
    let grid = try thirtyFive()
    let sorts = try randomSorts(8, grid: grid, seed: 33)
    let names = permutation(35, seed: 34)
    let original = Concordance(try tally(sorts, grid: grid))
    #expect(try Concordance(tally(sorts.map { try renamed($0, by: names) }, grid: grid)) == original)
    #expect(try Concordance(tally(sorts.map(reversed), grid: grid)) == original)
    #expect(try Concordance(tally(sorts.reversed(), grid: grid)) == original)
  }

  @Test("bands switch exactly on their borders")
  func bands() throws {
    // Rankings of two people over five items: r is Spearman, 1 − 6 Σd² / 120, so r = 0.1, 0.3 and 0.6 occur exactly.
    func band(_ second: [Int], divided: Int = 0) throws -> AgreementBand? {
      AgreementBand(
        Concordance(try RankMatrix(positions: [[1, 2, 3, 4, 5], second])), dividedValues: divided, dividedUpperLimit: 2)
    }
    #expect(try band([1, 2, 3, 4, 5]) == .strong)  // r = 1
    #expect(try band([1, 2, 4, 5, 3]) == .strong)  // r = 0.7
    #expect(try band([3, 2, 1, 4, 5]) == .clear)  // r = 0.6
    #expect(try band([2, 4, 1, 3, 5]) == .clear)  // r = 0.5
    #expect(try band([3, 1, 4, 5, 2]) == .slight)  // Σd² = 16, r = 0.2
    #expect(try band([2, 4, 5, 1, 3]) == .everyoneDiffers)  // Σd² = 22, r = −0.1
    #expect(try band([2, 4, 5, 1, 3], divided: 2) == .everyoneDiffers)
    #expect(try band([2, 4, 5, 1, 3], divided: 3) == .possibleCamps)
    #expect(try band([3, 4, 1, 2, 5]) == .slight)  // Σd² = 16
    #expect(try band([4, 2, 1, 3, 5]) == .clear)  // Σd² = 14, r = 0.3
    #expect(try band([3, 2, 5, 1, 4], divided: 30) == .slight)  // Σd² = 18, r = 0.1
    #expect(AgreementBand(Concordance(SortTally(grid: try thirty())), dividedValues: 0, dividedUpperLimit: 0) == nil)
  }

  @Test("a million people do not overflow")
  func large() throws {
    let grid = try ForcedGrid(scores: Array((0..<50).map { 25 - $0 }), sizes: Array(repeating: 10, count: 50))
    let counts = (0..<500).map { value in (0..<50).map { $0 == value / 10 ? SortTally.maximumPeople : 0 } }
    let concordance = Concordance(try SortTally(grid: grid, counts: counts))
    #expect(concordance.w == 1 && concordance.meanCorrelation == 1)
    #expect(concordance.meanCorrelationIsAbove(tenths: 6) == true)
  }
}
