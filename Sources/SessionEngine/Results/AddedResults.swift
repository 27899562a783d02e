public import Disclosure
public import Programme
import Statistics

extension QuestionResult {
  /// The value sort of several groups together, from the people per value and pile of all of them.
  ///
  /// - Parameter counts: a row for each value in the order of the list, most important pile first.
  /// - Returns: nil when the counts are not those of whole sorts into the piles of the list.
  public static func sort(
    adding counts: [[Int]], list: ValueList, question: QuestionID, prompt: String, audience: Disclosure.Audience
  ) -> QuestionResult? {
    guard let grid = try? ForcedGrid(scores: list.piles.map(\.score), sizes: list.pileSizes, valueCount: list.values.count),
      let tally = try? SortTally(grid: grid, counts: counts)
    else { return nil }
    return TallyResultBuilder(list: list, question: question, prompt: prompt, audience: audience).result(of: tally)
  }
}

extension SessionState {
  /// What the people of a result gave each option in all: points, or places counted from 1; in the order of the programme. Nil for other
  /// questions, and when nothing may be told.
  public func optionSums(of question: Question) -> [Int]? {
    guard let told = standing(for: question) else { return nil }
    let given = (told.answers[question.id] ?? [:]).values
    switch question.kind {
    case .points(let options, _):
      return given.reduce(into: [Int](repeating: 0, count: options.count)) { sums, answer in
        guard case .points(let points) = answer, points.count == options.count else { return }
        for place in points.indices { sums[place] += points[place] }
      }
    case .rank(let options):
      return given.reduce(into: [Int](repeating: 0, count: options.count)) { sums, answer in
        guard case .rank(let order) = answer else { return }
        let places = options.compactMap { order.firstIndex(of: $0.id) }
        guard places.count == options.count else { return }
        for place in places.indices { sums[place] += places[place] + 1 }
      }
    case .choice, .scale, .text, .assign, .sort, .dots: return nil
    }
  }
}

/// The middle of counts per number of a scale.
public enum ScaleMiddle {
  /// Twice the median, and the mean in tenths; nil without people.
  ///
  /// - Parameters:
  ///   - counts: people per number, from `lowest` on.
  public static func of(_ counts: [Int], lowest: Int) -> (doubledMedian: Int, meanTenths: Int)? {
    let total = counts.reduce(0, +)
    let sum = counts.enumerated().reduce(0) { $0 + ($1.offset + lowest) * $1.element }
    guard let median = doubledMedian(of: counts, lowest: lowest), let mean = MeanScore(sum: sum, count: total) else { return nil }
    return (median, mean.signedTenths)
  }
}
