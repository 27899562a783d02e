import Foundation
import Glibc
import Testing

extension EndToEnd {
  /// Ways in which a program ends or pauses that nobody chose.
  @Suite struct SignalTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    /// A running session with a line and a clock; returns its picture.
    private func begin(_ terminal: Terminal) async throws -> String {
      try await terminal.startSession(participants: 3)
      for _ in 0..<2 { try await terminal.goOn() }
      try await terminal.typeLine("een eigen regel")
      return try await terminal.wait(for: "Spatie ")
    }

    /// One file, everything in it, and the same picture when it is opened again.
    private func expectNothingLost(_ picture: String) async throws {
      let file = try place.session()
      let beside = try place.names(place.sessions).filter { $0.hasSuffix("-wal") || $0.hasSuffix("-shm") || $0.hasSuffix("-journal") }
      #expect(beside == [])
      #expect(try EventLog(file).count("cardAdded") == 1)
      let again = try await Terminal(place, "hervat", file)
      let resumed = try await again.wait(for: "Spatie ")
      #expect(resumed == picture)
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGQUIT])
    func endsInOrderWhenTheSystemAsks(number: Int32) async throws {
      let terminal = try await Terminal(place, "--map", place.sessions)
      let picture = try await begin(terminal)
      try await terminal.signal(number)
      let code = try await terminal.end()
      #expect(code == 0)
      try await expectNothingLost(picture)
    }

    @Test func endsInOrderWhenTheWindowIsClosed() async throws {
      let terminal = try await Terminal(place, "--map", place.sessions)
      let picture = try await begin(terminal)
      let process = try await terminal.process()
      try await terminal.closeWindow()
      let ended = try await poll(within: Terminal.patience) { !isRunning(process) }
      #expect(ended)
      try await expectNothingLost(picture)
    }

    /// The same, while a participant types behind the curtain.
    @Test func losesNothingThatWasKeptWhenTheWindowIsClosedDuringEntry() async throws {
      let terminal = try await Terminal(place, "--map", place.sessions)
      let picture = try await begin(terminal)
      try await terminal.press("i")
      try await terminal.wait(for: "Enter toevoegen")
      try await terminal.type("half ")
      try await terminal.wait(for: "half")
      let process = try await terminal.process()
      try await terminal.closeWindow()
      let ended = try await poll(within: Terminal.patience) { !isRunning(process) }
      #expect(ended)
      try await expectNothingLost(picture)
    }

    @Test func controlCAsksFirst() async throws {
      let terminal = try await Terminal(place, "--map", place.sessions)
      let picture = try await begin(terminal)
      try await terminal.press("C-c")
      try await terminal.wait(for: "Stoppen?")
      try await terminal.press("Escape")
      let back = try await terminal.wait(for: "Spatie ", without: "Stoppen?")
      #expect(back == picture)
      try await terminal.press("C-c")
      try await terminal.wait(for: "Stoppen?")
      try await terminal.press("Enter")
      try await terminal.wait(for: "> Ga verder met Team Waterkant")
      try await terminal.press("C-c")
      let code = try await terminal.end()
      #expect(code == 0)
      try await expectNothingLost(picture)
    }

    @Test func controlZGivesTheShellAndFgTheSamePicture() async throws {
      let terminal = try await Terminal(place, command: ["env", "PS1=klaar> ", "ENV=", "sh", "-i"])
      try await terminal.wait(for: "klaar>")
      try await terminal.type("\(place.program) --map sessions")
      try await terminal.press("Enter")
      let picture = try await begin(terminal)
      for _ in 0..<2 {
        try await terminal.press("C-z")
        try await terminal.wait(for: "klaar>", without: "Spatie ")
        try await terminal.type("echo hier is de schil")
        try await terminal.press("Enter")
        try await terminal.wait("an answer of the shell") { $0.matches(of: #/hier is de schil/#).count >= 2 }
        try await terminal.type("fg")
        try await terminal.press("Enter")
        let back = try await terminal.wait(for: "Spatie ", without: "klaar>")
        #expect(back == picture)
      }
      try await terminal.leave()
      try await terminal.wait(for: "klaar>", without: "Vier bijeenkomsten")
      try await expectNothingLost(picture)
    }
  }
}
