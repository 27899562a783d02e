import Canvas
import ParticipantServer
import Programme
import SessionEngine
import SessionHost
import TestSupport
import Testing

@testable import FacilitatorApp
@testable import ParticipantClient

private typealias Fixtures = ProgrammeFixtures

/// The own terminal against the real lane, on the loopback.
@Suite("With the real lane", .serialized, .timeLimit(.minutes(10)))
struct RealLaneTests {
  @Test("The first screen says who asks and for how long it is kept; the code gives a seat, and the task follows the room")
  func joining() async throws {
    let room = try await Room()
    let window = try await room.window()
    for words in ["Voordat je begint", "‘Groep’", "30 dagen", "We vragen geen naam"] { try await window.see(words) }
    try await window.join()
    try await window.see("Plek D1")
    try await room.lead(.jump(to: Fixtures.statements))
    try await window.see("Eén van drie")
    window.close()
    await room.lane.close()
  }

  @Test("A wrong code says so and leaves the field; the code of a seat gives that seat")
  func codes() async throws {
    let room = try await Room()
    let window = try await room.window(seatCode: "D3-AAAC", code: "FOUT1")
    window.press(.enter)
    try await window.see("Deze code klopt niet")
    window.press(.control("u"))
    window.type(Room.code)
    try await window.join()
    try await window.see("Plek D3")
    window.close()
    await room.lane.close()
  }

  @Test("With all seats taken the facilitator is asked; let in, the task comes by itself; turned away, it says so")
  func full() async throws {
    let room = try await Room(seats: 1)
    let first = try await room.window()
    try await first.join()
    for (number, isLetIn) in [(1, false), (2, true)] {
      let late = try await room.window()
      late.press(.enter)
      try await late.see("Alle plekken zijn bezet")
      if isLetIn {
        #expect(await room.lane.admit(number) == SeatID(2))
        try await late.see("Plek D2")
      } else {
        await room.lane.refuse(number)
        try await late.see("Er is geen plek meer")
      }
      late.close()
    }
    first.close()
    await room.lane.close()
  }

  @Test("Statements: chosen, changed, skipped, taken back, and closed with the own answer in sight")
  func statements() async throws {
    let room = try await Room()
    try await room.lead(.jump(to: Fixtures.statements))
    let window = try await room.window()
    try await window.join()
    // Enter alone answers nothing.
    window.press(.enter)
    try await window.see("Kies eerst een antwoord")
    window.press(.down, .down, .enter)
    try await window.see("Bewaard. Dit is jouw antwoord")
    #expect(await room.answer(Fixtures.oneQuestion) == .choice(["oneens"]))
    window.press(.character("w"), .character("1"), .enter)
    try await window.until("the change") { $0.outgoing == nil && $0.question?.answer?.options == ["eens"] }
    #expect(await room.answer(Fixtures.oneQuestion) == .choice(["eens"]))
    window.press(.character("x"), .enter)
    try await window.until("nothing") { $0.outgoing == nil && $0.question?.answer == nil }
    #expect(await room.answer(Fixtures.oneQuestion) == nil)
    window.press(.character("s"))
    try await window.see("Je slaat deze vraag over")
    #expect(await room.answer(Fixtures.oneQuestion) == .skipped)

    try await room.lead(.advance)
    try await window.see("Hooguit twee van vier")
    window.press(.character("1"), .character("3"), .character("4"))
    try await window.see("Haal er eerst een weg")
    window.press(.enter)
    try await window.see("Bewaard.")
    #expect(await room.answer(Fixtures.severalQuestion) == .choice(["a", "c"]))
    // Back to the first question, which is still open.
    window.press(.pageUp)
    try await window.see("niet meer op het grote scherm")
    window.press(.character("w"), .character("2"), .enter)
    try await window.until("the room's question again") { $0.question?.id == Fixtures.severalQuestion }
    #expect(await room.answer(Fixtures.oneQuestion) == .choice(["oneens"]))

    try await room.lead(.advance)
    try await window.see("Een cijfer")
    window.press(.character("4"), .left, .enter)
    try await window.see("Bewaard.")
    #expect(await room.answer(Fixtures.scaleQuestion) == .scale(3))
    try await room.lead(.advance)
    try await window.see("Een zin")
    window.type("Wat is q? En s")
    window.press(.enter)
    try await window.see("Bewaard.")
    #expect(await room.answer(Fixtures.textQuestion) == .text("Wat is q? En s"))
    try await room.lead(.advance)
    try await window.see("Uitslag")
    window.close()
    await room.lane.close()
  }

  @Test("Points, an order and dots")
  func shares() async throws {
    let room = try await Room(programme: ShareFixtures.programme, meeting: ShareFixtures.meeting)
    try await room.lead(.jump(to: ShareFixtures.block))
    let window = try await room.window()
    try await window.join()
    window.type("7")
    window.press(.enter)
    try await window.see("Verdeel precies 10 punten. Nu zijn het er 7.")
    window.press(.down, .down, .character("r"), .enter)
    try await window.see("Bewaard.")
    #expect(await room.answer(ShareFixtures.pointsQuestion) == .points([7, 0, 3]))
    try await room.lead(.advance)
    try await window.see("Wat komt op plaats 1?")
    window.press(.end, .character(" "), .down, .character(" "))
    try await window.see("Alles heeft een plaats")
    window.press(.enter)
    try await window.see("Bewaard.")
    #expect(await room.answer(ShareFixtures.rankQuestion) == .rank(["proces", "netwerk", "inhoud"]))
    try await room.lead(.advance)
    try await window.see("Zet hooguit 2 stippen")
    window.press(.down, .right, .right, .right)
    try await window.see("Er is niets meer over")
    window.press(.enter)
    try await window.see("Bewaard.")
    #expect(await room.answer(ShareFixtures.dotsQuestion) == .dots(["netwerk": 2]))
    window.close()
    await room.lane.close()
  }

  @Test("The value sort, with a swap, and lines that are sent and taken back")
  func sortAndLines() async throws {
    let room = try await Room()
    try await room.lead(.jump(to: Fixtures.words))
    let window = try await room.window()
    try await window.join()
    try await window.see("Welke?")
    window.type("eerlijk?")
    window.press(.down, .enter)
    try await window.see("wacht op de begeleider")
    let offer = try #require(await room.session.snapshot().offers.last)
    #expect(offer.text == "eerlijk?" && offer.column == "lastig")
    window.press(.tab, .character("x"))
    try await window.until("no line") { $0.view?.lines?.own.isEmpty == true }

    try await room.lead(.endMeeting, .startMeeting(Fixtures.lastMeeting, plannedStart: 0, present: (1...4).map { SeatID($0) }))
    try await window.until("the sort") { $0.question?.kind == .sort }
    let sort = try #require(window.surface.question?.sort)
    for (place, pile) in sort.piles.enumerated() { for _ in 0..<pile.size { window.type("\(place + 1)") } }
    try await window.see("Alles heeft een plek")
    // The first card goes to the last pile, which is full: the one in focus there makes room.
    window.type("\(sort.piles.count)")
    try await window.see("is vol")
    window.press(.enter, .enter)
    try await window.see("Bewaard.")
    let numbers = sort.values.map(\.number)
    var expected: [[Int]] = []
    var rest = numbers[...]
    for pile in sort.piles {
      expected.append(Array(rest.prefix(pile.size)))
      rest = rest.dropFirst(pile.size)
    }
    let (first, last) = (expected[0][0], try #require(expected.last?.first))
    let swapped = expected.map { pile in pile.map { $0 == first ? last : $0 == last ? first : $0 }.sorted() }
    guard case .sort(let given)? = await room.answer(Fixtures.sortQuestion) else { throw Rejection(.wrongAnswerKind, "no sort") }
    #expect(given.map { $0.sorted() } == swapped)
    window.close()
    await room.lane.close()
  }

  @Test("The lane closes and opens again: the seat, what was being filled in and the unsent answer are still there")
  func backAgain() async throws {
    var room = try await Room()
    try await room.lead(.jump(to: Fixtures.statements))
    let window = try await room.window()
    try await window.join()
    try await window.until("the stream") { $0.link.hasHeard }
    window.press(.down)
    await room.lane.close()
    try await window.see("heeft de lijn gesloten")
    window.press(.down, .enter)
    try await window.see("Geen verbinding")
    #expect(await room.answer(Fixtures.oneQuestion) == nil)
    try await room.reopen()
    try await window.see("Bewaard.")
    #expect(await room.answer(Fixtures.oneQuestion) == .choice(["oneens"]))
    #expect(window.surface.view?.seat.label == "D1")
    let keys = Set(window.sent.compactMap { if case .answer(_, _, let key) = $0 { key } else { nil } })
    #expect(keys.count == 1)
    window.close()
    await room.lane.close()
  }

  @Test("A question that closes under somebody's hands says that it does not count")
  func closedWhileTyping() async throws {
    let room = try await Room()
    try await room.lead(.jump(to: Fixtures.statements))
    let window = try await room.window()
    try await window.join()
    window.press(.down)
    try await room.lead(.advance, .advance, .advance, .advance)
    try await window.see("telt niet mee")
    window.close()
    await room.lane.close()
  }

  @Test("Stopping asks; giving the seat up makes it free")
  func leaving() async throws {
    let room = try await Room(seats: 1)
    let window = try await room.window()
    try await window.join()
    try await window.until("a stream") { $0.link.isListening }
    window.press(.character("q"))
    try await window.see("Stoppen?")
    #expect(window.surface.render().text.contains("D1-AAAA"))
    window.press(.escape)
    #expect(!window.hasQuit)
    window.press(.control("c"), .character("g"))
    try await window.until("the end") { _ in window.hasQuit }
    window.close()
    let next = try await room.window()
    try await next.join()
    try await next.see("Plek D1")
    next.close()
    await room.lane.close()
  }

  @Test("Where no lane is, the reason is told")
  func nothingThere() async throws {
    let room = try await Room()
    let address = try room.address
    await room.lane.close()
    let client = LaneClient(address, patience: 120)
    await #expect(throws: JoinFault.nothingThere) { try await client.greet() }
    // The resolver turns a label of 64 characters down without asking the network.
    let nowhere = LaneClient(try LaneAddress(String(repeating: "a", count: 64) + ".invalid:8080"))
    await #expect(throws: JoinFault.noSuchHost) { try await nowhere.greet() }
  }
}
