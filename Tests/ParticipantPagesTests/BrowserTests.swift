import Foundation
import Testing

/// The page in a real browser, without the server: every kind of screen, small, light and dark, with a checker of accessibility.
@Suite(.serialized) struct BrowserTests {
  /// `esprima` reads nothing newer than ES2017.
  @Test func theScriptIsNoNewerThanES2017() throws {
    let outcome = try Python.run("syntax.py", [Gallery.assets.appending(path: "web/app.js").path])
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test func everyScreenIsAccessible() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "goedwerk-pages-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try Gallery.write(to: folder)
    let outcome = try Python.run("gallery.py", [folder.path])
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("screens looked at"))
  }
}
