import Disclosure
import Programme
import SessionEngine
import TestSupport
import Testing

/// What the screen tells when answers change after a result was shown; who is behind a number is counted here from the answers.
@Suite("Results that were given out")
struct ReleaseTests {
  private typealias Fixture = ProgrammeFixtures
  private static let asked = Fixture.oneQuestion

  private func session(_ people: Int, answers: Int? = nil) throws -> PlayedSession {
    var session = try PlayedSession(seats: people, in: Fixture.firstMeeting)
    try session.advance(to: Fixture.statements, step: "vragen")
    try answer(session.state.seats.prefix(answers ?? people).map(\.id), "eens", &session)
    return session
  }

  private func answer(_ seats: [SeatID], _ option: ItemID, _ session: inout PlayedSession) throws {
    for seat in seats { try session.run(.submitAnswer(Self.asked, seat: seat, answer: .choice([option]))) }
  }

  private func reveal(_ session: inout PlayedSession) throws {
    try session.advance(to: Fixture.statements, step: "uitslag")
  }

  private func reopen(_ session: inout PlayedSession) throws {
    try session.run(.reopenQuestions([Self.asked]))
    try session.run(.jump(to: Fixture.statements))
  }

  private func picture(_ session: PlayedSession) throws -> QuestionResult {
    session.state.result(of: try #require(session.state.index.question(Self.asked)))
  }

  @Test("The first look at a result is noted once, and stays noted when it is undone")
  func isNoted() throws {
    var session = try session(6)
    try reveal(&session)
    func notes() -> [Event] { session.events.filter { $0.kind == "resultsReleased" } }
    #expect(notes().count == 1)
    guard case .resultsReleased(let results)? = notes().first else { return }
    #expect(results == [Release(item: "stellingen/een", moment: "begin", people: .seats(Respondents(1...6)))])
    try session.run(.undo)
    try session.run(.redo)
    try session.run(.advance)
    try session.run(.goBack)
    #expect(notes().count == 1)
  }

  @Test("A few answers that came after the first look wait; from five on they count", arguments: 1...6)
  func lateAnswers(late: Int) throws {
    var session = try session(13, answers: 7)
    try reveal(&session)
    let first = try picture(session)
    #expect(first.count == 7)
    try reopen(&session)
    try answer((8...(7 + late)).map { SeatID($0) }, "oneens", &session)
    try reveal(&session)
    let second = try picture(session)
    #expect(second.count == (late < 5 ? 7 : 7 + late))
    if late < 5 {
      #expect(second.picture == first.picture && second.headline == first.headline)
      #expect(second.remarks.last == Wording.earlierAnswers)
    } else {
      #expect(
        second.picture
          == .bars([BarRow(title: "eens", count: 7), BarRow(title: "oneens", count: late), BarRow(title: "weet-niet", count: 0)]))
    }
  }

  @Test("One changed answer is one person who left and one who came")
  func changedAnswer() throws {
    var session = try session(10)
    try reveal(&session)
    let first = try picture(session)
    try reopen(&session)
    try answer([SeatID(4)], "oneens", &session)
    try reveal(&session)
    #expect(try picture(session).picture == first.picture)
    // Changed back: nothing is different from what was shown.
    try reopen(&session)
    try answer([SeatID(4)], "eens", &session)
    try reveal(&session)
    #expect(try picture(session) == first)
  }

  @Test("After a withdrawal the rest is not told: the difference would be the answer of one person")
  func withdrawal() throws {
    var session = try session(10)
    try reveal(&session)
    try session.run(.withdrawSeat(SeatID(10)))
    let result = try picture(session)
    #expect(result.picture == .withheld && result.count == 0)
    #expect(!(result.headline + result.remarks.joined()).contains { $0.isNumber })
  }

  @Test("Raised hands were seen by everybody, so they may change by one")
  func hands() throws {
    var session = try session(10, answers: 0)
    try session.run(.enterCounts(Self.asked, [4, 2, 0]))
    try reveal(&session)
    #expect(!session.events.contains { $0.kind == "resultsReleased" })
    try reopen(&session)
    try session.run(.enterCounts(Self.asked, [4, 3, 0]))
    try reveal(&session)
    #expect(try picture(session).count == 7)
  }

  @Test("Fewer than five answers tell nothing, so nothing is noted")
  func fewAnswers() throws {
    var session = try session(10, answers: 4)
    try reveal(&session)
    #expect(!session.events.contains { $0.kind == "resultsReleased" })
    try reopen(&session)
    try answer([SeatID(5)], "oneens", &session)
    try reveal(&session)
    #expect(try picture(session).count == 5)
  }

  @Test("Whatever happens, what was told on the screen differs by nobody or by five", arguments: UInt64(1)...40)
  func randomWalk(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var session = try session(16, answers: Int.random(in: 5...9, using: &random))
    var told: [Set<String>] = []
    for _ in 0..<6 {
      try reveal(&session)
      let result = try picture(session)
      // The answers of now, or those that stood there before: the number says which.
      if case .bars = result.picture, !result.remarks.contains(Wording.earlierAnswers) {
        let answers = session.state.answers[Self.asked] ?? [:]
        told.append(Set(answers.map { "\($0.key.rawValue) \($0.value)" }))
      }
      try reopen(&session)
      for seat in session.state.activeSeats.shuffled(using: &random).prefix(Int.random(in: 0...7, using: &random)) {
        try answer([seat.id], ["eens", "oneens", "weet-niet"].randomElement(using: &random) ?? "eens", &session)
      }
    }
    for one in told {
      for other in told {
        #expect(one.subtracting(other).isEmpty || one.subtracting(other).count >= 5)
      }
    }
  }
}
