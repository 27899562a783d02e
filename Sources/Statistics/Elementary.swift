#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The few elementary functions that the standard library lacks, so that nothing else here imports a C library.
enum Elementary {
  /// The nearest Double; the standard conversion of Int128 is generic and slow, and small numbers do not need it.
  static func double(_ x: Int128) -> Double {
    let small = Int(truncatingIfNeeded: x)
    return Int128(small) == x ? Double(small) : Double(x)
  }

  static func log2(_ x: Double) -> Double { logarithm2(x) }
  static func log(_ x: Double) -> Double { logarithm(x) }
  static func exp(_ x: Double) -> Double { exponential(x) }
  static func logGamma(_ x: Double) -> Double { logGammaOf(x) }
  static func atan2(_ y: Double, _ x: Double) -> Double { arcTangent(y, x) }
  static func sin(_ x: Double) -> Double { sine(x) }
  static func cos(_ x: Double) -> Double { cosine(x) }
}

// Free functions, because inside the enum the same names would call themselves.
private func logarithm2(_ x: Double) -> Double { log2(x) }
private func logarithm(_ x: Double) -> Double { log(x) }
private func exponential(_ x: Double) -> Double { exp(x) }
private func logGammaOf(_ x: Double) -> Double { lgamma(x) }
private func arcTangent(_ y: Double, _ x: Double) -> Double { atan2(y, x) }
private func sine(_ x: Double) -> Double { sin(x) }
private func cosine(_ x: Double) -> Double { cos(x) }
