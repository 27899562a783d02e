import Foundation
import Glibc
import Programme
import SessionEngine
import SessionHost
import TestSupport
import Testing

@testable import ParticipantServer

/// One after another, those of its extensions too: a port that one gives back must not be the next of another.
@Suite("The lane on the network", .serialized)
struct LaneTests {
  @Test("It answers while it is open, with headers that keep a page to itself, and not after")
  func openAndClosed() async throws {
    var listener: Listener?
    try await OpenLane.with { lane in
      listener = lane.lane.listener
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
    // No connection is tried: a program that another test started just then may have the socket too.
    #expect(listener?.isListening == false && listener?.connections.count == 0)
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
}
