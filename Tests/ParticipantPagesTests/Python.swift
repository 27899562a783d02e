import Foundation

/// A script in Python, with packages from PyPI: a parser, and a browser through WebDriver.
///
/// The interpreter is `python3`, or the one that `GOEDWERK_PYTHON` names.
enum Python {
  struct Outcome {
    var status: Int32
    var output: String
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Browser")

  /// Runs a file of the folder `Browser`.
  static func run(_ script: String, _ arguments: [String]) throws -> Outcome {
    let output = FileManager.default.temporaryDirectory.appending(path: "goedwerk-page-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: output.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: output) }
    let handle = try FileHandle(forWritingTo: output)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      [ProcessInfo.processInfo.environment["GOEDWERK_PYTHON"] ?? "python3", folder.appending(path: script).path] + arguments
    process.standardOutput = handle
    process.standardError = handle
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8))
  }
}
