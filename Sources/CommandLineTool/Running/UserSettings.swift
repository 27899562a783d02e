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
  var hasSeenIntroduction = false
  /// How long a session is kept after its last meeting, in days.
  var keptDays = UserSettings.usualDays
  /// Folder for a second copy of every session; empty for none.
  var copies = ""

  /// The steps whose clock gives no sound, as `SilentSteps` writes them.
  var silentSteps = ""

  static let usualDays = 30
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
      let parts = line.split(separator: "=", maxSplits: 1).map(Self.trimmed)
      guard parts.count == 2 else { continue }
      switch parts[0] {
      case "geluid": isMuted = parts[1] == "uit"
      case "inleiding": hasSeenIntroduction = parts[1] == "gezien"
      case "bewaren": keptDays = Int(parts[1]).flatMap { (1...3650).contains($0) ? $0 : nil } ?? Self.usualDays
      case "netwerk": network = parts[1].utf8.count <= 64 ? parts[1] : nil
      case "stil": silentSteps = parts[1]
      case "kopie": copies = parts[1].hasPrefix("/") ? parts[1] : ""
      default: break
      }
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var slice = text
    while slice.first?.isWhitespace == true { slice.removeFirst() }
    while slice.last?.isWhitespace == true { slice.removeLast() }
    return String(slice)
  }

  init() {}

  /// Changes one thing in the file, when that can be done.
  static func change(_ change: (inout UserSettings) -> Void) {
    var settings = load()
    change(&settings)
    settings.save()
  }

  var text: String {
    var lines = ["geluid = \(isMuted ? "uit" : "aan")"]
    if hasSeenIntroduction { lines.append("inleiding = gezien") }
    if keptDays != Self.usualDays { lines.append("bewaren = \(keptDays)") }
    if let network { lines.append("netwerk = \(network)") }
    if !silentSteps.isEmpty { lines.append("stil = \(silentSteps)") }
    if !copies.isEmpty { lines.append("kopie = \(copies)") }
    return lines.map { $0 + "\n" }.joined()
  }

  private func save() {
    guard let path = Self.path, !FileAccess.exists(path) || FileAccess.isOrdinaryFile(path), let slash = path.lastIndex(of: "/") else {
      return
    }
    try? FileAccess.makeFolder(String(path[..<slash]), mode: 0o700)
    try? FileAccess.write(Array(text.utf8), to: path, mode: 0o600)
  }
}
