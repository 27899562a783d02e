/// Viewpoints by Q-methodology (Stephenson 1953; Brown 1980; Watts & Stenner 2012): principal components of the correlations
/// between people, varimax, flags, weighted z-scores. Off by default; factors appear in pure noise, so ask `ViewpointVerdict` first.
public struct ViewpointAnalysis: Hashable, Sendable {
  /// One viewpoint. It shows no person and estimates no share of people.
  public struct Viewpoint: Hashable, Sendable {
    /// Number of people flagged on it.
    public let flagged: Int
    /// Sum of squared loadings after rotation.
    public let eigenvalue: Double
    /// Standardised score of each value.
    public let zScores: [Double]
    /// The grid filled in order of z-score: pile index of each value.
    public let pileOfValue: [Int]
    /// 0.8 k / (1 + 0.8 (k − 1)) for k flagged people.
    public let reliability: Double

    /// √(1 − reliability).
    public var standardError: Double { (1 - reliability).squareRoot() }
  }

  /// Eigenvalues of the correlation matrix between people, falling.
  public let eigenvalues: [Double]
  /// Nil for a factor on which nobody is flagged.
  public let viewpoints: [Viewpoint?]
  /// Person by factor. They name people: not for a screen or a file.
  let loadings: [[Double]]
  let flags: [[Bool]]

  /// Loading above which a person is flagged at p < .05 is this over √m.
  private static let criticalZ = 1.96
  /// A loading of exactly 1 (identical sorts) would weigh infinitely.
  private static let largestSquaredLoading = 1 - 1e-9

  /// Analyses the sorts; nil below two people or when there are not more people than factors, and for fewer than one factor.
  public init?(_ sorts: SortMatrix, factors: Int = 2) {
    let rows = CentredRows(sorts)
    guard rows.people > 1, factors >= 1, factors < rows.people, factors < rows.items else { return nil }
    let eigen = rows.components()
    eigenvalues = eigen.values
    let loadings = Varimax.rotate(eigen.loadings.map { Array($0.prefix(factors)) })
    let flags = Self.flags(loadings, items: rows.items)
    viewpoints = (0..<factors).map { Self.viewpoint($0, loadings, flags, rows, grid: sorts.grid) }
    self.loadings = loadings
    self.flags = flags
  }

  /// Standard error of the difference between two viewpoints, √(SE² + SE²); nil when one has nobody.
  public func standardErrorOfDifference(_ f: Int, _ g: Int) -> Double? {
    guard let first = viewpoints[f], let second = viewpoints[g] else { return nil }
    let (a, b) = (first.standardError, second.standardError)
    return (a * a + b * b).squareRoot()
  }

  /// Whether a value distinguishes two viewpoints: |z − z| > 1.96 SED. With 30 values 1.5 do so by chance.
  public func distinguishes(_ value: Int, _ f: Int, _ g: Int) -> Bool? {
    guard let first = viewpoints[f], let second = viewpoints[g], let error = standardErrorOfDifference(f, g) else { return nil }
    return abs(first.zScores[value] - second.zScores[value]) > Self.criticalZ * error
  }

  /// Person by factor: |l| > 1.96/√m and l² above the sum of the person's other squared loadings.
  private static func flags(_ loadings: [[Double]], items: Int) -> [[Bool]] {
    let critical = criticalZ / Double(items).squareRoot()
    return loadings.map { row in
      let all = row.reduce(0) { $0 + $1 * $1 }
      return row.map { abs($0) > critical && $0 * $0 > all - $0 * $0 }
    }
  }

  private static func viewpoint(
    _ factor: Int, _ loadings: [[Double]], _ flags: [[Bool]], _ rows: CentredRows, grid: ForcedGrid
  ) -> Viewpoint? {
    let members = flags.indices.filter { flags[$0][factor] }
    guard !members.isEmpty else { return nil }
    var sums = [Double](repeating: 0, count: rows.items)
    for person in members {
      let loading = loadings[person][factor]
      let weight = loading / (1 - min(loading * loading, largestSquaredLoading))
      for item in sums.indices { sums[item] += weight * rows.cells[person * rows.items + item] }
    }
    let mean = sums.reduce(0, +) / Double(sums.count)
    let deviation = (sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(sums.count - 1)).squareRoot()
    // A sort and its reverse with equal weights cancel: then there is no viewpoint.
    guard deviation > 0 else { return nil }
    let z = sums.map { ($0 - mean) / deviation }
    let order = z.indices.sorted { z[$0] != z[$1] ? z[$0] > z[$1] : $0 < $1 }
    let k = Double(members.count)
    return Viewpoint(
      flagged: members.count, eigenvalue: loadings.reduce(0) { $0 + $1[factor] * $1[factor] }, zScores: z,
      pileOfValue: GroupSort.filling(grid, inOrder: order), reliability: 0.8 * k / (1 + 0.8 * (k - 1)))
  }
}
