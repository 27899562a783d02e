import Programme
import SessionEngine
import SessionHost
import TestSupport
import Testing

@testable import ParticipantServer

@Suite("Lines of participants")
struct LineTests {
  private func send(_ phone: inout Phone, _ text: String, key: String = "sleutel-1", column: String = "mooi") async -> Reply {
    await phone.post("/api/line", "{\"step\":\"woorden/ophalen\",\"column\":\"\(column)\",\"text\":\"\(text)\",\"key\":\"\(key)\"}")
  }

  private func seen(_ house: House) -> String { "\(RoomView(house.board.look.state))" }

  @Test("A line waits, is seen by nobody, comes on the screen by one key, and goes by undo")
  func waits() async throws {
    let house = try await House()
    try await house.lead(.jump(to: Fixtures.words))
    var phone = try await house.phone()
    var other = try await house.phone()
    let reply = await send(&phone, "vakwerk")
    #expect(reply.status == 200 && reply.text.contains("\"stage\":\"wacht\""))
    #expect(!seen(house).contains("vakwerk"))
    #expect(await !other.get("/api/task").text.contains("vakwerk"))
    #expect(await phone.get("/api/task").text.contains("\"stage\":\"wacht\""))
    try await house.lead(.admitOffer(OfferID(1), mayBeReported: false))
    #expect(seen(house).contains("vakwerk"))
    #expect(await phone.get("/api/task").text.contains("\"stage\":\"getoond\""))
    try await house.lead(.undo)
    #expect(!seen(house).contains("vakwerk"))
    #expect(await phone.get("/api/task").text.contains("\"stage\":\"wacht\""))
    try await house.lead(.refuseOffer(OfferID(1)))
    #expect(await phone.get("/api/task").text.contains("\"stage\":\"niet-getoond\""))
    try await house.lead(.admitOffer(OfferID(1), mayBeReported: true))
    #expect(house.board.look.state.flow.cards.map(\.mayBeReported) == [true])
  }

  @Test("The same line sent again is one line, also after the program was started again")
  func once() async throws {
    let house = try await House()
    try await house.lead(.jump(to: Fixtures.words))
    var phone = try await house.phone()
    for _ in 0..<3 { #expect(await send(&phone, "vakwerk").status == 200) }
    #expect(house.board.look.state.offers.count == 1)
    var other = try await house.phone()
    // The key of another phone is another line.
    #expect(await send(&other, "vakwerk").status == 200)
    #expect(house.board.look.state.offers.count == 2)
  }

  @Test("Only the one who sent it can take it back, while it waits")
  func takenBack() async throws {
    let house = try await House()
    try await house.lead(.jump(to: Fixtures.words))
    var phone = try await house.phone()
    var other = try await house.phone()
    _ = await send(&phone, "vakwerk")
    #expect(await other.post("/api/line/withdraw", "{\"id\":1,\"key\":\"sleutel-2\"}").status == 404)
    #expect(house.board.look.state.waitingOffers.count == 1)
    #expect(await phone.post("/api/line/withdraw", "{\"id\":1,\"key\":\"sleutel-2\"}").status == 200)
    #expect(house.board.look.state.waitingOffers.isEmpty)
    _ = await send(&phone, "ambacht", key: "sleutel-3")
    try await house.lead(.admitOffer(OfferID(2), mayBeReported: false))
    #expect(await phone.post("/api/line/withdraw", "{\"id\":2,\"key\":\"sleutel-4\"}").status == 409)
  }

  @Test("A line for a step that is over is refused")
  func late() async throws {
    let house = try await House()
    try await house.lead(.jump(to: Fixtures.words))
    var phone = try await house.phone()
    try await house.ask()
    let records = house.log.records.count
    #expect(await send(&phone, "te laat").status == 409)
    #expect(house.log.records.count == records)
  }

  @Test(
    "What is typed comes without controls and turned text, and is no tag on a page",
    arguments: [
      ("<b>x</b>", "<b>x</b>"), ("a\\u001b[31mb", "a [31mb"), ("a\\u202eb", "ab"), ("een\\ntwee", "een twee"), ("  x  ", "x"),
    ])
  func harmless(sent: String, kept: String) async throws {
    let house = try await House()
    try await house.lead(.jump(to: Fixtures.words))
    var phone = try await house.phone()
    #expect(await send(&phone, sent).status == 200)
    #expect(house.board.look.state.offers.map(\.text) == [kept])
    #expect(await !phone.get("/").text.contains("<b>x"))
  }

  @Test("A line says nothing about who sent it")
  func anonymous() async throws {
    let house = try await House()
    try await house.lead(.jump(to: Fixtures.words))
    var phone = try await house.phone()
    _ = await send(&phone, "vakwerk")
    let payload = try #require(house.log.records.last { $0.kind == "lineOffered" }?.payload)
    let mark = try #require(PhoneToken(cookies: phone.cookie)?.mark)
    for word in [mark, "\"seat\"", "\"at\"", "wall"] { #expect(!payload.contains(word)) }
  }

  @Test("After a restart a phone still has its own lines: it sees them, takes one back, and a late retry is no second line")
  func restarted() async throws {
    let before = try await House()
    try await before.lead(.jump(to: Fixtures.words))
    let one = try await before.phone()
    let two = try await before.phone()
    var phone = one
    _ = await send(&phone, "vakwerk")
    _ = await send(&phone, "ambacht", key: "sleutel-2")
    let house = try await before.again()
    var (own, other) = (Phone(house: house), Phone(house: house))
    (own.cookie, other.cookie) = (one.cookie, two.cookie)
    for path in ["/", "/api/task"] {
      let text = await own.get(path).text
      #expect(text.contains("vakwerk") && text.contains("ambacht"), "\(path)")
      #expect(await !other.get(path).text.contains("vakwerk"), "\(path)")
    }
    #expect(await other.post("/api/line/withdraw", "{\"id\":1,\"key\":\"sleutel-3\"}").status == 404)
    #expect(await own.post("/api/line/withdraw", "{\"id\":1,\"key\":\"sleutel-3\"}").status == 200)
    #expect(await send(&own, "ambacht", key: "sleutel-2").status == 200)
    #expect(house.board.look.state.waitingOffers.map(\.text) == ["ambacht"])
    try await house.lead(.refuseOffer(OfferID(2)))
    #expect(await own.get("/api/task").text.contains("\"stage\":\"niet-getoond\""))
    #expect(await own.post("/api/line/withdraw", "{\"id\":2,\"key\":\"sleutel-4\"}").status == 409)
  }

  @Test("Lines go with the phone that sent them, not with the seat")
  func moved() async throws {
    let house = try await House()
    try await house.lead(.jump(to: Fixtures.words))
    var phone = try await house.phone()
    _ = await send(&phone, "vakwerk")
    let code = Fixtures.codes(2)
    var next = try await house.phone(seat: "D1-\(code[0])")
    #expect(await !next.get("/api/task").text.contains("vakwerk"))
    #expect(await next.post("/api/line/withdraw", "{\"id\":1,\"key\":\"sleutel-2\"}").status == 404)
    _ = await phone.post("/api/join", "{\"code\":\"\(House.code)\",\"seat\":\"D2-\(code[1])\"}")
    #expect(await phone.get("/api/task").text.contains("vakwerk"))
  }

  @Test("Nothing that is kept links a line to a phone, or two lines of one phone")
  func unlinked() async throws {
    let house = try await House()
    try await house.lead(.jump(to: Fixtures.words))
    var phone = try await house.phone()
    for key in ["sleutel-1", "sleutel-2"] { _ = await send(&phone, "vakwerk", key: key) }
    let token = try #require(PhoneToken(cookies: phone.cookie))
    let marks = house.board.look.state.offers.map(\.mark)
    let halves = marks.flatMap { [String($0.prefix(32)), String($0.suffix(32))] }
    #expect(marks.count == 2 && Set(halves).count == 4)
    var generator = SystemRandomNumberGenerator()
    let other = PhoneToken(using: &generator)
    #expect(marks.allSatisfy { token.sent($0) && !other.sent($0) })
    // Not with what the file holds of the phone either.
    for mark in marks { #expect(!SHA256.hex("\(token.mark) \(mark.prefix(32))".utf8).hasPrefix(mark.suffix(32))) }
  }
}
