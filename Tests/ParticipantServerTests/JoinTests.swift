import Programme
import SessionEngine
import SessionHost
import TestSupport
import Testing

@testable import ParticipantServer

@Suite("Joining")
struct JoinTests {
  @Test("The session's code gives a free seat, once for each phone")
  func free() async throws {
    let house = try await House(seats: 2)
    var first = try await house.phone()
    var second = try await house.phone()
    #expect(await first.get("/api/session").text.contains("\"label\":\"D1\""))
    #expect(await second.get("/api/session").text.contains("\"label\":\"D2\""))
    let again = await first.post("/api/join", "{\"code\":\"k7 qm-3\"}")
    #expect(again.status == 200 && again.text.contains("\"label\":\"D1\""))
    #expect(house.board.look.state.phones.count == 2)
  }

  @Test("Two joins of one phone at the same time give one seat")
  func twice() async throws {
    let house = try await House(seats: 4)
    var phone = Phone(house: house)
    _ = await phone.get("/")
    let known = phone
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          var copy = known
          _ = await copy.post("/api/join", "{\"code\":\"\(House.code)\"}")
        }
      }
    }
    #expect(house.board.look.state.phones.count == 1)
  }

  @Test("Many phones at the same time get different seats, and the rest asks")
  func many() async throws {
    let house = try await House(seats: 20)
    let statuses = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<25 {
        group.addTask {
          var phone = Phone(house: house)
          return await phone.post("/api/join", "{\"code\":\"\(House.code)\"}").status
        }
      }
      return await group.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
    }
    #expect(statuses == [200: 20, 202: 5])
    #expect(Set(house.board.look.state.phones.values).count == 20)
    #expect(await house.reception.waiting.count == 5)
  }

  @Test("A seat that answered is not given away, but its code opens it")
  func seatCode() async throws {
    let house = try await House(seats: 2)
    try await house.ask()
    try await house.lead(.submitAnswer(Fixtures.oneQuestion, seat: SeatID(1), answer: .choice(["eens"])))
    let other = try await house.phone()
    #expect(house.board.look.state.seat(ofPhone: PhoneToken(cookies: other.cookie)?.mark ?? "") == SeatID(2))
    let code = Fixtures.codes(1)[0]
    var own = try await house.phone(seat: "d1 \(code.lowercased())")
    #expect(await own.get("/api/task").text.contains("\"options\":[\"eens\"]"))
    // On another phone the seat goes along, and the first phone has none.
    var next = try await house.phone(seat: "D1-\(code)")
    #expect(await next.get("/api/task").status == 200)
    #expect(await own.get("/api/task").status == 401)
  }

  @Test("A wrong code of a session or of a seat gives nothing", arguments: ["", "K7QM4", "' OR 1=1", "K7QM3K7QM3"])
  func wrong(code: String) async throws {
    let house = try await House()
    var phone = Phone(house: house)
    let records = house.log.records.count
    #expect(await phone.post("/api/join", "{\"code\":\"\(code)\"}").status == 403)
    #expect(await phone.post("/api/join", "{\"code\":\"\(House.code)\",\"seat\":\"D1-\(code)X\"}").status == 403)
    #expect(await phone.form("/formulier/meedoen", "code=\(code.filter(\.isLetter))&seat=").status == 422)
    #expect(house.log.records.count == records)
  }

  @Test("Guessing codes ends in a refusal")
  func guessing() async throws {
    let house = try await House()
    var phone = Phone(house: house)
    var statuses: Set<Int> = []
    for number in 0..<150 { statuses.insert(await phone.post("/api/join", "{\"code\":\"X\(number)\"}").status) }
    #expect(statuses == [403, 429])
  }

  @Test("The facilitator lets a phone in on a new seat, on one that is there, or not at all")
  func admitted() async throws {
    let house = try await House(seats: 1)
    _ = try await house.phone()
    var phones = (0..<3).map { _ in Phone(house: house) }
    for place in phones.indices { #expect(await phones[place].post("/api/join", "{\"code\":\"\(House.code)\"}").status == 202) }
    #expect(await house.reception.waiting == [1, 2, 3])
    #expect(await phones[0].get("/").text.contains("Even wachten"))
    #expect(await house.reception.admit(2, to: nil)?.id == SeatID(2))
    #expect(await phones[1].get("/api/session").text.contains("\"joined\":\"seated\""))
    await house.reception.refuse(3)
    #expect(await phones[2].get("/api/session").text.contains("\"joined\":\"refused\""))
    #expect(await phones[2].post("/api/join", "{\"code\":\"\(House.code)\"}").status == 403)
    #expect(await house.reception.admit(1, to: SeatID(1))?.id == SeatID(1))
    #expect(await house.reception.waiting == [])
    #expect(await house.reception.admit(2, to: nil) == nil)
  }

  @Test("The session keeps no token, and a phone comes back after the program was started again")
  func comesBack() async throws {
    let house = try await House()
    let phone = try await house.phone()
    let token = try #require(phone.cookie?.split(separator: "=").last)
    #expect(!house.log.records.contains { $0.payload.contains(token) })
    var later = SessionState()
    for record in house.log.records { later.apply(try EventCodingForTests.event(record)) }
    let mark = try #require(PhoneToken(token)?.mark)
    #expect(later.seat(ofPhone: mark) == SeatID(1))
  }

  @Test("The cookie is for this page only and can't be read by a script")
  func cookie() async throws {
    let house = try await House()
    var phone = Phone(house: house)
    let set = try #require(await phone.get("/").header("Set-Cookie"))
    for word in ["HttpOnly", "SameSite=Strict", "Path=/"] { #expect(set.contains(word)) }
    let token = try #require(set.split(separator: ";").first?.split(separator: "=").last)
    #expect(token.count == 26)
    #expect(await phone.get("/").header("Set-Cookie") == nil)
  }
}
