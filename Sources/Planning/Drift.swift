/// How much later or earlier than wished something is.
public struct Drift: Hashable, Sendable, Comparable {
  /// What counts as on time, in milliseconds to either side; the bound itself does too.
  public static let tolerance: Int64 = 60_000

  /// Milliseconds late; negative when early.
  public let milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  public var isOnTime: Bool { abs(milliseconds) <= Self.tolerance }
  public var isLate: Bool { milliseconds > Self.tolerance }
  public var isEarly: Bool { milliseconds < -Self.tolerance }

  /// Whole minutes late, negative when early, the rest of a minute left off; 0 when on time.
  public var minutes: Int { isOnTime ? 0 : Int(milliseconds / 60_000) }

  public static func < (left: Drift, right: Drift) -> Bool { left.milliseconds < right.milliseconds }
}
