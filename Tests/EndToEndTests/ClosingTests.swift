import Glibc
import Testing

extension EndToEnd {
  /// A closing session takes groups from files that it only reads.
  @Suite struct ClosingTests {
    @Test func aGroupIsTakenFromAReadOnlyFileAndStaysWithoutIt() async throws {
      let place = try Workplace()
      let group = try await RehearsedSession.shared.copy(to: place, as: "noord.goedwerk", participants: 6)
      chmod(group, 0o400)
      let before = try place.bytes(group)
      let slot = place.sessions + "/slot.goedwerk"
      let made = try await place.run([
        "repetitie", "--stil", "--dagdeel", "slotbijeenkomst", "--deelnemers", "6", "--groepen", "2", "--sessie", slot,
      ])
      #expect(made.exitCode == 0 && made.errors == "")
      #expect(try EventLog(slot).count("groupsCompared") == 1)
      let terminal = try await Terminal(place, columns: 80, rows: 24, "hervat", "slot", "--map", place.sessions)
      try await terminal.wait(for: "Alle bijeenkomsten zijn geweest.")
      try await terminal.press("a")
      try await terminal.wait(for: "Groepen kiezen?")
      try await terminal.press("Enter")
      try await terminal.wait(for: "6 mensen")
      try await terminal.press("Enter")
      try await terminal.wait(for: "Gekozen: 1")
      try await terminal.press("Space")
      try await terminal.wait(for: "Er staat nu één groep op het scherm.")
      try await terminal.leave()
      #expect(try await terminal.end() == 0)
      #expect(try place.bytes(group) == before, "the file of the group is as it was")
      #expect(try place.names(place.sessions).filter { $0.hasPrefix("noord") } == ["noord.goedwerk"])
      let log = try EventLog(slot)
      #expect(log.count("groupsCompared") == 2)
      let payload = try #require(log.entries.last { $0.kind == "groupsCompared" }?.payload)
      #expect(!payload.contains("Repetitie") && !payload.contains("noord"))
    }

    @Test func aFileThatIsNotThereIsNamedBeforeAnythingOpens() async throws {
      let place = try Workplace()
      let run = try await place.run(["start", "--map", place.sessions, "--groepen", "weg"])
      #expect(run.exitCode == 66 && run.errors.contains("‘weg’ bestaat niet."))
    }
  }
}
