import Exports
import Foundation

/// Independent readers, run as a script of their own: Python's `csv`, and `jsonschema` from PyPI.
///
/// The interpreter is `python3`, or the one that `GOEDWERK_PYTHON` names.
enum Python {
  struct Outcome {
    var status: Int32
    var output: String
    var complaint: String
  }

  /// Runs a script with the files in a folder of their own as working directory; the folder is removed afterwards.
  static func run(_ script: String, files: [ExportFile], arguments: [String] = []) throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory.appending(path: "goedwerk-exports-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in files { try Data(file.bytes).write(to: folder.appending(path: file.name)) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [ProcessInfo.processInfo.environment["GOEDWERK_PYTHON"] ?? "python3", "-c", script] + arguments
    process.currentDirectoryURL = folder
    let output = folder.appending(path: ".output")
    let complaint = folder.appending(path: ".complaint")
    for url in [output, complaint] { _ = FileManager.default.createFile(atPath: url.path, contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: complaint)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      complaint: try String(contentsOf: complaint, encoding: .utf8))
  }
}
