import TestSupport
import Testing

@testable import ParticipantServer

@Suite("The self-test of the lane", .serialized)
struct ProbeTests {
  @Test("It sees that the page answers, and is no visitor", .timeLimit(.minutes(1)))
  func noVisitor() async throws {
    let (news, tell) = AsyncStream.makeStream(of: LaneNews.self)
    try await OpenLane.with(tell: { tell.yield($0) }) { lane in
      for _ in 0..<2 {
        let probe = await LaneProbe.run(address: "127.0.0.1", port: lane.port) { _ in nil }
        #expect(probe.answers && probe.hasAddress && probe.firewall == nil)
      }
      let wire = try Wire(port: lane.port)
      wire.send(lane.get("/"))
      #expect(await wire.read(until: "</html>") != nil)
      // Whoever came is told, and nobody else came.
      for await case .counted(let census) in news where census.visits > 0 {
        #expect(census.visits == 1)
        break
      }
    }
  }

  @Test("Where nothing listens, nothing answers")
  func nothingThere() async throws {
    let probe = await LaneProbe.run(address: "127.0.0.1", port: 1) { $0.hasSuffix("ufw.conf") ? "# ufw\nENABLED = yes\n" : nil }
    #expect(!probe.answers && probe.firewall == "ufw")
  }
}
