import ParticipantPages
import Programme
import SessionEngine
import TestSupport
import Testing

/// What a form sends is what stood in it.
@Suite struct FormAnswerTests {
  /// Answers of a whole rehearsed programme: an answered question's form, sent back untouched, is the same answer.
  @Test func aFormSentBackUntouchedIsTheSameAnswer() throws {
    var kinds: Set<ParticipantQuestion.Kind> = []
    var pages: Set<String> = []
    try Gallery.walk(seed: 5) { (view, _) throws in
      guard view.phase == .question, let question = view.question, let answer = question.answer?.answer, answer != .skipped else { return }
      let html = PhonePage.task(view, version: 1, key: "0123456789abcdef").html
      guard pages.insert(html).inserted else { return }
      let sent = PageReading(html).sent(by: PhonePage.Path.answer)
      let again = try FieldValues(sent).answer(to: question)
      #expect(again == answer, "\(question.id.rawValue)")
      #expect(FieldValues(sent).first(FieldName.question) == question.id.rawValue)
      kinds.insert(question.kind)
    }
    #expect(pages.count > 20)
    #expect(kinds == Set(ParticipantQuestion.Kind.allCases))
  }

  @Test func anOrderComesBackAsItWas() throws {
    var session = try PlayedSession(seats: 3, in: ShareFixtures.meeting, programme: ShareFixtures.programme)
    let question = try Self.open(ShareFixtures.rankQuestion, in: &session)
    let ids = question.options.map(\.id)
    let seat = try #require(session.state.seats.first)
    let order = Array(ids.reversed())
    try session.run(.submitAnswer(question.id, seat: seat.id, answer: .rank(order)))
    let view = ParticipantView(ParticipantScene(session.state), seat: seat, in: session.state)
    let html = PhonePage.task(view, version: 1, key: "0123456789abcdef").html
    let sent = PageReading(html).sent(by: PhonePage.Path.answer)
    #expect(try FieldValues(sent).answer(to: question) == .rank(order))
  }

  /// What is missing or no number is said in words; what the rules are is for the engine to say.
  @Test func faultsOfAnOrder() throws {
    var session = try PlayedSession(seats: 3, in: ShareFixtures.meeting, programme: ShareFixtures.programme)
    let question = try Self.open(ShareFixtures.rankQuestion, in: &session)
    let count = question.options.count
    #expect(throws: FormFault("Zet alle \(count) op volgorde. ‘\(question.options[0].title)’ heeft nog geen plaats.")) {
      try FieldValues([]).answer(to: question)
    }
    #expect(throws: FormFault("Plaats 1 staat er twee keer. Geef elk onderdeel een eigen plaats.")) {
      try FieldValues([("place-0", "1"), ("place-1", "1")]).answer(to: question)
    }
    #expect(throws: FormFault.self) { try FieldValues([("place-0", "0")]).answer(to: question) }
    #expect(throws: FormFault.self) { try FieldValues([("place-0", "\(count + 1)")]).answer(to: question) }
    #expect(try FieldValues([("action", "overslaan")]).answer(to: question) == .skipped)
  }

  @Test func faultsOfASort() throws {
    let question = try #require(Gallery.sheets().first { $0.view.question?.kind == .sort }?.view.question)
    let sort = try #require(question.sort)
    #expect(throws: FormFault("30 waarden liggen nog in geen stapel.")) { try FieldValues([]).answer(to: question) }
    var fields = sort.values.map { (name: "value-\($0.number)", value: sort.piles[0].id) }
    fields[3].value = "verzonnen"
    #expect(throws: FormFault("Eén waarde ligt nog in geen stapel.")) { try FieldValues(fields).answer(to: question) }
    fields[3].value = sort.piles[4].id
    guard case .sort(let piles) = try FieldValues(fields).answer(to: question) else { return #expect(Bool(false)) }
    #expect(piles.map(\.count) == [29, 0, 0, 0, 1])
  }

  @Test func pointsAreWholeNumbers() throws {
    let question = try #require(Gallery.sheets().first { $0.view.question?.kind == .points }?.view.question)
    let first = question.options[0].title
    #expect(throws: FormFault("Vul bij ‘\(first)’ een getal in van 0 tot en met \(question.maximum ?? 0).")) {
      try FieldValues([("points-0", "drie")]).answer(to: question)
    }
    #expect(try FieldValues([("points-0", " 4 "), ("points-2", "")]).answer(to: question) == .points([4, 0, 0]))
  }

  /// An answer is one line on every screen.
  @Test func aTextIsOneLine() throws {
    let question = try #require(Gallery.sheets().first { $0.view.question?.kind == .text }?.view.question)
    #expect(try FieldValues([("text", "een\r\n\r\ntwee\u{2028}drie")]).answer(to: question) == .text("een twee drie"))
  }

  private static func open(_ id: QuestionID, in session: inout PlayedSession) throws -> ParticipantQuestion {
    for _ in 0..<200 {
      let scene = ParticipantScene(session.state)
      let seat = try #require(session.state.seats.first)
      if let question = ParticipantView(scene, seat: seat, in: session.state).question, question.id == id, question.isOpen {
        return question
      }
      try session.run(.advance)
    }
    throw FormFault("\(id.rawValue) was never open")
  }
}
