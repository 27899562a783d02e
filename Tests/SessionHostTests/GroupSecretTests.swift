import Foundation
import Programme
import SessionEngine
import SessionHost
import TestSupport
import Testing

@Suite("Secrets of a group in a closing session")
struct GroupSecretTests {
  /// Everything that a group's own session holds and that its closing session must not: planted words, codes, notes and single sorts.
  @Test("No event of a closing session holds a secret of a group")
  func canaries() throws {
    var closing = try GroupFixtures.closing()
    let name = "\(GroupFixtures.secret)team"
    var group = try GroupFixtures.group(name, seats: 8, turn: 0)
    try group.run(.withdrawSeat(SeatID(8)))
    let other = try GroupFixtures.group("Anderen \(GroupFixtures.secret)", seats: 9, turn: 2)
    try closing.run(.compareGroups(try GroupFixtures.comparison(of: [group.state, other.state], in: closing.state)))
    let compared = try #require(closing.events.last { $0.kind == "groupsCompared" })
    let payload = try EventCoding().record(of: compared, revision: 1).payload
    #expect(!payload.contains(GroupFixtures.secret))
    for seat in group.state.seats + other.state.seats {
      #expect(!payload.contains(seat.code), "a code")
      #expect(!payload.contains("\"\(seat.id.label)\""))
    }
    for block in group.state.programme.meetings.flatMap(\.blocks) { for note in block.notes { #expect(!payload.contains(note)) } }
    for answer in group.state.answers[ProgrammeFixtures.sortQuestion]?.values ?? [:].values {
      let text = String(decoding: try JSONEncoder().encode(answer), as: UTF8.self)
      #expect(!payload.contains(text))
    }
    for word in ["wall", "uptime", "boot", "seat", "code"] { #expect(!payload.contains("\"\(word)\"")) }
    #expect(payload.contains("trots 0"), "what may be told is told")
  }

  @Test("Steering characters of a foreign file become blanks")
  func hostile() throws {
    let closing = try GroupFixtures.closing().state
    let card = Card(
      id: CardID(99), block: ProgrammeFixtures.words, step: "ophalen", column: "mooi", text: "\u{1B}[2Jweg\u{202E}om\nlaag",
      mayBeReported: true)
    var state = try GroupFixtures.group("Noord", seats: 6, turn: 0).state
    state.apply(.cardAdded(card: card))
    let lines = try closing.contribution(of: state).picture.lines.map(\.text)
    #expect(lines.contains("[2Jwegom laag"))
    #expect(lines.allSatisfy { $0.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control } })
  }
}
