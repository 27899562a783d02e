/// How many people put each value in each pile: the only data that most results need.
///
/// All derived numbers are sums of integers. A tally can be built sort by sort, in one go, or from the counts of an aggregate
/// file, and tallies of disjoint groups can be added; the result is the same.
///
/// Sources: forced sorts of Stephenson (1953) and Brown (1980); the counts are our own form (statistics method, section 3).
public struct SortTally: Hashable, Sendable {
  /// Most people in one tally; far above any use, far below any overflow.
  public static let maximumPeople = 100_000_000

  /// The grid of every sort in this tally.
  public let grid: ForcedGrid
  /// n, the number of complete sorts.
  public private(set) var people: Int
  /// Value-major: the counts of value i are `pileCount` numbers from `i * pileCount`.
  private var cells: [Int]

  /// An empty tally.
  public init(grid: ForcedGrid) {
    self.grid = grid
    people = 0
    cells = [Int](repeating: 0, count: grid.valueCount * grid.pileCount)
  }

  /// The tally of all sorts of a group.
  public init(_ sorts: SortMatrix) {
    grid = sorts.grid
    people = sorts.people
    cells = sorts.pileCounts
  }

  /// A tally from counts, one row per value and one column per pile, for example of an aggregate file.
  ///
  /// - Throws: `inconsistentCounts` when a count is negative, a row does not add up to one n, or a column does not add up to n
  ///   times the size of its pile; `wrongLength`; `tooManyPeople`.
  public init(grid: ForcedGrid, counts: [[Int]]) throws(StatisticsError) {
    guard counts.count == grid.valueCount else { throw .wrongLength(expected: grid.valueCount, found: counts.count) }
    for row in counts {
      guard row.count == grid.pileCount else { throw .wrongLength(expected: grid.pileCount, found: row.count) }
      for count in row {
        guard count >= 0 else { throw .inconsistentCounts }
        guard count <= Self.maximumPeople else { throw .tooManyPeople }
      }
    }
    let n = counts[0].reduce(0, +)
    guard n <= Self.maximumPeople else { throw .tooManyPeople }
    guard counts.allSatisfy({ $0.reduce(0, +) == n }) else { throw .inconsistentCounts }
    for (pile, quota) in grid.piles.enumerated() {
      guard counts.reduce(0, { $0 + $1[pile] }) == n * quota.size else { throw .inconsistentCounts }
    }
    self.grid = grid
    people = n
    cells = counts.flatMap { $0 }
  }

  // MARK: Changing

  /// Counts one finished sort: one increment per value, no allocation.
  public mutating func add(_ sort: ForcedSort) throws(StatisticsError) {
    guard sort.grid == grid else { throw .gridMismatch }
    guard people < Self.maximumPeople else { throw .tooManyPeople }
    shift(sort, by: 1)
  }

  /// Takes out a sort that was added before, for example because somebody sorts anew.
  ///
  /// - Throws: `notInTally` when the counts show that this sort cannot be in it; then nothing is changed.
  public mutating func remove(_ sort: ForcedSort) throws(StatisticsError) {
    guard sort.grid == grid else { throw .gridMismatch }
    let k = grid.pileCount
    for (value, pile) in sort.pileOfValue.enumerated() where cells[value * k + Int(pile)] == 0 { throw .notInTally }
    shift(sort, by: -1)
  }

  /// Adds the counts of another, disjoint group.
  public mutating func merge(_ other: SortTally) throws(StatisticsError) {
    guard other.grid == grid else { throw .gridMismatch }
    guard other.people <= Self.maximumPeople - people else { throw .tooManyPeople }
    people += other.people
    for position in cells.indices { cells[position] += other.cells[position] }
  }

  private mutating func shift(_ sort: ForcedSort, by step: Int) {
    let k = grid.pileCount
    var row = 0
    for pile in sort.pileOfValue {
      cells[row + Int(pile)] += step
      row += k
    }
    people += step
    assert(cells.reduce(0, +) == people * grid.valueCount)
  }

  // MARK: Reading

  /// f(i, k): number of people with this value in this pile.
  public func count(of value: Int, inPile pile: Int) -> Int { cells[value * grid.pileCount + pile] }

  /// The counts of one value in pile order, from high to low.
  public func pileCounts(of value: Int) -> [Int] {
    Array(cells[(value * grid.pileCount)..<((value + 1) * grid.pileCount)])
  }

  /// S(i): sum of the scores of a value.
  public func sum(of value: Int) -> Int { weighted(value, by: grid.scores) }

  /// S of every value, in list order.
  public var sums: [Int] { allWeighted(by: grid.scores) }

  /// R2(i): doubled sum of mid-ranks of a value; low means important.
  public func doubledMidRankSum(of value: Int) -> Int { weighted(value, by: grid.doubledMidRanks) }

  /// R2 of every value, in list order.
  public var doubledMidRankSums: [Int] { allWeighted(by: grid.doubledMidRanks) }

  /// t(i): number of people with this value in the first pile.
  public func topCount(of value: Int) -> Int { cells[value * grid.pileCount] }

  /// b(i): number of people with this value in the last pile.
  public func bottomCount(of value: Int) -> Int { cells[(value + 1) * grid.pileCount - 1] }

  /// u(i): number of people with this value above the middle pile.
  public func highCount(of value: Int) -> Int { count(of: value, inPiles: grid.highPiles) }

  /// d(i): number of people with this value below the middle pile.
  public func lowCount(of value: Int) -> Int { count(of: value, inPiles: grid.lowPiles) }

  /// Number of people with this value in the middle pile; 0 for an even number of piles.
  public func middleCount(of value: Int) -> Int { people - highCount(of: value) - lowCount(of: value) }

  /// Mean pile score S/n in tenths; nil without people.
  public func mean(of value: Int) -> MeanScore? { MeanScore(sum: sum(of: value), count: people) }

  private func count(of value: Int, inPiles piles: Range<Int>) -> Int {
    piles.reduce(0) { $0 + count(of: value, inPile: $1) }
  }

  private func weighted(_ value: Int, by weights: [Int]) -> Int {
    let row = value * grid.pileCount
    var sum = 0
    for pile in weights.indices { sum += weights[pile] * cells[row + pile] }
    return sum
  }

  /// The weighted sum of every value's counts.
  private func allWeighted(by weights: [Int]) -> [Int] {
    [Int](unsafeUninitializedCapacity: grid.valueCount) { sums, count in
      cells.withUnsafeBufferPointer { cells in
        weights.withUnsafeBufferPointer { weights in
          var cell = 0
          for value in 0..<grid.valueCount {
            var sum = 0
            for weight in weights {
              sum &+= weight &* cells[cell]
              cell &+= 1
            }
            sums[value] = sum
          }
        }
      }
      count = grid.valueCount
    }
  }
}
