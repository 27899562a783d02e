import Programme
import SessionEngine
import Summary
import TestSupport

/// Sessions of groups that a test plays: choices, points, orders and value sorts, each with other answers.
enum GroupSessions {
  typealias Fixture = ProgrammeFixtures

  /// A group of so many people that did the whole first meeting of the tiny programme and sorted values in the last one.
  static func play(people: Int, seed: UInt64, cards: [String] = ["zorg", "tijd"], answers: Int? = nil) throws -> PlayedSession {
    var random = SeededRandom(seed: seed)
    var session = PlayedSession()
    // Groups are made at different moments; else their marks would be the same.
    session.clock.advance(minutes: Int64(seed) * 7)
    try session.run(
      .createSession(group: "Groep \(seed)", programme: Fixture.tiny, codes: Fixture.codes(people), isRehearsal: false))
    try session.run(.startMeeting(Fixture.firstMeeting, plannedStart: 0, present: session.state.seats.map(\.id)))
    try session.advance(to: Fixture.words, step: "ophalen")
    for text in cards {
      try session.run(.addCard(block: Fixture.words, step: "ophalen", column: "mooi", text: text, mayBeReported: true))
    }
    try session.advance(to: Fixture.statements, step: "vragen")
    for seat in session.state.seats.prefix(answers ?? people) {
      try session.run(.submitAnswer(Fixture.oneQuestion, seat: seat.id, answer: .choice([random.below(3) == 0 ? "oneens" : "eens"])))
    }
    try session.advance(to: Fixture.statements, step: "uitslag")
    try session.run(.endMeeting)
    session.clock.advance(minutes: 10_000)
    try session.run(.startMeeting(Fixture.lastMeeting, plannedStart: 0, present: session.state.seats.map(\.id)))
    try session.advance(to: Fixture.sorting, step: "sorteren")
    let list = session.state.programme.values
    for seat in session.state.seats {
      let order = list.values.map { ($0.number, random.below(1000)) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
      var start = 0
      let piles = list.pileSizes.map { size in
        defer { start += size }
        return Array(order[start..<(start + size)])
      }
      try session.run(.submitAnswer(Fixture.sortQuestion, seat: seat.id, answer: .sort(piles)))
    }
    try session.advance(to: Fixture.sorting, step: "uitslag")
    try session.run(.endMeeting)
    return session
  }

  static func aggregate(_ session: PlayedSession) throws -> GroupAggregate {
    let report = try SummaryReport(session.state)
    guard let aggregate = GroupAggregate(report, of: session.state) else { throw SummaryRefusal.nothingHappened }
    return aggregate
  }
}
