import Testing

@testable import Statistics

@Suite("Viewpoints")
struct ViewpointTests {
  func oracle() throws -> (expected: Oracle, analysis: ViewpointAnalysis) {
    let oracle = try SortOracle("syn3_random")
    return (try oracle.expected["q_method", "syn3_pca2"], try #require(ViewpointAnalysis(oracle.matrix)))
  }

  @Test("loadings, flags, z-scores and standard errors of the converged oracle")
  func converged() throws {
    let (file, found) = try oracle()
    let expected = try file["numpy_fully_converged"]
    for (person, row) in try expected["loadings"].doubleRows.enumerated() {
      #expect(agrees(found.loadings[person], row, within: 1e-6))
    }
    #expect(try found.flags == expected["flagged"].list.map { try $0.list.map { try $0.bool } })
    #expect(try agrees(Array(found.eigenvalues.prefix(2)), Array(expected["eigenvalues"].doubles.prefix(2))))
    for (value, row) in try expected["zsc"].doubleRows.enumerated() {
      #expect(agrees(found.viewpoints.compactMap { $0?.zScores[value] }, row, within: 1e-6))
    }
    for (f, row) in try expected["sed"].doubleRows.enumerated() {
      for (g, error) in row.enumerated() { #expect(agrees(found.standardErrorOfDifference(f, g), error, within: 1e-6)) }
    }
  }

  @Test("the published package within its own precision")
  func package() throws {
    let (expected, found) = try oracle()
    let scores = [2, 1, 0, -1, -2]
    for (value, row) in try expected["factor_arrays"].intRows.enumerated() {
      #expect(found.viewpoints.compactMap { $0?.pileOfValue[value] }.map { scores[$0] } == row)
    }
    #expect(try agrees(found.eigenvalues, expected["eigenvalues"].doubles, within: 1e-9))
    for (person, row) in try expected["loadings"].doubleRows.enumerated() {
      #expect(agrees(found.loadings[person], row, within: 3e-3))
    }
    for (factor, row) in try expected["characteristics"].list.enumerated() {
      let viewpoint = try #require(found.viewpoints[factor])
      #expect(try viewpoint.flagged == row["nload"].int)
      #expect(try agrees(viewpoint.reliability, row["reliability"].double))
      #expect(try agrees(viewpoint.standardError, row["se_fscores"].double))
      #expect(try agrees(viewpoint.eigenvalue, row["eigenvals"].double, within: 3e-3))
      #expect(try agrees(100 * viewpoint.eigenvalue / 10, row["expl_var"].double, within: 3e-3))
    }
    let z = found.viewpoints.compactMap { $0?.zScores }
    #expect(try agrees(pearson(z[0], z[1]), expected["cor_zsc"].doubleRows[0][1], within: 3e-3))
    for (value, row) in try expected["qdc"].list.enumerated() {
      #expect(try agrees(z[0][value] - z[1][value], row["f1_f2"].double, within: 3e-3))
      #expect(try found.distinguishes(value, 0, 1) == (row["dist.and.cons"].string == "Distinguishing"))
    }
  }

  @Test("correlations between people of the oracles", arguments: SortOracle.names)
  func correlations(name: String) throws {
    let oracle = try SortOracle(name)
    let rows = CentredRows(oracle.matrix)
    #expect(try rows.squares == oracle.expected["sort_correlations", "forced_shortcut_denominator"].double)
    for (p, row) in try oracle.expected["sort_correlations", "pearson_on_pile_scores"].doubleRows.enumerated() {
      for (q, expected) in row.enumerated() {
        let product = (0..<30).reduce(0) { $0 + rows.cells[p * 30 + $1] * rows.cells[q * 30 + $1] }
        #expect(agrees(product / rows.squares, expected))
      }
    }
  }

  @Test("random sorts are refused as noise, though everybody is flagged")
  func noiseIsRefused() throws {
    let (_, found) = try oracle()
    #expect(found.viewpoints.compactMap { $0?.flagged } == [4, 6])
    let level = ViewpointVerdict.noiseLevel(people: 10, grid: try thirty(), seed: 1)
    #expect(level == 1.88)
    #expect(ViewpointVerdict(found, noiseLevel: level, smallestViewpoint: 3) == .withinNoise)
    #expect(ViewpointVerdict(found, noiseLevel: 1, smallestViewpoint: 5) == .tooFewPerViewpoint)
  }

  @Test("two clear camps of five that are not each other's reverse may be shown")
  func camps() throws {
    let grid = try thirty()
    let cores = try randomSorts(2, grid: grid, seed: 90)
    // Each member swaps a few cards of the core of the camp.
    let sorts = try (0..<10).map { person -> ForcedSort in
      var piles = cores[person % 2].pileOfValue.map { Int($0) }
      var generator = SplitMix64(seed: UInt64(person))
      for _ in 0..<4 { piles.swapAt(generator.below(30), generator.below(30)) }
      return try ForcedSort(grid: grid, pileOfValue: piles)
    }
    let found = try #require(ViewpointAnalysis(SortMatrix(grid: grid, sorts: sorts)))
    #expect(ViewpointVerdict(found, noiseLevel: 1.88, smallestViewpoint: 5) == .mayBeShown)
    let seven = try #require(ViewpointAnalysis(SortMatrix(grid: grid, sorts: Array(sorts.prefix(7)))))
    #expect(ViewpointVerdict(seven, noiseLevel: 0, smallestViewpoint: 1) == .tooFewPeople)
    // The camps come back as the two groups of people.
    let camp = found.flags.map { $0[0] }
    #expect((0..<10).allSatisfy { camp[$0] == camp[$0 % 2] } && camp[0] != camp[1])
  }

  @Test("more people than values: the other side of the matrix gives the same correlations")
  func dualSide() throws {
    let grid = try ForcedGrid(scores: [2, 1, -1], sizes: [2, 3, 4])
    let sorts = try SortMatrix(grid: grid, sorts: randomSorts(14, grid: grid, seed: 6))
    let rows = CentredRows(sorts)
    let components = rows.components()
    for p in 0..<14 {
      for q in 0..<14 {
        let direct = (0..<9).reduce(0) { $0 + rows.cells[p * 9 + $1] * rows.cells[q * 9 + $1] } / rows.squares
        #expect(agrees(zip(components.loadings[p], components.loadings[q]).reduce(0) { $0 + $1.0 * $1.1 }, direct))
      }
    }
    #expect(agrees(components.values.reduce(0, +), 14))
  }

  @Test("identical sorts, reversed sorts, nobody: defined, never infinite")
  func edges() throws {
    let same = try #require(ViewpointAnalysis(SortOracle("syn1_agreement").matrix))
    #expect(same.viewpoints.allSatisfy { $0?.zScores.allSatisfy { $0.isFinite } ?? true })
    #expect(ViewpointVerdict(same, noiseLevel: 1.88, smallestViewpoint: 3) == .withinNoise)
    let grid = try thirty()
    let sort = try randomSorts(1, grid: grid, seed: 1)[0]
    let opposed = try SortMatrix(grid: grid, sorts: [sort, sort, reversed(sort), reversed(sort)])
    let found = try #require(ViewpointAnalysis(opposed))
    #expect(found.viewpoints.allSatisfy { $0?.zScores.allSatisfy { $0.isFinite } ?? true })
    #expect(agrees(found.eigenvalues[0], 4) && agrees(found.eigenvalues[1], 0))
    #expect(ViewpointAnalysis(try SortMatrix(grid: grid, sorts: [])) == nil)
    #expect(ViewpointAnalysis(try SortMatrix(grid: grid, sorts: [sort])) == nil)
    #expect(ViewpointAnalysis(opposed, factors: 0) == nil && ViewpointAnalysis(opposed, factors: 4) == nil)
  }

  @Test("the simulated noise level is near the table, and repeatable")
  func noiseLevels() throws {
    let grid = try thirty()
    #expect(ViewpointVerdict.noiseLevel(people: 9, grid: grid, seed: 1) == 1.88)
    #expect(ViewpointVerdict.noiseLevel(people: 1, grid: grid, seed: 1) == 0)
    let eight = ViewpointVerdict.simulatedLevel(people: 8, grid: grid, replicates: 200, seed: 3)
    #expect(abs(eight - 1.70) < 0.08)
    #expect(eight == ViewpointVerdict.simulatedLevel(people: 8, grid: grid, replicates: 200, seed: 3))
    let small = try ForcedGrid(scores: [1, 0, -1], sizes: [2, 3, 2])
    #expect(ViewpointVerdict.noiseLevel(people: 40, grid: small, replicates: 20, seed: 1) > 40.0 / 6)
  }
}
