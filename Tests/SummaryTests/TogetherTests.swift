import Programme
import SessionEngine
import Summary
import TestSupport
import Testing

@Suite("What the group chose together")
struct TogetherTests {
  private typealias Fixture = ProgrammeFixtures

  @Test func aChoiceInSightOfEverybodyIsInTheReport() throws {
    var session = try PlayedSession(seats: 6, in: Fixture.firstMeeting)
    try session.advance(to: Fixture.statements, step: "vragen")
    try session.run(.answerAsGroup(Fixture.oneQuestion, .choice(["oneens"])))
    try session.run(.answerAsGroup(Fixture.scaleQuestion, .scale(4)))
    try session.advance(to: Fixture.statements, step: "gesprek")
    try session.run(.endMeeting)
    let results = try SummaryReport(session.state).meetings[0].blocks.flatMap(\.results)
    let choice = try #require(results.first { $0.question == Fixture.oneQuestion.rawValue })
    #expect(choice.figure == .words("oneens"))
    #expect(choice.people == nil)
    #expect(choice.headline == "Samen gekozen: oneens.")
    let scale = try #require(results.first { $0.question == Fixture.scaleQuestion.rawValue })
    #expect(scale.figure == .words("4"))
  }
}
