import Canvas
import Foundation
import Testing

/// Compares a frame with the approved lines in `Frames/NAME.txt`, and shows only the lines that differ.
///
/// Set `RECORD_FRAMES` to write the files anew, and look at what changed before it is committed.
func assertFrame(_ frame: Frame, is name: String, at location: SourceLocation = #_sourceLocation) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Frames/\(name).txt")
  let found = frame.text + "\n"
  if ProcessInfo.processInfo.environment["RECORD_FRAMES"] != nil {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try found.write(to: file, atomically: true, encoding: .utf8)
  }
  let approved = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  guard found != approved else { return }
  let old = approved.split(separator: "\n", omittingEmptySubsequences: false)
  let new = found.split(separator: "\n", omittingEmptySubsequences: false)
  var difference = ""
  for row in 0..<max(old.count, new.count) {
    let before = row < old.count ? old[row] : "(none)"
    let after = row < new.count ? new[row] : "(none)"
    if before != after { difference += "\(row + 1) - \(before)\n\(row + 1) + \(after)\n" }
  }
  Issue.record("\(name) differs from what was approved:\n\(difference)", sourceLocation: location)
}
