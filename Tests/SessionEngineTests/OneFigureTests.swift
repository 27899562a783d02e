import Programme
import SessionEngine
import TestSupport
import Testing

@Suite("The same number on every page, and a headline that fits what was asked")
struct OneFigureTests {
  private static let styles = ["a", "b", "c"].map { Option(id: ItemID($0), title: $0.uppercased()) }

  private func asking(_ kind: QuestionKind, isSensitive: Bool = false, seats: Int) throws -> (session: PlayedSession, id: QuestionID) {
    let id = QuestionID("blok/vraag")
    let question = Question(id: id, prompt: "Vraag?", kind: kind, isSensitive: isSensitive)
    let pages: [RevealPage] = [.result(question: id, view: .standard), .result(question: id, view: .triangle)]
    let block = Block(
      id: BlockID("blok"), number: "1.1", title: "Blok", minutes: 5, shortest: 5, priority: .must, form: .pointDivision, room: "Kies.",
      steps: [
        Step(id: "ask", title: "Antwoorden", content: .ask(Ask(questions: [question]))),
        Step(id: "reveal", title: "Uitslag", content: .reveal(Reveal(pages: pages))),
      ])
    let programme = Programme(
      id: "p", title: "P", version: 1,
      meetings: [Meeting(id: MeetingID("m"), part: .morals, title: "M", goal: "", blocks: [block])], values: ValueListFixtures.seven,
      references: ReferenceFigures(screenNote: "", smallGroupNote: "", tables: [], findings: []))
    return (try PlayedSession(seats: seats, in: MeetingID("m"), programme: programme), id)
  }

  private func result(_ session: PlayedSession) throws -> QuestionResult {
    guard case .result(let result, _) = RoomView(session.state).scene else { throw Missing() }
    return result
  }

  private struct Missing: Error {}

  @Test("The triangle and the bars give a corner the same share", arguments: 0..<60 as Range<UInt64>)
  func shares(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var (session, id) = try asking(.points(options: Self.styles, total: 100), seats: 8)
    for seat in 1...(5 + random.below(4)) {
      let first = random.below(101)
      let second = random.below(101 - first)
      try session.run(.submitAnswer(id, seat: SeatID(seat), answer: .points([first, second, 100 - first - second])))
    }
    try session.run(.advanceStep)
    guard case .points(let bars) = try result(session).picture else { throw Missing() }
    try session.run(.advance)
    guard case .triangle(let triangle) = try result(session).picture else { throw Missing() }
    #expect(triangle.centre == bars.rows.map { $0.cells[0]?.meanTenths })
  }

  @Test("Who joins in is a number, not everybody's choice", arguments: [1, 3, 6])
  func volunteers(hands: Int) throws {
    let option = Option(id: "doet-mee", title: "Doet mee")
    var (session, id) = try asking(.choice(options: [option], maximum: 1), seats: 6)
    try session.run(.enterCounts(id, [hands]))
    try session.run(.advanceStep)
    #expect(try result(session).headline == "‘Doet mee’: \(hands == 1 ? "1 deelnemer" : "\(hands) deelnemers").")
  }

  @Test("A sensitive item in a small group: the words of the rule below a whole sentence")
  func majority() throws {
    for (chosen, sentence, words) in [
      (["a", "a", "a", "b", "c", "a"], "De meerderheid kiest ‘A’.", "meerderheid a"),
      (["a", "a", "a", "b", "b", "c"], "Geen enkel antwoord heeft een meerderheid.", "geen meerderheid"),
    ] {
      var (session, id) = try asking(.choice(options: Self.styles, maximum: 1), isSensitive: true, seats: 6)
      for (seat, option) in chosen.enumerated() {
        try session.run(.submitAnswer(id, seat: SeatID(seat + 1), answer: .choice([ItemID(option)])))
      }
      try session.run(.advanceStep)
      #expect(try result(session).headline == sentence)
      #expect(try result(session).picture == .words(words))
    }
  }
}
