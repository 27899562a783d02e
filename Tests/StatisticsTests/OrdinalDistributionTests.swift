import Statistics
import Testing

@Suite("Ordered answers")
struct OrdinalDistributionTests {
  /// The five measures of an oracle row against a distribution.
  func check(_ found: OrdinalDistribution, _ expected: Oracle) throws {
    #expect(try agrees(found.agreement, expected["agreement_A"].double))
    #expect(try agrees(found.polarisation, expected["polarization"].double))
    #expect(try agrees(found.consensus, expected["tastle_wierman"].double))
    #expect(try agrees(found.leikDispersion, expected["leik_dispersion"].double))
    #expect(try agrees(found.leikConsensus, expected["leik_consensus"].double))
    #expect(try agrees(found.normalisedVariance, expected["norm_variance"].double))
  }

  @Test("the sixteen vectors of the oracle")
  func vectors() throws {
    let rows = try Oracle.load("unit_ordinal_measures")["vectors"].list
    #expect(rows.count == 16)
    for row in rows {
      let counts = try row["V"].ints
      try check(OrdinalDistribution(counts: counts), row)
      try check(OrdinalDistribution(counts: counts.reversed()), row)
      let published = try OrdinalDistribution(counts: counts)
      #expect(try agrees(published.agreement, row["R_agrmt", "agreement"].double))
      #expect(try agrees(published.consensus, row["R_agrmt", "consensus"].double))
      #expect(try agrees(published.leikDispersion, row["R_agrmt", "leik"].double))
      #expect(try agrees(published.polarisation, row["R_agrmt", "polarization"].double))
    }
  }

  @Test("every value of the sorts", arguments: SortOracle.names)
  func valuesOfSorts(name: String) throws {
    let oracle = try SortOracle(name)
    let ordinal = try oracle.expected["ordinal"]
    for value in 0..<30 {
      let found = oracle.tally.distribution(of: value)
      #expect(try agrees(found.agreement, ordinal["agreement_A"].doubles[value]))
      #expect(try agrees(found.polarisation, ordinal["polarization"].doubles[value]))
      #expect(try agrees(found.consensus, ordinal["tastle_wierman"].doubles[value]))
      #expect(try agrees(found.leikDispersion, ordinal["leik_dispersion"].doubles[value]))
      #expect(try agrees(found.leikConsensus, ordinal["leik_consensus"].doubles[value]))
      #expect(try agrees(found.normalisedVariance, ordinal["norm_variance"].doubles[value]))
      #expect(try agrees(oracle.tally.medianScore(of: value), oracle.expected["median_score"].doubles[value]))
      #expect(try agrees(oracle.tally.standardDeviation(of: value), oracle.expected["sd_population"].doubles[value]))
      #expect(try agrees(oracle.tally.standardDeviation(of: value, sample: true), oracle.expected["sd_sample"].doubles[value]))
    }
  }

  @Test("bounds and symmetry on every distribution of six answers over four categories")
  func bounds() throws {
    var seen = 0
    for code in 0..<2401 {
      let counts = [code % 7, code / 7 % 7, code / 49 % 7, code / 343]
      guard counts.reduce(0, +) == 6 else { continue }
      seen += 1
      let distribution = try OrdinalDistribution(counts: counts)
      let reversed = try OrdinalDistribution(counts: counts.reversed())
      let a = try #require(distribution.agreement)
      #expect((-1 - 1e-12...1 + 1e-12).contains(a))
      for measure in [distribution.consensus, distribution.leikConsensus, distribution.normalisedVariance] {
        #expect((-1e-12...1 + 1e-12).contains(try #require(measure)))
      }
      #expect(agrees(reversed.agreement, a))
      // Ten times the people with the same shares is the same pattern.
      #expect(agrees(try OrdinalDistribution(counts: counts.map { 10 * $0 }).agreement, a))
    }
    #expect(seen == 84)
  }

  @Test("no answers, one category, two categories")
  func edges() throws {
    let none = try OrdinalDistribution(counts: [0, 0, 0])
    #expect(none.agreement == nil && none.consensus == nil && none.leikConsensus == nil && none.normalisedVariance == nil)
    let single = try OrdinalDistribution(counts: [4])
    #expect(single.agreement == 1 && single.consensus == 1 && single.leikConsensus == 1 && single.normalisedVariance == 0)
    #expect(try OrdinalDistribution(counts: [3, 3]).agreement == 0)
    #expect(throws: StatisticsError.empty) { try OrdinalDistribution(counts: []) }
    #expect(throws: StatisticsError.inconsistentCounts) { try OrdinalDistribution(counts: [3, -1]) }
    #expect(throws: StatisticsError.tooManyPeople) { try OrdinalDistribution(counts: [Int.max, Int.max]) }
    let tally = SortTally(grid: try thirty())
    #expect(tally.medianScore(of: 0) == nil && tally.standardDeviation(of: 0) == nil)
    #expect(
      try StatisticsTests.tally(randomSorts(1, grid: thirty(), seed: 1), grid: thirty())
        .standardDeviation(of: 0, sample: true) == nil)
  }
}
