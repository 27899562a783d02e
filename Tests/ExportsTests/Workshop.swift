import Programme
import SessionEngine
import Summary
import TestSupport

/// One meeting of ten people, played from start to end.
struct Workshop {
  var played: PlayedSession
  private let people: [SeatID]

  /// A meeting that has begun and shows its first block.
  ///
  /// - Parameter turn: groups that are made at different moments are different ones.
  init(group: String = "Team Noord", people: Int = 10, values: ValueList = ValueListFixtures.standard30, turn: Int = 0) throws {
    played = PlayedSession()
    played.clock.advance(minutes: Int64(turn) * 7)
    let codes = (0..<people).map { $0 < Secrets.codes.count ? Secrets.codes[$0] : "W\($0)" }
    try played.run(
      .createSession(group: group, programme: WorkshopProgramme.make(values: values), codes: codes, isRehearsal: false))
    self.people = played.state.seats.map(\.id)
    try played.run(.startMeeting(WorkshopProgramme.meeting, plannedStart: played.now.wall, present: self.people))
  }

  /// The whole meeting, ended.
  static func whole(
    group: String = "Team Noord", people: Int = 10, cards: [String] = ["meer tijd", "Één lijn", "meer tijd"], turn: Int = 0
  ) throws -> Workshop {
    var workshop = try Workshop(group: group, people: people, turn: turn)
    try workshop.gather(cards)
    try workshop.choose()
    try workshop.placeAndStand()
    try workshop.sort()
    try workshop.evaluate()
    workshop.played.clock.advance(minutes: 9)
    try workshop.played.run(.endMeeting)
    return workshop
  }

  func report(edition: Edition = .intern) throws -> SummaryReport {
    try SummaryReport(played.state, edition: edition, utcOffsetSeconds: 7200)
  }

  /// Blocks 1.1 to 1.3: cards, points and confidential lines, marked and unmarked.
  mutating func gather(_ cards: [String]) throws {
    played.clock.advance(minutes: 12)
    try played.advance(to: "verwachtingen", step: "gather")
    for (place, text) in cards.enumerated() {
      let column = place % 3 == 1 ? "zorg" : "hoop"
      try played.run(.addCard(block: "verwachtingen", step: "gather", column: column, text: text, mayBeReported: true))
    }
    try played.run(.addCard(block: "verwachtingen", step: "gather", column: "hoop", text: Secrets.unmarkedCard, mayBeReported: false))
    try played.run(.addCard(block: "verwachtingen", step: "talk", column: nil, text: "Wij willen hetzelfde.", mayBeReported: true))
    try played.run(.addCard(block: "verwachtingen", step: "talk", column: nil, text: Secrets.unmarkedCard, mayBeReported: false))
    played.clock.advance(minutes: 17)
    try played.advance(to: "organisator", step: "gather")
    try played.run(.addCard(block: "organisator", step: "gather", column: "vraag", text: Secrets.confidentialCard, mayBeReported: true))
    played.clock.advance(minutes: 4)
  }

  /// Blocks 1.4 and 1.5: one question by hands, one by only four people, one sensitive.
  mutating func choose() throws {
    try played.advance(to: "uitspraken", step: "ask")
    try played.run(.enterCounts("uitspraken/advies", [people.count - 4, 3, 1]))
    for seat in people.prefix(4) { try played.run(.submitAnswer("uitspraken/klein", seat: seat, answer: .choice(["nee"]))) }
    for (place, seat) in people.enumerated() {
      try played.run(.submitAnswer("uitspraken/gevoelig", seat: seat, answer: .choice([place == 0 ? "nee" : "ja"])))
    }
    try played.advance(to: "uitspraken", step: "reveal")
    played.clock.advance(minutes: 21)
    try played.advance(to: "pauze", step: "rest")
    played.clock.advance(minutes: 15)
  }

  /// Blocks 1.6 and 1.7; block 1.8 is left out.
  mutating func placeAndStand() throws {
    try played.advance(to: "pijlers", step: "ask")
    let cards = played.state.cards(in: "verwachtingen", step: "gather").map(\.id)
    var headings: [CardID: [ItemID]] = [:]
    for (place, card) in cards.enumerated() { headings[card] = place % 2 == 0 ? ["een"] : ["een", "twee"] }
    try played.run(.answerAsGroup("pijlers/indeling", .assign(headings)))
    try played.advance(to: "pijlers", step: "reveal")
    played.clock.advance(minutes: 19)
    try played.run(.skipBlock("raket"))
    try played.advance(to: "lijn", step: "ask")
    for (place, seat) in people.enumerated() {
      try played.run(.submitAnswer("lijn/plek", seat: seat, answer: .scale(place % 11)))
    }
    try played.advance(to: "lijn", step: "reveal")
    played.clock.advance(minutes: 11)
  }

  /// Block 1.9: sorts that lean towards the first values of the list.
  mutating func sort() throws {
    try played.advance(to: "sortering", step: "ask")
    var random = SeededRandom(seed: 14)
    let list = played.state.programme.values
    for seat in people {
      let weighed = list.values.map { ($0.number, $0.number * 2 + random.below(24)) }
      let order = weighed.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
      var start = 0
      let piles = list.pileSizes.map { size in
        defer { start += size }
        return Array(order[start..<(start + size)])
      }
      try played.run(.submitAnswer("sortering/waarden", seat: seat, answer: .sort(piles)))
    }
    try played.advance(to: "sortering", step: "reveal")
    played.clock.advance(minutes: 41)
  }

  /// Block 1.10.
  mutating func evaluate() throws {
    try played.advance(to: "evaluatie", step: "ask")
    for (place, seat) in people.enumerated() {
      try played.run(.submitAnswer("evaluatie/vrijuit", seat: seat, answer: .scale(3 + place % 3)))
      try played.run(.submitAnswer("evaluatie/tijd", seat: seat, answer: .scale(2 + place % 4)))
      try played.run(.submitAnswer("evaluatie/anders", seat: seat, answer: .text("\(Secrets.openAnswer) \(place)")))
    }
    try played.advance(to: "evaluatie", step: "reveal")
  }
}

extension Workshop {
  /// The cards in the order of their numbers.
  static let plainSort = [Array(1...4), Array(5...10), Array(11...20), Array(21...26), Array(27...30)]
}
