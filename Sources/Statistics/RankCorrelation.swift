/// Correlations between two columns of whole numbers, for example the sums of two groups. Nil when the lengths differ or a column
/// is constant: then there is no order to compare.
public enum RankCorrelation {
  /// Spearman's rho with mid-ranks (Spearman 1904).
  public static func spearman(_ x: [Int], _ y: [Int]) -> Double? {
    guard x.count == y.count else { return nil }
    return pearson(MidRanks(lowestFirst: x).doubled, MidRanks(lowestFirst: y).doubled)
  }

  /// Kendall's tau-b (Kendall 1938, tie correction 1945).
  public static func kendallTauB(_ x: [Int], _ y: [Int]) -> Double? {
    guard x.count == y.count else { return nil }
    var (balance, distinctX, distinctY) = (0, 0, 0)
    for i in x.indices {
      for j in 0..<i {
        let dx = (x[i] > x[j] ? 1 : 0) - (x[i] < x[j] ? 1 : 0)
        let dy = (y[i] > y[j] ? 1 : 0) - (y[i] < y[j] ? 1 : 0)
        balance += dx * dy
        distinctX += dx * dx
        distinctY += dy * dy
      }
    }
    guard distinctX > 0, distinctY > 0 else { return nil }
    return Double(balance) / (Double(distinctX) * Double(distinctY)).squareRoot()
  }

  /// Pearson's product-moment correlation, with sums in integers; nil also for numbers above 10¹², which no sum here reaches.
  public static func pearson(_ x: [Int], _ y: [Int]) -> Double? {
    guard x.count == y.count, !x.isEmpty, !(x + y).contains(where: { $0.magnitude > 1_000_000_000_000 }) else { return nil }
    let n = Int128(x.count)
    var (sumX, sumY, sumXX, sumYY, sumXY) = (Int128(0), Int128(0), Int128(0), Int128(0), Int128(0))
    for (x, y) in zip(x, y) {
      let (x, y) = (Int128(x), Int128(y))
      sumX += x
      sumY += y
      sumXX += x * x
      sumYY += y * y
      sumXY += x * y
    }
    let (xx, yy) = (n * sumXX - sumX * sumX, n * sumYY - sumY * sumY)
    guard xx > 0, yy > 0 else { return nil }
    return Double(n * sumXY - sumX * sumY) / (Double(xx).squareRoot() * Double(yy).squareRoot())
  }
}
