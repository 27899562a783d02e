import Programme
import SessionEngine
import Summary
import TestSupport
import Testing

@Suite("A long scale in a small group")
struct LongScaleTests {
  /// The tiny programme with a line from 0 to 10.
  private var programme: Programme {
    var programme = ProgrammeFixtures.tiny
    programme.meetings[0].blocks[3].steps[0].content = .ask(
      Ask(questions: [
        Question(
          id: ProgrammeFixtures.oneQuestion, prompt: "Waar?",
          kind: .scale(Scale(lowest: 0, highest: 10, lowLabel: "links", highLabel: "rechts")))
      ]))
    return programme
  }

  private func result(_ scores: [Int]) throws -> ResultSummary {
    var session = try PlayedSession(seats: scores.count, in: ProgrammeFixtures.firstMeeting, programme: programme)
    try session.advance(to: ProgrammeFixtures.statements, step: "vragen")
    for (seat, score) in zip(session.state.seats, scores) {
      try session.run(.submitAnswer(ProgrammeFixtures.oneQuestion, seat: seat.id, answer: .scale(score)))
    }
    try session.run(.closeQuestions([ProgrammeFixtures.oneQuestion]))
    try session.run(.endMeeting)
    return try #require(try SummaryReport(session.state).meetings[0].blocks.flatMap(\.results).first)
  }

  @Test func isTakenInThreeParts() throws {
    let result = try result([0, 0, 3, 4, 6, 7, 7, 8, 10])
    guard case .scale(let scale) = result.figure else {
      Issue.record("\(result.figure)")
      return
    }
    #expect(scale.parts.map(\.label) == ["0 tot en met 3", "4 tot en met 6", "7 tot en met 10"])
    #expect(scale.parts.map(\.count) == [3, 2, 4])
    #expect(scale.meanTenths == nil && scale.isCollapsed)
    #expect(result.headline == "De middelste score is 6.")
    #expect(result.readAloud.contains("0 tot en met 3: 3 van de 9."))
  }

  @Test func isWholeFromTenPeopleOn() throws {
    let result = try result([0, 0, 3, 4, 6, 7, 7, 8, 10, 10])
    guard case .scale(let scale) = result.figure else {
      Issue.record("\(result.figure)")
      return
    }
    #expect(scale.parts.map(\.count) == [2, 0, 0, 1, 1, 0, 1, 2, 1, 0, 2])
    #expect(scale.meanTenths == 55)
  }
}
