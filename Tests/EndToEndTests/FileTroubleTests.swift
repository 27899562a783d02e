import Foundation
import GRDB
import Glibc
import Testing

extension EndToEnd {
  /// Session files that cannot be used: one sentence, and the file as it was.
  @Suite struct FileTroubleTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    private func makeSession(_ name: String = "groep.goedwerk") async throws -> String {
      try await RehearsedSession.shared.copy(to: place, as: name)
    }

    enum Trouble: String, CaseIterable, Sendable {
      case truncated, halfHeader, empty, text, otherDatabase, newer, folder, missing, withoutTables, withoutEvents

      var words: String {
        switch self {
        case .truncated, .halfHeader: "is beschadigd"
        case .text: "is geen sessie van goedwerk"
        case .empty: "is leeg"
        case .otherDatabase: "is van een ander programma"
        case .newer: "nieuwere versie"
        case .folder: "is een map"
        case .missing: "bestaat niet"
        case .withoutTables: "is beschadigd"
        case .withoutEvents: "staat nog niets"
        }
      }
    }

    private func make(_ trouble: Trouble) async throws -> String {
      let path = try await makeSession()
      let whole = try place.bytes(path)
      switch trouble {
      case .truncated: try whole.prefix(whole.count / 2 + 100).write(to: URL(filePath: path))
      case .halfHeader: try whole.prefix(60).write(to: URL(filePath: path))
      case .empty: try Data().write(to: URL(filePath: path))
      case .text: try place.write(String(repeating: "gewone tekst\n", count: 1_000), to: path)
      case .newer: try await sql(path, "PRAGMA user_version = 99")
      case .withoutTables: try await sql(path, "DROP TABLE summary")
      // As when the power goes off between making the file and the first event.
      case .withoutEvents: try await sql(path, "DROP TRIGGER events_stay; DELETE FROM events")
      case .otherDatabase:
        unlink(path)
        try await sql(path, "CREATE TABLE iets (a)")
      case .folder:
        unlink(path)
        mkdir(path, 0o700)
      case .missing: unlink(path)
      }
      return path
    }

    private func sql(_ path: String, _ text: String) async throws {
      let database = try DatabaseQueue(path: path)
      try await database.writeWithoutTransaction { try $0.execute(sql: text) }
      try database.close()
    }

    @Test(arguments: Trouble.allCases)
    func aBadFileGetsASentenceAndIsLeftAlone(trouble: Trouble) async throws {
      let path = try await make(trouble)
      let before = trouble == .folder || trouble == .missing ? nil : try place.bytes(path)
      let report = try await place.run(["verslag", path, "--naar", place.path("uit")])
      #expect([65, 66].contains(report.exitCode))
      #expect(report.output == "")
      #expect(report.errors.contains(trouble.words), "\(report.errors)")
      #expect(!FileManager.default.fileExists(atPath: place.path("uit")))

      let terminal = try await Terminal(place, "hervat", path, "--map", place.sessions)
      if trouble == .missing || trouble == .folder {
        let code = try await terminal.end()
        #expect(code == (trouble == .missing ? 66 : 65))
        let picture = try await terminal.transcript()
        #expect(picture.contains(trouble.words))
      } else {
        try await terminal.wait(for: trouble.words)
        // The start screen works on.
        try await terminal.press("n")
        try await terminal.wait(for: "> Naam van de groep")
        try await terminal.press("Escape")
        try await terminal.wait(for: "q stoppen")
        try await terminal.press("q")
        let code = try await terminal.end()
        #expect(code == 0)
      }
      // A session of ours that is opened for writing is marked by SQLite, whatever is in it.
      if let before, trouble != .withoutEvents { #expect(try place.bytes(path) == before) }
      let beside = try place.names(place.sessions).filter { $0.hasPrefix("groep.goedwerk-") }
      #expect(beside == [])
    }

    /// A session that is not the only one never shuts out the others.
    @Test func theStartScreenNamesWhatIsWrongAndOpensTheRest() async throws {
      let good = try await makeSession("goed.goedwerk")
      try place.write("gewone tekst", to: place.sessions + "/zwak.goedwerk")
      let terminal = try await Terminal(place, "--map", place.sessions)
      let picture = try await terminal.wait(for: "is geen sessie van goedwerk")
      #expect(picture.contains("Ga verder met Repetitie"))
      for _ in 0..<4 {
        if try await terminal.capture().contains("> Ga verder met Repetitie") { break }
        try await terminal.press(try await terminal.capture().contains("> Nieuwe sessie") ? "Down" : "Up")
        try await terminal.wait(for: "> ")
      }
      try await terminal.press("Enter")
      try await terminal.wait(for: "✓ Introductie (geweest)")
      #expect(FileManager.default.fileExists(atPath: good))
    }

    /// The window that has it open notes what the report tells.
    @Test func aReportOfASessionThatIsOpenIsNotedThere() async throws {
      let terminal = try await Terminal(place, "--map", place.sessions)
      try await terminal.startSession(participants: 6)
      let file = try place.session()
      let run = try await place.run(["verslag", file, "--formaat", "md", "--naar", place.path("uit")])
      #expect(run.exitCode == 0, "\(run.errors)")
      let report = try #require(try place.names(place.path("uit")).first)
      #expect(try place.text(place.path("uit") + "/" + report).contains("VOORLOPIG"))
      try await terminal.leave()
      #expect(try await terminal.end() == 0)

      // One that has told something before, and takes that back.
      let told = try await makeSession()
      try await terminal.restart("hervat", told, "--map", place.sessions)
      try await terminal.wait(for: "✓ Introductie (geweest)")
      let count = try EventLog(told).count("summaryReleased")
      let again = try await place.run(["verslag", told, "--formaat", "md", "--naar", place.path("uit"), "--vervangt-eerdere"])
      #expect(again.exitCode == 0, "\(again.errors)")
      let log = try EventLog(told)
      #expect(log.count("summariesRecalled") == 1 && log.count("summaryReleased") == count + 1)
      // The window goes on from there.
      try await terminal.press("d")
      try await terminal.wait(for: "· D6")
      try await terminal.press("Escape")
      try await terminal.wait(for: "✓ Introductie (geweest)", without: "· D6")
      try await terminal.leave()
      #expect(try await terminal.end() == 0)
      #expect(try EventLog(told).entries.count >= log.entries.count)
    }

    @Test func aReportThatTellsSomethingNewLeavesALockedSessionAlone() async throws {
      let file = try await makeSession()
      let count = try EventLog(file).entries.count
      let name = try #require(file.split(separator: "/").last)
      let lock = open(String(file.dropLast(name.count)) + ".\(name).lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      try #require(lock >= 0)
      defer { close(lock) }
      var range = flock()
      range.l_type = Int16(F_WRLCK)
      // F_OFD_SETLK, as the program takes it.
      try #require(fcntl(lock, 37, &range) == 0)
      for more in [["--vervangt-eerdere"], ["--controle"]] {
        let run = try await place.run(["verslag", file, "--naar", place.path("uit")] + more)
        #expect(run.exitCode == 75 && run.output == "", "\(run.errors)")
        #expect(run.errors.contains("met v of V") && run.errors.contains("Er is niets veranderd."))
        // No line is asked about that could not be stored.
        #expect(!run.errors.contains("Kan iemand hieraan herkend worden?"))
      }
      #expect(!FileManager.default.fileExists(atPath: place.path("uit")))
      #expect(try EventLog(file).entries.count == count)
    }

    @Test func theSecondOpenerIsToldAndTheFirstGoesOn() async throws {
      let first = try await Terminal(place, "--map", place.sessions)
      try await first.startSession(participants: 3)
      let file = try place.session()
      let second = try await Terminal(place, "hervat", file, "--map", place.sessions)
      try await second.wait(for: "is al open in een ander venster")
      let count = try EventLog(file).entries.count
      try await first.goOn()
      #expect(try EventLog(file).entries.count == count + 1)
      // The summary is only read, and so may be made meanwhile; with nothing to tell yet it says so.
      let report = try await place.run(["scherm", "--sessie", file])
      #expect(report.exitCode == 0 && report.output.contains("Spelregels"))
      try await first.leave()
      let code = try await first.end()
      #expect(code == 0)
      // Now it is free.
      try await second.press("Enter")
      try await second.wait(for: "Nieuwe sessie")
      let third = try await Terminal(place, "hervat", file)
      try await third.wait(for: "1.1  Welkom en spelregels")
    }

    @Test(arguments: ["file", "folder"])
    func withoutTheRightToWriteItSaysSo(what: String) async throws {
      let path = try await makeSession()
      chmod(what == "file" ? path : place.sessions, what == "file" ? 0o400 : 0o500)
      defer { chmod(place.sessions, 0o700) }
      let before = try place.bytes(path)
      let terminal = try await Terminal(place, command: place.withoutPower + [place.program, "hervat", path, "--map", place.sessions])
      try await terminal.wait(for: what == "file" ? "niet geschreven kan worden" : "Geen toegang tot")
      #expect(try place.bytes(path) == before)
      // Reading is enough for a summary beside it.
      let report = try await place.run(["verslag", path, "--naar", place.path("uit")], before: place.withoutPower)
      #expect(report.errors == "" || report.exitCode == 65, "\(report.errors)")
      if what == "folder" {
        try await terminal.press("n")
        try await terminal.wait(for: "> Naam van de groep")
        try await terminal.type("Groep")
        try await terminal.press("Enter", "Enter", "Enter")
        try await terminal.wait(for: "Geen toegang tot")
      }
    }
  }
}
