import FacilitatorApp
import SessionEngine
import SessionHost

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The clocks of this machine.
struct SystemClock: SessionClock {
  private let boot = SystemClock.bootIdentity()

  func now() -> Moment {
    Moment(wall: Self.milliseconds(CLOCK_REALTIME), boot: boot, uptime: Self.milliseconds(Self.bootClock))
  }

  /// Offset of local time from UTC in seconds, now.
  static func utcOffset(at wall: Int64) -> Int {
    var seconds = time_t(wall / 1000)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return Int(parts.tm_gmtoff)
  }

  /// Offsets of local time from a year before to two years after a moment, with the minutes at which summer time begins and ends.
  static func offsets(around wall: Int64) -> LocalOffsets {
    let week: Int64 = 7 * 86_400_000
    var before = wall - 52 * week
    let first = utcOffset(at: before)
    var changes: [LocalOffsets.Change] = []
    while before < wall + 104 * week {
      let seconds = utcOffset(at: before + week)
      if seconds != changes.last?.seconds ?? first {
        var (early, late) = (before, before + week)
        while late - early > 1000 {
          let middle = (early + late) / 2
          if utcOffset(at: middle) == seconds { late = middle } else { early = middle }
        }
        changes.append(LocalOffsets.Change(at: late / 60_000 * 60_000, seconds: seconds))
      }
      before += week
    }
    return LocalOffsets(first, changes: changes)
  }

  #if canImport(Darwin)
    private static let bootClock = CLOCK_MONOTONIC
  #else
    private static let bootClock = CLOCK_BOOTTIME
  #endif

  private static func milliseconds(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// Linux names each run of the machine; elsewhere the moment of starting does.
  private static func bootIdentity() -> String {
    if let bytes = try? FileAccess.read("/proc/sys/kernel/random/boot_id", limit: 64) {
      return String(decoding: bytes.prefix { $0 > 32 }, as: UTF8.self)
    }
    #if canImport(Darwin)
      var started = timeval()
      var size = MemoryLayout<timeval>.size
      if sysctlbyname("kern.boottime", &started, &size, nil, 0) == 0 { return "boot-\(started.tv_sec)" }
    #endif
    return "unknown"
  }
}
