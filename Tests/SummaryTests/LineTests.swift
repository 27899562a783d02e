import SessionEngine
import Summary
import TestSupport
import Testing

@Suite("Lines of participants")
struct LineTests {
  private typealias Fixture = ProgrammeFixtures

  private func lines(_ texts: [String], marked: (Int) -> Bool = { _ in true }) throws -> [ReportLine] {
    var session = try PlayedSession(seats: 6, in: Fixture.firstMeeting)
    try session.advance(to: Fixture.words, step: "ophalen")
    for (place, text) in texts.enumerated() {
      try session.run(.addCard(block: Fixture.words, step: "ophalen", column: "mooi", text: text, mayBeReported: marked(place)))
    }
    return try SummaryReport(session.state).meetings[0].blocks.flatMap(\.lines).flatMap(\.lines)
  }

  @Test func theOrderOfTypingIsNotTold() throws {
    let texts = ["zorg", "Élan", "eerlijk", "aandacht", "Zorg", "zorg", "1 lijn"]
    let first = try lines(texts)
    #expect(first.map(\.text) == ["1 lijn", "aandacht", "eerlijk", "Élan", "Zorg", "zorg"])
    #expect(first.map(\.times) == [1, 1, 1, 1, 1, 2])
    #expect(try lines(texts.reversed()) == first)
  }

  @Test func onlyWithTheYesOfWhoSaidIt() throws {
    #expect(try lines(["a", "b", "c", "d"]) { $0 % 2 == 1 }.map(\.text) == ["b", "d"])
  }

  @Test(arguments: [
    ("a\u{1B}[31mb", "a[31mb"), ("a\nb\tc\r\nd", "a b c  d"), ("\u{202E}a\u{2066}b", "ab"), ("👨‍👩‍👧", "👨‍👩‍👧"),
    ("x\u{E0041}y", "xy"),
    ("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}"),
    ("נכון", "נכון"), ("e\u{301}", "e\u{301}"),
  ])
  func textIsWholeButForWhatSteers(text: String, cleaned: String) throws {
    #expect(try lines([text]).map(\.text) == [cleaned])
  }

  @Test func aLineOfSteeringCharactersIsNoLine() throws {
    #expect(try lines(["\u{202E}\u{0}", "a"]).map(\.text) == ["a"])
  }

  @Test func wordsUnderHeadingsNeedTheYesToo() throws {
    var session = try PlayedSession(seats: 6, in: Fixture.firstMeeting)
    try session.advance(to: Fixture.words, step: "ophalen")
    for (text, may) in [("open", true), ("dicht", false)] {
      try session.run(.addCard(block: Fixture.words, step: "ophalen", column: "mooi", text: text, mayBeReported: may))
    }
    try session.advance(to: Fixture.words, step: "koppen")
    let cards = session.state.cards(in: Fixture.words).map(\.id)
    try session.run(.answerAsGroup(Fixture.assignQuestion, .assign([cards[0]: ["lastig"], cards[1]: ["lastig"]])))
    try session.advance(to: Fixture.words, step: "beeld")
    let result = try #require(try SummaryReport(session.state).meetings[0].blocks.flatMap(\.results).first)
    guard case .headings(let headings) = result.figure else {
      Issue.record("\(result.figure)")
      return
    }
    #expect(headings.map(\.count) == [0, 2])
    #expect(headings.map { $0.lines.map(\.text) } == [[], ["open"]])
    #expect(!result.readAloud.contains("dicht") && !result.headline.contains("dicht"))
  }
}
