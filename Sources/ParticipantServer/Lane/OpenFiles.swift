#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How many connections this process can hold.
enum OpenFiles {
  /// Files that are needed for other things than connections.
  private static let reserve = 64

  /// Raises the soft limit as far as it goes, and gives the number of connections that fit, at most the wanted one.
  static func raised(to wanted: Int) -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return min(wanted, 512) }
    let needed = rlim_t(wanted + reserve)
    if limit.rlim_cur < needed {
      limit.rlim_cur = min(needed, limit.rlim_max)
      _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
      _ = getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
    return max(16, min(wanted, Int(min(limit.rlim_cur, rlim_t(Int32.max))) - reserve))
  }
}
