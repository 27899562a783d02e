/// Rankings of the same items by all people of a group, with or without ties, as doubled mid-ranks (1 = most important).
public struct RankMatrix: Hashable, Sendable {
  /// Most items that a ranking may have.
  public static let maximumItems = ForcedGrid.maximumValues

  /// n.
  public let people: Int
  /// m.
  public let items: Int
  /// Doubled mid-ranks, person-major.
  let doubledMidRanks: [Int32]
  /// T = Σ over people and their ties of t³ − t.
  let tieTerm: Int128

  /// Rankings from positions per person and item: lower is more important, equal numbers are ties. Only the order counts.
  ///
  /// - Throws: `wrongLength` when rows differ in length; `gridTooLarge` above `maximumItems`.
  public init(positions: [[Int]]) throws(StatisticsError) {
    let m = positions.first?.count ?? 0
    guard m <= Self.maximumItems else { throw .gridTooLarge }
    var ranks: [Int32] = []
    ranks.reserveCapacity(positions.count * m)
    var ties: Int128 = 0
    for row in positions {
      guard row.count == m else { throw .wrongLength(expected: m, found: row.count) }
      let midRanks = MidRanks(lowestFirst: row)
      for rank in midRanks.doubled { ranks.append(Int32(rank)) }
      ties += Int128(midRanks.tieTerm)
    }
    people = positions.count
    items = m
    doubledMidRanks = ranks
    tieTerm = ties
  }

  /// Rankings from scores per person and item: higher is more important, equal numbers are ties.
  public init(scores: [[Int]]) throws(StatisticsError) {
    // ~x = −x − 1 turns the order round and, unlike −x, exists for every number.
    try self.init(positions: scores.map { row in row.map { ~$0 } })
  }

  /// The rankings in value sorts: everything in one pile is tied.
  public init(_ sorts: SortMatrix) {
    let ranks = sorts.grid.doubledMidRanks.map { Int32($0) }
    people = sorts.people
    items = sorts.grid.valueCount
    doubledMidRanks = sorts.pileOfCard.map { ranks[Int($0)] }
    tieTerm = Int128(sorts.people) * Int128(sorts.grid.tieTerm)
  }

  /// R2(i): doubled sum of mid-ranks of each item.
  public var doubledMidRankSums: [Int] {
    ScoreRows(people: people, items: items, cells: doubledMidRanks).totals
  }

  /// Mean rank R2 / 2n of each item, in tenths; nil without people.
  public var meanRanks: [MeanScore]? {
    guard people > 0 else { return nil }
    return doubledMidRankSums.compactMap { MeanScore(sum: $0, count: 2 * people) }
  }

  /// Twice the Borda total of each item, 2 n m − R2 (Borda 1781); the total itself can be a half with ties.
  public var doubledBordaTotals: [Int] { doubledMidRankSums.map { 2 * people * items - $0 } }

  /// The place of each item by mean rank, which is also its place by Borda.
  public var places: [Place] { Place.places(highestFirst: doubledBordaTotals) }

  /// Item indices from best to worst mean rank; within a tie the order of the list.
  public var order: [Int] { Place.order(highestFirst: doubledBordaTotals) }

  /// Median of the mid-ranks of each item, the mean of the two middle ones when n is even; nil without people.
  public var medianRanks: [Double]? {
    guard people > 0 else { return nil }
    return (0..<items).map { item in
      let column = stride(from: item, to: people * items, by: items).map { Double(doubledMidRanks[$0]) / 2 }
      return Quantile.median(sorted: column.sorted())
    }
  }

  /// The doubled mid-ranks turned round, so that higher is better.
  var scoreRows: ScoreRows { ScoreRows(people: people, items: items, cells: doubledMidRanks.map { -$0 }) }
}
