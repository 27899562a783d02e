import Programme
import SessionEngine
import SessionHost
import Synchronization
import TestSupport
import Testing

@testable import ParticipantServer

extension LaneTests {
  /// The lane goes: on purpose, or because the network does.
  @Suite("The end of the lane")
  struct LaneEndTests {
    @Test("The network goes and comes back: it is told, and an answer of meanwhile counts")
    func network() async throws {
      let isThere = Flag(true)
      var settings = OpenLane.settings()
      settings.limits.look = .milliseconds(1)
      settings.hasAddress = { _ in isThere.value }
      let (news, tell) = AsyncStream.makeStream(of: LaneNews.self)
      try await OpenLane.with(settings, tell: { tell.yield($0) }) { lane in
        let cookie = try await lane.join()
        isThere.value = false
        #expect(await news.contains { if case .reachable(false) = $0 { true } else { false } })
        #expect(try await Wire(port: lane.port).status(lane.answer("eens", key: "sleutel-1", cookie: cookie)) == 200)
        isThere.value = true
        #expect(await news.contains { if case .reachable(true) = $0 { true } else { false } })
        #expect(await lane.session.snapshot().answers[Fixtures.oneQuestion]?.count == 1)
      }
    }

    @Test("The listening socket fails: it is told, and phones that are in go on")
    func socket() async throws {
      let (news, tell) = AsyncStream.makeStream(of: LaneNews.self)
      try await OpenLane.with(tell: { tell.yield($0) }) { lane in
        let cookie = try await lane.join()
        let phone = try Wire(port: lane.port)
        #expect(await phone.status(lane.get("/")) == 200)
        await lane.lane.listener.stop()
        #expect(await news.contains { if case .stopped = $0 { true } else { false } })
        #expect(!lane.lane.listener.isListening)
        #expect(await phone.status(lane.answer("eens", key: "sleutel-1", cookie: cookie)) == 200)
        #expect(await lane.session.snapshot().answers[Fixtures.oneQuestion]?.count == 1)
      }
    }

    @Test("Closing on purpose is no fault, and no news comes after it")
    func quiet() async throws {
      let heard = Mutex<[LaneNews]>([])
      var settings = OpenLane.settings()
      settings.limits.look = .milliseconds(1)
      try await OpenLane.with(settings, tell: { news in heard.withLock { $0.append(news) } }) { _ in }
      let count = heard.withLock(\.count)
      #expect(!heard.withLock { $0.contains { if case .stopped = $0 { true } else { false } } })
      #expect(heard.withLock(\.count) == count)
    }

    @Test("Closing while phones come in, half requests and streams that never read ends all of them")
    func inTheMiddle() async throws {
      for _ in 0..<10 {
        var limits = OpenLane.wide
        limits.farewell = .milliseconds(5)
        var ended: PhoneLane?
        try await OpenLane.with(seats: 3, OpenLane.settings(limits: limits)) { lane in
          ended = lane.lane
          let deaf = try lane.stream(cookie: try await lane.join(), receiveBuffer: 1024)
          let half = try Wire(port: lane.port)
          half.send("POST /api/join HTTP/1.1\r\nHost: \(lane.host)\r\nContent-Length: 100\r\n\r\n{")
          #expect(await deaf.read(until: "look") != nil)
          var coming: [Wire] = []
          // The last of them were not taken yet.
          for _ in 0..<100 { coming.append(try Wire(port: lane.port)) }
          for wire in coming.suffix(50) { wire.send(lane.get("/")) }
          await lane.lane.close()
        }
        #expect(ended?.listener.connections.count == 0)
      }
    }
  }
}

/// A switch that a test turns.
private final class Flag: Sendable {
  private let content: Mutex<Bool>
  init(_ value: Bool) { content = Mutex(value) }
  var value: Bool {
    get { content.withLock { $0 } }
    set { content.withLock { $0 = newValue } }
  }
}
