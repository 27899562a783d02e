/// A point in time, on two clocks: the wall clock and the time since this machine started (sleep included).
///
/// Durations within one boot follow the boot clock, so that setting the wall clock never makes a timer jump. Across boots only the
/// wall clock can tell.
public struct Moment: Codable, Hashable, Sendable {
  /// Milliseconds since 1 January 1970 UTC.
  public var wall: Int64
  /// Identifies one run of the machine.
  public var boot: String
  /// Milliseconds since that run began.
  public var uptime: Int64

  public init(wall: Int64, boot: String, uptime: Int64) {
    self.wall = wall
    self.boot = boot
    self.uptime = uptime
  }

  /// Milliseconds from `earlier` to this moment; negative when `earlier` is later.
  public func milliseconds(since earlier: Moment) -> Int64 {
    boot == earlier.boot ? uptime - earlier.uptime : wall - earlier.wall
  }

  /// The moment so many milliseconds later.
  public func advanced(by milliseconds: Int64) -> Moment {
    Moment(wall: wall + milliseconds, boot: boot, uptime: uptime + milliseconds)
  }
}
