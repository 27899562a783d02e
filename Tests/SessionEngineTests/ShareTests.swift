import Programme
import SessionEngine
import TestSupport
import Testing

@Suite("Points, orders and dots")
struct ShareTests {
  private typealias Shares = ShareFixtures

  private func asking(seats: Int = 6) throws -> PlayedSession {
    var session = try PlayedSession(seats: seats, in: Shares.meeting, programme: Shares.programme)
    for text in ["een", "twee"] {
      try session.run(.addCard(block: Shares.gathering, step: "oogst", column: "kaart", text: text, mayBeReported: true))
    }
    try session.run(.jump(to: Shares.block))
    return session
  }

  private func result(_ id: QuestionID, _ session: PlayedSession) throws -> QuestionResult {
    session.state.result(of: try #require(session.state.index.question(id)))
  }

  static let refusals: [(QuestionID, Answer, Rejection.Code)] = [
    (Shares.pointsQuestion, .points([5, 5]), .wrongCountLength),
    (Shares.pointsQuestion, .points([5, 4, 0]), .wrongSum),
    (Shares.pointsQuestion, .points([11, -1, 0]), .negativePoints),
    (Shares.pointsQuestion, .points([.max, .max, 12]), .wrongSum),
    (Shares.rankQuestion, .rank(["inhoud", "proces"]), .incompleteOrder),
    (Shares.rankQuestion, .rank(["inhoud", "inhoud", "proces"]), .optionTwice),
    (Shares.rankQuestion, .rank(["inhoud", "netwerk", "anders"]), .unknownOption),
    (Shares.dotsQuestion, .dots(["inhoud": 2, "proces": 1]), .tooManyDots),
    (Shares.dotsQuestion, .dots(["inhoud": .max, "proces": .max]), .tooManyDots),
    (Shares.dotsQuestion, .dots(["inhoud": 0]), .noOption),
    (Shares.dotsQuestion, .dots(["inhoud": -1, "proces": 2]), .negativePoints),
    (Shares.cardDotsQuestion, .dots(["7": 1]), .unknownOption),
    (Shares.dotsQuestion, .rank(["inhoud"]), .wrongAnswerKind),
  ]

  @Test("An answer that does not add up is refused", arguments: refusals)
  func refused(question: QuestionID, answer: Answer, code: Rejection.Code) throws {
    let session = try asking()
    #expect(session.rejection(of: .submitAnswer(question, seat: SeatID(1), answer: answer)) == code)
    #expect(session.rejection(of: .answerAsGroup(question, answer)) == code)
  }

  @Test("Mean points with the ends, in the order of the options")
  func points() throws {
    var session = try asking(seats: 5)
    for (seat, points) in [[10, 0, 0], [0, 10, 0], [5, 5, 0], [6, 2, 2], [4, 3, 3]].enumerated() {
      try session.run(.submitAnswer(Shares.pointsQuestion, seat: SeatID(seat + 1), answer: .points(points)))
    }
    guard case .points(let picture) = try result(Shares.pointsQuestion, session).picture else { return #expect(Bool(false)) }
    #expect(
      picture.rows.map { $0.cells[0] } == [
        PointsCell(meanTenths: 50, lowest: 0, highest: 10), PointsCell(meanTenths: 40, lowest: 0, highest: 10),
        PointsCell(meanTenths: 10, lowest: 0, highest: 3),
      ])
    #expect(try result(Shares.pointsQuestion, session).headline == "De meeste punten gaan naar ‘Inhoud’.")
  }

  @Test("Below five people nothing is told of points and orders; together is told as it was laid")
  func few() throws {
    var session = try asking(seats: 4)
    for seat in session.state.seats {
      try session.run(.submitAnswer(Shares.pointsQuestion, seat: seat.id, answer: .points([10, 0, 0])))
      try session.run(.submitAnswer(Shares.rankQuestion, seat: seat.id, answer: .rank(["proces", "inhoud", "netwerk"])))
    }
    #expect(try result(Shares.pointsQuestion, session).picture == .tooFew)
    #expect(try result(Shares.rankQuestion, session).picture == .tooFew)
    var other = try asking(seats: 4)
    try other.run(.answerAsGroup(Shares.rankQuestion, .rank(["proces", "inhoud", "netwerk"])))
    guard case .rank(let picture) = try result(Shares.rankQuestion, other).picture else { return #expect(Bool(false)) }
    #expect(picture.isTogether && picture.rows.map(\.title) == ["Proces", "Inhoud", "Netwerk"])
    #expect(picture.rows.allSatisfy { $0.meanTenths == nil })
  }

  @Test("Equal mean places are shared")
  func ranks() throws {
    var session = try asking(seats: 6)
    for seat in 1...6 {
      let order = seat <= 3 ? ["inhoud", "netwerk", "proces"] : ["netwerk", "inhoud", "proces"]
      try session.run(.submitAnswer(Shares.rankQuestion, seat: SeatID(seat), answer: .rank(order)))
    }
    guard case .rank(let picture) = try result(Shares.rankQuestion, session).picture else { return #expect(Bool(false)) }
    #expect(picture.rows.map(\.place) == [1, 1, 3])
    #expect(picture.rows.map(\.isShared) == [true, true, false])
    #expect(picture.rows.map(\.meanTenths) == [15, 15, 30])
  }

  @Test("Dots by hand and by seat add up, and there are no more than the people have")
  func dots() throws {
    var session = try asking(seats: 6)
    for seat in 1...2 {
      try session.run(.submitAnswer(Shares.dotsQuestion, seat: SeatID(seat), answer: .dots(["proces": 2])))
    }
    #expect(session.rejection(of: .enterCounts(Shares.dotsQuestion, [8, 1, 0])) == .moreThanPresent)
    try session.run(.enterCounts(Shares.dotsQuestion, [5, 2, 1]))
    let result = try result(Shares.dotsQuestion, session)
    guard case .dots(let picture) = result.picture else { return #expect(Bool(false)) }
    #expect(picture.rows == [BarRow(title: "Inhoud", count: 5), BarRow(title: "Proces", count: 5), BarRow(title: "Netwerk", count: 2)])
    #expect(result.count == 6)
  }

  @Test("Dots on cards follow the cards; a removed card takes its dots along")
  func cards() throws {
    var session = try asking(seats: 5)
    for seat in 1...5 {
      try session.run(.submitAnswer(Shares.cardDotsQuestion, seat: SeatID(seat), answer: .dots([seat < 5 ? "1" : "2": 1])))
    }
    guard case .dots(let picture) = try result(Shares.cardDotsQuestion, session).picture else { return #expect(Bool(false)) }
    #expect(picture.rows == [BarRow(title: "een", count: 4), BarRow(title: "twee", count: 1)])
    try session.run(.removeCard(CardID(1)))
    guard case .dots(let rest) = try result(Shares.cardDotsQuestion, session).picture else { return #expect(Bool(false)) }
    #expect(rest.rows == [BarRow(title: "twee", count: 1)])
  }

  @Test("A paper line: points and an order as separate words or with commas, dots as one word")
  func paper() throws {
    let session = try asking()
    for text in ["D2 5 3 2 2 1 3 3,3 2", "D2 5,3,2 2,1,3 3,3 2"] {
      let line = try PaperLine(text, questions: Shares.questions, in: session.state)
      #expect(
        line.answers == [
          Shares.pointsQuestion: .points([5, 3, 2]), Shares.rankQuestion: .rank(["netwerk", "inhoud", "proces"]),
          Shares.dotsQuestion: .dots(["proces": 2]), Shares.cardDotsQuestion: .dots(["2": 1]),
        ])
    }
    let passed = try PaperLine("D2 - - - -", questions: Shares.questions, in: session.state)
    #expect(passed.answers.values.allSatisfy { $0 == .skipped } && passed.answers.count == 4)
    #expect(throws: Rejection.self) { try PaperLine("D2 5 3", questions: Shares.questions, in: session.state) }
    #expect(throws: Rejection.self) { try PaperLine("D2 5 3 3", questions: Shares.questions, in: session.state) }
  }
}
