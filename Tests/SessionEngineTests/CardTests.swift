import Programme
@testable import SessionEngine
import TestSupport
import Testing

@Suite("Cards")
struct CardTests {
  private func add(_ text: String, column: ItemID = "mooi") -> Command {
    .addCard(block: Fixtures.words, step: "ophalen", column: column, text: text, mayBeReported: false)
  }

  @Test("The search finds each card that is left, and no other", arguments: UInt64(1)...20)
  func search(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var session = try PlayedSession(seats: 1)
    for number in 0..<80 {
      switch random.below(5) {
      case 0: if let card = random.pick(session.state.flow.cards) { try session.run(.removeCard(card.id)) }
      case 1: _ = try? session.run(.undo)
      case 2: _ = try? session.run(.redo)
      default: try session.run(add("woord \(number)"))
      }
      let flow = session.state.flow
      for id in -1...(session.state.cardCount + 1) {
        try #require(flow.index(of: CardID(id)) == flow.cards.firstIndex { $0.id == CardID(id) })
      }
    }
  }

  @Test("The number of a card is never given again, after undo either")
  func numbers() throws {
    var session = try PlayedSession(seats: 1)
    try session.run([add("een"), add("twee"), .removeCard(CardID(2)), add("drie"), .undo, add("vier")])
    #expect(session.state.flow.cards.map(\.id) == [CardID(1), CardID(4)])
    #expect(session.state.cards(in: Fixtures.words, step: "ophalen").map(\.text) == ["een", "vier"])
  }

  @Test("Text is kept without blanks at its ends; consent and text can change later")
  func editing() throws {
    var session = try PlayedSession(seats: 1)
    try session.run([add("  trots \n"), .setCardConsent(CardID(1), mayBeReported: true), .editCard(CardID(1), text: " vakmanschap ")])
    #expect(session.state.flow.cards.first?.text == "vakmanschap")
    #expect(session.state.flow.cards.first?.mayBeReported == true)
    try session.run([.undo, .undo])
    #expect(session.state.flow.cards.first?.text == "trots")
    #expect(session.state.flow.cards.first?.mayBeReported == false)
  }

  @Test("A family of emoji is one character")
  func emoji() throws {
    var session = try PlayedSession(seats: 1)
    try session.run(add(String(repeating: "👩🏽‍👩🏽‍👧🏽‍👦🏽", count: 40)))
    #expect(session.rejection(of: add(String(repeating: "👩🏽‍👩🏽‍👧🏽‍👦🏽", count: 41))) == .textTooLong)
  }
}
