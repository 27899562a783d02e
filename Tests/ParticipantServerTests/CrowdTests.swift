import Programme
import SessionEngine
import SessionHost
import TestSupport
import Testing

@testable import ParticipantServer

extension LaneTests {
  /// Those who hold connections without using them, and those who never read.
  @Suite("Silent and deaf peers")
  struct CrowdTests {
    @Test("Two thousand silent connections, half of them with half a request, keep nobody out")
    func silent() async throws {
      // Both ends are in this process.
      let count = min(2000, (OpenFiles.raised(to: 4300) - 200) / 2)
      try #require(count > 200, "the system allows very few open files")
      var limits = OpenLane.wide
      limits.farewell = .zero
      try await OpenLane.with(OpenLane.settings(limits: limits)) { lane in
        let cookie = try await lane.join()
        let stream = try lane.stream(cookie: cookie)
        #expect(await stream.read(until: "\"version\":1}") != nil)
        var wires: [Wire] = []
        for number in 0..<count {
          let wire = try Wire(port: lane.port)
          if number % 2 == 0 { wire.send("POST /api/join HTTP/1.1\r\nHost: \(lane.host)\r\nContent-Length: 100\r\n\r\n{") }
          wires.append(wire)
        }
        let phone = try Wire(port: lane.port)
        #expect(await phone.status(lane.get("/")) == 200)
        #expect(await phone.status(lane.answer("eens", key: "sleutel-1", cookie: cookie)) == 200)
        #expect(await lane.session.snapshot().answers[Fixtures.oneQuestion] == [SeatID(1): .choice(["eens"])])
        _ = try await lane.session.submit([.advance])
        #expect(await stream.read(until: "\"version\":2}") != nil)
        #expect(wires.count == count && lane.lane.listener.connections.count <= count + 3)
      }
    }

    @Test("More connections than there is room for wait; the next comes in when one goes")
    func bounded() async throws {
      let most = 16
      try await OpenLane.with(OpenLane.settings(mostConnections: most)) { lane in
        var wires: [Wire] = []
        for _ in 0..<most {
          let wire = try Wire(port: lane.port)
          #expect(await wire.status(lane.get("/app.js")) == 200)
          wires.append(wire)
        }
        let next = try Wire(port: lane.port)
        next.send(lane.get("/app.js"))
        // All others are still served.
        for wire in wires { #expect(await wire.status(lane.get("/icoon.svg")) == 200) }
        #expect(lane.lane.listener.connections.count == most)
        wires.removeFirst()
        #expect(await next.read(until: "app.js")?.hasPrefix("HTTP/1.1 200") == true)
      }
    }

    @Test("A connection that says nothing is closed, and one that stops in the middle of a request too")
    func tired() async throws {
      var limits = OpenLane.wide
      limits.idle = .milliseconds(20)
      limits.request = .milliseconds(20)
      try await OpenLane.with(OpenLane.settings(limits: limits)) { lane in
        let silent = try Wire(port: lane.port)
        let half = try Wire(port: lane.port)
        half.send("POST /api/join HTTP/1.1\r\nHost: \(lane.host)\r\nContent-Length: 100\r\n\r\n{")
        #expect(await silent.read() == "")
        #expect(await half.read() != nil)
        #expect(try await Wire(port: lane.port).status(lane.get("/")) == 200)
      }
    }

    @Test("Streams that are never read keep nobody waiting, and are dropped")
    func deaf() async throws {
      var limits = OpenLane.wide
      limits.deafness = .milliseconds(20)
      limits.sendBuffer = 4096
      limits.pending = 512
      try await OpenLane.with(seats: 11, OpenLane.settings(limits: limits)) { lane in
        let cookie = try await lane.join()
        var deaf: [Wire] = []
        for _ in 0..<10 { deaf.append(try lane.stream(cookie: try await lane.join(), receiveBuffer: 1024)) }
        let listening = try lane.stream(cookie: cookie)
        #expect(await listening.read(until: "\"version\":1}") != nil)
        var version = 1
        while lane.lane.board.streamCount > 1, version < 20_000 {
          version += 1
          _ = try await lane.session.submit([version % 2 == 0 ? .advance : .goBack])
          lane.lane.board.adopt(await lane.session.snapshot())
          // Each change is heard before the next is made.
          try #require(await listening.read(until: "\"version\":\(version)}") != nil, "version \(version)")
        }
        #expect(lane.lane.board.streamCount == 1 && deaf.count == 10, "after \(version) versions")
      }
    }

    @Test("A change is told once to every stream, whatever number of them")
    func told() async throws {
      try await OpenLane.with(seats: 30) { lane in
        var streams: [Wire] = []
        for _ in 0..<30 { streams.append(try lane.stream(cookie: try await lane.join())) }
        for stream in streams { #expect(await stream.read(until: "\"version\":1}") != nil) }
        for version in 2...3 {
          _ = try await lane.session.submit([.advance])
          for stream in streams {
            let news = try #require(await stream.read(until: "\"version\":\(version)}"))
            #expect(news.ranges(of: "event: look").count == 1, "\(news)")
          }
        }
      }
    }
  }
}
