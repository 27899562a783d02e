/// The sum of one value's scores over n people who sort at random: the n-fold sum of the grid's own distribution.
///
/// The coefficients of (Σ a_j x^j)^n follow the recurrence of Euler for powers of a polynomial (Knuth, *The Art of Computer
/// Programming* 2, section 4.7), k a_0 c_k = Σ_j (j (n + 1) − k) a_j c_(k−j): exact up to rounding, linear in n.
enum ScoreSumDistribution {
  /// P(S = lowest + k) for k = 0, 1, ... until the cumulative probability passes `limit`.
  ///
  /// - Parameters:
  ///   - weights: probability of each step above the lowest score; the first is positive, and together they are 1.
  ///   - people: n, at least 1.
  static func lowerTail(weights: [Double], people n: Int, limit: Double) -> [Double] {
    // In logarithmic steps, because a_0^n underflows from about n = 370 on.
    var scale = Double(n) * Elementary.log(weights[0])
    var recent: [Double] = [1]
    var cumulative: [Double] = []
    var sum = 0.0
    var k = 0
    let degree = weights.count - 1
    while true {
      let current = recent[recent.count - 1]
      sum += current
      let probability = Elementary.exp(scale) * sum
      cumulative.append(probability)
      k += 1
      guard probability <= limit, k <= n * degree else { return cumulative }
      var next = 0.0
      for j in 1...degree where j <= recent.count {
        next += (Double(j) * Double(n + 1) - Double(k)) * weights[j] * recent[recent.count - j]
      }
      recent.append(max(0, next / (Double(k) * weights[0])))
      if recent.count > degree { recent.removeFirst() }
      if recent[recent.count - 1] > 1e100 {
        for position in recent.indices { recent[position] *= 1e-100 }
        sum *= 1e-100
        scale += 100 * Elementary.log(10)
      }
    }
  }
}
