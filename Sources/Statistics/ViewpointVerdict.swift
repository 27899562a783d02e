/// Whether two viewpoints may be shown at all. Everything else is refused: "De verschillen kunnen toeval zijn."
public enum ViewpointVerdict: Hashable, Sendable, CaseIterable {
  /// Fewer than eight people.
  case tooFewPeople
  /// The second eigenvalue does not rise above what random sorts give in 95 % of cases (parallel analysis, Horn 1965).
  case withinNoise
  /// A viewpoint is carried by fewer people than asked.
  case tooFewPerViewpoint
  /// All conditions hold.
  case mayBeShown

  /// Fewest people for viewpoints on a screen.
  public static let smallestGroup = 8
  /// Fewest flagged people per viewpoint on a screen.
  public static let smallestViewpointOnScreen = 3
  /// Fewest flagged people per viewpoint in an export.
  public static let smallestViewpointInExport = 5

  /// Judges an analysis of two factors.
  ///
  /// - Parameters:
  ///   - noiseLevel: `noiseLevel(people:grid:seed:)` for this group.
  ///   - smallestViewpoint: `smallestViewpointOnScreen` or `smallestViewpointInExport`.
  public init(_ analysis: ViewpointAnalysis, noiseLevel: Double, smallestViewpoint: Int) {
    if analysis.loadings.count < Self.smallestGroup {
      self = .tooFewPeople
    } else if analysis.viewpoints.count != 2 || analysis.eigenvalues[1] <= noiseLevel {
      self = .withinNoise
    } else if !analysis.viewpoints.allSatisfy({ ($0?.flagged ?? 0) >= smallestViewpoint }) {
      self = .tooFewPerViewpoint
    } else {
      self = .mayBeShown
    }
  }

  /// 95 % point of the second eigenvalue when people sort at random.
  ///
  /// For 30 values in 4/6/10/6/4 and n <= 30 it is that of the next larger tabulated n, which is stricter; otherwise it is
  /// simulated. Below two people 0.
  ///
  /// - Parameters:
  ///   - replicates: random groups when it is simulated, at least 1.
  ///   - seed: of `SplitMix64`.
  public static func noiseLevel(people: Int, grid: ForcedGrid, replicates: Int = 2_000, seed: UInt64) -> Double {
    guard people > 1 else { return 0 }
    if grid.isStandardThirty, let row = simulated.first(where: { $0.people >= people }) { return row.second }
    return simulatedLevel(people: people, grid: grid, replicates: max(1, replicates), seed: seed)
  }

  static func simulatedLevel(people: Int, grid: ForcedGrid, replicates: Int, seed: UInt64) -> Double {
    var generator = SplitMix64(seed: seed)
    let fresh = grid.piles.indices.flatMap { Array(repeating: UInt8($0), count: grid.piles[$0].size) }
    var seconds: [Double] = []
    for _ in 0..<replicates {
      var cards: [UInt8] = []
      for _ in 0..<people {
        var row = fresh
        generator.shuffle(&row)
        cards.append(contentsOf: row)
      }
      guard let sorts = try? SortMatrix(grid: grid, pileOfCard: cards) else { continue }
      seconds.append(CentredRows(sorts).components().values[1])
    }
    seconds.sort()
    return seconds[max(0, (95 * seconds.count + 99) / 100 - 1)]
  }

  /// Simulated 95 % points for 30 values in 4/6/10/6/4.
  private static let simulated: [(people: Int, second: Double)] = [
    (5, 1.38), (8, 1.70), (10, 1.88), (12, 2.06), (15, 2.30), (20, 2.68), (30, 3.35),
  ]
}
