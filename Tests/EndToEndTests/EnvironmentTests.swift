import Foundation
import Testing

extension EndToEnd {
  /// Terminals that can do little, and none at all.
  @Suite struct EnvironmentTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    @Test(arguments: [[], ["start"], ["hervat", "groep.goedwerk"]])
    func withoutATerminalItSaysSo(arguments: [String]) async throws {
      try place.write("", to: place.path("groep.goedwerk"))
      let run = try await place.run(arguments)
      #expect(run.exitCode == 69)
      #expect(run.output == "")
      #expect(run.errors.hasPrefix("goedwerk: Dit is geen terminal."))
      #expect(run.errors.split(separator: "\n").count == 1)
    }

    /// Output that goes into a pipe, on a terminal.
    @Test func aPipeIsNoScreen() async throws {
      let terminal = try await Terminal(place, command: ["sh", "-c", "\(place.program) | cat > uit; echo gedaan; cat"])
      let picture = try await terminal.wait(for: "gedaan")
      #expect(picture.contains("Dit is geen terminal."))
      #expect(try place.text(place.path("uit")) == "")
    }

    @Test(arguments: [("dumb", "kan geen scherm tekenen"), ("onbekend-soort", "is onbekend"), ("", "is onbekend")])
    func aPoorTerminalGetsASentence(kind: String, words: String) async throws {
      let terminal = try await Terminal(place, command: ["env", "TERM=\(kind)", place.program])
      let code = try await terminal.end()
      #expect(code == 69)
      let picture = try await terminal.transcript()
      #expect(picture.contains("‘\(kind)’ \(words)"))
      #expect(!picture.contains("\u{1B}"))
    }

    @Test(arguments: ["vt100", "xterm", "linux", "screen", "xterm-256color"])
    func otherTerminalsShowTheSameWords(kind: String) async throws {
      let terminal = try await Terminal(place, command: ["env", "TERM=\(kind)", place.program])
      let picture = try await terminal.wait(for: "Nieuwe sessie")
      #expect(picture.contains("Vier bijeenkomsten over het vak van ambtenaar"))
      try await terminal.press("q")
      let code = try await terminal.end()
      #expect(code == 0)
    }

    /// Colours are codes 30 to 49 and 90 to 107 of the looks; bold and underlined are not.
    @Test(arguments: [["NO_COLOR=1"], ["NO_COLOR="], []], [[], ["--zonder-kleur"]])
    func noColorMeansNoColour(setting: [String], option: [String]) async throws {
      let terminal = try await Terminal(place, command: ["env"] + setting + [place.program] + option)
      try await terminal.wait(for: "Nieuwe sessie")
      let looks = try await terminal.capture(withLooks: true)
      let codes = looks.matches(of: #/\u{1B}\[([\d;]*)m/#).flatMap { $0.output.1.split(separator: ";").compactMap { Int($0) } }
      let hasColour = codes.contains { (30...38).contains($0) || (40...48).contains($0) || (90...107).contains($0) }
      #expect(hasColour == (setting != ["NO_COLOR=1"] && option.isEmpty))
      #expect(codes.contains(1) || codes.contains(7) || codes.contains(4), "what is chosen still stands out")
    }
  }
}
