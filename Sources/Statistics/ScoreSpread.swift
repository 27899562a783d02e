extension SortTally {
  /// Median of the scores of a value, the mean of the two middle ones when n is even; nil without people. Not for ranking: five
  /// levels cannot order thirty values.
  public func medianScore(of value: Int) -> Double? {
    guard people > 0 else { return nil }
    return (score(at: (people - 1) / 2, of: value) + score(at: people / 2, of: value)) / 2
  }

  /// Standard deviation of the scores of a value, dividing by n, or by n − 1 for a sample. Not for a screen: it misdescribes two
  /// camps. Nil without people, or below two for a sample.
  public func standardDeviation(of value: Int, sample: Bool = false) -> Double? {
    let divisor = sample ? people - 1 : people
    guard divisor > 0 else { return nil }
    let squares = grid.scores.indices.reduce(0) { $0 + grid.scores[$1] * grid.scores[$1] * count(of: value, inPile: $1) }
    let n = Int128(people)
    let total = Int128(sum(of: value))
    return (Double(n * Int128(squares) - total * total) / (Double(people) * Double(divisor))).squareRoot()
  }

  /// The score of the person at this position when all are put in order from high to low.
  private func score(at position: Int, of value: Int) -> Double {
    var before = 0
    for pile in grid.scores.indices {
      before += count(of: value, inPile: pile)
      if position < before { return Double(grid.scores[pile]) }
    }
    return Double(grid.scores[grid.pileCount - 1])
  }
}
