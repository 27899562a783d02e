import SessionEngine
import Summary
import TestSupport
import Testing

@Suite("When there is no report")
struct RefusalTests {
  @Test func withoutMeeting() throws {
    #expect(throws: SummaryRefusal.nothingHappened) { try SummaryReport(SessionState()) }
    #expect(throws: SummaryRefusal.nothingHappened) { try SummaryReport(PlayedSession(seats: 10).state) }
  }

  @Test(arguments: 1...4) func withFewerThanFive(people: Int) throws {
    let session = try PlayedSession(seats: people, in: ProgrammeFixtures.firstMeeting)
    #expect(throws: SummaryRefusal.tooFewParticipants) { try SummaryReport(session.state) }
    #expect(
      SummaryRefusal.tooFewParticipants.sentence
        == "Met minder dan 5 deelnemers maken we geen verslag. De groepssortering zie je alleen op dit scherm.")
  }

  @Test func withFiveThereIsOne() throws {
    let report = try SummaryReport(PlayedSession(seats: 5, in: ProgrammeFixtures.firstMeeting).state)
    #expect(report.participants == 5)
    #expect(report.meetings.map(\.participants) == [5])
  }

  @Test func whenOneOfFiveWithdraws() throws {
    var session = try PlayedSession(seats: 5, in: ProgrammeFixtures.firstMeeting)
    try session.run(.withdrawSeat(SeatID(5)))
    #expect(throws: SummaryRefusal.tooFewParticipants) { try SummaryReport(session.state) }
  }

  @Test func whenFourOfTenCame() throws {
    var session = try PlayedSession(seats: 10)
    try session.run(.startMeeting(ProgrammeFixtures.firstMeeting, plannedStart: 0, present: (1...4).map { SeatID($0) }))
    #expect(throws: SummaryRefusal.tooFewParticipants) { try SummaryReport(session.state) }
  }
}
