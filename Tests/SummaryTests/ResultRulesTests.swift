import Programme
import SessionEngine
import Summary
import TestSupport
import Testing

@Suite("What a report tells of a question")
struct ResultRulesTests {
  private typealias Fixture = ProgrammeFixtures

  private func session(_ people: Int) throws -> PlayedSession {
    var session = try PlayedSession(seats: people, in: Fixture.firstMeeting)
    try session.advance(to: Fixture.statements, step: "vragen")
    return session
  }

  private func result(_ question: QuestionID, _ session: PlayedSession) throws -> ResultSummary? {
    try SummaryReport(session.state).meetings.flatMap(\.blocks).flatMap(\.results).first { $0.question == question.rawValue }
  }

  private func reasons(_ session: PlayedSession) throws -> [String: Reason] {
    Dictionary(try SummaryReport(session.state).omissions.map { ($0.what, $0.reason) }) { first, _ in first }
  }

  @Test func openQuestionsWait() throws {
    var session = try session(6)
    for seat in session.state.seats { try session.run(.submitAnswer(Fixture.oneQuestion, seat: seat.id, answer: .choice(["eens"]))) }
    #expect(try result(Fixture.oneQuestion, session) == nil)
    #expect(try reasons(session)["Eén van drie"] == .notClosed)
    try session.run(.closeQuestions([Fixture.oneQuestion]))
    #expect(try reasons(session)["Eén van drie"] == .notShown)
    try session.advance(to: Fixture.statements, step: "uitslag")
    #expect(try result(Fixture.oneQuestion, session)?.people == 6)
    try session.run(.reopenQuestions([Fixture.oneQuestion]))
    #expect(try result(Fixture.oneQuestion, session) == nil)
  }

  @Test func afterTheMeetingOpenAnswersStillWaitButHandsDoNot() throws {
    var session = try session(6)
    try session.run(.enterCounts(Fixture.oneQuestion, [4, 2, 0]))
    for seat in session.state.seats { try session.run(.submitAnswer(Fixture.scaleQuestion, seat: seat.id, answer: .scale(3))) }
    try session.run(.endMeeting)
    #expect(try result(Fixture.oneQuestion, session)?.people == 6)
    #expect(try result(Fixture.scaleQuestion, session) == nil)
    #expect(try reasons(session)["Een cijfer"] == .notClosed)
  }

  @Test(arguments: [(4, false), (5, true), (6, true)])
  func fewerThanFiveAnswersHaveNoNumber(answers: Int, isShown: Bool) throws {
    var session = try session(9)
    for seat in session.state.seats.prefix(answers) {
      try session.run(.submitAnswer(Fixture.oneQuestion, seat: seat.id, answer: .choice(["oneens"])))
    }
    // Passing is no answer.
    try session.run(.submitAnswer(Fixture.oneQuestion, seat: SeatID(9), answer: .skipped))
    try session.advance(to: Fixture.statements, step: "uitslag")
    let result = try #require(try result(Fixture.oneQuestion, session))
    #expect(result.people == (isShown ? answers : nil))
    if case .withheld = result.figure { #expect(!isShown) } else { #expect(isShown) }
    #expect((try reasons(session)["Eén van drie"] == .tooFewPeople) == !isShown)
  }

  @Test func handsForSeveralOptionsDoNotTellHowManyPeople() throws {
    var session = try session(6)
    try session.run(.enterCounts(Fixture.severalQuestion, [3, 3, 2, 0]))
    try session.advance(to: Fixture.statements, step: "uitslag")
    #expect(try result(Fixture.severalQuestion, session) == nil)
    #expect(try reasons(session)["Hooguit twee van vier"] == .handsWithoutPeople)
  }

  @Test(arguments: [
    ([5, 5, 5, 4, 4, 5], "meerderheid aan de kant van ‘altijd’"), ([1, 1, 2, 5, 5, 4], "geen meerderheid"),
    ([3, 3, 3, 3, 1, 5], "meerderheid in het midden"),
  ])
  func sensitiveScalesAreTold(scores: [Int], words: String) throws {
    var session = try session(6)
    for (seat, score) in zip(session.state.seats, scores) {
      try session.run(.submitAnswer(Fixture.scaleQuestion, seat: seat.id, answer: .scale(score)))
    }
    try session.advance(to: Fixture.statements, step: "uitslag")
    let result = try #require(try result(Fixture.scaleQuestion, session))
    #expect(result.figure == .words(words))
    #expect(try reasons(session)["De aantallen bij: Een cijfer"] == .sensitive)
  }

  @Test func confidentialAnswersAreNeverTold() throws {
    var session = try session(6)
    for seat in session.state.seats { try session.run(.submitAnswer(Fixture.textQuestion, seat: seat.id, answer: .text("zin"))) }
    try session.run(.endMeeting)
    #expect(try result(Fixture.textQuestion, session) == nil)
    #expect(try reasons(session)["Een zin"] == .confidential)
  }

  @Test func answersOfAnUndoneQuestionWait() throws {
    var session = try PlayedSession(seats: 6, in: Fixture.firstMeeting)
    try session.run(.jump(to: Fixture.statements))
    for seat in session.state.seats { try session.run(.submitAnswer(Fixture.oneQuestion, seat: seat.id, answer: .choice(["eens"]))) }
    try session.run(.undo)
    try session.run(.endMeeting)
    let report = try SummaryReport(session.state)
    #expect(report.meetings.flatMap(\.blocks).flatMap(\.results).isEmpty)
  }
}
