/// The middle and the spread of whole-number answers, such as a tension axis.
public struct NumberSummary: Hashable, Sendable {
  /// Largest size of an answer.
  public static let largestAnswer = 1_000_000

  /// n.
  public let total: Int
  /// The sum of all answers.
  public let sum: Int
  /// The middle answer, or the mean of the two middle ones.
  public let median: Double
  /// First quartile, type 7 of Hyndman & Fan (1996).
  public let lowerQuartile: Double
  /// Third quartile, type 7 of Hyndman & Fan (1996).
  public let upperQuartile: Double
  /// Lowest answer.
  public let lowest: Int
  /// Highest answer.
  public let highest: Int

  /// - Throws: `empty` without answers, `outOfRange` for an answer above ±`largestAnswer`.
  public init(answers: [Int]) throws(StatisticsError) {
    for (position, answer) in answers.enumerated() where answer.magnitude > UInt(Self.largestAnswer) {
      throw .outOfRange(position: position)
    }
    let sorted = answers.sorted()
    guard let first = sorted.first, let last = sorted.last else { throw .empty }
    let numbers = sorted.map { Double($0) }
    total = sorted.count
    sum = sorted.reduce(0, +)
    median = Quantile.median(sorted: numbers)
    lowerQuartile = Quantile.type7(sorted: numbers, 0.25)
    upperQuartile = Quantile.type7(sorted: numbers, 0.75)
    lowest = first
    highest = last
  }

  /// The mean in tenths; nil only when the sum is too large to round.
  public var mean: MeanScore? { MeanScore(sum: sum, count: total) }
}
