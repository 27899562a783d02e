import Canvas
import Foundation
import Testing

@testable import FacilitatorApp

/// The screens as they were looked at, line by line. Set `RECORD_SCREENS` to write them anew, and look at the difference.
@Suite struct ResultScreenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Screens")

  @Test(arguments: ResultScreens.all.map(\.name))
  func looksAsApproved(name: String) throws {
    let shown = try #require(ResultScreens.all.first { $0.name == name })
    let screens = ResultScreens.areas.map { size in
      let drawn = ResultScreens.text(shown.result, shown.view, size)
      let rest = drawn.extent.maximumScroll
      return "=== \(size.columns)x\(size.rows)\(rest > 0 ? ", nog \(rest) verder" : "")\n" + drawn.text
    }
    let text = screens.joined(separator: "\n") + "\n"
    let file = Self.folder.appending(path: name + ".txt")
    if ProcessInfo.processInfo.environment["RECORD_SCREENS"] != nil {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let approved = try String(contentsOf: file, encoding: .utf8)
    for (found, expected) in zip(text.split(separator: "\n"), approved.split(separator: "\n")) { #expect(found == expected) }
    #expect(text == approved)
  }
}
