import Foundation
import Programme
import SessionEngine
import Testing

@Suite("Every result of the shipped programme can be read aloud")
struct ReadAloudTests {
  @Test(arguments: [3, 7, 10, 40])
  func isOneOrTwoPlainSentences(participants: Int) throws {
    let programme = try #require(ShippedProgrammeTests.programme)
    let events = RehearsedSession.played(programme, participants: participants, seed: 5).events
    var state = SessionState()
    var told = 0
    for event in events {
      state.apply(event)
      guard case .moved = event, case .result(let result, let view) = RoomView(state).scene else { continue }
      let text = ReadAloud(result, view: view).text
      told += 1
      #expect(text.hasSuffix("."), "\(text)")
      #expect(text.split(separator: " ").count <= 70, "\(text)")
      #expect(text.first?.isLowercase != true && !text.contains("  ") && !text.contains(".."), "\(text)")
      // Counts before percentages: a percentage is only ever that of a survey.
      #expect(!text.contains("%") || text.contains("In een enquête"), "\(text)")
      let words = text.lowercased().split { !$0.isLetter }
      #expect(!words.contains { ["je", "jij", "jouw", "u", "uw"].contains($0) }, "\(text)")
      for (part, of) in text.matches(of: /(\d+) van de (\d+)/).map({ (Int($0.1) ?? 0, Int($0.2) ?? 0) }) { #expect(part <= of, "\(text)") }
    }
    #expect(told > 40)
  }
}
