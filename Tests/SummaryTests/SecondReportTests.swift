import Programme
import SessionEngine
import Summary
import TestSupport
import Testing

@Suite("A second report of one session")
struct SecondReportTests {
  private typealias Fixture = ProgrammeFixtures
  private static let asked = Fixture.oneQuestion

  /// A session with a result of so many people on the screen.
  private func session(_ answers: Int, of people: Int) throws -> PlayedSession {
    var session = try PlayedSession(seats: people, in: Fixture.firstMeeting)
    try session.advance(to: Fixture.statements, step: "vragen")
    try answer(1...answers, &session)
    try session.advance(to: Fixture.statements, step: "uitslag")
    return session
  }

  private func answer(_ seats: ClosedRange<Int>, _ session: inout PlayedSession) throws {
    for seat in seats {
      try session.run(.submitAnswer(Self.asked, seat: SeatID(seat), answer: .choice([seat % 3 == 0 ? "oneens" : "eens"])))
    }
  }

  private func change(_ session: inout PlayedSession, _ body: (inout PlayedSession) throws -> Void) throws {
    try session.run(.reopenQuestions([Self.asked]))
    try session.run(.jump(to: Fixture.statements))
    try body(&session)
    try session.advance(to: Fixture.statements, step: "uitslag")
  }

  private func write(_ session: inout PlayedSession) throws -> SummaryReport {
    let draft = try SummaryDraft(session.state, edition: .intern) { CivilDate(milliseconds: $0) }
    try session.run(draft.releases.command)
    return draft.report
  }

  private func people(_ report: SummaryReport) -> Int? {
    report.meetings.flatMap(\.blocks).flatMap(\.results).first { $0.question == Self.asked.rawValue }?.people
  }

  @Test func anUnchangedOneIsTheSameAndIsNotNotedAgain() throws {
    var session = try session(7, of: 7)
    let first = try write(&session)
    let events = session.events.count
    #expect(try write(&session) == first)
    #expect(session.events.count == events)
    #expect(people(first) == 7)
  }

  @Test("Latecomers", arguments: [(1, false), (4, false), (5, true), (6, true)])
  func latecomers(late: Int, isAllowed: Bool) throws {
    var session = try session(7, of: 13)
    _ = try write(&session)
    try change(&session) { try answer(8...(7 + late), &$0) }
    if isAllowed {
      #expect(people(try write(&session)) == 7 + late)
    } else {
      #expect(throws: SummaryRefusal.changedSinceReport) { try write(&session) }
    }
  }

  @Test func oneChangedAnswerIsRefusedThoughNIsTheSame() throws {
    var session = try session(10, of: 10)
    _ = try write(&session)
    try change(&session) { try $0.run(.submitAnswer(Self.asked, seat: SeatID(1), answer: .choice(["weet-niet"]))) }
    #expect(throws: SummaryRefusal.changedSinceReport) { try write(&session) }
  }

  @Test func aWithdrawalIsRefused() throws {
    var session = try session(10, of: 10)
    _ = try write(&session)
    try session.run(.withdrawSeat(SeatID(10)))
    #expect(throws: SummaryRefusal.changedSinceReport) { try write(&session) }
    // With every copy thrown away there is a report again; what the room saw over ten people stays out of it.
    try session.run(.recallSummaries)
    let report = try write(&session)
    #expect(people(report) == nil)
    #expect(report.omissions.contains { $0.what == "Eén van drie" && $0.reason == .earlierResult })
  }

  @Test(
    "Hands are compared by their number",
    arguments: [([4, 3, 0], [3, 4, 0], true), ([4, 3, 0], [5, 3, 0], false), ([4, 3, 0], [6, 6, 0], true)])
  func hands(first: [Int], second: [Int], isAllowed: Bool) throws {
    var session = try PlayedSession(seats: 14, in: Fixture.firstMeeting)
    try session.advance(to: Fixture.statements, step: "vragen")
    try session.run(.enterCounts(Self.asked, first))
    try session.advance(to: Fixture.statements, step: "uitslag")
    _ = try write(&session)
    try change(&session) { try $0.run(.enterCounts(Self.asked, second)) }
    if isAllowed {
      #expect(people(try write(&session)) == second.reduce(0, +))
    } else {
      #expect(throws: SummaryRefusal.changedSinceReport) { try write(&session) }
    }
  }

  @Test func whatTheRoomSawStaysInTheReportWhenOneAnswerCameAfterIt() throws {
    var session = try session(7, of: 9)
    try change(&session) { try answer(8...8, &$0) }
    let first = try write(&session)
    #expect(people(first) == 7)
    #expect(try write(&session) == first, "the answer that waits is known")
    try change(&session) { try answer(9...9, &$0) }
    #expect(throws: SummaryRefusal.changedSinceReport) { try write(&session) }
  }

  @Test func aResultThatCanNoLongerBeToldIsListedWithoutANumber() throws {
    var session = try session(10, of: 10)
    try session.run(.withdrawSeat(SeatID(10)))
    let report = try write(&session)
    #expect(people(report) == nil)
    let omission = try #require(report.omissions.first { $0.what == "Eén van drie" })
    #expect(omission.reason == .earlierResult && !omission.reason.words.contains { $0.isNumber })
  }

  @Test func theSentenceIsThatOfTheMethod() {
    #expect(
      SummaryRefusal.changedSinceReport.sentence
        == "Er is al een verslag gemaakt. Met dit verschil zou je antwoorden van een paar mensen kunnen herleiden.")
  }
}
