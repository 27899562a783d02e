public import SessionEngine
public import SessionHost
import Synchronization

/// A clock that stands still until a test moves it.
public final class FakeClock: SessionClock {
  private struct Hands {
    var wall: Int64
    var bootNumber: Int
    var uptime: Int64
  }

  private let hands: Mutex<Hands>

  /// Starts at a wall time in milliseconds since 1970, an hour after the machine started.
  public init(wall: Int64 = 1_790_000_000_000) {
    hands = Mutex(Hands(wall: wall, bootNumber: 1, uptime: 3_600_000))
  }

  public func now() -> Moment {
    hands.withLock { Moment(wall: $0.wall, boot: "boot-\($0.bootNumber)", uptime: $0.uptime) }
  }

  /// Lets time pass on both clocks.
  public func advance(milliseconds: Int64) {
    hands.withLock {
      $0.wall += milliseconds
      $0.uptime += milliseconds
    }
  }

  /// Lets time pass on both clocks.
  public func advance(minutes: Int64) { advance(milliseconds: minutes * 60_000) }

  /// Somebody sets the wall clock; no time passes.
  public func jumpWall(milliseconds: Int64) { hands.withLock { $0.wall += milliseconds } }

  /// The machine is off for a while and starts again.
  public func reboot(afterMilliseconds off: Int64) {
    hands.withLock {
      $0.wall += off
      $0.bootNumber += 1
      $0.uptime = 0
    }
  }
}
