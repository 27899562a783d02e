import Programme
import SessionEngine
import SessionHost
import TestSupport
import Testing

@testable import ParticipantServer

@Suite("Answering")
struct AnswerTests {
  private func answers(in house: House) -> Int { house.log.records.count { $0.kind == "answerSubmitted" } }

  @Test("An answer is on disk when it is acknowledged, can be changed, and the same request counts once")
  func acknowledged() async throws {
    let house = try await House()
    try await house.ask()
    var phone = try await house.phone()
    #expect(await phone.answer(Fixtures.oneQuestion, "{\"kind\":\"choice\",\"options\":[\"eens\"]}").status == 200)
    #expect(house.log.records.last?.kind == "answerSubmitted")
    #expect(await phone.answer(Fixtures.oneQuestion, "{\"kind\":\"choice\",\"options\":[\"oneens\"]}", key: "sleutel-2").status == 200)
    // A late retry of the first request changes nothing any more.
    #expect(await phone.answer(Fixtures.oneQuestion, "{\"kind\":\"choice\",\"options\":[\"eens\"]}").status == 200)
    #expect(answers(in: house) == 2)
    #expect(house.board.look.state.answers[Fixtures.oneQuestion] == [SeatID(1): .choice(["oneens"])])
  }

  @Test("The same answer under another key is no second event")
  func sameAgain() async throws {
    let house = try await House()
    try await house.ask()
    var phone = try await house.phone()
    for key in ["sleutel-1", "sleutel-2"] {
      #expect(await phone.answer(Fixtures.oneQuestion, "{\"kind\":\"choice\",\"options\":[\"eens\"]}", key: key).status == 200)
    }
    #expect(answers(in: house) == 1)
  }

  @Test(
    "Bad bodies change nothing",
    arguments: [
      ("", 400), ("{", 400), ("[]", 400), ("null", 400), ("{\"question\":\"stellingen/een\"}", 400),
      ("{\"question\":\"stellingen/een\",\"answer\":{\"kind\":\"choice\",\"options\":[\"eens\"]},\"key\":\"kort\"}", 400),
      ("{\"question\":\"stellingen/een\",\"answer\":{\"kind\":\"choice\",\"options\":[\"eens\"]},\"key\":\"sleutel-1\",\"seat\":2}", 400),
      ("{\"question\":\"stellingen/een\",\"answer\":{\"kind\":\"choice\",\"number\":3},\"key\":\"sleutel-1\"}", 400),
      ("{\"question\":\"stellingen/een\",\"answer\":{\"kind\":\"choice\",\"options\":[\"eens\"],\"number\":3},\"key\":\"sleutel-1\"}", 400),
      ("{\"question\":7,\"answer\":{\"kind\":\"choice\",\"options\":[\"eens\"]},\"key\":\"sleutel-1\"}", 400),
      ("{\"question\":\"stellingen/een\",\"answer\":{\"kind\":\"choice\",\"options\":[\"weet ik veel\"]},\"key\":\"sleutel-1\"}", 422),
      ("{\"question\":\"stellingen/een\",\"answer\":{\"kind\":\"scale\",\"number\":3},\"key\":\"sleutel-1\"}", 422),
      ("{\"question\":\"stellingen/een\",\"answer\":{\"kind\":\"choice\",\"options\":[]},\"key\":\"sleutel-1\"}", 422),
      ("{\"question\":\"bestaat/niet\",\"answer\":{\"kind\":\"skipped\"},\"key\":\"sleutel-1\"}", 404),
      (String(repeating: "[", count: 16_000), 400),
    ])
  func refused(body: String, status: Int) async throws {
    let house = try await House()
    try await house.ask()
    var phone = try await house.phone()
    let records = house.log.records.count
    let reply = await phone.post("/api/answer", body)
    #expect(reply.status == status, "\(reply.text)")
    #expect(house.log.records.count == records)
  }

  @Test("A closed question says so, and the answer of before stays")
  func closed() async throws {
    let house = try await House()
    try await house.ask()
    var phone = try await house.phone()
    _ = await phone.answer(Fixtures.oneQuestion, "{\"kind\":\"choice\",\"options\":[\"eens\"]}")
    try await house.lead(.closeQuestions([Fixtures.oneQuestion]))
    let reply = await phone.answer(Fixtures.oneQuestion, "{\"kind\":\"choice\",\"options\":[\"oneens\"]}", key: "sleutel-2")
    #expect(reply.status == 409 && reply.text.contains("gesloten"))
    let withdrawn = await phone.post("/api/answer/withdraw", "{\"question\":\"\(Fixtures.oneQuestion.rawValue)\",\"key\":\"sleutel-3\"}")
    #expect(withdrawn.status == 409)
    #expect(house.board.look.state.answers[Fixtures.oneQuestion] == [SeatID(1): .choice(["eens"])])
  }

  @Test("An answer can be taken back while the question is open")
  func withdrawn() async throws {
    let house = try await House()
    try await house.ask()
    var phone = try await house.phone()
    let body = "{\"question\":\"\(Fixtures.oneQuestion.rawValue)\",\"key\":\"sleutel-9\"}"
    #expect(await phone.post("/api/answer/withdraw", body).status == 200)
    _ = await phone.answer(Fixtures.oneQuestion, "{\"kind\":\"choice\",\"options\":[\"eens\"]}")
    #expect(await phone.post("/api/answer/withdraw", body.replacing("sleutel-9", with: "sleutel-8")).status == 200)
    #expect(house.board.look.state.answers[Fixtures.oneQuestion] == [:])
  }

  @Test("Whoever answers is present")
  func present() async throws {
    let house = try await House()
    try await house.ask()
    var phone = try await house.phone()
    try await house.lead(.setPresence(SeatID(1), isPresent: false))
    #expect(await phone.answer(Fixtures.oneQuestion, "{\"kind\":\"choice\",\"options\":[\"eens\"]}").status == 200)
    #expect(house.board.look.state.flow.meeting?.present.contains(SeatID(1)) == true)
  }

  @Test("Without a seat nothing can be asked or answered")
  func strangers() async throws {
    let house = try await House()
    try await house.ask()
    var phone = Phone(house: house)
    #expect(await phone.get("/api/task").status == 401)
    #expect(await phone.get("/api/events").status == 401)
    #expect(await phone.answer(Fixtures.oneQuestion, "{\"kind\":\"skipped\"}").status == 401)
    #expect(await phone.form("/formulier/antwoord", "question=stellingen%2Feen&key=sleutel-1&option=eens").status == 401)
    phone.cookie = "goedwerk=aaaaaaaaaaaaaaaaaaaaaaaaaa"
    #expect(await phone.get("/api/task").status == 401)
  }

  @Test("What cannot be stored is not acknowledged, and may be sent again")
  func fullDisk() async throws {
    let house = try await House()
    try await house.ask()
    var phone = try await house.phone()
    house.log.failNextAppends(.diskFull)
    let choice = "{\"kind\":\"choice\",\"options\":[\"eens\"]}"
    #expect(await phone.answer(Fixtures.oneQuestion, choice).status == 503)
    #expect(house.board.look.state.answers[Fixtures.oneQuestion] == nil)
    #expect(await phone.answer(Fixtures.oneQuestion, choice).status == 200)
    #expect(answers(in: house) == 1)
  }

  @Test("Answers of many at once are few transactions, and none is lost")
  func batches() async throws {
    let house = try await House(seats: 120)
    try await house.ask()
    var phones: [Phone] = []
    for _ in 0..<120 { phones.append(try await house.phone()) }
    let before = house.log.appendCount
    await withTaskGroup(of: Int.self) { group in
      for phone in phones {
        group.addTask {
          var phone = phone
          return await phone.answer(Fixtures.oneQuestion, "{\"kind\":\"choice\",\"options\":[\"eens\"]}").status
        }
      }
      for await status in group { #expect(status == 200) }
    }
    #expect(house.board.look.state.answeredCount(Fixtures.oneQuestion) == 120)
    #expect(house.log.appendCount - before < 60)
  }

  @Test("Too many requests of one phone are refused; the others do not notice")
  func limit() async throws {
    let house = try await House()
    var greedy = try await house.phone()
    var modest = try await house.phone()
    var statuses: Set<Int> = []
    for _ in 0..<200 { statuses.insert(await greedy.get("/api/task").status) }
    #expect(statuses == [200, 429])
    #expect(await modest.get("/api/task").status == 200)
  }
}
