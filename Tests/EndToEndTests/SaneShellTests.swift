import Foundation
import Glibc
import Testing

extension EndToEnd {
  /// However the program ends, the shell that started it has its terminal back.
  @Suite struct SaneShellTests {
    enum Ending: String, CaseIterable, Sendable {
      case quit, controlC, terminate, crash, abort, brokenStart
    }

    @Test(arguments: Ending.allCases)
    func theShellIsAsItWas(ending: Ending) async throws {
      let place = try Workplace()
      let kind = ending == .brokenStart ? "TERM=dumb " : ""
      let terminal = try await Terminal(place, command: ["env", "PS1=klaar> ", "ENV=", "sh", "-i"])
      try await terminal.wait(for: "klaar>")
      try await terminal.type("stty -a > voor; \(kind)\(place.program) --map sessions 2> fouten; echo code=$?; stty -a > na; echo gedaan")
      try await terminal.press("Enter")
      if ending != .brokenStart { try await terminal.wait(for: "> Nieuwe sessie") }
      switch ending {
      case .quit: try await terminal.press("q")
      case .controlC: try await terminal.press("C-c")
      case .terminate: try await signal(SIGTERM, terminal)
      case .crash: try await signal(SIGSEGV, terminal)
      case .abort: try await signal(SIGABRT, terminal)
      case .brokenStart: break
      }
      let picture = try await terminal.wait("the end") { $0.matches(of: #/(?m)^gedaan/#).count == 1 }
      let code = try #require(picture.firstMatch(of: #/(?m)^code=(\d+)/#).flatMap { Int($0.output.1) })
      switch ending {
      case .quit, .controlC, .terminate: #expect(code == 0)
      case .crash: #expect(code == 128 + Int(SIGSEGV))
      case .abort: #expect(code == 128 + Int(SIGABRT))
      case .brokenStart: #expect(code == 69)
      }
      #expect(!picture.contains("Nieuwe sessie"), "the shell's own screen is back")
      let after = try place.text(place.path("na"))
      #expect(try after == place.text(place.path("voor")))
      #expect(after.contains(" icanon") && after.contains(" echo "))
      let marks = try await terminal.marks()
      #expect(marks == "screen=0 cursor=1 keypad=0 wrap=1")
      // What is typed now is seen, and means what it says.
      try await terminal.type("echo een")
      try await terminal.press("Enter")
      try await terminal.wait("an answer") { $0.matches(of: #/(?m)^een$/#).count == 1 }
    }

    /// Sends a signal to the program, the shell's only child.
    private func signal(_ number: Int32, _ terminal: Terminal) async throws {
      let shell = try await terminal.process()
      let children = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8).split(separator: " ")
      let child = try #require(children.first.flatMap { pid_t($0) })
      try #require(children.count == 1)
      kill(child, number)
    }
  }
}
