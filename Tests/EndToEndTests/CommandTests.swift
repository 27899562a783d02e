import Foundation
import GRDB
import Testing

extension EndToEnd {
  /// Commands without a screen: exit codes of sysexits, and each word on the right stream.
  @Suite struct CommandTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    private var programme: String { (place.environment["GOEDWERK_ASSETS"] ?? "") + "/programmes/goed-werk" }

    private func makeSession() async throws -> String { try await RehearsedSession.shared.copy(to: place) }

    private func rehearse(_ name: String, seed: Int, _ more: String...) async throws -> EventLog {
      let path = place.sessions + "/\(name).goedwerk"
      let run = try await place.run(["repetitie", "--stil", "--zaad", "\(seed)", "--deelnemers", "6", "--sessie", path] + more)
      try #require(run.exitCode == 0, "\(run.errors)")
      #expect(run.output == "" && run.errors == "", "quiet is quiet")
      return try EventLog(path)
    }

    // MARK: Rehearsal

    @Test func theSameSeedGivesTheSameEvents() async throws {
      let first = try await rehearse("een", seed: 7)
      let second = try await rehearse("twee", seed: 7)
      #expect(first.entries.count > 100)
      #expect(first.count("meetingEnded") >= 1)
      let isSame = try first.sinceTheStart() == second.sinceTheStart()
      #expect(isSame)
    }

    @Test func anotherSeedGivesOtherEvents() async throws {
      let first = try await rehearse("een", seed: 7, "--dagdeel", "introductie")
      let second = try await rehearse("twee", seed: 8, "--dagdeel", "introductie")
      let isSame = try first.sinceTheStart() == second.sinceTheStart()
      #expect(!isSame)
    }

    @Test func aRehearsalTellsWhatItDoesAndLeavesASessionWithItsSummary() async throws {
      let run = try await place.run(["repetitie", "--deelnemers", "10", "--dagdeel", "introductie"])
      #expect(run.exitCode == 0 && run.errors == "")
      #expect(run.output.contains("1.1 Welkom en spelregels") && run.output.contains("1.11 Evaluatie"))
      let file = try place.session()
      #expect(run.output.contains("Sessie: sessions/"))
      let attributes = try FileManager.default.attributesOfItem(atPath: file)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
      let summary = String(file.dropLast(".goedwerk".count)) + "-verslag"
      let written = try FileManager.default.subpathsOfDirectory(atPath: summary)
      let endings = Set(written.map { ($0 as NSString).pathExtension })
      #expect(endings.isSuperset(of: ["md", "json", "csv"]))
    }

    @Test(arguments: ["0", "5001", "-3", "veel"])
    func aRehearsalRefusesAWrongNumber(number: String) async throws {
      let run = try await place.run(["repetitie", "--stil", "--deelnemers=\(number)"])
      #expect(run.exitCode == 64 && run.output == "" && run.errors != "")
      #expect(try place.names(place.sessions) == [])
    }

    // MARK: Summary

    @Test(arguments: ["md", "json", "csv"])
    func theSummaryGoesToAFolderOrToTheOutput(format: String) async throws {
      let session = try await makeSession()
      let before = try place.bytes(session)
      let run = try await place.run(["verslag", session, "--formaat", format, "--naar", "uit"])
      #expect(run.exitCode == 0 && run.errors == "")
      let written = run.output.split(separator: "\n").map(String.init)
      try #require(!written.isEmpty, "\(run.errors)")
      #expect(written.allSatisfy { $0.hasSuffix("." + format) })
      for name in written { #expect(try !place.bytes(place.path(name)).isEmpty) }
      #expect(try Set(place.names(place.path("uit")).map { "uit/" + $0 }) == Set(written))
      #expect(try place.bytes(session) == before, "a summary reads only")

      let direct = try await place.run(["verslag", session, "--formaat", format, "--naar", "-"])
      if format == "csv" {
        #expect(direct.exitCode == 64 && direct.output == "" && direct.errors.hasPrefix("goedwerk: "))
      } else {
        #expect(try direct.output == place.text(place.path(written[0])), "the same bytes")
        #expect(direct.errors == "")
      }
      if format == "json" { _ = try JSONSerialization.jsonObject(with: Data(direct.output.utf8)) }
    }

    @Test func aSecondSummaryOfAnotherGroupIsRefused() async throws {
      let path = place.sessions + "/een.goedwerk"
      let log = try await rehearse("een", seed: 3, "--dagdeel", "introductie", "--deelnemers", "8")
      #expect(log.count("summaryReleased") == 1)
      let first = try await place.run(["verslag", path, "--formaat", "md", "--naar", "-"])
      #expect(first.exitCode == 0 && !first.output.isEmpty)
      let database = try DatabaseQueue(path: path)
      try await database.writeWithoutTransaction { database in
        let next = try Int.fetchOne(database, sql: "SELECT MAX(revision) + 1 FROM events") ?? 0
        try database.execute(
          sql: "INSERT INTO events (revision, kind, payload) VALUES (?, 'seatWithdrawn', '{\"seatWithdrawn\":{\"seat\":3}}')",
          arguments: [next])
      }
      try database.close()
      let second = try await place.run(["verslag", path, "--naar", "uit"])
      #expect(second.exitCode == 65 && second.output == "")
      #expect(
        second.errors
          == "goedwerk: Er is al een verslag gemaakt. Met dit verschil zou je antwoorden van een paar mensen kunnen herleiden.\n")
      #expect(!FileManager.default.fileExists(atPath: place.path("uit")))
      let third = try await place.run(["verslag", path, "--naar", "uit", "--vervangt-eerdere"])
      #expect(third.exitCode == 0 && third.errors == "")
    }

    @Test func aSummaryOfNothingFails() async throws {
      let missing = try await place.run(["verslag", "niets"])
      #expect(missing.exitCode == 66 && missing.output == "" && missing.errors.contains("bestaat niet"))
      let wrong = try await place.run(["verslag", "niets", "--formaat", "pdf9"])
      #expect(wrong.exitCode == 64 && wrong.output == "" && wrong.errors != "")
    }

    @Test func aSessionIsFoundByTheNameOfItsGroup() async throws {
      _ = try await RehearsedSession.shared.copy(to: place, as: "team-waterkant-2026-03-02.goedwerk")
      let sheets = ["afdrukken", "invulbladen", "--naar", "-", "--sessie"]
      let found = try await place.run(sheets + ["Team Waterkant"])
      #expect(found.exitCode == 0 && found.errors == "" && found.output.hasPrefix("<!doctype html>"))
      #expect(try await place.run(sheets + ["Team"]).exitCode == 66, "part of a name is not a name")
      let wiped = try await place.run(["wis", "Team Waterkant", "--ja"])
      #expect(wiped.exitCode == 66, "what cannot be taken back asks for the whole name")
      _ = try await RehearsedSession.shared.copy(to: place, as: "team-waterkant-2026-04-02.goedwerk")
      #expect(try await place.run(sheets + ["Team Waterkant"]).exitCode == 66, "two sessions of one group")
    }

    @Test(.timeLimit(.minutes(1))) func aFolderIsNoSession() async throws {
      _ = try await RehearsedSession.shared.copy(to: place, as: "team-2026-03-02.goedwerk")
      try FileManager.default.createDirectory(atPath: place.path("Team"), withIntermediateDirectories: true)
      let found = try await place.run(["afdrukken", "invulbladen", "--naar", "-", "--sessie", "Team"])
      #expect(found.exitCode == 0 && found.output.hasPrefix("<!doctype html>"), "\(found.errors)")
      for name in ["", "sessions", "./Team"] {
        for command in ["zaal", "regie", "verslag"] {
          let run = try await place.run([command, name])
          #expect([65, 66].contains(run.exitCode) && run.errors.contains("‘"), "\(command) \(name): \(run.errors)")
        }
      }
    }

    // MARK: Print and screens

    @Test func sheetsArePrinted() async throws {
      let session = try await makeSession()
      let cards = try await place.run(["afdrukken", "kaarten", "--naar", "-"])
      #expect(cards.exitCode == 0 && cards.errors == "" && cards.output.hasPrefix("<!doctype html>"))
      let sheets = try await place.run(["afdrukken", "invulbladen", "--sessie", session])
      #expect(sheets.exitCode == 0 && sheets.errors == "")
      let file = place.path(sheets.output.trimmingCharacters(in: .newlines))
      #expect(try place.text(file).contains("D6-"))
      let without = try await place.run(["afdrukken", "invulbladen"])
      #expect(without.exitCode == 64 && without.output == "" && without.errors.contains("--sessie"))
      let wrong = try await place.run(["afdrukken", "posters"])
      #expect(wrong.exitCode == 64 && wrong.output == "" && wrong.errors != "")
    }

    @Test(arguments: ["80x24", "100x30", "160x45"])
    func aScreenIsPrintedInItsSize(size: String) async throws {
      let numbers = size.split(separator: "x").compactMap { Int($0) }
      let text = try await place.run([
        "scherm", "--programma", programme, "--blok", "1.4", "--stap", "2", "--grootte", size, "--als", "tekst",
      ])
      #expect(text.exitCode == 0 && text.errors == "")
      let lines = text.output.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == numbers[1] && lines.allSatisfy { $0.count <= numbers[0] })
      // On the largest screen the words are drawn in large letters.
      #expect(text.output.contains(numbers[1] < 40 ? "Een ambtenaar geeft ook advies" : "▀"))
      let picture = try await place.run(["scherm", "--programma", programme, "--blok", "1.4", "--grootte", size, "--als", "svg"])
      #expect(picture.exitCode == 0 && picture.errors == "")
      let parser = XMLDocumentCheck(picture.output)
      #expect(parser.root == "svg" && parser.isWellFormed)
    }

    @Test func aScreenOfAMeetingThatIsOverIsShownAsItWasThere() async throws {
      let run = try await place.run(["scherm", "--sessie", try await makeSession(), "--blok", "1.9", "--stap", "3", "--grootte", "100x30"])
      #expect(run.exitCode == 0, "\(run.errors)")
      #expect(run.output.contains("van de 6"))
    }

    @Test(
      arguments: [
        (["--blok", "9.9"], "Er is geen blok"), (["--blok", "1.4", "--stap", "99"], "stappen"), (["--grootte", "groot"], "geen grootte"),
        (["--blok", "1.1", "--pagina", "9"], "bladzijde"),
      ])
    func aScreenThatIsNotThereFails(arguments: [String], words: String) async throws {
      let run = try await place.run(["scherm", "--programma", programme] + arguments)
      #expect(run.exitCode == 64 && run.output == "" && run.errors.contains(words), "\(run.errors)")
    }

    @Test func helpIsOutputAndAWrongWordIsNot() async throws {
      let help = try await place.run(["--help"])
      #expect(help.exitCode == 0 && help.errors == "" && help.output.contains("controleer"))
      let version = try await place.run(["--version"])
      #expect(version.exitCode == 0 && version.errors == "" && version.output != "")
      let wrong = try await place.run(["onzin"])
      #expect(wrong.exitCode == 64 && wrong.output == "" && wrong.errors != "")
    }
  }
}
