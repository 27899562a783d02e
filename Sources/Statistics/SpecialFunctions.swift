/// Upper tails of χ² and F, by the incomplete gamma and beta functions (Abramowitz & Stegun 1964, 6.5 and 26.5; the continued
/// fractions by the method of Lentz 1976).
enum SpecialFunctions {
  /// P(χ² >= x) with any positive number of degrees of freedom.
  static func chiSquaredUpperTail(_ x: Double, degreesOfFreedom: Double) -> Double {
    guard x > 0 else { return 1 }
    return upperGamma(degreesOfFreedom / 2, x / 2)
  }

  /// P(F >= x) with positive, not necessarily whole, degrees of freedom.
  static func fUpperTail(_ x: Double, nu1: Double, nu2: Double) -> Double {
    guard x > 0 else { return 1 }
    guard x.isFinite else { return 0 }
    return incompleteBeta(nu2 / (nu2 + nu1 * x), nu2 / 2, nu1 / 2)
  }

  private static let smallest = 1e-300
  private static let precision = 1e-16
  private static let mostSteps = 100_000

  /// Q(a, x), the regularised upper incomplete gamma function.
  private static func upperGamma(_ a: Double, _ x: Double) -> Double {
    let front = Elementary.exp(a * Elementary.log(x) - x - Elementary.logGamma(a))
    if x < a + 1 {
      var term = 1 / a
      var sum = term
      for step in 1...mostSteps {
        term *= x / (a + Double(step))
        sum += term
        if term < sum * precision { break }
      }
      return max(0, 1 - sum * front)
    }
    var b = x + 1 - a
    var c = 1 / smallest
    var d = 1 / b
    var fraction = d
    for step in 1...mostSteps {
      let i = Double(step)
      let numerator = -i * (i - a)
      b += 2
      d = numerator * d + b
      d = 1 / (abs(d) < smallest ? smallest : d)
      c = b + numerator / c
      if abs(c) < smallest { c = smallest }
      fraction *= d * c
      if abs(d * c - 1) < precision { break }
    }
    return front * fraction
  }

  /// I_x(a, b), the regularised incomplete beta function.
  private static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    let logFront =
      Elementary.logGamma(a + b) - Elementary.logGamma(a) - Elementary.logGamma(b) + a * Elementary.log(x)
      + b * Elementary.log(1 - x)
    let front = Elementary.exp(logFront)
    // The fraction converges fast only below the mean; above it the mirror image is used.
    return x < (a + 1) / (a + b + 2) ? front * betaFraction(x, a, b) / a : 1 - front * betaFraction(1 - x, b, a) / b
  }

  private static func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    var c = 1.0
    var d = 1 - (a + b) * x / (a + 1)
    d = 1 / (abs(d) < smallest ? smallest : d)
    var fraction = d
    func advance(_ numerator: Double) -> Double {
      d = 1 + numerator * d
      d = 1 / (abs(d) < smallest ? smallest : d)
      c = 1 + numerator / c
      if abs(c) < smallest { c = smallest }
      fraction *= d * c
      return d * c
    }
    for step in 1...mostSteps {
      let k = Double(step)
      _ = advance(k * (b - k) * x / ((a + 2 * k - 1) * (a + 2 * k)))
      let change = advance(-(a + k) * (a + b + k) * x / ((a + 2 * k) * (a + 2 * k + 1)))
      if abs(change - 1) < precision { break }
    }
    return fraction
  }
}
