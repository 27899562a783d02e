import Programme
import SessionEngine
import TestSupport
import Testing

@Suite("Merging, clustering and shuffling of lines")
struct CardArrangingTests {
  private func gathered(_ texts: [String], consent: Bool = true) throws -> PlayedSession {
    var session = try PlayedSession(seats: 5, in: Fixtures.firstMeeting)
    for text in texts {
      try session.run(.addCard(block: Fixtures.words, step: "ophalen", column: "mooi", text: text, mayBeReported: consent))
    }
    return session
  }

  private func shown(_ session: PlayedSession) -> [String] {
    session.state.shownCards(in: Fixtures.words, step: "ophalen").map(\.text)
  }

  @Test("Merged lines count together, and are reported only when that was said of both; undo parts them")
  func merging() throws {
    var session = try gathered(["trots", "met trots", "Trots"])
    try session.run(.setCardConsent(CardID(3), mayBeReported: false))
    try session.run(.mergeCards(CardID(2), into: CardID(1)))
    #expect(session.state.flow.cards.map(\.times) == [2, nil])
    #expect(session.state.flow.cards[0].mayBeReported)
    try session.run(.mergeCards(CardID(1), into: CardID(3)))
    #expect(session.state.flow.cards.map(\.text) == ["Trots"])
    #expect(session.state.flow.cards[0].times == 3)
    #expect(!session.state.flow.cards[0].mayBeReported)
    try session.run(.undo)
    try session.run(.undo)
    #expect(shown(session) == ["trots", "met trots", "Trots"])
  }

  @Test("Lines stand under own headings on the shared screen, loose ones first, and the column counts all of them")
  func clustering() throws {
    var session = try gathered(["tijd", "trots", "rust", "eer"])
    try session.run(.placeCard(CardID(2), column: "mooi", heading: " Gevoel "))
    try session.run(.placeCard(CardID(4), column: "mooi", heading: "Gevoel"))
    try session.run(.mergeCards(CardID(3), into: CardID(1)))
    #expect(session.state.cardHeadings(in: Fixtures.words, step: "ophalen") == ["Gevoel"])
    try session.run(.jump(to: Fixtures.words))
    guard case .gather(let scene) = RoomView(session.state).scene else {
      Issue.record("no lines on the screen")
      return
    }
    #expect(scene.columns[0].lines == ["tijd (2x)", "Gevoel (2)", "trots", "eer"])
    #expect(scene.columns[0].headings == [1])
    #expect(scene.columns[0].count == 4)
    try session.run(.placeCard(CardID(4), column: "lastig", heading: nil))
    #expect(session.state.flow.cards.first { $0.id == CardID(4) }?.column == "lastig")
    #expect(try session.run(.placeCard(CardID(4), column: "lastig", heading: "")).isEmpty)
  }

  @Test("A shuffle hides the order of typing, is the same for the same seed, and leaves later lines behind")
  func shuffling() throws {
    let texts = (1...20).map { "regel \($0)" }
    var session = try gathered(texts)
    var same = try gathered(texts)
    try session.run(.shuffleCards(block: Fixtures.words, step: "ophalen", seed: 7))
    try same.run(.shuffleCards(block: Fixtures.words, step: "ophalen", seed: 7))
    #expect(shown(session) == shown(same))
    #expect(Set(shown(session)) == Set(texts))
    #expect(shown(session) != texts)
    let before = shown(session)
    try session.run(.addCard(block: Fixtures.words, step: "ophalen", column: "mooi", text: "later", mayBeReported: false))
    #expect(shown(session) == before + ["later"])
    try session.run(.removeCard(CardID(5)))
    #expect(shown(session) == before.filter { $0 != "regel 5" } + ["later"])
    try session.run(.undo)
    try session.run(.undo)
    try session.run(.undo)
    #expect(shown(session) == texts)
  }

  static let refusals: [(Command, Rejection.Code)] = [
    (.mergeCards(CardID(1), into: CardID(1)), .unknownCard), (.mergeCards(CardID(1), into: CardID(9)), .unknownCard),
    (.mergeCards(CardID(1), into: CardID(2)), .wrongStep), (.placeCard(CardID(1), column: "nergens", heading: nil), .unknownColumn),
    (.placeCard(CardID(1), column: nil, heading: nil), .unknownColumn),
    (.placeCard(CardID(1), column: "mooi", heading: String(repeating: "k", count: 41)), .textTooLong),
    (.shuffleCards(block: Fixtures.words, step: "ophalen", seed: 1), .unknownCard),
    (.shuffleCards(block: Fixtures.closing, step: "geen", seed: 1), .unknownCard),
  ]

  @Test("What cannot be done is refused in one sentence and changes nothing", arguments: refusals)
  func refused(command: Command, code: Rejection.Code) throws {
    var session = try gathered(["één"])
    try session.run(.addCard(block: Fixtures.statements, step: "gesprek", column: nil, text: "punt", mayBeReported: false))
    let state = session.state
    let rejection = #expect(throws: Rejection.self) { try state.decide(command, at: session.clock.now()) }
    #expect(rejection?.code == code)
    #expect(rejection?.sentence.hasSuffix(".") == true)
  }

  static let lines: [(String, [String])] = [
    ("Meer tijd voor het werk", []), ("overleg met Jansen over tijd", ["Jansen"]), ("UWV helpt", ["UWV"]),
    ("mail naar a.b@voorbeeld.nl", ["a.b@voorbeeld.nl"]), ("bel 06-12345678", ["06-12345678"]), ("bel 070 340 79 11", ["070 340 79 11"]),
    ("op 12 maart ging het mis", ["12 maart"]), ("sinds 3-4-2024", ["3-4-2024"]), ("op 3/12", ["3/12"]), ("5 of 6 keer", []),
    ("in de Tweede Kamer. Dat helpt.", []), ("In 2011 al 1.200 gesprekken", []), ("Zei hij: “Goed zo”", []),
    ("dorp De Meern", ["De", "Meern"]), ("", []), ("@ 12-", []),
  ]

  @Test("Words by which somebody may be recognised are pointed out", arguments: lines)
  func identifying(line: String, words: [String]) {
    let found = IdentifyingWords(line)
    #expect(found.findings.map(\.word) == words)
    #expect((found.question == nil) == words.isEmpty)
  }
}
