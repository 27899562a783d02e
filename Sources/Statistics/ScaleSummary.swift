/// The answers on a scale of whole numbers, such as 0–10.
///
/// Sources: quartiles of Hyndman & Fan (1996), type 7; A of van der Eijk (2001).
public struct ScaleSummary: Hashable, Sendable {
  /// The numbers that could be given.
  public let scale: ClosedRange<Int>
  /// How often each number was given, from low to high.
  public let histogram: [Int]
  /// Mean, median and quartiles.
  public let numbers: NumberSummary
  /// The histogram as an ordered distribution, for A.
  public let distribution: OrdinalDistribution

  /// - Throws: `empty` without answers, `outOfRange` for an answer outside the scale or a scale of more than 1001 numbers.
  public init(answers: [Int], scale: ClosedRange<Int> = 0...10) throws(StatisticsError) {
    guard scale.lowerBound >= -NumberSummary.largestAnswer, scale.upperBound <= NumberSummary.largestAnswer, scale.count <= 1001
    else { throw .outOfRange(position: 0) }
    var histogram = [Int](repeating: 0, count: scale.count)
    for (position, answer) in answers.enumerated() {
      guard scale.contains(answer) else { throw .outOfRange(position: position) }
      histogram[answer - scale.lowerBound] += 1
    }
    self.scale = scale
    self.histogram = histogram
    numbers = try NumberSummary(answers: answers)
    distribution = try OrdinalDistribution(counts: histogram)
  }

  /// The range for "de meeste antwoorden liggen tussen": the quartiles rounded half up, only when more than half of the answers
  /// lie within it.
  public var middleRange: ClosedRange<Int>? {
    let low = Int((numbers.lowerQuartile + 0.5).rounded(.down))
    let high = Int((numbers.upperQuartile + 0.5).rounded(.down))
    guard low <= high else { return nil }
    let inside = (low...high).reduce(0) { $0 + (scale.contains($1) ? histogram[$1 - scale.lowerBound] : 0) }
    return 2 * inside > numbers.total ? low...high : nil
  }
}
