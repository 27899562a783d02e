import Programme
import SessionEngine
import TestSupport
import Testing

@Suite("Results of several questions in one picture")
struct CombinedTests {
  private static let block = BlockID("samen")
  private static let roles = ["voor", "tegen"].map { Option(id: $0, title: $0) }

  private static func id(_ name: String) -> QuestionID { QuestionID("samen/\(name)") }

  private static let kinds: [(String, QuestionKind)] = [
    ("eerst", .choice(options: roles, maximum: 1)), ("later", .choice(options: roles, maximum: 1)),
    ("nu", .points(options: ShareFixtures.options, total: 10)), ("straks", .points(options: ShareFixtures.options, total: 10)),
    ("sort1", .sort), ("sort2", .sort),
  ]

  private static let pages: [RevealPage] = [
    .combined(questions: [id("eerst"), id("later")], view: .list, labels: ["Vooraf", "Achteraf"]),
    .combined(questions: [id("eerst"), id("later")], view: .rings, labels: ["Minister"]),
    .combined(questions: [id("nu"), id("straks")], view: .rounds, labels: ["Nu", "Straks"]),
    .result(question: id("nu"), view: .triangle),
    .combined(questions: [id("sort1"), id("sort2")], view: .shift, labels: []),
    .result(question: id("eerst"), view: .beside),
  ]

  private func asking(seats: Int) throws -> PlayedSession {
    let questions = Self.kinds.map { Question(id: Self.id($0.0), prompt: $0.0, kind: $0.1, reference: $0.0 == "eerst" ? "I-S1" : nil) }
    let block = Block(
      id: Self.block, number: "1.1", title: "Samen", minutes: 5, shortest: 5, priority: .must, form: .roleDebate, room: "Kies.",
      steps: [
        Step(id: "ask", title: "Antwoorden", content: .ask(Ask(questions: questions))),
        Step(id: "reveal", title: "Uitslag", content: .reveal(Reveal(pages: Self.pages))),
      ])
    let table = ReferenceTable(
      id: "F-T1", title: "Tabel", question: "?", options: Self.roles, source: "Enquête", isSensitive: false,
      rows: [ReferenceRow(id: "I-S1", statement: "Stelling", isPositive: true, isNormative: false, count: 1328, percentages: [57, 43])])
    let programme = Programme(
      id: "p", title: "P", version: 1,
      meetings: [Meeting(id: MeetingID("m"), part: .morals, title: "M", goal: "", blocks: [block])], values: ValueListFixtures.seven,
      references: ReferenceFigures(screenNote: "Een indruk.", smallGroupNote: "Te klein.", tables: [table], findings: []))
    return try PlayedSession(seats: seats, in: MeetingID("m"), programme: programme)
  }

  private func result(_ page: Int, _ session: PlayedSession) -> QuestionResult? { session.state.result(on: Self.pages[page]) }

  @Test("Votes before and after; nothing before the reveal")
  func votes() throws {
    var session = try asking(seats: 6)
    for seat in 1...6 {
      try session.run(.submitAnswer(Self.id("eerst"), seat: SeatID(seat), answer: .choice([seat <= 4 ? "voor" : "tegen"])))
      try session.run(.submitAnswer(Self.id("later"), seat: SeatID(seat), answer: .choice([seat <= 1 ? "voor" : "tegen"])))
    }
    #expect(result(0, session) == nil)
    try session.run(.advanceStep)
    guard case .list(let list)? = result(0, session)?.picture else { return #expect(Bool(false)) }
    #expect(list.rows.map(\.counts) == [[4, 2], [1, 5]] && list.rows.map(\.title) == ["Vooraf", "Achteraf"])
    #expect(result(0, session)?.headline == "‘tegen’ krijgt achteraf 3 stemmen meer dan vooraf.")
    guard case .rings(let rings)? = result(1, session)?.picture else { return #expect(Bool(false)) }
    #expect(rings.rings.map(\.count) == [4, 2] && rings.rings.map(\.markerCount) == [1, 5] && rings.marker == "Minister")
  }

  @Test("A combination tells no more than each result: too few stays too few")
  func few() throws {
    var session = try asking(seats: 6)
    for seat in 1...4 {
      try session.run(.submitAnswer(Self.id("eerst"), seat: SeatID(seat), answer: .choice(["voor"])))
      try session.run(.submitAnswer(Self.id("nu"), seat: SeatID(seat), answer: .points([10, 0, 0])))
    }
    try session.run(.advanceStep)
    for page in 0...3 { #expect(result(page, session)?.picture == .tooFew) }
    #expect(result(4, session)?.picture == .nothing)
  }

  @Test("Rounds side by side, and a triangle with its centre")
  func rounds() throws {
    var session = try asking(seats: 5)
    for seat in 1...5 {
      try session.run(.submitAnswer(Self.id("nu"), seat: SeatID(seat), answer: .points([10, 0, 0])))
      try session.run(.submitAnswer(Self.id("straks"), seat: SeatID(seat), answer: .points([4, 3, 3])))
    }
    try session.run(.advanceStep)
    guard case .points(let points)? = result(2, session)?.picture else { return #expect(Bool(false)) }
    #expect(points.rounds.map(\.title) == ["Nu", "Straks"] && points.rows[0].cells.map { $0?.meanTenths } == [100, 40])
    #expect(result(2, session)?.headline == "Van ‘Nu’ naar ‘Straks’: Inhoud gemiddeld 6,0 minder.")
    guard case .triangle(let triangle)? = result(3, session)?.picture else { return #expect(Bool(false)) }
    #expect(triangle.centre == [1000, 0, 0] && triangle.meanDistance == 0 && triangle.points.count == 5)
  }

  @Test("Only who sorted twice counts in the shift, and from five people on")
  func shift() throws {
    var session = try asking(seats: 9)
    let before = [[1], [2], [3, 4, 5], [6], [7]]
    let after = [[7], [2], [3, 4, 5], [6], [1]]
    for seat in 1...9 { try session.run(.submitAnswer(Self.id("sort1"), seat: SeatID(seat), answer: .sort(before))) }
    for seat in 1...4 { try session.run(.submitAnswer(Self.id("sort2"), seat: SeatID(seat), answer: .sort(after))) }
    try session.run(.advanceStep)
    #expect(result(4, session)?.picture == .tooFew)
    try session.run(.reopenQuestions([Self.id("sort2")]))
    for seat in 5...8 { try session.run(.submitAnswer(Self.id("sort2"), seat: SeatID(seat), answer: .sort(after))) }
    #expect(result(4, session) == nil)
    try session.run([.goBack, .advanceStep])
    guard case .shift(let picture)? = result(4, session)?.picture else { return #expect(Bool(false)) }
    #expect(picture.people == 8)
    #expect(picture.rows.prefix(2).map(\.number) == [1, 7] && picture.rows.prefix(2).map(\.beatsChance) == [true, true])
    #expect(picture.rows[0].meanTenths == -picture.rows[1].meanTenths && picture.rows[0].meanTenths < 0)
    #expect(picture.rows.dropFirst(2).allSatisfy { $0.meanTenths == 0 && !$0.beatsChance })
  }

  @Test("The survey stands beside the own counts; below ten the group is too small to compare")
  func beside() throws {
    for (seats, remark) in [(9, "Te klein."), (10, "Een indruk.")] {
      var session = try asking(seats: seats)
      try session.run(.enterCounts(Self.id("eerst"), [seats - 2, 2]))
      try session.run(.advanceStep)
      let result = try #require(self.result(5, session))
      guard case .beside(let picture) = result.picture else { return #expect(Bool(false)) }
      #expect(picture.own?.map(\.count) == [seats - 2, 2] && picture.survey.percentages == [57, 43])
      #expect(picture.survey.source == "Enquête (1.328 mensen)" && result.remarks.contains(remark))
    }
  }
}
