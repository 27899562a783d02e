/// Divides the cells of a bar over counts by largest remainder, with at least one cell for every count above zero.
///
/// Source: the largest-remainder method of Hamilton (1792).
public enum BarCells {
  /// The cells of each count; they add up to `width`, or to less only when all counts are zero.
  ///
  /// With fewer cells than counts above zero the largest counts get one each. Ties go to the earlier count.
  public static func cells(for counts: [Int], width: Int) -> [Int] {
    let positive = counts.indices.filter { counts[$0] > 0 }
    guard width > 0, !positive.isEmpty else { return counts.map { _ in 0 } }
    var cells = counts.map { _ in 0 }
    if width <= positive.count {
      for index in positive.sorted(by: { (counts[$1], $0) < (counts[$0], $1) }).prefix(width) { cells[index] = 1 }
      return cells
    }
    let total = counts.reduce(Int128(0)) { $0 + Int128(max(0, $1)) }
    var remainders: [(index: Int, rest: Int128)] = []
    for index in positive {
      let share = Int128(counts[index]) * Int128(width)
      cells[index] = Int(share / total)
      remainders.append((index, share % total))
    }
    var left = width - cells.reduce(0, +)
    for index in positive where cells[index] == 0 {
      cells[index] = 1
      left -= 1
    }
    let byRemainder = remainders.filter { Int128(counts[$0.index]) * Int128(width) >= total }
      .sorted { ($1.rest, $0.index) < ($0.rest, $1.index) }
    for (index, _) in byRemainder where left > 0 {
      cells[index] += 1
      left -= 1
    }
    // One cell for every small count can cost more than the remainders gave: the widest parts pay.
    while left != 0 {
      let widest = cells.indices.max { (cells[$0], $1) < (cells[$1], $0) } ?? 0
      cells[widest] += left > 0 ? 1 : -1
      left += left > 0 ? -1 : 1
    }
    return cells
  }
}
