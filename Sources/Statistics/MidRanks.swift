/// Doubled mid-ranks of a list: tied numbers share the mean of the ranks they would have had (Spearman 1904; Kendall 1938).
struct MidRanks: Sendable {
  /// Doubled rank of each element, 2 for the first without ties.
  let doubled: [Int]
  /// Σ over ties of t³ − t.
  let tieTerm: Int

  init(lowestFirst numbers: [Int]) {
    let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
    var doubled = [Int](repeating: 0, count: numbers.count)
    var ties = 0
    var start = 0
    while start < order.count {
      var end = start
      while end < order.count, numbers[order[end]] == numbers[order[start]] { end += 1 }
      for position in start..<end { doubled[order[position]] = start + end + 1 }
      let size = end - start
      ties += size * (size * size - 1)
      start = end
    }
    self.doubled = doubled
    tieTerm = ties
  }
}
