/// One complete sort of one person: for each value the pile it lies in. It always fits its grid.
public struct ForcedSort: Hashable, Sendable {
  /// The grid that this sort fills.
  public let grid: ForcedGrid
  /// Pile index (0 = most important) of each value, in list order.
  public let pileOfValue: [UInt8]

  /// Makes a sort from the pile index of each value.
  ///
  /// - Throws: `StatisticsError` when the length, a pile index or a pile's quota is wrong. An incomplete sort is not a sort.
  public init(grid: ForcedGrid, pileOfValue: [Int]) throws(StatisticsError) {
    guard pileOfValue.count == grid.valueCount else {
      throw .wrongLength(expected: grid.valueCount, found: pileOfValue.count)
    }
    for pile in pileOfValue where pile < 0 || pile >= grid.pileCount { throw .unknownPile(pile) }
    let bytes = pileOfValue.map { UInt8($0) }
    try SortMatrix.checkQuotas(bytes, grid: grid)
    self.grid = grid
    self.pileOfValue = bytes
  }

  /// Makes a sort from the score of each value, for example +2...-2.
  public init(grid: ForcedGrid, scores: [Int]) throws(StatisticsError) {
    var piles: [Int] = []
    piles.reserveCapacity(scores.count)
    for score in scores {
      guard let pile = grid.scores.firstIndex(of: score) else { throw .unknownPile(score) }
      piles.append(pile)
    }
    try self.init(grid: grid, pileOfValue: piles)
  }

  /// Makes a sort from the values in each pile, as they were laid down; the order within a pile does not matter.
  public init(grid: ForcedGrid, piles: [[Int]]) throws(StatisticsError) {
    guard piles.count == grid.pileCount else { throw .wrongLength(expected: grid.pileCount, found: piles.count) }
    var pileOfValue = [Int](repeating: -1, count: grid.valueCount)
    for (pile, values) in piles.enumerated() {
      guard values.count == grid.piles[pile].size else {
        throw .quotaBroken(pile: pile, expected: grid.piles[pile].size, found: values.count)
      }
      for value in values {
        guard pileOfValue.indices.contains(value), pileOfValue[value] < 0 else { throw .valueNotUnique(value) }
        pileOfValue[value] = pile
      }
    }
    try self.init(grid: grid, pileOfValue: pileOfValue)
  }

  /// The score of each value, in list order.
  public var scores: [Int] { pileOfValue.map { grid.scores[Int($0)] } }
}
