/// Medians and quartiles of numbers.
enum Quantile {
  /// Type 7 of Hyndman & Fan (1996): position (n − 1) q, linear between neighbours. The list is sorted and not empty.
  static func type7(sorted: [Double], _ q: Double) -> Double {
    let position = Double(sorted.count - 1) * q
    let lower = Int(position)
    let fraction = position - Double(lower)
    guard lower + 1 < sorted.count else { return sorted[sorted.count - 1] }
    return sorted[lower] + fraction * (sorted[lower + 1] - sorted[lower])
  }

  /// The middle number, or the mean of the two middle ones. The list is sorted and not empty.
  static func median(sorted: [Double]) -> Double {
    let half = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
  }
}
