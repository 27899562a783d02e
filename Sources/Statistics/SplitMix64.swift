/// The generator of every reproducible resampling: SplitMix64 (Steele, Lea & Flood 2014), the same in every language bit for bit.
///
/// For statistics only, never for tokens or anything secret.
public struct SplitMix64: Hashable, Sendable {
  /// The whole state; the first state is the seed.
  public var state: UInt64

  /// A stream from a seed.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  @inlinable
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number in 0..<bound by multiplication (Lemire 2019, without the rejection step). `bound` must be positive.
  @inlinable
  public mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0)
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// Fisher–Yates from the back: for i from count − 1 down to 1, swap i with below(i + 1).
  @inlinable
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    var i = elements.count - 1
    while i >= 1 {
      elements.swapAt(i, below(i + 1))
      i -= 1
    }
  }
}
