/// Which target may import what. The arrows go one way; a new target needs a line here before it may exist.
struct LayerTable {
  /// Targets of the project that a target may import.
  var arrows: [String: Set<String>]
  /// Modules from outside that a target may import; `libc` stands for Glibc, Musl and Darwin.
  var outside: [String: Set<String>]
  /// Targets without a clock, a random source, files, environment or output.
  var pure: Set<String>

  static let goedwerk: LayerTable = {
    var arrows: [String: Set<String>] = [
      "CTerminal": [],
      "Canvas": [],
      "Programme": [],
      "Statistics": [],
      "Disclosure": [],
      "JSONText": [],
      "Calculation": ["Statistics", "Disclosure", "JSONText"],
      "Subgroups": ["Statistics"],
      "Planning": ["Programme"],
      "Diagnosis": [],
      "SessionEngine": ["Programme", "Statistics", "Disclosure", "Subgroups", "Planning"],
      "SessionHost": ["SessionEngine", "Programme"],
      "SessionStore": ["SessionHost"],
      "Surfaces": ["SessionHost", "SessionEngine"],
      "Rehearsal": ["SessionEngine", "Programme", "Statistics"],
      "Summary": ["SessionEngine", "Programme", "Statistics", "Disclosure"],
      "Exports": ["Summary", "SessionEngine", "Programme", "Canvas", "JSONText"],
      "CZip": [],
      "CXLSXWriter": [],
      "Documents": ["Exports", "Summary", "CZip", "CXLSXWriter"],
      "ParticipantPages": ["SessionEngine", "Programme"],
      "CQRCode": [],
      "QRCode": ["CQRCode"],
      "ParticipantServer": ["SessionHost", "SessionEngine", "Programme", "ParticipantPages"],
      "FacilitatorApp": ["SessionEngine", "Programme", "Canvas", "Planning"],
      "ParticipantClient": ["FacilitatorApp", "SessionEngine", "Programme"],
      "TerminalRuntime": ["Canvas", "CTerminal"],
      "TestSupport": ["Programme", "SessionEngine", "SessionHost", "Statistics"],
    ]
    arrows["CommandLineTool"] = Set(arrows.keys).subtracting(["TestSupport", "CZip", "CXLSXWriter"])
    arrows["goedwerk"] = ["CommandLineTool"]
    return LayerTable(
      arrows: arrows,
      outside: [
        "Programme": ["Yams"],
        // Logarithms and roots.
        "Statistics": ["libc"],
        // JSON of events.
        "SessionHost": ["Foundation"],
        "SessionStore": ["GRDB", "libc", "Synchronization"],
        // JSON of messages.
        "Surfaces": ["Foundation", "libc", "Synchronization"],
        // Other programs that make formats; JSON of aggregates.
        "Documents": ["Foundation", "libc", "Subprocess", "System", "SystemPackage"],
        // The one server that listens beyond the machine.
        "ParticipantServer": [
          "Foundation", "HTTPTypes", "HummingbirdCore", "Logging", "NIOCore", "NIOExtras", "NIOHTTPTypes", "NIOPosix", "Synchronization",
          "libc",
        ],
        // The other end of that server.
        "ParticipantClient": ["Foundation", "NIOCore", "NIOHTTP1", "NIOPosix", "Synchronization", "libc"],
        "TerminalRuntime": ["libc", "Synchronization"],
        "CommandLineTool": ["ArgumentParser", "libc", "Synchronization"],
        "TestSupport": ["Synchronization"],
      ],
      pure: [
        "Canvas", "Programme", "Statistics", "Disclosure", "Calculation", "Subgroups", "Planning", "Diagnosis", "SessionEngine", "Summary",
        "Exports",
        "Rehearsal", "ParticipantPages",
        "FacilitatorApp", "JSONText",
      ])
  }()

  /// What a target imports against this table, one sentence for each.
  func faults(in file: SourceFile, of target: String) -> [String] {
    guard let allowed = arrows[target] else { return ["\(file.path): the target \(target) has no line in the table"] }
    return file.imports.compactMap { module in
      let isOurs = arrows.keys.contains(module)
      let name = ["Glibc", "Musl", "Darwin"].contains(module) ? "libc" : module
      let isAllowed = isOurs ? allowed.contains(module) : outside[target, default: []].contains(name)
      return isAllowed ? nil : "\(file.path): \(target) may not import \(module)"
    }
  }
}
