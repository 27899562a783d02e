/// The probabilities of a binomial distribution, worked out from its mode by the ratio of neighbours, so that nothing overflows
/// and no logarithm of a factorial is needed. Sums of tails are added from the thin end.
struct BinomialWeights: Sendable {
  /// The count that `weights[0]` belongs to; outside the stored window the probability is below the floor.
  let first: Int
  let weights: [Double]

  /// - Parameters:
  ///   - trials: not negative.
  ///   - probability: 0...1; outside it is taken as the nearest end.
  ///   - floor: probabilities below this share of the largest one are dropped; 0 keeps all that a Double can hold.
  init(trials: Int, probability: Double, floor: Double = 0) {
    guard trials > 0, probability > 0 else {
      first = 0
      weights = [1]
      return
    }
    guard probability < 1 else {
      first = trials
      weights = [1]
      return
    }
    let odds = probability / (1 - probability)
    let mode = min(trials, Int(Double(trials + 1) * probability))
    var below: [Double] = []
    var weight = 1.0
    var k = mode
    while k > 0 {
      weight *= Double(k) / (Double(trials - k + 1) * odds)
      guard weight > floor else { break }
      below.append(weight)
      k -= 1
    }
    var relative = Array(below.reversed())
    relative.append(1)
    weight = 1
    k = mode
    while k < trials {
      weight *= Double(trials - k) / Double(k + 1) * odds
      guard weight > floor else { break }
      relative.append(weight)
      k += 1
    }
    let total = relative.sorted().reduce(0, +)
    first = mode - below.count
    weights = relative.map { $0 / total }
  }

  /// P(X = k).
  func probability(of k: Int) -> Double {
    weights.indices.contains(k - first) ? weights[k - first] : 0
  }

  /// P(X >= k).
  func probability(atLeast k: Int) -> Double {
    let from = max(0, k - first)
    guard from < weights.count else { return 0 }
    return min(1, weights[from...].reversed().reduce(0, +))
  }

  /// P(X <= k).
  func probability(atMost k: Int) -> Double {
    let to = k - first
    guard to >= 0 else { return 0 }
    return min(1, weights[0...min(to, weights.count - 1)].reduce(0, +))
  }

  /// Smallest k with P(X <= k) >= level.
  func quantile(_ level: Double) -> Int {
    var sum = 0.0
    for (offset, weight) in weights.enumerated() {
      sum += weight
      if sum >= level { return first + offset }
    }
    return first + weights.count - 1
  }
}
