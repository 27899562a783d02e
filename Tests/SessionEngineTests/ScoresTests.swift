import Programme
import SessionEngine
import TestSupport
import Testing

@Suite("Scores under each other, and results that nobody gave")
struct ScoresTests {
  private static let block = BlockID("cijfers")
  private static let names = ["Eerste: met uitleg.", "Tweede.", "Derde."]
  private static func id(_ place: Int) -> QuestionID { QuestionID("cijfers/\(place)") }

  private func asking(seats: Int, isSensitive: Bool = false, combined: Bool = true) throws -> PlayedSession {
    let scale = Scale(lowest: 1, highest: 5, lowLabel: "leeg", highLabel: "vol")
    let questions = Self.names.enumerated().map { Question(id: Self.id($0), prompt: $1, kind: .scale(scale), isSensitive: isSensitive) }
    let pages: [RevealPage] =
      combined
      ? [.combined(questions: questions.map(\.id), view: .scores, labels: Self.names)]
      : questions.map { .result(question: $0.id, view: .standard) }
    let block = Block(
      id: Self.block, number: "1.1", title: "Cijfers", minutes: 5, shortest: 5, priority: .must, form: .scoreScale, room: "Kies.",
      steps: [
        Step(id: "ask", title: "Antwoorden", content: .ask(Ask(questions: questions))),
        Step(id: "reveal", title: "Uitslag", content: .reveal(Reveal(pages: pages))),
        Step(id: "talk", title: "Gesprek", content: .talk(Talk(questions: ["En?"]))),
      ])
    let programme = Programme(
      id: "p", title: "P", version: 1,
      meetings: [Meeting(id: MeetingID("m"), part: .morals, title: "M", goal: "", blocks: [block])], values: ValueListFixtures.seven,
      references: ReferenceFigures(screenNote: "", smallGroupNote: "", tables: [], findings: []))
    return try PlayedSession(seats: seats, in: MeetingID("m"), programme: programme)
  }

  private func answer(_ place: Int, _ numbers: [Int], _ session: inout PlayedSession) throws {
    for (seat, number) in numbers.enumerated() {
      try session.run(.submitAnswer(Self.id(place), seat: SeatID(seat + 1), answer: .scale(number)))
    }
  }

  private func shown(_ session: PlayedSession) throws -> QuestionResult {
    guard case .result(let result, _) = RoomView(session.state).scene else { throw Missing() }
    return result
  }

  private struct Missing: Error {}

  @Test("One page holds what every single result holds, and says where the middle is highest and lowest")
  func together() throws {
    var session = try asking(seats: 6)
    try answer(0, [1, 2, 2, 2, 3, 1], &session)
    try answer(1, [4, 5, 4, 4, 3, 4], &session)
    try answer(2, [3, 3, 2, 4, 3, 3], &session)
    try session.run(.advanceStep)
    let result = try shown(session)
    guard case .scores(let picture) = result.picture else { throw Missing() }
    for (place, row) in picture.rows.enumerated() {
      let question = try #require(session.state.index.question(Self.id(place)))
      #expect(row.scores.map(ResultPicture.scale) == session.state.result(of: question).picture)
      #expect(row.people == 6)
    }
    #expect(result.headline == "Het hoogst: ‘Tweede’, middelste score 4. Het laagst: ‘Eerste’, 2.")
    #expect(session.state.nextPosition?.step == 2)
  }

  @Test("It tells no more than each result does: too few stays too few, and a sensitive item is in words")
  func careful() throws {
    var few = try asking(seats: 6)
    for place in 0...2 { try answer(place, [2, 2, 2, 2], &few) }
    try few.run(.advanceStep)
    #expect(try shown(few).picture == .tooFew)

    var mixed = try asking(seats: 6)
    try answer(0, [2, 2, 2, 2], &mixed)
    try answer(1, [2, 2, 2, 2, 3], &mixed)
    try mixed.run(.advanceStep)
    guard case .scores(let picture) = try shown(mixed).picture else { throw Missing() }
    #expect(picture.rows.map { $0.scores == nil } == [true, false, true])
    #expect(picture.rows.map(\.words) == ["te weinig antwoorden", "", "geen antwoorden"])

    var sensitive = try asking(seats: 6, isSensitive: true)
    for place in 0...2 { try answer(place, [1, 1, 2, 5, 1, 1], &sensitive) }
    try sensitive.run(.advanceStep)
    guard case .words(let words) = try shown(sensitive).picture else { throw Missing() }
    #expect(words.contains("meestal laag"))
  }

  @Test("Results that nobody gave are said once and left out of the walk, forwards and backwards", arguments: [0, 1, 2])
  func silence(answered: Int) throws {
    var session = try asking(seats: 6, combined: false)
    try answer(answered, [2, 2, 3, 4, 5, 5], &session)
    try session.run(.advanceStep)
    var pages: [Int] = []
    while session.state.flow.position?.step == 1 {
      pages.append(try #require(session.state.flow.position?.page))
      try session.run(.advance)
    }
    // The first of the empty pages, and the one with answers.
    #expect(pages == (answered == 2 ? [0, 2] : [0, 1]))
    let empty = answered == 0 ? 1 : 0
    try session.run(.goBack)
    if session.state.flow.position?.page != empty { try session.run(.goBack) }
    #expect(session.state.flow.position?.page == empty)
    #expect(try shown(session).headline == "Hier zijn nog geen antwoorden, en bij één andere uitslag ook niet.")
  }

  @Test("Without any answer one page is left; an answer of the group together is one")
  func nothing() throws {
    var session = try asking(seats: 6, combined: false)
    try session.run(.advanceStep)
    #expect(try shown(session).headline == "Hier zijn nog geen antwoorden, en bij 2 andere uitslagen ook niet.")
    #expect(session.state.nextPosition == Position(block: Self.block, step: 2))

    var together = try asking(seats: 6, combined: false)
    try together.run(.answerAsGroup(Self.id(1), .scale(3)))
    try together.run(.advanceStep)
    #expect(together.state.nextPosition == Position(block: Self.block, step: 1, page: 1))
  }
}
