import Foundation
import Glibc
import Testing

extension EndToEnd {
  /// A participant's own terminal beside a facilitator's, both real, with the real lane between them.
  @Suite struct JoinTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    /// Opens the lane.
    /// - Returns: its address with the code, as the screen shows them.
    private func openLane(_ terminal: Terminal) async throws -> String {
      try await terminal.press("f")
      let picture = try await terminal.wait("the address") { $0.contains("127.0.0.1:") && $0.contains("Code: ") }
      let address = try #require(picture.firstMatch(of: #/127\.0\.0\.1:\d+/#)).0
      let code = try #require(picture.firstMatch(of: #/Code: (\w+)/#)).1
      try await terminal.press("Space")
      try await terminal.wait("the room again") { !$0.contains("Meedoen met een telefoon") }
      return "\(address)/\(code)"
    }

    /// Goes on until some words stand on the screen; answers come from elsewhere.
    private func goOn(_ terminal: Terminal, until words: String) async throws {
      var picture = try await terminal.capture()
      for _ in 0..<12 where !picture.contains(words) { picture = try await terminal.goOn() }
      try await terminal.wait(for: words)
    }

    /// Thirty cards and a change of mind; then the power goes off, and the same window sees the result.
    @Test(.timeLimit(.minutes(6))) func aSortFromTheFirstScreenToTheResult() async throws {
      let room = try await Terminal(place, "--map", place.sessions)
      try await room.startSession(participants: 1)
      let address = try await openLane(room)
      let own = try await Terminal(place, columns: 80, rows: 24, "doe-mee", "http://\(address)")
      let first = try await own.wait(for: "Voordat je begint")
      #expect(first.contains("30 dagen") && first.contains("geen naam"))
      try await own.press("Enter")
      try await own.wait(for: "Plek D1")

      try await room.jump(to: 8, showing: "1.9")
      try await goOn(room, until: "0 van de 1 klaar")
      try await own.wait(for: "0 van de 30")
      for (pile, size) in [4, 6, 10, 6, 4].enumerated() { try await own.type(String(repeating: "\(pile + 1)", count: size)) }
      try await own.wait(for: "Alles heeft een plek")
      try await own.press("Enter")
      try await own.wait(for: "Bewaard.")
      try await room.wait(for: "1 van de 1 klaar")

      // The first card of the first pile to the last pile, in the place of the first card there.
      try await own.press("w")
      try await own.wait(for: "Alles heeft een plek")
      try await own.type("5")
      try await own.wait(for: "is vol")
      try await own.press("Enter")
      try await own.wait(for: "Alles heeft een plek")
      #expect(try EventLog(place.session()).count("answerSubmitted") == 1, "nothing is sent before Enter")
      try await own.press("Enter")
      try await own.wait(for: "Bewaard.")
      #expect(try EventLog(place.session()).count("answerSubmitted") == 2)

      kill(try await room.process(), SIGKILL)
      #expect(try await room.end() == 128 + Int(SIGKILL))
      try await own.wait(for: "Geen verbinding")
      try await room.restart("hervat", place.session())
      try await room.wait(for: "1 van de 1 klaar")
      let again = try await openLane(room)
      #expect(again.prefix { $0 != "/" } == address.prefix { $0 != "/" }, "the same port")
      try await own.wait(for: "Bewaard.", without: "Geen verbinding")

      try await room.goOn()
      let result = try await own.wait(for: "Uitslag")
      #expect(result.contains("Plek D1"))
      try await own.press("q")
      let question = try await own.wait(for: "Stoppen?")
      #expect(question.contains("D1-"))
      try await own.press("Enter")
      #expect(try await own.end() == 0)
    }

    @Test func whatIsWrongIsSaidInOneSentence() async throws {
      let cases: [(arguments: [String], code: Int, words: String)] = [
        (["doe-mee"], 64, "ontbreekt"), (["doe-mee", "https://10.0.0.5"], 64, "http://"), (["doe-mee", "10.0.0.5:x"], 64, "geen poort"),
        (["doe-mee", "a b/c/d"], 64, "geen adres"), (["doe-mee", "127.0.0.1:9"], 69, "Dit is geen terminal"),
      ]
      for example in cases {
        let run = try await place.run(example.arguments)
        #expect(run.exitCode == example.code, "\(example.arguments)")
        #expect(run.errors.contains(example.words), "\(run.errors)")
      }
    }

    @Test func whereNobodyListensTheTerminalStaysAsItWas() async throws {
      let own = try await Terminal(place, columns: 200, rows: 24, "doe-mee", "127.0.0.1:9")
      #expect(try await own.end() == 75)
      #expect(try await own.transcript().contains("kan nu niemand meedoen"))
      let dumb = try await Terminal(place, columns: 200, rows: 24, command: ["env", "TERM=dumb", place.program, "doe-mee", "127.0.0.1:9"])
      #expect(try await dumb.end() == 69)
      #expect(try await dumb.transcript().contains("kan geen scherm tekenen"))
    }
  }
}
