/// Counts, over relabelings, how often the statistics of all items are as large as the observed ones: together, one by one, and
/// against the largest of all (max-T, Westfall & Young 1993).
struct MaxTCounter {
  private let observed: [Int]
  private let observedSquares: Int
  /// The observed sizes in order, so that the largest statistic of a relabeling finds its place by halving.
  private let thresholds: [Int]
  private(set) var relabelings = 0
  private var globalHits = 0
  private var itemHits: [Int]
  /// How often the largest statistic reached exactly this many thresholds.
  private var reached: [Int]

  /// - Parameter statistics: the observed signed statistics; their squares must add up within an Int.
  init(observed statistics: [Int]) {
    observed = statistics.map { abs($0) }
    observedSquares = statistics.reduce(0) { $0 + $1 * $1 }
    thresholds = observed.sorted()
    itemHits = [Int](repeating: 0, count: statistics.count)
    reached = [Int](repeating: 0, count: statistics.count + 1)
  }

  /// Counts one relabeling.
  mutating func count(_ statistics: UnsafeMutableBufferPointer<Int>) {
    relabelings &+= 1
    var (squares, largest) = (0, 0)
    observed.withUnsafeBufferPointer { observed in
      itemHits.withUnsafeMutableBufferPointer { hits in
        for item in observed.indices {
          let statistic = statistics[item]
          let size = statistic < 0 ? 0 &- statistic : statistic
          squares &+= size &* size
          largest = largest < size ? size : largest
          hits[item] &+= size >= observed[item] ? 1 : 0
        }
      }
    }
    reached[thresholdsReached(by: largest)] &+= 1
    if squares >= observedSquares { globalHits &+= 1 }
  }

  private func thresholdsReached(by size: Int) -> Int {
    var (low, high) = (0, thresholds.count)
    while low < high {
      let middle = (low + high) / 2
      if thresholds[middle] <= size { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The shares, after every hit was counted.
  ///
  /// - Parameter addingObserved: true when the relabelings were random, so that the observed one is added.
  func shares(addingObserved: Bool) -> (global: PermutationShare, items: [PermutationShare], adjusted: [PermutationShare]) {
    let extra = addingObserved ? 1 : 0
    func share(_ hits: Int) -> PermutationShare { PermutationShare(extreme: hits + extra, total: relabelings + extra) }
    let adjusted = observed.map { size in
      // Whatever reached this threshold reached all that are equal to it.
      share(reached[thresholdsReached(by: size)...].reduce(0, +))
    }
    return (share(globalHits), itemHits.map(share), adjusted)
  }
}
