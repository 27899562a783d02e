/// Counts, over relabelings, how often the statistics of all items are as large as the observed ones: together, one by one, and
/// against the largest of all (max-T, Westfall & Young 1993).
struct MaxTCounter {
  private let observed: [Int]
  private let observedSquares: Int
  private(set) var relabelings = 0
  private var globalHits = 0
  private var itemHits: [Int]
  private var largestHits: [Int]

  /// - Parameter statistics: the observed signed statistics; their squares must add up within an Int.
  init(observed statistics: [Int]) {
    observed = statistics.map { abs($0) }
    observedSquares = statistics.reduce(0) { $0 + $1 * $1 }
    itemHits = [Int](repeating: 0, count: statistics.count)
    largestHits = itemHits
  }

  /// Counts one relabeling.
  mutating func count(_ statistics: UnsafeMutableBufferPointer<Int>) {
    relabelings &+= 1
    var (squares, largest) = (0, 0)
    let m = observed.count
    observed.withUnsafeBufferPointer { observed in
      itemHits.withUnsafeMutableBufferPointer { hits in
        for item in 0..<m {
          let size = abs(statistics[item])
          squares &+= size &* size
          largest = max(largest, size)
          hits[item] &+= size >= observed[item] ? 1 : 0
        }
      }
      largestHits.withUnsafeMutableBufferPointer { hits in
        for item in 0..<m { hits[item] &+= largest >= observed[item] ? 1 : 0 }
      }
    }
    if squares >= observedSquares { globalHits &+= 1 }
  }

  /// The shares, after every hit was counted.
  ///
  /// - Parameter addingObserved: true when the relabelings were random, so that the observed one is added.
  func shares(addingObserved: Bool) -> (global: PermutationShare, items: [PermutationShare], adjusted: [PermutationShare]) {
    let extra = addingObserved ? 1 : 0
    func share(_ hits: Int) -> PermutationShare { PermutationShare(extreme: hits + extra, total: relabelings + extra) }
    return (share(globalHits), itemHits.map(share), largestHits.map(share))
  }
}
