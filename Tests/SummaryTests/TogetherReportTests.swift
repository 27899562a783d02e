import Foundation
import Programme
import SessionEngine
import Summary
import TestSupport
import Testing

@Suite("One report over several groups")
struct TogetherReportTests {
  private typealias Fixture = ProgrammeFixtures

  private func result(_ report: SummaryReport, _ question: QuestionID) -> ResultSummary? {
    report.meetings.flatMap(\.blocks).flatMap(\.results).first { $0.question == question.rawValue }
  }

  /// Straight from the answers, without the report: the oracle.
  private func counts(_ sessions: [PlayedSession], _ option: String) -> Int {
    sessions.reduce(0) { sum, session in
      sum + (session.state.answers[Fixture.oneQuestion] ?? [:]).values.count { $0 == .choice([option]) }
    }
  }

  @Test func countsAddUpToThoseOfTheAnswers() throws {
    let sessions = try [(8, 1), (6, 2), (9, 3)].map { try GroupSessions.play(people: $0.0, seed: UInt64($0.1)) }
    let report = try SummaryReport(try sessions.map(GroupSessions.aggregate), edition: .intern)
    let choice = try #require(result(report, Fixture.oneQuestion))
    #expect(choice.people == 23)
    guard case .options(let options) = choice.figure else {
      Issue.record("\(choice.figure)")
      return
    }
    let ids = ["eens", "oneens"]
    #expect(options.prefix(2).map(\.count) == ids.map { counts(sessions, $0) })
    let sort = try #require(result(report, Fixture.sortQuestion))
    guard case .sort(let figure) = sort.figure else {
      Issue.record("\(sort.figure)")
      return
    }
    let scores = sessions[0].state.programme.values.piles.map(\.score)
    for row in figure.rows {
      var counts = [Int](repeating: 0, count: scores.count)
      for answer in sessions.flatMap({ ($0.state.answers[Fixture.sortQuestion] ?? [:]).values }) {
        guard case .sort(let piles) = answer, let pile = piles.firstIndex(where: { $0.contains(row.number) }) else { continue }
        counts[pile] += 1
      }
      #expect(row.pileCounts == counts)
      #expect(row.sum == zip(scores, counts).reduce(0) { $0 + $1.0 * $1.1 })
    }
    #expect(report.participants == 23 && report.groups.count == 3)
  }

  @Test func theSameAsOneGroupOfAllPeople() throws {
    // What is defined on counts doesn't know groups: one group of two with the same answers has the same agreement and places.
    let one = try GroupSessions.play(people: 7, seed: 5)
    let report = try SummaryReport([try GroupSessions.aggregate(one)], edition: .intern)
    let alone = try SummaryReport(one.state)
    #expect(result(report, Fixture.sortQuestion)?.figure == result(alone, Fixture.sortQuestion)?.figure)
    #expect(result(report, Fixture.oneQuestion)?.figure == result(alone, Fixture.oneQuestion)?.figure)
  }

  @Test func aggregateFilesGiveTheSameReportInAnyOrder() throws {
    let aggregates = try (1...4).map { try GroupSessions.aggregate(try GroupSessions.play(people: 5 + $0, seed: UInt64($0))) }
    for edition in Edition.allCases {
      let direct = try SummaryReport(aggregates, edition: edition)
      let read = try aggregates.reversed().map { try JSONDecoder().decode(GroupAggregate.self, from: JSONEncoder().encode($0)) }
      #expect(read.allSatisfy { $0.fault == nil })
      #expect(try SummaryReport(read, edition: edition) == direct)
    }
  }

  @Test func nothingOfFewerThanFiveIsInAnAggregate() throws {
    // Of seven people four answered: their answers leave the session in no way.
    let session = try GroupSessions.play(people: 7, seed: 11, answers: 4)
    let aggregate = try GroupSessions.aggregate(session)
    let results = aggregate.report.meetings.flatMap(\.blocks).flatMap(\.results)
    #expect(results.allSatisfy { ($0.people ?? 5) >= 5 })
    guard case .withheld? = results.first(where: { $0.question == Fixture.oneQuestion.rawValue })?.figure else {
      Issue.record("four answers are told")
      return
    }
    let other = try GroupSessions.aggregate(try GroupSessions.play(people: 8, seed: 12))
    let report = try SummaryReport([aggregate, other], edition: .intern)
    #expect(result(report, Fixture.oneQuestion)?.people == 8, "the sum is over the group that may be told")
  }

  @Test func tooFewPeopleGiveNoAggregate() throws {
    let session = try GroupSessions.play(people: 4, seed: 3)
    #expect(throws: SummaryRefusal.tooFewParticipants) { try SummaryReport(session.state) }
  }

  @Test func groupsOfOneNameAreToldApart() throws {
    var aggregates = try (1...3).map { try GroupSessions.aggregate(try GroupSessions.play(people: 5 + $0, seed: UInt64($0))) }
    for place in [0, 2] { aggregates[place].report.group = "Team" }
    let names = try SummaryReport(aggregates, edition: .intern).groups.map(\.group)
    #expect(Set(names) == ["Team (1)", "Team (2)", "Groep 2"] && names.count == 3)
    #expect(try SummaryReport(aggregates, edition: .extern).groups.map(\.group) == ["onderdeel A", "onderdeel B", "onderdeel C"])
  }

  @Test func refusals() throws {
    let one = try GroupSessions.aggregate(try GroupSessions.play(people: 6, seed: 1))
    var other = try GroupSessions.aggregate(try GroupSessions.play(people: 6, seed: 2))
    #expect(throws: TogetherRefusal.sameGroupTwice("Groep 1", "Groep 1")) { try SummaryReport([one, one], edition: .extern) }
    other.programme = "anders"
    #expect(throws: TogetherRefusal.otherProgramme("Groep 1", "Groep 2")) { try SummaryReport([one, other], edition: .extern) }
    other.programme = one.programme
    other.report.isRehearsal = true
    #expect(throws: TogetherRefusal.rehearsalBesideReal("Groep 2")) { try SummaryReport([one, other], edition: .extern) }
    #expect(throws: TogetherRefusal.nothing) { try SummaryReport([], edition: .extern) }
  }

  @Test func otherValueListsAreNotAdded() throws {
    let one = try GroupSessions.aggregate(try GroupSessions.play(people: 6, seed: 1))
    var other = try GroupSessions.aggregate(try GroupSessions.play(people: 6, seed: 2))
    other.report.values.values[0].name = "Iets anders"
    let report = try SummaryReport([one, other], edition: .intern)
    #expect(result(report, Fixture.sortQuestion) == nil)
    #expect(report.omissions.contains { $0.reason == .otherValues })
    #expect(result(report, Fixture.oneQuestion)?.people == 12)
  }

  @Test func aForgedAggregateIsRefused() throws {
    var one = try GroupSessions.aggregate(try GroupSessions.play(people: 6, seed: 1))
    #expect(one.fault == nil)
    one.report.participants = 4
    #expect(one.fault != nil)
    one.report.participants = 6
    let block = try #require(one.report.meetings[0].blocks.firstIndex { !$0.results.isEmpty })
    one.report.meetings[0].blocks[block].results[0].people = 3
    #expect(one.fault != nil)
  }
}
