import Foundation
import GRDB
import Testing

extension EndToEnd {
  /// Reports over several groups, lines looked through, and what is left when a session is deleted.
  @Suite struct ReportTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    private func rehearse(_ name: String, seed: Int, people: Int) async throws -> String {
      let path = place.sessions + "/\(name).goedwerk"
      let run = try await place.run([
        "repetitie", "--stil", "--zaad", "\(seed)", "--deelnemers", "\(people)", "--dagdeel", "introductie", "--sessie", path,
      ])
      try #require(run.exitCode == 0, "\(run.errors)")
      return path
    }

    @Test func aggregatesGiveWhatSessionsGive() async throws {
      let sessions = [try await rehearse("een", seed: 1, people: 7), try await rehearse("twee", seed: 2, people: 8)]
      let made = try await place.run(["verslag"] + sessions + ["--aggregaat", "--naar", "los"])
      let files = made.output.split(separator: "\n").map(String.init)
      try #require(made.exitCode == 0 && files.count == 2, "\(made.errors)")
      for edition in ["intern", "extern"] {
        let options = ["--uitgave", edition, "--formaat", "json", "--naar", "-"]
        let direct = try await place.run(["verslag"] + sessions + options)
        let later = try await place.run(["verslag"] + files.reversed() + options)
        #expect(direct.exitCode == 0 && direct.output.count > 1000 && direct.output == later.output, "\(direct.errors)\(later.errors)")
      }
      // Nobody's sort and no seat is in an aggregate: no code of a seat, and no event.
      let text = try place.text(place.path(files[0]))
      #expect(!text.contains("seat") && !text.contains("answerSubmitted"))
      let twice = try await place.run(["verslag", sessions[0], files[0], "--naar", "uit"])
      #expect(twice.exitCode == 65 && twice.errors.contains("twee keer") && twice.output == "")
      let copies = try await place.run(["verslag", sessions[0], sessions[0], "--aggregaat", "--naar", "dubbel"])
      #expect(copies.exitCode == 65 && copies.errors.contains("twee keer") && copies.output == "")
      #expect(!FileManager.default.fileExists(atPath: place.path("dubbel")))
      let broken = place.path("kapot.json")
      try place.write("{\"format\":1}", to: broken)
      let refused = try await place.run(["verslag", sessions[0], broken])
      #expect(refused.exitCode == 65 && refused.errors.contains("‘kapot.json’ is geen aggregaat"))
    }

    @Test func linesAreLookedThroughOnce() async throws {
      let session = try await rehearse("een", seed: 5, people: 7)
      let text = ["verslag", session, "--formaat", "md", "--naar", "-"]
      let before = try await place.run(text)
      #expect(before.exitCode == 0 && before.output.contains("nog niet nagelezen"))
      // The first line is dropped, the second changed, the others kept.
      let typed = "printf 'l\\nw\\nEen andere zin\\na\\n' | \"$0\" \"$@\""
      let first = try await place.run(text + ["--controle"], before: ["sh", "-c", typed])
      #expect(first.exitCode == 0 && first.errors.contains("1 van ") && first.output.contains("Een andere zin"), "\(first.errors)")
      #expect(!first.output.contains("nog niet nagelezen"))
      let again = try await place.run(text + ["--controle"], before: ["sh", "-c", "\"$0\" \"$@\" < /dev/null"])
      #expect(again.output == first.output && again.errors.contains("Alle regels zijn al nagelezen."))
    }

    @Test func deletingTakesTheCopiesAlongAndLeavesACertificate() async throws {
      let session = try await rehearse("geheime-groep", seed: 7, people: 6)
      let copy = place.path("kopie.goedwerk")
      try FileManager.default.copyItem(atPath: session, toPath: copy)
      let database = try DatabaseQueue(path: session)
      try await database.writeWithoutTransaction { database in
        try database.execute(sql: "INSERT INTO summary (key, value) VALUES ('copies', ?)", arguments: [copy])
      }
      try database.close()
      let unsure = try await place.run(["wis", session])
      #expect(unsure.exitCode == 64 && FileManager.default.fileExists(atPath: session))
      let run = try await place.run(["wis", session, "--ja"])
      #expect(run.exitCode == 0 && run.errors.contains("SSD"), "\(run.errors)")
      #expect(!FileManager.default.fileExists(atPath: session) && !FileManager.default.fileExists(atPath: copy))
      #expect(try place.names(place.sessions).filter { !$0.hasSuffix("-verslag") && !$0.hasPrefix("wisbewijs") } == [])
      let certificate = try place.text(run.output.trimmingCharacters(in: .newlines))
      #expect(certificate.contains("Gewist is één sessie") && certificate.contains("1 kopie") && certificate.contains("SSD"))
      #expect(!certificate.contains("geheime") && !certificate.contains("/"))
    }

    @Test func aCopyThatIsNotThereIsNamedAndAnotherSessionInItsPlaceStays() async throws {
      let session = try await rehearse("een", seed: 7, people: 6)
      let other = try await rehearse("twee", seed: 8, people: 6)
      let gone = place.path("stick/een.goedwerk")
      let database = try DatabaseQueue(path: session)
      try await database.writeWithoutTransaction { database in
        try database.execute(sql: "INSERT INTO summary (key, value) VALUES ('copies', ?)", arguments: [gone + "\n" + other])
      }
      try database.close()
      let run = try await place.run(["wis", session, "--ja"])
      #expect(run.exitCode == 0 && run.errors.contains("Niet gevonden: \(gone) (kopie)"), "\(run.errors)")
      #expect(!run.errors.contains(other) && FileManager.default.fileExists(atPath: other))
      let certificate = try place.text(run.output.trimmingCharacters(in: .newlines))
      #expect(certificate.contains("1 kopie die bekend was, is niet gevonden") && !certificate.contains("geen andere kopieën"))
    }

    @Test func whatIsOpenIsNotDeleted() async throws {
      let terminal = try await Terminal(place, "--map", place.sessions)
      try await terminal.startSession(participants: 2)
      let session = try place.session()
      let run = try await place.run(["wis", session, "--ja", "--zonder-verslag"])
      #expect(run.exitCode == 75 && FileManager.default.fileExists(atPath: session), "\(run.errors)")
      try await terminal.leave()
      try await terminal.end()
      let without = try await place.run(["wis", session, "--ja"])
      #expect(without.exitCode == 64 && without.errors.contains("nog geen verslag") && FileManager.default.fileExists(atPath: session))
      let sure = try await place.run(["wis", session, "--ja", "--zonder-verslag"])
      #expect(sure.exitCode == 0 && !FileManager.default.fileExists(atPath: session), "\(sure.errors)")
    }

    @Test func aSessionKeptTooLongIsNamedAtTheStart() async throws {
      let session = try await rehearse("oud", seed: 3, people: 6)
      let database = try DatabaseQueue(path: session)
      try await database.writeWithoutTransaction { database in
        try database.execute(sql: "UPDATE summary SET value = '1000000000000' WHERE key = 'ended'")
      }
      try database.close()
      let terminal = try await Terminal(place, "--map", place.sessions)
      try await terminal.wait(for: "‘oud’ is ouder dan 30 dagen. Wissen: goedwerk wis oud")
    }

    @Test func aSecondCopyIsMadeAtTheEndOfAMeeting() async throws {
      let folder = place.path("stick")
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let session = try await RehearsedSession.shared.copy(to: place)
      let terminal = try await Terminal(place, "hervat", "groep", "--map", place.sessions, "--kopie", folder)
      try await terminal.wait(for: "Spatie start ")
      #expect(try place.text(place.path(".config/goedwerk/instellingen")).contains("kopie = \(folder)"))
      try await terminal.press("Space")
      try await terminal.wait(for: "Begin van ")
      try await terminal.press("Enter")
      try await terminal.wait(for: "2.1 ")
      try await terminal.endMeeting()
      // What became of the report and where the copy is stand together.
      let copy = folder + "/groep.goedwerk"
      try await terminal.wait("the report and the copy") { picture in
        let words = picture.split(whereSeparator: \.isWhitespace).joined()
        // The folder of the user is often a name of a person; the room does not read it.
        return words.contains("Hetverslagstaatindemap~/sessions/groep-verslag")
          && words.contains("Eenkopievandesessieis~/stick/groep.goedwerk")
      }
      try await terminal.leave()
      try await terminal.end()
      let log = try EventLog(session)
      #expect(log.count("meetingEnded") == 2)
      #expect(try EventLog(copy).entries == log.entries)
      let read = try await place.run(["verslag", copy, "--formaat", "md", "--naar", "-"])
      #expect(read.exitCode == 0 && read.output.hasPrefix("# "))
      // The session knows of its copy.
      let wiped = try await place.run(["wis", session, "--ja"])
      #expect(wiped.exitCode == 0 && !FileManager.default.fileExists(atPath: copy) && !FileManager.default.fileExists(atPath: session))
    }

    @Test func keysThatAreTypedWhileAReportIsMadeDoNothing() async throws {
      _ = try await RehearsedSession.shared.copy(to: place)
      let terminal = try await Terminal(place, "hervat", "groep", "--map", place.sessions)
      try await terminal.wait(for: "Spatie start ")
      // The second v would make it once more, and q ask to stop.
      try await terminal.type("vvq")
      let picture = try await terminal.wait(for: "Het verslag staat in de map")
      #expect(!picture.contains("Stoppen?"))
      try await terminal.leave()
      try await terminal.end()
    }

    @Test func theSameGroupTwiceIsRefusedByAnyName() async throws {
      let session = try await RehearsedSession.shared.copy(to: place)
      let other = try await RehearsedSession.shared.copy(to: place, as: "kopie.goedwerk")
      let link = place.path("link.goedwerk")
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: session)
      for twin in [session, "groep", link, other] {
        let run = try await place.run(["verslag", session, twin, "--map", place.sessions, "--naar", "uit"])
        #expect(run.exitCode == 65 && run.output == "" && run.errors.contains("twee keer"), "\(twin): \(run.errors)")
        #expect(!FileManager.default.fileExists(atPath: place.path("uit")))
      }
    }

    @Test(arguments: [1, 3, 4]) func aSmallGroupGetsNoFile(people: Int) async throws {
      let session = try await rehearse("klein", seed: 4, people: people)
      try? FileManager.default.removeItem(atPath: place.sessions + "/klein-verslag")
      for options in [["--formaat", "md"], ["--uitgave", "intern"], ["--aggregaat"], ["--formaat", "json", "--naar", "-"]] {
        let run = try await place.run(["verslag", session] + options)
        #expect(run.exitCode == 65 && run.output == "" && run.errors.contains("minder dan 5 deelnemers"), "\(options): \(run.errors)")
      }
      #expect(try place.names(place.sessions) == ["klein.goedwerk"])
    }

    @Test func aMeetingThatStillRunsGivesAnInterimReport() async throws {
      let terminal = try await Terminal(place, "--map", place.sessions)
      try await terminal.startSession(participants: 6)
      // Beside the window that has it open, as long as nothing new has to be noted in it.
      let beside = try await place.run(["verslag", place.session(), "--formaat", "md", "--naar", "-"])
      #expect(beside.exitCode == 0 && beside.output.contains("VOORLOPIG"), "\(beside.exitCode) \(beside.errors)")
      try await terminal.press("V")
      try await terminal.wait(for: "Verslag bekijken?")
      try await terminal.press("Enter")
      try await terminal.wait(for: "Enter schrijft: de gewone vormen samen")
      try await terminal.press("f")
      try await terminal.wait(for: "Enter schrijft: alleen md")
      try await terminal.press("Enter")
      try await terminal.wait(for: "Geschreven: ")
      let folder = try place.session().replacing(".goedwerk", with: "-verslag")
      let name = try #require(try place.names(folder).first)
      #expect(try place.text(folder + "/" + name).contains("VOORLOPIG"))
      try await terminal.leave()
      try await terminal.end()
    }
  }
}
