/// Bars of block characters.
public enum Bar {
  /// A bar of exactly `columns` columns that is filled from the left, in steps of an eighth of a column.
  ///
  /// `fraction` counts from 0 to 1 and is brought inside that range; what is not a number is empty.
  public static func progress(fraction: Double, columns: Int) -> String {
    guard columns > 0 else { return "" }
    let share = fraction.isNaN ? 0 : min(1, max(0, fraction))
    let eighths = Int(share * Double(columns) * 8 + 0.5)
    let full = String(repeating: "█", count: eighths / 8)
    let part = eighths % 8 == 0 ? "" : String(partial[eighths % 8 - 1])
    return full + part + String(repeating: " ", count: columns - eighths / 8 - part.count)
  }

  /// How many cells of a bar each part gets: in proportion to its count, the largest remainders rounded up, the earlier part first
  /// among equals.
  ///
  /// The cells add up to `columns`, and a count above zero gets at least one cell as long as there are enough; with too few, the
  /// largest counts have them. Counts that are all zero get no cells. A negative count is taken as zero.
  public static func segments(counts: [Int], columns: Int) -> [Int] {
    let weights = counts.map { UInt128(max(0, $0)) }
    let total = weights.reduce(0, +)
    guard total > 0, columns > 0 else { return counts.map { _ in 0 } }
    let filled = weights.indices.filter { weights[$0] > 0 }
    if filled.count > columns {
      let largest = Set(filled.sorted { (weights[$1], $0) < (weights[$0], $1) }.prefix(columns))
      return weights.indices.map { largest.contains($0) ? 1 : 0 }
    }
    var cells = weights.map { weight in weight == 0 ? 0 : max(1, Int(weight * UInt128(columns) / total)) }
    // How much a part has less than its exact share, times the total: never a fraction, so equal parts stay equal.
    func shortage(_ index: Int) -> Int128 { Int128(weights[index]) * Int128(columns) - Int128(cells[index]) * Int128(total) }
    while cells.reduce(0, +) < columns {
      guard let neediest = filled.max(by: { (shortage($0), $1) < (shortage($1), $0) }) else { break }
      cells[neediest] += 1
    }
    while cells.reduce(0, +) > columns {
      guard let richest = filled.filter({ cells[$0] > 1 }).min(by: { (shortage($0), $1) < (shortage($1), $0) }) else { break }
      cells[richest] -= 1
    }
    return cells
  }

  private static let partial: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
