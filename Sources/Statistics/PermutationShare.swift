/// A p-value as the two whole numbers it is made of: how many relabelings are at least as extreme, out of how many.
///
/// The observed labelling always counts, so that p is never zero (Phipson & Smyth 2010).
public struct PermutationShare: Hashable, Sendable {
  /// Relabelings at least as extreme as the observed one, itself included.
  public let extreme: Int
  /// All relabelings, the observed one included; at least 1.
  public let total: Int

  /// extreme / total.
  public var p: Double { Double(extreme) / Double(total) }
}

/// How a resampling test went through its relabelings.
public enum Relabelings: Hashable, Sendable {
  /// All of them.
  case exact(Int)
  /// A number of random ones, with the seed that repeats them.
  case sampled(Int, seed: UInt64)

  /// Most relabelings that are enumerated.
  public static let exactLimit = 200_000
  /// Random relabelings where there are too many to enumerate.
  public static let sampleSize = 9_999
}
