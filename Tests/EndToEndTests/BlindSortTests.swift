import Foundation
import Testing

extension EndToEnd {
  /// One participant's sort at the shared keyboard, in front of everybody.
  @Suite struct BlindSortTests {
    @Test func theCurtainTellsHowMuchAndNeverWhat() async throws {
      let place = try Workplace()
      let terminal = try await Terminal(place, columns: 80, rows: 24, "--map", place.sessions)
      try await terminal.startSession(participants: 10)
      try await terminal.jump(to: 8, showing: "1.9  Waardensortering")
      while try await terminal.nextDeed() != "invullen" { try await terminal.goOn() }
      try await terminal.press("Space")
      try await terminal.wait(for: "Hoe komen")
      try await terminal.press("1")
      try await terminal.wait(for: "D1 is aan de beurt")
      try await terminal.press("Enter")
      let begin = try await terminal.wait(for: "D1 kiest")

      let order = [27, 29, 23, 28, 21, 22, 24, 25, 26, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 30]
      let inSight = Set(begin.matches(of: #/\d+/#).compactMap { Int($0.output) })
      for (place, number) in order.enumerated() {
        try await terminal.type("\(number) ")
        let picture = try await terminal.wait("the count") { $0.contains(Self.count(after: place + 1)) }
        let shown = Set(picture.matches(of: #/\d+/#).compactMap { Int($0.output) })
        #expect(shown.subtracting(inSight).subtracting(0...6).isEmpty, "a card number is in sight")
        guard place == 2 else { continue }
        // A number twice and one that does not exist: said without naming it.
        try await terminal.type("27 ")
        try await terminal.wait(for: "! Dat nummer is al getypt.")
        try await terminal.type("99 ")
        let refused = try await terminal.wait(for: "! Dat kaartnummer bestaat niet.")
        #expect(!refused.contains("27") && !refused.contains("99"))
        #expect(refused.contains("3 van de 4"))
      }
      let stored = try EventLog(place.session()).count("answerSubmitted")
      #expect(stored == 0, "nothing is kept before Enter")
      try await terminal.press("Enter")
      try await terminal.wait(for: "D2 is aan de beurt")
      let answers = try EventLog(place.session()).entries.filter { $0.kind == "answerSubmitted" }
      try #require(answers.count == 1)
      #expect(answers[0].payload.contains("[27,29,23,28]"))
      #expect(answers[0].payload.contains("[13,12,11,30]"))
      #expect(!answers[0].payload.contains("wall"), "an answer has no time")
    }

    /// What the curtain says when so many cards lie: piles of 4, 6, 6 and 4.
    private static func count(after cards: Int) -> String {
      switch cards {
      case ...4: "\(cards) van de 4"
      case ...10: "\(cards - 4) van de 6"
      case ...16: "\(cards - 10) van de 6"
      case ...19: "\(cards - 16) van de 4"
      default: "is klaar met invullen"
      }
    }
  }
}
