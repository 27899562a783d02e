#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A path as the room may read it: the folder of the user, which often is a person's name, is `~`.
enum ShownPath {
  static func text(_ path: String) -> String {
    text(path, home: getenv("HOME").map { String(cString: $0) } ?? "")
  }

  static func text(_ path: String, home: String) -> String {
    var home = home[...]
    while home.last == "/" { home.removeLast() }
    guard home.hasPrefix("/"), path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }
}
