import Disclosure
import Foundation
import Programme
import SessionEngine
import Summary
import TestSupport
import Testing

@Suite("What moved between two value sorts, in a report")
struct ShiftTests {
  private static let before = QuestionID("eerst/waarden")
  private static let after = QuestionID("later/waarden")

  private static func block(_ id: String, _ question: QuestionID, _ pages: [RevealPage]) -> Block {
    Block(
      id: BlockID(id), number: id == "eerst" ? "1.1" : "1.2", title: id, minutes: 10, shortest: 5, priority: .must, form: .valueSort,
      room: "Sorteer.",
      steps: [
        Step(id: "ask", title: "Sorteren", content: .ask(Ask(questions: [Question(id: question, prompt: "Sorteer", kind: .sort)]))),
        Step(id: "reveal", title: "Uitslag", content: .reveal(Reveal(pages: pages))),
      ])
  }

  private static let programme: Programme = {
    var programme = ProgrammeFixtures.tiny
    programme.meetings = [
      Meeting(
        id: MeetingID("dag"), part: .closing, title: "Dag", goal: "",
        blocks: [
          block("eerst", before, [.result(question: before, view: .groupSort)]),
          block(
            "later", after, [.result(question: after, view: .groupSort), .combined(questions: [before, after], view: .shift, labels: [])]),
        ])
    ]
    return programme
  }()

  /// So many people of whom the first ones sort twice: the first value of the list goes from the last place to the first.
  private func session(_ people: Int, twice: Int) throws -> PlayedSession {
    var session = try PlayedSession(seats: people, in: MeetingID("dag"), programme: Self.programme)
    try session.advance(to: BlockID("eerst"), step: "ask")
    let values = Self.programme.values
    let order = values.values.map(\.number)
    func sort(_ order: [Int]) -> Answer {
      var start = 0
      return .sort(
        values.pileSizes.map { size in
          defer { start += size }
          return Array(order[start..<(start + size)])
        })
    }
    for seat in session.state.seats {
      try session.run(.submitAnswer(Self.before, seat: seat.id, answer: sort(Array(order.dropFirst()) + [order[0]])))
    }
    try session.advance(to: BlockID("eerst"), step: "reveal")
    try session.advance(to: BlockID("later"), step: "ask")
    for seat in session.state.seats.prefix(twice) { try session.run(.submitAnswer(Self.after, seat: seat.id, answer: sort(order))) }
    try session.advance(to: BlockID("later"), step: "reveal")
    return session
  }

  private func draft(_ session: PlayedSession) throws -> SummaryDraft {
    try SummaryDraft(session.state, edition: .intern) { CivilDate(milliseconds: $0) }
  }

  private func pictures(_ report: SummaryReport) -> [PictureSummary] {
    report.meetings.flatMap(\.blocks).flatMap(\.pictures).filter { $0.kind == .shift }
  }

  @Test func theMoveOfThoseWhoSortedTwiceIsTold() throws {
    let draft = try draft(session(9, twice: 7))
    let picture = try #require(pictures(draft.report).first)
    #expect(picture.headline.hasPrefix("7 mensen sorteerden twee keer. "))
    let piles = Self.programme.values.piles
    let move = Wording.signedMean(tenths: 10 * (piles[0].score - piles[piles.count - 1].score))
    #expect(picture.sentences.contains { $0.contains("\(Self.programme.values.values[0].name) (\(move), vaker dan toeval)") })
    #expect(draft.releases.results.contains { $0.item == "eerst/waarden+later/waarden" && $0.people.count == 7 })
  }

  @Test func belowFiveItIsLeftOut() throws {
    let report = try draft(session(9, twice: 4)).report
    #expect(pictures(report).isEmpty)
    #expect(report.omissions.contains { $0.what == "Verschuivingen tussen twee sorteringen" && $0.reason == .tooFewPeople })
  }

  @Test func aSecondReportWithOneMoreWhoSortedTwiceIsRefused() throws {
    var session = try session(9, twice: 7)
    let first = try draft(session)
    try session.run(first.releases.command)
    #expect(try draft(session).report == first.report)
    try session.run(.withdrawSeat(SeatID(1)))
    #expect(throws: SummaryRefusal.changedSinceReport) { try draft(session) }
  }
}
