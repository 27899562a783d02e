import Testing

/// Every rule can fail: each is shown a bad sample, and a good one that looks like it.
@Suite struct RuleTests {
  private let table = LayerTable.goedwerk

  private func swift(_ text: String) -> SourceFile { SourceFile(path: "Sources/Sample/File.swift", text: text) }

  @Test(
    arguments: [
      ("Canvas", "import SessionEngine"), ("Programme", "public import Statistics"), ("Disclosure", "import Statistics"),
      ("SessionEngine", "import Canvas"), ("SessionEngine", "internal import Foundation"), ("Summary", "@testable import SessionHost"),
      ("SessionHost", "import SessionStore"), ("Exports", "import Documents"),
      ("FacilitatorApp", "import struct SessionHost.SessionSummary"),
      ("FacilitatorApp", "  import Glibc"), ("TerminalRuntime", "@preconcurrency import SessionEngine"),
      ("goedwerk", "import SessionEngine"),
      ("CommandLineTool", "import TestSupport"), ("Statistics", "import GRDB"), ("Brandnew", "import Canvas"),
      ("Rehearsal", "@_exported public import SessionHost"), ("Canvas", "import Foundation"),
    ])
  func refusesAnImport(target: String, line: String) {
    #expect(table.faults(in: swift("// a file\n\(line)\n"), of: target).count == 1)
  }

  @Test func acceptsWhatTheTableAllows() {
    #expect(table.faults(in: swift("import Programme\npublic import Disclosure\n"), of: "SessionEngine").isEmpty)
    #expect(table.faults(in: swift("#if os(Linux)\n  import Glibc\n#else\n  import Darwin\n#endif\n"), of: "SessionStore").isEmpty)
    #expect(table.faults(in: swift("/* import Canvas */\n// import Canvas\nlet word = \"import Canvas\"\n"), of: "Programme").isEmpty)
  }

  @Test(
    arguments: [
      "let now = ContinuousClock.now", "let day = Date()", "let day = Date.now", "var t = timespec(); clock_gettime(CLOCK_REALTIME, &t)",
      "var g = SystemRandomNumberGenerator()", "let n = Int.random(in: 0..<3)", "let b = Bool.random()", "list.shuffle()",
      "list.shuffled()",
      "list.randomElement()", "let id = UUID()", "let n = name.hashValue", "var h = Hasher()", "FileManager.default.currentDirectoryPath",
      "fopen(name, mode)",
      "let home = getenv(\"HOME\")", "ProcessInfo.processInfo.environment", "let path = CommandLine.arguments[0]", "print(state)",
      "let text = \"now: \\(Date())\"", "Bundle.module", "TimeZone.current", "import Glibc\nlet d = open(path, 0)",
      "import Glibc\nlet t = time(nil)",
    ])
  func refusesInAPureTarget(line: String) throws {
    #expect(try PurityRule().faults(in: swift("struct Sample {}\n\(line)\n")).count == 1)
  }

  @Test(
    arguments: [
      "list.shuffled(using: &generator)", "Int.random(in: 0..<3, using: &generator)", "// print(state), Date()", "/* getenv */ let a = 1",
      "open(menu.lanes[0], state)", "painter.print(line)", "func hash(into hasher: inout Hasher) {}", "let date = CivilDate(day)",
      "/// A ContinuousClock would be wrong here.",
    ])
  func acceptsInAPureTarget(line: String) throws {
    #expect(try PurityRule().faults(in: swift(line)).isEmpty)
  }

  @Test func namesTheLine() throws {
    let faults = try PurityRule().faults(in: swift("/* one\n two */\nlet day = Date()\n"))
    #expect(faults == ["Sources/Sample/File.swift:3: a clock in a pure target: Date()"])
  }

  @Test func refusesALongFile() {
    #expect(TextRules.lengthFaults(in: swift(String(repeating: "\n", count: 301))).count == 1)
    #expect(TextRules.lengthFaults(in: swift(String(repeating: "\n", count: 300))).isEmpty)
  }

  @Test(arguments: [
    "#include <curses.h>", "#include <ncursesw/curses.h>", "# include \"ncurses.h\"", "#import <panel.h>", "#include <term.h>",
  ])
  func refusesCurses(line: String) {
    #expect(TextRules.cursesFaults(in: SourceFile(path: "Sources/Other/include/other.h", text: line + "\n")).count == 1)
  }

  @Test func acceptsCursesInItsTargetButNeverItsMacros() {
    #expect(TextRules.cursesFaults(in: SourceFile(path: "Sources/CTerminal/screen.c", text: "#include <curses.h>\n")).isEmpty)
    #expect(TextRules.cursesFaults(in: SourceFile(path: "Sources/CTerminal/screen.c", text: "#include <term.h>\n")).count == 1)
    #expect(TextRules.cursesFaults(in: SourceFile(path: "Sources/Other/a.c", text: "/* #include <curses.h> */\n")).isEmpty)
  }

  /// The samples are put together here, or this file would break the rule itself.
  @Test(arguments: ["work/main/Sources", "tmp/x", "root/.cache", "opt/swift", "home/anna", "Users/anna", "tmp"])
  func refusesAPathOfThisMachine(path: String) throws {
    #expect(try TextRules.machinePathFaults(in: swift("let place = \"/" + path + "\"\n")).count == 1)
  }

  /// A star stands for the slash before a folder's name, or these samples would look like paths of a machine to other tools.
  @Test(arguments: ["https://example.org*work/page", "sessions*work/a", "en*of werk", "*usr/local/bin", "..*tmp/x", "*workshop"])
  func acceptsOtherPaths(sample: String) throws {
    let path = sample.replacing("*", with: "/")
    #expect(try TextRules.machinePathFaults(in: swift("let place = \"\(path)\"\n")).isEmpty)
  }

  @Test func readsTheManifest() {
    let manifest = """
      library("Canvas"),
      library("Engine", ["Canvas", yams]),
      library(
        "Tool",
        [
          "Canvas", "Engine", parser,
        ]),
      .executableTarget(name: "prog", dependencies: ["Tool"], swiftSettings: settings),
      """
    #expect(ManifestArrows(manifest).arrows == ["Canvas": [], "Engine": ["Canvas"], "Tool": ["Canvas", "Engine"], "prog": ["Tool"]])
  }
}
