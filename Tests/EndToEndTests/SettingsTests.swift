import Foundation
import Glibc
import Testing

extension EndToEnd {
  /// What the program remembers of a user between runs.
  @Suite struct SettingsTests {
    private let place: Workplace
    private var file: String { place.path(".config/goedwerk/instellingen") }

    init() throws { place = try Workplace() }

    /// The file is written when the screen is drawn already.
    private func expectFile(_ place: SourceLocation = #_sourceLocation, _ holds: (String) -> Bool) async throws {
      let isSo = try await poll(within: Terminal.patience) { holds((try? self.place.text(file)) ?? "") }
      #expect(isSo, "\((try? self.place.text(file)) ?? "no file")", sourceLocation: place)
    }

    @Test func theChoiceOfSoundIsRemembered() async throws {
      let terminal = try await Terminal(place, "--map", place.sessions)
      try await terminal.startSession(participants: 2)
      try await terminal.press("g")
      try await terminal.wait(for: "Het geluid is uit.")
      try await expectFile { $0 == "geluid = uit\ninleiding = gezien\nnetwerk = lo\n" }
      try await terminal.leave()
      try await terminal.end()
      try await terminal.restart("hervat", place.session())
      try await terminal.wait(for: "geluid uit")
      try await terminal.press("g")
      try await terminal.wait(for: "Het geluid is aan.", without: "geluid uit")
      try await expectFile { $0 == "geluid = aan\ninleiding = gezien\nnetwerk = lo\n" }
    }

    @Test func aSilentStepIsSilentTheNextTime() async throws {
      let terminal = try await Terminal(place, "--map", place.sessions)
      try await terminal.startSession(participants: 2)
      try await terminal.press("G")
      try await terminal.wait(for: "De klok van deze stap geeft geen geluid.")
      try await expectFile { $0.contains("\nstil = welkom/1\n") }
      try await terminal.leave()
      try await terminal.end()
      try await terminal.restart("hervat", place.session())
      try await terminal.wait(for: "geluid uit")
      try await terminal.press("G")
      try await terminal.wait(for: "De klok van deze stap geeft weer geluid.", without: "geluid uit")
      try await expectFile { !$0.contains("stil =") }
    }

    @Test func theIntroductionComesOnceAndOnlyAtTheStartScreen() async throws {
      try FileManager.default.removeItem(atPath: file)
      let terminal = try await Terminal(place, "--map", place.sessions)
      try await terminal.wait(for: "Inleiding, 1 van")
      try await terminal.press("Space")
      try await terminal.wait(for: "Inleiding, 2 van")
      try await terminal.press("Escape")
      try await terminal.startSession(participants: 2)
      try await expectFile { $0.contains("inleiding = gezien") }
      try await terminal.leave()
      try await terminal.end()
      try await terminal.restart("--map", place.sessions)
      try await terminal.wait(for: "Ga verder met", without: "Inleiding")
      // A session that is named has nobody who begins.
      try FileManager.default.removeItem(atPath: file)
      try await terminal.press("q")
      try await terminal.end()
      try await terminal.restart("hervat", place.session())
      try await terminal.wait(for: "1.1  Welkom en spelregels", without: "Inleiding")
    }

    /// A pipe that nobody writes to would wait for ever.
    @Test(arguments: [false, true]) func whatStandsInItsPlaceStopsNothing(isPipe: Bool) async throws {
      let folder = place.path(".config/goedwerk")
      try FileManager.default.removeItem(atPath: folder)
      try FileManager.default.createDirectory(atPath: isPipe ? folder : file, withIntermediateDirectories: true)
      if isPipe { mkfifo(file, 0o600) }
      let terminal = try await Terminal(place, "--map", place.sessions)
      try await terminal.wait(for: "Inleiding, 1 van")
      try await terminal.press("Escape")
      try await terminal.startSession(participants: 2)
      try await terminal.press("g")
      try await terminal.wait(for: "Het geluid is uit.")
      try await terminal.press("g")
      try await terminal.wait(for: "Het geluid is aan.")
    }

    @Test func earlierSessionsTellHowLongBlocksTook() async throws {
      let session = try await RehearsedSession.shared.copy(to: place)
      let rehearsed = try await place.run(["controleer", "--tijden", session])
      #expect(rehearsed.exitCode == 0 && rehearsed.output.contains("is een repetitie en telt niet mee."), "\(rehearsed.errors)")
      let nothing = try await place.run(["controleer"])
      #expect(nothing.exitCode == 64)
      let terminal = try await Terminal(place, "--map", place.path("echt"))
      try await terminal.startSession(participants: 2)
      try await terminal.leave()
      try await terminal.end()
      let name = try #require(try place.names(place.path("echt")).first { $0.hasSuffix(".goedwerk") })
      let running = try await place.run(["controleer", "--tijden", place.path("echt") + "/" + name])
      #expect(running.exitCode == 0 && running.output.contains("nog geen bijeenkomst afgesloten"), "\(running.output)\(running.errors)")
    }
  }
}
