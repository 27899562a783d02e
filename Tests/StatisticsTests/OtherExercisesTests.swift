import Statistics
import Testing

@Suite("Points, scale, triangle, axes")
struct OtherExercisesTests {
  @Test("points of the oracle")
  func points() throws {
    let oracle = try Oracle.load("unit_other_exercises")["points"]
    let summary = try PointsSummary(allocations: oracle["data"].intRows, pointsEach: 100)
    #expect(try agrees(summary.meanShares, oracle["mean_share"].doubles))
    #expect(agrees(summary.meanShares.reduce(0, +), 1))
    #expect(try agrees(summary.options.map { $0.median / 100 }, oracle["median_share"].doubles))
    let giving = summary.options.map { Double($0.givers) / Double(summary.people) }
    #expect(try agrees(giving, oracle["share_of_people_giving_any"].doubles))
    #expect(try agrees(summary.effectiveOptions, oracle["effective_options_1_over_sum_p2"].double))
    #expect(try agrees(summary.options.map { $0.standardDeviation / 100 }, oracle["sd_population"].doubles))
    #expect(summary.meanPoints.map { $0?.tenths } == [310, 225, 220, 130, 115])
    #expect(summary.options[0].lowest == 0 && summary.options[0].highest == 100)
  }

  @Test("points that do not add up are refused with the row")
  func refusedPoints() {
    #expect(throws: StatisticsError.outOfRange(position: 1)) { try PointsSummary(allocations: [[5, 5], [6, 5]], pointsEach: 10) }
    #expect(throws: StatisticsError.outOfRange(position: 0)) { try PointsSummary(allocations: [[-5, 15]], pointsEach: 10) }
    #expect(throws: StatisticsError.wrongLength(expected: 2, found: 1)) {
      try PointsSummary(allocations: [[5, 5], [10]], pointsEach: 10)
    }
    #expect(throws: StatisticsError.empty) { try PointsSummary(allocations: [], pointsEach: 10) }
    #expect(throws: StatisticsError.empty) { try PointsSummary(allocations: [[]], pointsEach: 10) }
    #expect(throws: StatisticsError.outOfRange(position: 0)) { try PointsSummary(allocations: [[0]], pointsEach: 0) }
  }

  @Test("the 0–10 scale of the oracle")
  func scale() throws {
    let oracle = try Oracle.load("unit_other_exercises")["scale_0_10"]
    let summary = try ScaleSummary(answers: oracle["data"].ints)
    #expect(try summary.numbers.total == oracle["n"].int)
    #expect(try agrees(Double(summary.numbers.sum) / Double(summary.numbers.total), oracle["mean"].double))
    #expect(summary.numbers.mean?.tenths == 63)
    #expect(try agrees(summary.numbers.median, oracle["median"].double))
    #expect(try agrees(summary.numbers.lowerQuartile, oracle["q1_type7"].double))
    #expect(try agrees(summary.numbers.upperQuartile, oracle["q3_type7"].double))
    #expect(try summary.histogram == oracle["histogram"].ints)
    try OrdinalDistributionTests().check(summary.distribution, oracle)
    #expect(summary.middleRange == 5...8)
  }

  @Test("the middle range is left out when half or fewer lie in it")
  func middleRange() throws {
    #expect(try ScaleSummary(answers: [0, 0, 10, 10]).middleRange == 0...10)
    #expect(try ScaleSummary(answers: [4]).middleRange == 4...4)
    // Quartiles 1.5 and 8.5 become 2 and 9: one of the four answers lies within.
    #expect(try ScaleSummary(answers: [0, 2, 8, 10]).middleRange == nil)
    #expect(throws: StatisticsError.outOfRange(position: 2)) { try ScaleSummary(answers: [3, 10, 11]) }
    #expect(throws: StatisticsError.empty) { try ScaleSummary(answers: []) }
    #expect(throws: StatisticsError.outOfRange(position: 0)) { try ScaleSummary(answers: [1], scale: 0...(Int.max - 1)) }
  }

  @Test("the triangle of the oracle")
  func triangle() throws {
    let oracle = try Oracle.load("unit_other_exercises")["ternary"]
    let points = try oracle["data"].doubleRows.map { try TrianglePoint(a: $0[0], b: $0[1], c: $0[2]) }
    let summary = try TriangleSummary(points)
    #expect(try agrees([summary.centre.a, summary.centre.b, summary.centre.c], oracle["centroid"].doubles))
    #expect(try agrees([summary.centre.position.x, summary.centre.position.y], oracle["centroid_xy"].doubles))
    #expect(try agrees(summary.meanDistance, oracle["mean_distance_to_centroid"].double))
    #expect(try agrees(summary.rootMeanSquareDistance, oracle["rms_distance"].double))
    let median = summary.spatialMedian
    #expect(try agrees([median.position.x, median.position.y], oracle["spatial_median_xy"].doubles))
    #expect(try agrees([median.a, median.b, median.c], oracle["spatial_median_bary"].doubles))
  }

  @Test("triangles of one point, of the same points, and with the median on a point")
  func triangleEdges() throws {
    let a = try TrianglePoint(weights: 50, 30, 20)
    let single = try TriangleSummary([a])
    #expect(agrees(single.meanDistance, 0) && agrees(single.spatialMedian.a, 0.5))
    let (b, c) = (try TrianglePoint(a: 1, b: 0, c: 0), try TrianglePoint(a: 0, b: 1, c: 0))
    let majority = try TriangleSummary([b, b, b, c])
    #expect(agrees(majority.spatialMedian.a, 1, within: 1e-6))
    #expect(agrees(majority.centre.a, 0.75))
    #expect(throws: StatisticsError.empty) { try TriangleSummary([]) }
    #expect(throws: StatisticsError.outOfRange(position: 1)) { try TrianglePoint(a: 0.8, b: -0.2, c: 0.4) }
    #expect(throws: StatisticsError.outOfRange(position: 2)) { try TrianglePoint(a: 0.5, b: 0.5, c: 0.5) }
    #expect(throws: StatisticsError.outOfRange(position: 0)) { try TrianglePoint(a: .nan, b: 0.5, c: 0.5) }
    #expect(throws: StatisticsError.empty) { try TrianglePoint(weights: 0, 0, 0) }
  }

  @Test("the axes of the oracle")
  func axes() throws {
    let oracle = try Oracle.load("unit_other_exercises")["tension_axes"]
    let rows = try oracle["data"].intRows
    let axes = try (0..<3).map { axis in try NumberSummary(answers: rows.map { $0[axis] }) }
    #expect(try agrees(axes.map { Double($0.sum) / Double($0.total) }, oracle["mean"].doubles))
    #expect(try agrees(axes.map { $0.median }, oracle["median"].doubles))
    #expect(try agrees(axes.map { $0.lowerQuartile }, oracle["q1_type7"].doubles))
    #expect(try agrees(axes.map { $0.upperQuartile }, oracle["q3_type7"].doubles))
    #expect(axes[0].lowest == 10 && axes[0].highest == 90)
    #expect(throws: StatisticsError.outOfRange(position: 1)) { try NumberSummary(answers: [1, .min]) }
  }

  @Test("bars: cells add up, nothing above zero disappears, parts stay in proportion")
  func barCells() {
    #expect(BarCells.cells(for: [5, 3, 2], width: 10) == [5, 3, 2])
    #expect(BarCells.cells(for: [1, 1, 1], width: 10) == [4, 3, 3])
    #expect(BarCells.cells(for: [297, 1, 1, 1, 0], width: 10) == [7, 1, 1, 1, 0])
    #expect(BarCells.cells(for: [9, 1, 5], width: 2) == [1, 0, 1])
    #expect(BarCells.cells(for: [0, 0], width: 10) == [0, 0])
    #expect(BarCells.cells(for: [3], width: 0) == [0])
    #expect(BarCells.cells(for: [], width: 7).isEmpty)
    var generator = SplitMix64(seed: 8)
    for _ in 0..<500 {
      let counts = (0..<5).map { _ in generator.below(4) * generator.below(40) }
      let width = 5 + generator.below(30)
      let cells = BarCells.cells(for: counts, width: width)
      let total = counts.reduce(0, +)
      #expect(cells.reduce(0, +) == (total == 0 ? 0 : width))
      #expect(zip(counts, cells).allSatisfy { ($0 == 0) == ($1 == 0) })
      for (a, cell) in zip(counts, cells) {
        for (b, other) in zip(counts, cells) where a > b { #expect(cell >= other, "\(counts) \(width)") }
      }
    }
  }
}
