/// All sorts of a group in one flat block, person after person. Needed only by what looks at single sorts: leave-one-out,
/// bootstrap, permutation, comparison of groups. It never leaves the program (a sort is a fingerprint of 57.8 bits).
public struct SortMatrix: Hashable, Sendable {
  /// The grid that every row fills.
  public let grid: ForcedGrid
  /// Number of sorts.
  public let people: Int
  /// Pile index of every card, person-major: `people * grid.valueCount` bytes.
  let pileOfCard: [UInt8]

  /// Collects sorts that share a grid.
  public init(grid: ForcedGrid, sorts: [ForcedSort]) throws(StatisticsError) {
    var cards: [UInt8] = []
    cards.reserveCapacity(sorts.count * grid.valueCount)
    for sort in sorts {
      guard sort.grid == grid else { throw .gridMismatch }
      cards.append(contentsOf: sort.pileOfValue)
    }
    self.init(trusted: cards, grid: grid, people: sorts.count)
  }

  /// Takes a flat block of pile indices, person-major, and checks every row against the grid.
  public init(grid: ForcedGrid, pileOfCard: [UInt8]) throws(StatisticsError) {
    let m = grid.valueCount
    guard pileOfCard.count % m == 0 else { throw .wrongLength(expected: pileOfCard.count / m * m, found: pileOfCard.count) }
    try Self.checkQuotas(pileOfCard, grid: grid)
    self.init(trusted: pileOfCard, grid: grid, people: pileOfCard.count / m)
  }

  private init(trusted: [UInt8], grid: ForcedGrid, people: Int) {
    self.grid = grid
    self.people = people
    pileOfCard = trusted
  }

  /// The sorts of some people, in the given order; a person may be taken more than once.
  ///
  /// - Throws: `outOfRange` with the position of an unknown person.
  public func selecting(_ chosen: [Int]) throws(StatisticsError) -> SortMatrix {
    let m = grid.valueCount
    var cards: [UInt8] = []
    cards.reserveCapacity(chosen.count * m)
    for (position, person) in chosen.enumerated() {
      guard person >= 0, person < people else { throw .outOfRange(position: position) }
      cards.append(contentsOf: pileOfCard[(person * m)..<((person + 1) * m)])
    }
    return SortMatrix(trusted: cards, grid: grid, people: chosen.count)
  }

  /// The scores of every card, person-major.
  var scoreRows: ScoreRows {
    let score = grid.scores.map { Int32($0) }
    return ScoreRows(people: people, items: grid.valueCount, cells: pileOfCard.map { score[Int($0)] })
  }

  /// Checks rows of pile indices: every pile known and every quota met.
  static func checkQuotas(_ cards: [UInt8], grid: ForcedGrid) throws(StatisticsError) {
    let m = grid.valueCount
    let wanted = grid.piles.map { $0.size }
    var found = [Int](repeating: 0, count: wanted.count)
    var start = 0
    while start < cards.count {
      for pile in found.indices { found[pile] = 0 }
      for position in start..<(start + m) {
        let pile = Int(cards[position])
        guard pile < wanted.count else { throw .unknownPile(pile) }
        found[pile] += 1
      }
      for pile in found.indices where found[pile] != wanted[pile] {
        throw .quotaBroken(pile: pile, expected: wanted[pile], found: found[pile])
      }
      start += m
    }
  }
}
