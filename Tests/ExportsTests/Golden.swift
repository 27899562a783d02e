import Exports
import Foundation
import Testing

/// Expected files beside this one. With `GOEDWERK_WRITE_GOLDEN=1` they are written anew, to be read before they are committed.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  static func expect(_ file: ExportFile, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let url = folder.appending(path: file.name)
    if ProcessInfo.processInfo.environment["GOEDWERK_WRITE_GOLDEN"] != nil {
      try Data(file.bytes).write(to: url)
    }
    let expected = try [UInt8](Data(contentsOf: url))
    guard file.bytes != expected else { return }
    let lines = zip(lines(file.bytes), lines(expected)).enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      "\(file.name) differs at line \((lines?.offset ?? -1) + 1): \(lines?.element.0 ?? "") instead of \(lines?.element.1 ?? "")",
      sourceLocation: sourceLocation)
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
