#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the program remembers of a user between runs, in one small file in the folder for settings. No file is no fault: nothing here ever
/// stops the program.
struct UserSettings: Hashable {
  var isMuted = false
  /// Name of the network interface on which phones came in last; nil without one.
  var network: String?

  /// `$XDG_CONFIG_HOME/goedwerk/instellingen`, or below `~/.config`; nil when there is neither. A relative folder counts as none.
  ///
  /// - Source: XDG Base Directory Specification 0.8.
  static var path: String? {
    func absolute(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    return (absolute("XDG_CONFIG_HOME") ?? absolute("HOME").map { $0 + "/.config" }).map { $0 + "/goedwerk/instellingen" }
  }

  /// The settings in the file; the usual ones when it can't be read.
  static func load() -> UserSettings {
    guard let path, FileAccess.isOrdinaryFile(path), let bytes = try? FileAccess.read(path, limit: 4096) else { return UserSettings() }
    return UserSettings(text: String(decoding: bytes.prefix(4096), as: UTF8.self))
  }

  /// Lines that say nothing known are passed over.
  init(text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: "=", maxSplits: 1).map { $0.filter { !$0.isWhitespace } }
      if parts.count == 2, parts[0] == "geluid" { isMuted = parts[1] == "uit" }
      if parts.count == 2, parts[0] == "netwerk", parts[1].utf8.count <= 64 { network = parts[1] }
    }
  }

  init() {}

  /// Changes one thing in the file, when that can be done.
  static func change(_ change: (inout UserSettings) -> Void) {
    var settings = load()
    change(&settings)
    settings.save()
  }

  var text: String { "geluid = \(isMuted ? "uit" : "aan")\n" + (network.map { "netwerk = \($0)\n" } ?? "") }

  private func save() {
    guard let path = Self.path, !FileAccess.exists(path) || FileAccess.isOrdinaryFile(path), let slash = path.lastIndex(of: "/") else {
      return
    }
    try? FileAccess.makeFolder(String(path[..<slash]), mode: 0o700)
    try? FileAccess.write(Array(text.utf8), to: path, mode: 0o600)
  }
}
