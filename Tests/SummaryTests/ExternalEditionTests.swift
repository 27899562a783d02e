import Programme
import SessionEngine
import Summary
import TestSupport
import Testing

@Suite("The edition for whoever is outside the group")
struct ExternalEditionTests {
  private typealias Fixture = ProgrammeFixtures

  private func sorts(_ report: SummaryReport) -> [SortFigure] {
    report.meetings.flatMap(\.blocks).flatMap(\.results).compactMap { if case .sort(let sort) = $0.figure { sort } else { nil } }
  }

  private func lines(_ report: SummaryReport) -> [String] {
    report.meetings.flatMap(\.blocks).flatMap(\.lines).flatMap(\.lines).map(\.text)
  }

  @Test func oneGroupTellsItsValuesInWords() throws {
    let session = try GroupSessions.play(people: 9, seed: 4)
    let whole = try SummaryReport(session.state)
    let report = whole.external
    #expect(sorts(whole).allSatisfy { !$0.rows.isEmpty })
    #expect(!sorts(report).isEmpty && sorts(report).allSatisfy { $0.rows.isEmpty && $0.agreement == nil })
    #expect(sorts(report).map(\.piles) == sorts(whole).map(\.piles))
    #expect(report.group == "onderdeel A" && report.edition == .extern)
    #expect(report.meetings.allSatisfy { $0.timetable.isEmpty })
    #expect(report.omissions.contains { $0.reason == .internalOnly })
    let sort = try #require(report.meetings.flatMap(\.blocks).flatMap(\.results).first { $0.question == Fixture.sortQuestion.rawValue })
    #expect(!([sort.headline, sort.spoken] + sort.remarks).contains { $0.contains("in de top") || $0.contains("vaker dan toeval") })
  }

  @Test(
    "Means and counts of values over all groups from twenty people",
    arguments: [([9, 10], false), ([9, 11], true), ([5, 5, 5, 5], true)])
  func allGroups(people: [Int], areTold: Bool) throws {
    let aggregates = try people.enumerated().map { place, people in
      try GroupSessions.aggregate(try GroupSessions.play(people: people, seed: UInt64(place + 1)))
    }
    let report = try SummaryReport(aggregates, edition: .extern)
    #expect(sorts(report).allSatisfy { $0.rows.isEmpty != areTold })
    #expect(report.groups.flatMap(sorts).allSatisfy { $0.rows.isEmpty }, "never per group")
    #expect(report.groups.map(\.group) == people.indices.map { "onderdeel \(["A", "B", "C", "D"][$0])" })
  }

  @Test func countsPerGroupOnlyWhenTheGroupsAgreed() throws {
    let aggregates = try (1...2).map { try GroupSessions.aggregate(try GroupSessions.play(people: 8, seed: UInt64($0))) }
    func told(_ report: SummaryReport) -> Bool {
      report.groups.flatMap(\.meetings).flatMap(\.blocks).flatMap(\.results).contains { $0.question == Fixture.oneQuestion.rawValue }
    }
    #expect(try !told(SummaryReport(aggregates, edition: .extern)))
    #expect(try told(SummaryReport(aggregates, edition: .extern, tellsEachGroup: true)))
    #expect(try told(SummaryReport(aggregates, edition: .intern)))
  }

  @Test func noNameOfAGroupIsInIt() throws {
    let aggregates = try (1...3).map { try GroupSessions.aggregate(try GroupSessions.play(people: 8, seed: UInt64($0))) }
    let report = try SummaryReport(aggregates, edition: .extern)
    #expect("\(report)\(report.outline)\(report.cover)".range(of: "Groep [0-9]") == nil)
  }

  // MARK: Lines

  @Test func onlyLinesThatSomebodyRead() throws {
    var session = try GroupSessions.play(people: 6, seed: 1, cards: ["zorg", "Jansen wacht", "tijd", "weg"])
    let before = try SummaryReport(session.state)
    #expect(lines(before) == ["Jansen wacht", "tijd", "weg", "zorg"])
    #expect(lines(before.external) == [])
    #expect(before.external.omissions.contains { $0.reason == .notRead })
    #expect(before.freeTexts.allSatisfy { !$0.isRead } && before.freeTexts.count == 4)
    try session.run([
      .reviewText("zorg", .keep), .reviewText("Jansen wacht", .change(to: "Een collega wacht")), .reviewText("weg", .drop),
    ])
    let after = try SummaryReport(session.state)
    #expect(lines(after) == ["Een collega wacht", "tijd", "zorg"])
    #expect(lines(after.external) == ["Een collega wacht", "zorg"])
    #expect(!"\(after)\(after.external)\(after.outline)".contains("Jansen"))
    #expect(after.freeTexts.filter { !$0.isRead }.map(\.text) == ["tijd"])
  }

  @Test func aSecondReportHoldsTheSameVerdicts() throws {
    var session = try GroupSessions.play(people: 6, seed: 1, cards: ["a", "b"])
    try session.run([.reviewText("a", .drop), .reviewText("b", .keep)])
    let again = SessionState(replaying: session.events)
    #expect(try SummaryReport(again) == SummaryReport(session.state))
    #expect(lines(try SummaryReport(again)) == ["b"])
    // The last verdict counts, and saying the same again is no event.
    #expect(try session.run(.reviewText("b", .keep)).isEmpty)
    try session.run(.reviewText("a", .keep))
    #expect(lines(try SummaryReport(session.state)) == ["a", "b"])
  }

  @Test func verdictsOutliveUndo() throws {
    var session = try PlayedSession(seats: 6, in: Fixture.firstMeeting)
    try session.advance(to: Fixture.words, step: "ophalen")
    try session.run(.addCard(block: Fixture.words, step: "ophalen", column: "mooi", text: "a", mayBeReported: true))
    try session.run([.reviewText("a", .drop), .undo])
    #expect(session.state.flow.cards.isEmpty && session.state.verdicts == ["a": .drop])
  }

  @Test func anEmptyOrEndlessChangeIsRefused() throws {
    let session = try GroupSessions.play(people: 6, seed: 1)
    #expect(session.rejection(of: .reviewText("a", .change(to: "  "))) == .emptyText)
    #expect(session.rejection(of: .reviewText("a", .change(to: String(repeating: "x", count: 2000)))) == .textTooLong)
    #expect(session.rejection(of: .reviewText("", .keep)) == .emptyText)
  }
}

extension String {
  /// Whether one of the digits follows a word, without Foundation.
  fileprivate func range(of pattern: String) -> Range<String.Index>? {
    guard let regex = try? Regex(pattern) else { return nil }
    return firstMatch(of: regex)?.range
  }
}
