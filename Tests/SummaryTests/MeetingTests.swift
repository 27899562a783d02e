import Programme
import SessionEngine
import Summary
import TestSupport
import Testing

@Suite("Meetings, blocks and times")
struct MeetingTests {
  private typealias Fixture = ProgrammeFixtures

  @Test func timesAddUpOverVisitsAndSkippedBlocksStayInTheTimetable() throws {
    var session = try PlayedSession(seats: 6, in: Fixture.firstMeeting)
    session.clock.advance(minutes: 4)
    try session.run(.jump(to: Fixture.words))
    session.clock.advance(milliseconds: 89_000)
    try session.run(.jump(to: Fixture.welcome))
    session.clock.advance(minutes: 3)
    try session.run(.skipBlock(Fixture.rest))
    try session.run(.jump(to: Fixture.statements))
    session.clock.advance(minutes: 2)
    var meeting = try SummaryReport(session.state).meetings[0]
    #expect(meeting.timetable.map(\.status) == [.done, .done, .skipped, .running])
    #expect(meeting.timetable.map(\.realMinutes) == [7, 1, nil, nil])
    #expect(meeting.isRunning && meeting.realMinutes == nil)
    session.clock.jumpWall(milliseconds: 7_200_000)
    session.clock.advance(minutes: 1)
    try session.run(.endMeeting)
    meeting = try SummaryReport(session.state).meetings[0]
    #expect(meeting.timetable.map(\.status) == [.done, .done, .skipped, .done])
    #expect(meeting.timetable.map(\.realMinutes) == [7, 1, nil, 3])
    #expect(meeting.timetable.map(\.plannedMinutes) == [5, 10, 5, 15])
    #expect(meeting.realMinutes == 11 && meeting.plannedMinutes == 35)
    #expect(meeting.blocks.map(\.number) == ["1.1", "1.2", "1.4"])
  }

  @Test func anAddedReserveBlockIsInThePlaceWhereItWasDone() throws {
    var session = try PlayedSession(seats: 6, in: Fixture.firstMeeting, programme: RichFixtures.programme)
    try session.run([.jump(to: Fixture.welcome), .addBlock(RichFixtures.spareQuestions, after: Fixture.welcome)])
    try session.run([.addBlock(Fixture.spare, after: nil), .jump(to: RichFixtures.spareQuestions)])
    try session.run([.enterCounts(RichFixtures.spareQuestion, [4, 2]), .advance, .skipBlock(Fixture.spare), .endMeeting])
    let meeting = try SummaryReport(session.state).meetings[0]
    let block = try #require(meeting.blocks.first { $0.number == "1.R2" })
    #expect(block.results.map(\.prompt) == ["Nog een"])
    #expect(meeting.timetable.map(\.number).prefix(3) == ["1.0", "1.1", "1.R2"])
    #expect(meeting.timetable.last?.status == .skipped)
  }

  @Test func aSmallMeetingTellsItsTimesOnly() throws {
    var session = try PlayedSession(seats: 8, in: Fixture.firstMeeting)
    try session.advance(to: Fixture.words, step: "ophalen")
    try session.run(.addCard(block: Fixture.words, step: "ophalen", column: "mooi", text: "eerste", mayBeReported: true))
    try session.run(.endMeeting)
    session.clock.advance(minutes: 60 * 24 * 7)
    try session.run(.startMeeting(Fixture.lastMeeting, plannedStart: 0, present: (1...4).map { SeatID($0) }))
    try session.run(.jump(to: Fixture.closing))
    try session.run(.addCard(block: Fixture.closing, step: "rondje", column: nil, text: "van vier mensen", mayBeReported: true))
    try session.run(.jump(to: Fixture.sorting))
    try session.run(.answerAsGroup(Fixture.sortQuestion, .sort([[1], [], [], [], []])))
    try session.advance(to: Fixture.sorting, step: "uitslag")
    try session.run(.endMeeting)
    let report = try SummaryReport(session.state)
    #expect(report.meetings.map(\.participants) == [8, nil])
    #expect(report.meetings[1].blocks.isEmpty)
    #expect(report.meetings[1].timetable.count == 2)
    #expect(report.omissions.map(\.reason) == [.tooFewPeople])
    #expect(report.meetings[0].blocks.flatMap(\.lines).flatMap(\.lines).map(\.text) == ["eerste"])
    #expect(report.date == report.meetings[1].date && report.meetings[0].date < report.date)
  }

  @Test func theDayFollowsTheClockOfThePlace() throws {
    let session = try PlayedSession(seats: 6, in: Fixture.firstMeeting)
    // The fake clock begins at 21 September 2026, 14.13 UTC.
    #expect(try SummaryReport(session.state).date.iso == "2026-09-21")
    #expect(try SummaryReport(session.state, utcOffsetSeconds: 36_000).date.iso == "2026-09-22")
    let report = try SummaryReport(session.state, date: CivilDate(year: 2027, month: 1, day: 2))
    #expect(report.date.iso == "2027-01-02" && report.meetings[0].date.iso == "2026-09-21")
  }

  @Test func referencesAreToldOnceShown() throws {
    var session = try PlayedSession(seats: 6, in: Fixture.firstMeeting)
    try session.advance(to: Fixture.statements, step: "vragen")
    #expect(try SummaryReport(session.state).meetings[0].blocks.flatMap(\.references).isEmpty)
    try session.advance(to: Fixture.statements, step: "uitslag")
    let references = try SummaryReport(session.state).meetings[0].blocks.flatMap(\.references)
    #expect(references.map(\.text) == ["Elders was dat 57%."])
    #expect(references.map(\.source) == ["Bron"])
  }
}
