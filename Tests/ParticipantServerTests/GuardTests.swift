import Programme
import SessionEngine
import SessionHost
import TestSupport
import Testing

@testable import ParticipantServer

@Suite("What the lane lets in")
struct GuardTests {
  @Test(
    "Only requests for this address",
    arguments: [
      ("192.168.1.20:8080", 200), ("192.168.1.20", 421), ("evil.example:8080", 421), ("192.168.1.20:80", 421), ("", 421),
      ("192.168.1.20:8080.evil.example", 421), ("localhost:8080", 421),
    ])
  func host(host: String, status: Int) async throws {
    let house = try await House()
    var phone = Phone(house: house)
    #expect(await phone.send(Call(path: "/", host: host)).status == status)
  }

  @Test(
    "Only posts of our own page",
    arguments: [
      ("http://192.168.1.20:8080", nil, 200), (nil, nil, 200), (nil, "same-origin", 200), ("http://evil.example", nil, 403),
      ("null", nil, 403), ("https://192.168.1.20:8080", nil, 403), (nil, "cross-site", 403), (nil, "same-site", 403),
    ] as [(String?, String?, Int)])
  func origin(origin: String?, site: String?, status: Int) async throws {
    let house = try await House()
    var phone = Phone(house: house)
    let body = Array("{\"code\":\"\(House.code)\"}".utf8)
    let call = Call(method: "POST", path: "/api/join", origin: origin, fetchSite: site, contentType: "application/json", body: body)
    #expect(await phone.send(call).status == status)
    #expect(house.board.look.state.phones.count == (status == 200 ? 1 : 0))
  }

  @Test("A form of elsewhere can't pretend to be JSON")
  func type() async throws {
    let house = try await House()
    var phone = Phone(house: house)
    for type in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"] {
      #expect(await phone.post("/api/join", "{\"code\":\"\(House.code)\"}", type: type).status == 415)
    }
  }

  @Test(
    "Paths that are none of ours",
    arguments: [
      "/../etc/passwd", "/app.js/", "//app.js", "/%2e%2e/app.js", "/APP.JS", "/formulier/../api/task", "/api", "/api/answer/", "*", "",
      "/ÿ",
    ])
  func paths(path: String) async throws {
    let house = try await House()
    var phone = Phone(house: house)
    #expect(await phone.get(path).status == 404)
  }

  @Test("Methods that are none of ours", arguments: ["PUT", "DELETE", "TRACE", "CONNECT", "OPTIONS", "get"])
  func methods(method: String) async throws {
    let house = try await House()
    var phone = Phone(house: house)
    for path in ["/", "/api/task", "/api/answer", "/app.js"] { #expect(await phone.send(Call(method: method, path: path)).status == 405) }
  }

  @Test("The answers of one seat are in nothing that another can ask for")
  func secrets() async throws {
    let house = try await House()
    try await house.ask()
    var one = try await house.phone()
    var two = try await house.phone()
    let shows = ["\"answer\":", "\"isAnswered\":true"]
    #expect(await one.answer(Fixtures.oneQuestion, "{\"kind\":\"choice\",\"options\":[\"oneens\"]}").status == 200)
    let own = await one.get("/api/task").text
    #expect(shows.allSatisfy(own.contains))
    for path in [
      "/api/task", "/api/task?question=\(Fixtures.oneQuestion.rawValue)", "/api/session", "/",
      "/?question=\(Fixtures.oneQuestion.rawValue)",
    ] {
      let text = await two.get(path).text
      for word in shows { #expect(!text.contains(word), "\(path)") }
      #expect(!text.contains("checked"), "\(path)")
    }
  }

  /// Requests of all shapes, some nearly right; the same for the same seed.
  private struct Shapes {
    var random: SeededRandom

    mutating func bytes(_ most: Int) -> [UInt8] { (0..<random.below(most)).map { _ in UInt8(truncatingIfNeeded: random.next() as UInt64) } }
    mutating func text(_ most: Int) -> String { String(decoding: bytes(most), as: UTF8.self) }

    mutating func call() -> Call {
      let paths = [
        "/", "/formulier", "/formulier/meedoen", "/formulier/antwoord", "/formulier/regel", "/api/session", "/api/join", "/api/task",
        "/api/answer", "/api/answer/withdraw", "/api/line", "/api/line/withdraw", "/api/leave", "/app.js", "/K7QM3", text(30),
      ]
      var call = Call()
      call.path = paths[random.below(paths.count)]
      call.method = ["GET", "POST", "POST", "POST", "HEAD", text(5)][random.below(6)]
      call.query = random.chance(20) ? text(40) : ""
      call.contentType = ["application/json", "application/x-www-form-urlencoded", text(20), nil][random.below(4)]
      call.origin = random.chance(5) ? text(20) : nil
      call.noneMatch = random.chance(10) ? text(20) : nil
      call.host = random.chance(95) ? nil : text(20)
      let values = [
        "\"stellingen/een\"", "7", "null", "[]", "{}", "\"K7QM3\"", "\"sleutel-1\"", "{\"kind\":\"choice\",\"options\":[\"eens\"]}",
        "1e999", "\"\\ud800\"",
      ]
      let names = ["question", "answer", "key", "code", "seat", "id", "step", "column", "text", "option", "action", "x"]
      switch random.below(4) {
      case 0: call.body = bytes(200)
      case 1:
        let fields = (0..<random.below(5)).map { _ in "\"\(names[random.below(names.count)])\":\(values[random.below(values.count)])" }
        call.body = Array("{\(fields.joined(separator: ","))}".utf8)
      case 2:
        let fields = (0..<random.below(6)).map { _ in
          "\(names[random.below(names.count)])=\(["stellingen%2Feen", "%", "%zz", "sleutel-1", "eens", "K7QM3", "%00"][random.below(7)])"
        }
        call.body = Array(fields.joined(separator: "&").utf8)
      default: call.body = []
      }
      return call
    }
  }

  @Test("Any request gets an answer that is no fault of ours, and one that is refused changes nothing", arguments: UInt64(1)...8)
  func anything(seed: UInt64) async throws {
    let house = try await House()
    try await house.ask()
    var shapes = Shapes(random: SeededRandom(seed: seed))
    var phone = seed % 2 == 0 ? try await house.phone() : Phone(house: house)
    for number in 0..<600 {
      if number % 40 == 39 { phone = number % 80 == 79 ? try await house.phone(seat: "D1-\(Fixtures.codes(1)[0])") : Phone(house: house) }
      let call = shapes.call()
      let records = house.log.records.count
      let reply = await phone.send(call)
      #expect((200..<500).contains(reply.status), "\(call)")
      if reply.status >= 400 { #expect(house.log.records.count == records, "\(call)") }
    }
  }
}
