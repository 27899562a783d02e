/// Concordance on pile scores (Pearson) instead of ranks; for the appendix, because the screen shows one of the two.
///
/// W = Σ (S − mean S)² / (n² Q) with Q the sum of squares of one sort, 44 for 4/6/10/6/4; r = (n W − 1)/(n − 1).
///
/// Sources: Pearson (1895); the form of Kendall & Babington Smith (1939).
public struct PileConcordance: Hashable, Sendable {
  /// 0...1; nil without people.
  public let w: Double?
  /// Mean Pearson correlation of two people; nil below two people.
  public let meanCorrelation: Double?

  /// From counts only.
  public init(_ tally: SortTally) {
    let grid = tally.grid
    let m = Int128(grid.valueCount)
    let n = Int128(tally.people)
    // Multiplied by m twice, so that a grid whose scores do not add up to zero stays in integers too.
    let between = tally.sums.reduce(into: Int128(0)) { sum, total in
      let deviation = m * Int128(total) - n * Int128(grid.scoreTotal)
      sum += deviation * deviation
    }
    let within = m * (m * Int128(grid.squareTotal) - Int128(grid.scoreTotal) * Int128(grid.scoreTotal))
    w = n > 0 ? Elementary.double(between) / Elementary.double(n * n * within) : nil
    meanCorrelation = n > 1 ? Elementary.double(between - n * within) / Elementary.double(n * (n - 1) * within) : nil
  }
}
