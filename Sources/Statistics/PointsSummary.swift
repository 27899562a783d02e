/// How people divided a fixed number of points over options. Shares are compositional (Aitchison 1986): when one rises another
/// must fall, so there are no correlations between options here.
public struct PointsSummary: Hashable, Sendable {
  /// What one option got.
  public struct Option: Hashable, Sendable {
    /// All points together.
    public let sum: Int
    /// Number of people who gave anything.
    public let givers: Int
    /// Fewest points of one person.
    public let lowest: Int
    /// Most points of one person.
    public let highest: Int
    /// Median number of points of one person.
    public let median: Double
    /// Standard deviation of the points of one person, dividing by n; for checking, not for a screen.
    public let standardDeviation: Double
  }

  /// n.
  public let people: Int
  /// Points that each person divides.
  public let pointsEach: Int
  /// In the order of the list.
  public let options: [Option]

  /// - Parameters:
  ///   - allocations: one row per person, one number per option.
  ///   - pointsEach: what each row must add up to, 1...1 000 000.
  /// - Throws: `empty`, `wrongLength`, or `outOfRange` with the position of a row that has a negative number or does not add up.
  public init(allocations: [[Int]], pointsEach: Int) throws(StatisticsError) {
    guard let first = allocations.first, !first.isEmpty else { throw .empty }
    guard (1...1_000_000).contains(pointsEach) else { throw .outOfRange(position: 0) }
    for (position, row) in allocations.enumerated() {
      guard row.count == first.count else { throw .wrongLength(expected: first.count, found: row.count) }
      guard row.allSatisfy({ (0...pointsEach).contains($0) }), row.reduce(0, +) == pointsEach else {
        throw .outOfRange(position: position)
      }
    }
    people = allocations.count
    self.pointsEach = pointsEach
    let n = allocations.count
    options = first.indices.map { option in
      let points = allocations.map { $0[option] }.sorted()
      let sum = points.reduce(0, +)
      let squares = points.reduce(Int128(0)) { $0 + Int128($1) * Int128($1) }
      let variance = Double(Int128(n) * squares - Int128(sum) * Int128(sum)) / (Double(n) * Double(n))
      return Option(
        sum: sum, givers: points.count { $0 > 0 }, lowest: points[0], highest: points[n - 1],
        median: Quantile.median(sorted: points.map { Double($0) }), standardDeviation: variance.squareRoot())
    }
  }

  /// Mean share of each option, 0...1; together exactly 1 but for rounding.
  public var meanShares: [Double] { options.map { Double($0.sum) / (Double(people) * Double(pointsEach)) } }

  /// Mean number of points of each option, in tenths.
  public var meanPoints: [MeanScore?] { options.map { MeanScore(sum: $0.sum, count: people) } }

  /// Effective number of options, 1 / Σ share² (Laakso & Taagepera 1979): 1 when all points go to one, m when all are equal.
  public var effectiveOptions: Double { 1 / meanShares.reduce(0) { $0 + $1 * $1 } }
}
