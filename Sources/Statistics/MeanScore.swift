/// A mean in tenths, rounded half away from zero in integers. It is a number, not a text: the screen decides on `+1,3` or `−0,4`.
///
/// tenths = (20 |S| + n) / (2 n) with integer division, and the sign of S. Source: our own notation (statistics method, section 4).
public struct MeanScore: Hashable, Sendable {
  /// The side of zero of a rounded mean.
  public enum Sign: Sendable { case negative, zero, positive }

  /// `zero` when the mean rounds to 0.0, so that no `−0,0` can be printed.
  public let sign: Sign
  /// The size in tenths, never negative: 13 for a mean of 1.3.
  public let tenths: Int

  /// Rounds sum / count: tenths = (20 |sum| + count) / (2 count) with integer division.
  ///
  /// - Returns: nil when count is not positive, or when the sum is too large to round.
  public init?(sum: Int, count: Int) {
    guard count > 0, count <= Int.max / 4, sum.magnitude <= UInt(Int.max / 40) else { return nil }
    tenths = (20 * abs(sum) + count) / (2 * count)
    sign = tenths == 0 ? .zero : (sum < 0 ? .negative : .positive)
  }

  /// The rounded mean as a signed number of tenths.
  public var signedTenths: Int { sign == .negative ? -tenths : tenths }
}
