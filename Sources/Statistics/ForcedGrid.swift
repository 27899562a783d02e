/// The forced distribution of a value sort: piles from most to least important, each with a score and a size.
///
/// Nothing is assumed about the number of values or piles: 30 values in 4/6/10/6/4 and 35 in 4/6/15/6/4 are both data.
/// Source: Stephenson (1953), *The Study of Behavior*.
public struct ForcedGrid: Hashable, Sendable {
  /// One pile of the grid.
  public struct Pile: Hashable, Sendable {
    /// What a value in this pile counts for, for example +2.
    public let score: Int
    /// How many values go into this pile.
    public let size: Int
  }

  /// Most piles that a grid may have: a pile index is stored in one byte.
  public static let maximumPiles = 64
  /// Most values that a grid may have.
  public static let maximumValues = 500

  /// From most important to least important.
  public let piles: [Pile]
  /// The number of values that are sorted: the sum of the pile sizes.
  public let valueCount: Int
  /// Twice the mid-rank of each pile (1 = most important), for example 5, 15, 31, 47, 57.
  public let doubledMidRanks: [Int]
  /// The score of each pile, from high to low.
  public let scores: [Int]
  /// Kendall's tie term of one sort, the sum of t³ − t over the piles: 1530 for 4/6/10/6/4.
  public let tieTerm: Int

  /// Makes a grid from scores and sizes in pile order.
  ///
  /// - Parameters:
  ///   - scores: strictly falling, one per pile.
  ///   - sizes: at least 1 each, one per pile.
  ///   - valueCount: when given, the sizes must add up to it.
  /// - Throws: `StatisticsError` for fewer than two piles, unequal lengths, empty piles, scores that do not fall, or quotas that
  ///   do not add up.
  public init(scores: [Int], sizes: [Int], valueCount: Int? = nil) throws(StatisticsError) {
    guard scores.count == sizes.count else { throw .wrongLength(expected: scores.count, found: sizes.count) }
    guard scores.count >= 2 else { throw .tooFewPiles(scores.count) }
    guard scores.count <= Self.maximumPiles else { throw .gridTooLarge }
    var total = 0
    for (pile, size) in sizes.enumerated() {
      guard size >= 1 else { throw .pileSizeNotPositive(pile: pile) }
      guard size <= Self.maximumValues - total else { throw .gridTooLarge }
      total += size
    }
    for (above, below) in zip(scores, scores.dropFirst()) where above <= below { throw .scoresNotDescending }
    guard scores[0] <= 1000, scores[scores.count - 1] >= -1000 else { throw .scoresNotDescending }
    if let valueCount, valueCount != total { throw .quotasDoNotAddUp(expected: valueCount, found: total) }
    piles = zip(scores, sizes).map { Pile(score: $0, size: $1) }
    self.valueCount = total
    self.scores = scores
    tieTerm = sizes.reduce(0) { $0 + $1 * ($1 * $1 - 1) }
    var before = 0
    doubledMidRanks = sizes.map { size in
      defer { before += size }
      return 2 * before + size + 1
    }
  }

  /// Number of piles.
  public var pileCount: Int { piles.count }
  /// Number of values in the first pile: the 4 of "in the top 4".
  public var topSize: Int { piles[0].size }
  /// Number of values in the last pile.
  public var bottomSize: Int { piles[piles.count - 1].size }
  /// The piles above the middle: the first two of five, the first two of four.
  public var highPiles: Range<Int> { 0..<(piles.count / 2) }
  /// The piles below the middle.
  public var lowPiles: Range<Int> { (piles.count - piles.count / 2)..<piles.count }
  /// Number of values in the piles above the middle.
  public var highSize: Int { highPiles.reduce(0) { $0 + piles[$1].size } }
  /// Number of values in the piles below the middle.
  public var lowSize: Int { lowPiles.reduce(0) { $0 + piles[$1].size } }
  /// Sum of the scores of one sort: 0 for a grid that is balanced around 0.
  public var scoreTotal: Int { piles.reduce(0) { $0 + $1.size * $1.score } }
  /// Sum of the squared scores of one sort: 44 for 4/6/10/6/4.
  public var squareTotal: Int { piles.reduce(0) { $0 + $1.size * $1.score * $1.score } }
  /// Positions after which a pile ends, without the last: 4, 10, 20, 26.
  public var borders: [Int] {
    var end = 0
    return piles.dropLast().map { pile in
      end += pile.size
      return end
    }
  }
}
