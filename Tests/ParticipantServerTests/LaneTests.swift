import Foundation
import Glibc
import Programme
import SessionEngine
import SessionHost
import TestSupport
import Testing

@testable import ParticipantServer

/// A connection of a test, with the bytes as they go over it.
final class Wire: @unchecked Sendable {
  let descriptor: CInt
  private var unread: [UInt8] = []
  private let noSignal = CInt(MSG_NOSIGNAL)

  /// - Parameter receiveBuffer: bytes that this end takes without reading; 0 for the usual number.
  init(port: Int, receiveBuffer: CInt = 0) throws {
    descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
    if receiveBuffer > 0 {
      var size = receiveBuffer
      setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<CInt>.size))
    }
    var limit = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
    guard result == 0 else {
      close(descriptor)
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
  }

  deinit { close(descriptor) }

  func send(_ text: String) { send(Array(text.utf8)) }

  /// Sends what the other end takes.
  func send(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress.map { $0 + sent }, bytes.count - sent, noSignal)
      }
      guard count > 0 else { return }
      sent += count
    }
  }

  /// What comes until it holds these words, or the other end closes; nil when nothing came in time.
  func read(until words: String? = nil) async -> String? {
    // A read that waits must not hold a thread that the server needs.
    await withCheckedContinuation { done in DispatchQueue.global().async { done.resume(returning: self.wait(for: words)) } }
  }

  private func wait(for words: String?) -> String? {
    var text = unread
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      if let words, String(decoding: text, as: UTF8.self).contains(words) { break }
      let count = recv(descriptor, &piece, piece.count, 0)
      if count == 0 { break }
      if count < 0 { return nil }
      text += piece[0..<count]
    }
    unread = []
    return String(decoding: text, as: UTF8.self)
  }

  /// Sends a request and gives the status of its reply.
  func status(_ request: String) async -> Int? {
    send(request)
    return await read(until: "\r\n\r\n").flatMap { $0.split(separator: " ").dropFirst().first.flatMap { Int($0) } }
  }
}

/// An open lane on the loopback.
struct OpenLane {
  let session: SessionHost
  let lane: PhoneLane
  var port: Int { lane.port }
  var host: String { "127.0.0.1:\(lane.port)" }

  static func settings(ports: [Int] = [0]) -> LaneSettings {
    LaneSettings(
      address: "127.0.0.1", ports: ports, code: House.code,
      files: Dictionary(uniqueKeysWithValues: LaneSettings.fileNames.map { ($0, Array($0.utf8)) }))
  }

  /// Lends a lane, in which a question is open, to a body.
  static func with(seats: Int = 4, _ body: (OpenLane) async throws -> Void) async throws {
    let session = try SessionHost(log: MemoryEventLog(), clock: FakeClock())
    _ = try await session.submit([
      .createSession(group: "Groep", programme: Fixtures.tiny, codes: Fixtures.codes(seats), isRehearsal: false),
      .startMeeting(Fixtures.firstMeeting, plannedStart: 0, present: (1...seats).map { SeatID($0) }), .jump(to: Fixtures.statements),
    ])
    let lane = try await PhoneLane.open(settings(), host: session, makeCode: { _ in "NIEUW" }, tell: { _ in })
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
}

@Suite("The lane on the network", .serialized)
struct LaneTests {
  @Test("It answers while it is open, with headers that keep a page to itself, and not after")
  func openAndClosed() async throws {
    var port = 0
    try await OpenLane.with { lane in
      port = lane.port
      let wire = try Wire(port: lane.port)
      wire.send(lane.get("/"))
      let reply = try #require(await wire.read(until: "</html>"))
      #expect(reply.hasPrefix("HTTP/1.1 200"))
      for header in ["frame-ancestors 'none'", "default-src 'none'", "no-store", "nosniff", "same-origin"] {
        #expect(reply.lowercased().contains(header), "\(header)")
      }
      #expect(!reply.lowercased().contains("unsafe-inline"))
      // The connection stays for the next request.
      #expect(await wire.status(lane.get("/app.js")) == 200)
    }
    #expect(throws: POSIXError.self) { try Wire(port: port) }
  }

  @Test("A port that is taken is passed over; without a free one the fault says so")
  func ports() async throws {
    try await OpenLane.with { first in
      let taken = first.port
      let second = try await PhoneLane.open(
        OpenLane.settings(ports: [taken, 0]), host: first.session, makeCode: { _ in nil }, tell: { _ in })
      #expect(second.port != taken)
      await second.close()
      await #expect(throws: LaneFault.portsTaken([taken])) {
        try await PhoneLane.open(OpenLane.settings(ports: [taken]), host: first.session, makeCode: { _ in nil }, tell: { _ in })
      }
      var elsewhere = OpenLane.settings()
      elsewhere.address = "192.0.2.1"
      let settings = elsewhere
      await #expect(throws: LaneFault.noAddress("192.0.2.1")) {
        try await PhoneLane.open(settings, host: first.session, makeCode: { _ in nil }, tell: { _ in })
      }
    }
  }

  @Test("A stream tells what changed, and nothing when nothing does")
  func stream() async throws {
    try await OpenLane.with { lane in
      let cookie = try await lane.join()
      let stream = try lane.stream(cookie: cookie)
      #expect(await stream.read(until: "\"version\":1}") != nil)
      // An answer of somebody else is nothing to look at.
      _ = try await lane.session.submit([.submitAnswer(Fixtures.oneQuestion, seat: SeatID(2), answer: .choice(["eens"]))])
      _ = try await lane.session.submit([.advance])
      #expect(await stream.read(until: "\"version\":2}") != nil)
    }
  }

  @Test("Closing the lane says goodbye to streams")
  func goodbye() async throws {
    var stream: Wire?
    try await OpenLane.with { lane in
      let cookie = try await lane.join()
      stream = try lane.stream(cookie: cookie)
      #expect(await stream?.read(until: "look") != nil)
    }
    #expect(await stream?.read()?.contains("event: bye") == true)
  }

  @Test(
    "Bytes that are no request are refused, and the next phone is served",
    arguments: [
      "GET\r\n\r\n", "\u{0}\u{1}\u{2}\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
      "POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET /\(String(repeating: "a", count: 100_000)) HTTP/1.1\r\nHost: x\r\n\r\n",
      "GET / HTTP/1.1\r\n\(String(repeating: "X: y\r\n", count: 1000))\r\n",
      "POST /api/join HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ])
  func noise(bytes: String) async throws {
    try await OpenLane.with { lane in
      let wire = try Wire(port: lane.port)
      wire.send(bytes)
      shutdown(wire.descriptor, CInt(SHUT_WR))
      let reply = try #require(await wire.read())
      #expect(reply.isEmpty || reply.hasPrefix("HTTP/1.1 4"), "\(reply.prefix(80))")
      #expect(try await Wire(port: lane.port).status(lane.get("/")) == 200)
    }
  }

  @Test("A body of ten megabytes is refused, with its length told or not")
  func large() async throws {
    try await OpenLane.with { lane in
      let head = "POST /api/join HTTP/1.1\r\nHost: \(lane.host)\r\nContent-Type: application/json\r\n"
      #expect(try await Wire(port: lane.port).status(head + "Content-Length: 10000000\r\n\r\n") == 413)
      let wire = try Wire(port: lane.port)
      wire.send(head + "Transfer-Encoding: chunked\r\n\r\n")
      let chunk = "4000\r\n" + String(repeating: "a", count: 0x4000) + "\r\n"
      for _ in 0..<8 { wire.send(chunk) }
      #expect(await wire.read(until: "\r\n\r\n")?.hasPrefix("HTTP/1.1 413") == true)
      #expect(try await Wire(port: lane.port).status(lane.get("/")) == 200)
    }
  }

  @Test("Hundreds of silent connections and half requests do not keep others out")
  func silent() async throws {
    try await OpenLane.with { lane in
      var wires: [Wire] = []
      for number in 0..<300 {
        let wire = try Wire(port: lane.port)
        if number % 2 == 0 { wire.send("POST /api/join HTTP/1.1\r\nHost: \(lane.host)\r\nContent-Length: 100\r\n\r\n{") }
        wires.append(wire)
      }
      #expect(try await Wire(port: lane.port).status(lane.get("/")) == 200)
      #expect(wires.count == 300)
    }
  }

  @Test("Streams that are never read keep nobody waiting")
  func deaf() async throws {
    try await OpenLane.with(seats: 11) { lane in
      let other = try await lane.join()
      var deaf: [Wire] = []
      for _ in 0..<10 { deaf.append(try lane.stream(cookie: try await lane.join(), receiveBuffer: 1024)) }
      let listening = try lane.stream(cookie: other)
      #expect(await listening.read(until: "\"version\":1}") != nil)
      for version in 2..<40 {
        _ = try await lane.session.submit([version % 2 == 0 ? .advance : .goBack])
        #expect(await listening.read(until: "\"version\":\(version)}") != nil)
      }
      #expect(deaf.count == 10)
    }
  }
}
