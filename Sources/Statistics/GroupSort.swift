/// The group's own sort: the forced sort with the smallest sum of squared distances to all sorts of the group.
///
/// Because every sort has the same sum of squares, the optimum fills the grid in order of sum score (rearrangement inequality:
/// Hardy, Littlewood & Pólya 1934). In Q-methodology it is a factor array (Stephenson 1953; Brown 1980).
public struct GroupSort: Hashable, Sendable {
  /// Values with equal sums on both sides of a pile border: no sort of them is better than another.
  public struct BorderTie: Hashable, Sendable {
    /// Index of the pile above the border.
    public let pileAbove: Int
    /// All values with the tied sum, in list order.
    public let values: [Int]
  }

  /// The grid that is filled.
  public let grid: ForcedGrid
  /// Value indices from most to least important; within a tie the order of the list.
  public let order: [Int]
  /// Pile index of each value, in list order.
  public let pileOfValue: [Int]
  /// From the highest border to the lowest.
  public let borderTies: [BorderTie]
  /// Sum over people and values of (score − group score)², the proven minimum.
  public let squaredDistance: Int

  /// The sort of the group; nil without people.
  public init?(_ tally: SortTally) {
    guard tally.people > 0 else { return nil }
    let grid = tally.grid
    let sums = tally.sums
    let order = Place.order(highestFirst: sums)
    pileOfValue = Self.filling(grid, inOrder: order)
    borderTies = grid.borders.enumerated().compactMap { pile, position in
      let edge = sums[order[position]]
      guard sums[order[position - 1]] == edge else { return nil }
      return BorderTie(pileAbove: pile, values: sums.indices.filter { sums[$0] == edge })
    }
    let alignment = zip(sums, pileOfValue).reduce(0) { $0 + $1.0 * grid.scores[$1.1] }
    squaredDistance = 2 * tally.people * grid.squareTotal - 2 * alignment
    self.grid = grid
    self.order = order
  }

  /// The values of each pile, from most to least important.
  public var piles: [[Int]] {
    var start = 0
    return grid.piles.map { pile in
      defer { start += pile.size }
      return Array(order[start..<(start + pile.size)])
    }
  }

  /// The values that lie on a border with a tie ("gedeeld op de grens").
  public var valuesOnBorder: Set<Int> { Set(borderTies.flatMap { $0.values }) }

  /// The pile of each value when the grid is filled from the front of an order.
  static func filling(_ grid: ForcedGrid, inOrder order: [Int]) -> [Int] {
    var pileOfValue = [Int](repeating: 0, count: grid.valueCount)
    var position = 0
    for (pile, quota) in grid.piles.enumerated() {
      for _ in 0..<quota.size {
        pileOfValue[order[position]] = pile
        position += 1
      }
    }
    return pileOfValue
  }
}
