import Programme
import SessionEngine
import SessionHost
import Synchronization
import TestSupport

@testable import ParticipantServer

typealias Fixtures = ProgrammeFixtures

/// A session on a log in memory, with the routes of the lane in front of it and no network.
struct House {
  static let code = "K7QM3"
  static let host = "192.168.1.20:8080"

  let log: MemoryEventLog
  let session: SessionHost
  let board: Board
  let reception: Reception
  let front: Front

  init(seats: Int = 4, programme: Programme = ProgrammeFixtures.tiny) async throws {
    let session = try SessionHost(log: MemoryEventLog(), clock: FakeClock())
    _ = try await session.submit([
      .createSession(group: "Groep", programme: programme, codes: Fixtures.codes(seats), isRehearsal: false),
      .startMeeting(Fixtures.firstMeeting, plannedStart: 0, present: (1...seats).map { SeatID($0) }),
    ])
    try await self.init(log: MemoryEventLog(try await session.records(after: 0)))
  }

  /// The same session in a new run.
  func again() async throws -> House { try await House(log: MemoryEventLog(log.records)) }

  private init(log: MemoryEventLog) async throws {
    self.log = log
    session = try SessionHost(log: log, clock: FakeClock())
    board = Board(await session.snapshot())
    let collector = Collector(host: session, board: board)
    reception = Reception(
      board: board, collector: collector, code: Self.code,
      makeCode: { taken in (0...).lazy.map { "N\($0)" }.first { !taken.contains($0) } },
      tell: {})
    let ledger = Ledger()
    front = Front(
      board: board, deeds: Deeds(board: board, collector: collector, ledger: ledger), reception: reception, ledger: ledger,
      guards: Guards(address: "192.168.1.20", port: 8080),
      files: Dictionary(uniqueKeysWithValues: Route.files.map { ($0, WebFile(name: $0, bytes: Array($0.utf8))) }), keptUntil: "Tot later.",
      visited: {})
  }

  /// The facilitator does something, and the board hears of it.
  func lead(_ commands: Command...) async throws {
    for case .failure(let rejection) in try await session.submit(commands) { throw rejection }
    board.adopt(await session.snapshot())
  }

  /// Goes to the first question of the statements, with three pages.
  func ask() async throws { try await lead(.jump(to: Fixtures.statements)) }

  /// A phone that came in.
  func phone(seat: String? = nil) async throws -> Phone {
    var phone = Phone(house: self)
    let reply = await phone.post("/api/join", "{\"code\":\"\(Self.code)\"\(seat.map { ",\"seat\":\"\($0)\"" } ?? "")}")
    guard reply.status == 200 else { throw Rejection(.unknownSeat, "no seat: \(reply.text)") }
    return phone
  }
}

/// A phone with its cookie.
struct Phone {
  let house: House
  var cookie: String?

  init(house: House) { self.house = house }

  mutating func get(_ path: String) async -> Reply { await send(Call(method: "GET", path: path)) }

  mutating func post(_ path: String, _ body: String, type: String = "application/json") async -> Reply {
    await send(Call(method: "POST", path: path, contentType: type, body: Array(body.utf8)))
  }

  mutating func form(_ path: String, _ body: String) async -> Reply { await post(path, body, type: "application/x-www-form-urlencoded") }

  mutating func send(_ call: Call) async -> Reply {
    var call = call
    if let mark = call.path.firstIndex(of: "?") {
      call.query = String(call.path[call.path.index(after: mark)...])
      call.path = String(call.path[..<mark])
    }
    call.host = call.host ?? House.host
    call.cookies = cookie
    let reply = await house.front.reply(to: call)
    if let set = reply.headers.last(where: { $0.name == "Set-Cookie" })?.value { cookie = String(set.prefix { $0 != ";" }) }
    return reply
  }

  mutating func answer(_ question: QuestionID, _ answer: String, key: String = "sleutel-1") async -> Reply {
    await post("/api/answer", "{\"question\":\"\(question.rawValue)\",\"answer\":\(answer),\"key\":\"\(key)\"}")
  }
}

extension Reply {
  var text: String { if case .bytes(let bytes) = body { String(decoding: bytes, as: UTF8.self) } else { "" } }
  func header(_ name: String) -> String? { headers.last { $0.name == name }?.value }
}
