import Foundation
import Testing

extension EndToEnd {
  /// The session in plain lines, on a pipe and on a terminal that can draw nothing.
  @Suite struct LinearTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    private func lead(_ lines: String..., arguments: [String]) async throws -> Workplace.Run {
      let input = place.path("lines")
      try place.write(lines.joined(separator: "\n") + "\n", to: input)
      return try await place.run(arguments + ["--lineair", "--map", place.sessions], input: input)
    }

    @Test func aSessionIsBegunLeftAndTakenUpOnAPipe() async throws {
      let first = try await lead("1", "Team Waterkant", "6", "", "", "", "", "", "0", "t", "=", "q", "1", "q", arguments: ["start"])
      #expect(first.exitCode == 0, "\(first.errors)")
      #expect(first.output.contains("1.1 Welkom en spelregels"))
      #expect(first.output.contains("De klok loopt: nog"))
      for line in first.output.split(separator: "\n") { #expect(line.count <= 80 && !line.contains("\u{1B}"), "\(line)") }
      let name = try place.session()
      // The input ends without a word: the session ends in order, and goes on where it was.
      let second = try await lead("!", arguments: ["hervat", name])
      #expect(second.exitCode == 0, "\(second.errors)")
      #expect(second.output.contains("1.1 Welkom en spelregels"))
      #expect(try place.names(place.sessions).filter { $0.hasSuffix("-wal") }.isEmpty)
    }

    @Test func aTerminalThatDrawsNothingWillDo() async throws {
      let terminal = try await Terminal(
        place, command: ["env", "TERM=dumb", place.program, "--lineair", "--map", place.sessions])
      try await terminal.wait(for: "Goed Werk, beginscherm.")
      try await terminal.type("1")
      try await terminal.press("Enter")
      try await terminal.wait(for: "Naam van de groep?")
      try await enter("Team Waterkant", "4", "", "", "", "", on: terminal)
      try await terminal.wait(for: "1.1 Welkom en spelregels")
      try await enter("o", "4", on: terminal)
      try await terminal.wait(for: "1.4 Altijd")
      for _ in 0..<4 where try await !terminal.capture().contains("Lege regel: invullen.") { try await enter("", on: terminal) }
      try await enter("i", "3", on: terminal)
      try await terminal.wait(for: "(verborgen)")
      // A sign that is seen, so that it is sure that the line was taken before the screen is looked at.
      try await enter("D9 geheim", on: terminal)
      let screen = try await terminal.wait(for: "Let op:")
      #expect(!screen.contains("geheim"))
      try await enter(".", on: terminal)
      try await terminal.wait(for: "stap 2 van 4")
      try await terminal.type("wel te zien")
      try await terminal.wait(for: "wel te zien")
      try await terminal.press("C-c")
      try await terminal.end()
    }

    private func enter(_ lines: String..., on terminal: Terminal) async throws {
      for line in lines {
        if !line.isEmpty { try await terminal.type(line) }
        try await terminal.press("Enter")
      }
    }
  }

  /// Whether a machine is ready for a session.
  @Suite struct DoctorTests {
    @Test func aSoundPlaceIsFitAndAnUnwritableOneIsNot() async throws {
      let place = try Workplace()
      let sound = try await place.run(["dokter", "--map", place.sessions])
      #expect(sound.exitCode == 0, "\(sound.output)\(sound.errors)")
      #expect(sound.output.contains("goed: Bewaren."))
      #expect(sound.output.contains("Dit is geen terminal"))
      #expect(try place.names(place.sessions).isEmpty)
      chmod(place.sessions, 0o500)
      let closed = try await place.run(["dokter", "--map", place.sessions], before: place.withoutPower)
      #expect(closed.exitCode == 1)
      #expect(closed.output.contains("fout: Map met sessies."))
      chmod(place.sessions, 0o700)
    }

    @Test func aToolThatIsTooOldForAReportIsNotCalledGood() async throws {
      let place = try Workplace()
      let tool = place.path("weasyprint")
      try place.write("#!/bin/sh\necho 'WeasyPrint version 57.2'\n", to: tool)
      chmod(tool, 0o755)
      let path = "PATH=\(place.path("")):/usr/bin:/bin"
      let run = try await place.run(["dokter", "--map", place.sessions], before: ["env", path])
      #expect(run.exitCode == 0)
      let words = run.output.replacing("\n", with: " ")
      #expect(words.contains("weasyprint. Gevonden, maar het is te oud: WeasyPrint version 57.2."), "\(words)")
      #expect(words.contains("pip install weasyprint"))
    }
  }

  /// A rehearsal on the real screens.
  @Suite struct WatchedRehearsalTests {
    @Test func aRehearsalIsWatchedPausedTakenOverAndHandedBack() async throws {
      let place = try Workplace()
      let terminal = try await Terminal(
        place, "repetitie", "--snelheid", "60", "--deelnemers", "6", "--map", place.sessions)
      try await terminal.wait(for: "60 keer zo snel")
      try await terminal.wait(for: "1.1  Welkom en spelregels")
      try await terminal.press("Space")
      try await terminal.wait(for: "Repetitie staat stil")
      try await terminal.press("o")
      try await terminal.wait(for: "Overzicht: Introductie")
      try await terminal.press("Escape")
      try await terminal.wait(for: "p repetitie verder")
      try await terminal.press("p")
      try await terminal.wait(for: "60 keer zo snel")
      try await terminal.wait(for: "1.2  Verwachtingen en opdracht")
      try await terminal.press("q")
      try await terminal.wait(for: "Stoppen?")
      try await terminal.press("Enter")
      try await terminal.wait(for: "Nieuwe sessie")
      try await terminal.press("q")
      #expect(try await terminal.end() == 0)
    }

    @Test func withoutATerminalItPlaysAsBefore() async throws {
      let place = try Workplace()
      let run = try await place.run(
        ["repetitie", "--snelheid", "60", "--deelnemers", "5", "--dagdeel", "introductie", "--map", place.sessions])
      #expect(run.exitCode == 0, "\(run.errors)")
      #expect(run.output.contains("Verslag:"))
    }
  }
}
