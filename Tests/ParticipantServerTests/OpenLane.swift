import Programme
import SessionEngine
import SessionHost
import TestSupport
import Testing

@testable import ParticipantServer

/// An open lane on the loopback.
struct OpenLane {
  let session: SessionHost
  let lane: PhoneLane
  var port: Int { lane.port }
  var host: String { "127.0.0.1:\(lane.port)" }

  /// Limits that no busy machine reaches.
  static var wide: LaneLimits {
    var limits = LaneLimits()
    limits.idle = .seconds(300)
    limits.request = .seconds(300)
    limits.deafness = .seconds(300)
    return limits
  }

  static func settings(ports: [Int] = [0], limits: LaneLimits = wide, mostConnections: Int = 12_000) -> LaneSettings {
    var settings = LaneSettings(
      address: "127.0.0.1", ports: ports, code: House.code,
      files: Dictionary(uniqueKeysWithValues: LaneSettings.fileNames.map { ($0, Array($0.utf8)) }), mostConnections: mostConnections)
    settings.limits = limits
    return settings
  }

  /// Lends a lane, in which a question is open, to a body.
  static func with(
    seats: Int = 4, _ settings: LaneSettings = settings(), tell: @escaping @Sendable (LaneNews) -> Void = { _ in },
    _ body: (OpenLane) async throws -> Void
  ) async throws {
    let session = try SessionHost(log: MemoryEventLog(), clock: FakeClock())
    _ = try await session.submit([
      .createSession(group: "Groep", programme: Fixtures.tiny, codes: Fixtures.codes(seats), isRehearsal: false),
      .startMeeting(Fixtures.firstMeeting, plannedStart: 0, present: (1...seats).map { SeatID($0) }), .jump(to: Fixtures.statements),
    ])
    let lane = try await PhoneLane.open(settings, host: session, makeCode: { _ in "NIEUW" }, tell: tell)
    do {
      try await body(OpenLane(session: session, lane: lane))
    } catch {
      await lane.close()
      throw error
    }
    await lane.close()
  }

  private init(session: SessionHost, lane: PhoneLane) {
    self.session = session
    self.lane = lane
  }

  /// The cookie of a phone that joined.
  func join() async throws -> String {
    let wire = try Wire(port: port)
    let body = "{\"code\":\"\(House.code)\"}"
    wire.send(
      "POST /api/join HTTP/1.1\r\nHost: \(host)\r\nContent-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)"
    )
    let reply = try #require(await wire.read())
    #expect(reply.hasPrefix("HTTP/1.1 200"))
    return try #require(
      reply.split(separator: "\r\n").first { $0.lowercased().hasPrefix("set-cookie:") }.map {
        String($0.dropFirst(12).prefix { $0 != ";" })
      })
  }

  func get(_ path: String, cookie: String = "") -> String {
    "GET \(path) HTTP/1.1\r\nHost: \(host)\r\n\(cookie.isEmpty ? "" : "Cookie: \(cookie)\r\n")\r\n"
  }

  func stream(cookie: String, receiveBuffer: CInt = 0) throws -> Wire {
    let wire = try Wire(port: port, receiveBuffer: receiveBuffer)
    wire.send(get("/api/events", cookie: cookie))
    return wire
  }

  func post(_ path: String, _ body: String, cookie: String) -> String {
    "POST \(path) HTTP/1.1\r\nHost: \(host)\r\nCookie: \(cookie)\r\nContent-Type: application/json\r\n"
      + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
  }

  func answer(_ option: String, key: String, cookie: String) -> String {
    let body =
      "{\"question\":\"\(Fixtures.oneQuestion.rawValue)\",\"answer\":{\"kind\":\"choice\",\"options\":[\"\(option)\"]},\"key\":\"\(key)\"}"
    return post("/api/answer", body, cookie: cookie)
  }
}
