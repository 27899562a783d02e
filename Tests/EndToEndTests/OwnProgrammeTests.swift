import Foundation
import Testing

extension EndToEnd {
  /// `goedwerk programma nieuw`, and what one does with the copy.
  @Suite struct OwnProgrammeTests {
    private let place: Workplace
    private let folder: String

    init() throws {
      place = try Workplace()
      folder = place.path("eigen")
    }

    private func change(_ file: String, _ old: String, to new: String) throws {
      let text = try place.text(folder + "/" + file)
      let range = try #require(text.range(of: old), "\(file) holds \(old)")
      try place.write(text.replacingCharacters(in: range, with: new), to: folder + "/" + file)
    }

    @Test func aCopyIsGoodAndPlays() async throws {
      let made = try await place.run(["programma", "nieuw", folder])
      #expect(made.exitCode == 0 && made.errors == "")
      #expect(made.output.contains("goedwerk controleer \(folder)") && made.output.contains("goedwerk start --programma \(folder)"))
      let check = try await place.run(["controleer", folder])
      #expect(check.exitCode == 0 && check.output.hasPrefix("Goed: Goed Werk"), "\(check.output)")
      for name in try place.names(folder) where name.hasSuffix(".yaml") {
        let first = try #require(try place.text(folder + "/" + name).split(separator: "\n").first)
        let path = try #require(first.firstMatch(of: #/^# yaml-language-server: \$schema=(\S+)$/#), "\(name): \(first)")
        #expect(FileManager.default.fileExists(atPath: folder + "/" + path.output.1), "\(name): \(first)")
      }
      let sources = try await place.run(["controleer", "--bronnen", folder])
      #expect(
        sources.exitCode == 0 && sources.output.contains("3 bij het verslag, 0 nergens; 0 onbekend."), "\(sources.output.suffix(200))")
    }

    @Test func changesAreWhatIsPlayed() async throws {
      _ = try await place.run(["programma", "nieuw", folder])
      try change("programme.yaml", "title: Goed Werk", to: "title: Ons programma")
      try change("1-introductie.yaml", "title: Welkom en spelregels", to: "title: Hartelijk welkom")
      let run = try await place.run(["repetitie", "--programma", folder, "--dagdeel", "introductie", "--sessie", place.path("s.goedwerk")])
      #expect(run.exitCode == 0, "\(run.errors)")
      #expect(run.output.contains("1.1 Hartelijk welkom"))
      // The session keeps its own programme: what the folder says later is not printed for it.
      try change("1-introductie.yaml", "title: Hartelijk welkom", to: "title: Iets heel anders")
      let sheet = try await place.run(["afdrukken", "draaiboek", "--sessie", place.path("s.goedwerk"), "--naar", "-", "--begin", "13:30"])
      #expect(sheet.exitCode == 0 && sheet.output.contains("13:30–13:40 · 1.1 Hartelijk welkom"))
      #expect(!sheet.output.contains("Iets heel anders"))
      let cases = try await place.run(["afdrukken", "casussen", "--programma", folder, "--naar", place.path("c.html")])
      #expect(cases.exitCode == 0 && cases.output == place.path("c.html") + "\n")
      let late = try await place.run(["afdrukken", "draaiboek", "--programma", folder, "--begin", "25:00"])
      #expect(late.exitCode == 64 && late.errors == "goedwerk: ‘25:00’ is geen tijd. Geef uren en minuten, zoals 9:00.\n")
    }

    @Test func nothingIsOverwritten() async throws {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
      let empty = try await place.run(["programma", "nieuw", folder])
      #expect(empty.exitCode == 0, "an empty folder will do: \(empty.errors)")
      let before = try place.names(folder)
      try change("programme.yaml", "title: Goed Werk", to: "title: Van ons")
      let again = try await place.run(["programma", "nieuw", folder])
      #expect(again.exitCode == 73 && again.output == "" && again.errors.contains("staan al bestanden"), "\(again)")
      #expect(try place.names(folder) == before && place.text(folder + "/programme.yaml").contains("Van ons"))
      let file = try await place.run(["programma", "nieuw", folder + "/programme.yaml"])
      #expect(file.exitCode == 73 && file.errors.contains("is een bestand"))
    }

    @Test func aRehearsalReadsChangedFilesAgain() async throws {
      _ = try await place.run(["programma", "nieuw", folder])
      let terminal = try await Terminal(place, columns: 80, rows: 24, "start", "--programma", folder, "--map", place.sessions)
      try await terminal.wait(for: "> Nieuwe sessie")
      try await terminal.press("r")
      try await terminal.wait(for: "> Naam van de groep")
      try await terminal.press("Enter", "Enter", "Enter")
      try await terminal.wait(for: "Spatie start Introductie")
      try await terminal.press("Space")
      try await terminal.wait(for: "Begin van Introductie")
      try await terminal.press("Enter")
      try await terminal.wait(for: "1.1  Welkom en spelregels")
      try await terminal.jump(to: 1, showing: "1.2  Verwachtingen en opdracht")

      try change("1-introductie.yaml", "title: Verwachtingen en opdracht", to: "title: Wat wij verwachten")
      try await terminal.wait(for: "1.2  Wat wij verwachten")
      try await terminal.wait(for: "opnieuw gelezen")

      let good = try place.text(folder + "/1-introductie.yaml")
      try change("1-introductie.yaml", "title: Wat wij verwachten", to: "titel: Wat wij verwachten")
      let broken = try await terminal.wait(for: "De sleutel “titel” hoort niet bij")
      #expect(broken.firstMatch(of: #/1-introductie\.yaml:\d+:5: /#) != nil)
      #expect(broken.contains("1.2  Wat wij verwachten"), "the last good programme stays")
      try await terminal.press("n")
      try await terminal.press("Escape")
      try await terminal.wait(for: "De sleutel “titel” hoort niet bij", without: "notities")
      try place.write(good.replacingOccurrences(of: "Wat wij verwachten", with: "Wat wij hopen"), to: folder + "/1-introductie.yaml")
      try await terminal.wait(for: "1.2  Wat wij hopen", without: "De sleutel “titel”")

      try await terminal.leave()
      #expect(try await terminal.end() == 0)
      #expect(try EventLog(place.session()).count("programmeReplaced") == 2)
    }

    @Test func aNewerVersionIsOfferedBeforeAMeeting() async throws {
      _ = try await place.run(["programma", "nieuw", folder])
      let arguments = ["--programma", folder, "--map", place.sessions]
      let terminal = try await Terminal(place, columns: 80, rows: 24, "start", arguments[0], arguments[1], arguments[2], arguments[3])
      try await terminal.wait(for: "> Nieuwe sessie")
      try await terminal.press("n")
      try await terminal.wait(for: "> Naam van de groep")
      try await terminal.type("Team Waterkant")
      try await terminal.press("Enter", "Enter", "Enter")
      try await terminal.wait(for: "Spatie start Introductie")
      try await terminal.leave()
      #expect(try await terminal.end() == 0)
      let session = try place.session()

      try change("programme.yaml", "version: 1", to: "version: 2")
      try change("1-introductie.yaml", "title: Welkom en spelregels", to: "title: Nieuw welkom")
      try await terminal.restart("hervat", session, arguments[0], arguments[1], arguments[2], arguments[3])
      try await terminal.wait(for: "Er is een nieuwere versie van het programma (2). Overnemen?")
      try await terminal.press("Enter")
      try await terminal.wait(for: "Spatie start Introductie", without: "Overnemen?")
      try await terminal.press("Space")
      try await terminal.wait(for: "Begin van Introductie")
      try await terminal.press("Enter")
      try await terminal.wait(for: "1.1  Nieuw welkom")
      try await terminal.leave()
      #expect(try await terminal.end() == 0)
      #expect(try EventLog(session).count("programmeReplaced") == 1)

      // While a meeting runs nothing is offered, and nothing changes.
      try change("programme.yaml", "version: 2", to: "version: 3")
      try change("1-introductie.yaml", "title: Nieuw welkom", to: "title: Nog nieuwer")
      try await terminal.restart("hervat", session, arguments[0], arguments[1], arguments[2], arguments[3])
      try await terminal.wait(for: "1.1  Nieuw welkom", without: "nieuwere versie")
      try await terminal.leave()
      #expect(try await terminal.end() == 0)
      #expect(try EventLog(session).count("programmeReplaced") == 1)
    }
  }
}
