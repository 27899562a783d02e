import SessionEngine
import SessionHost
import TestSupport
import Testing

@Suite("Replay of a log")
struct ReplayTests {
  private let clock = FakeClock()

  @Test("A host that starts again has the state of the one before, after any batches", arguments: UInt64(1)...40)
  func again(seed: UInt64) async throws {
    let log = MemoryEventLog()
    var random = SeededRandom(seed: seed)
    var generator = CommandGenerator(seed: seed)
    let host = try SessionHost(log: log, clock: clock)
    for _ in 0..<30 {
      clock.advance(milliseconds: generator.pause())
      let before = await host.snapshot()
      let commands = (0...random.below(4)).map { _ in generator.command(for: before) }
      if random.chance(15) {
        log.failNextAppends(.diskFull)
        let failed = (try? await host.submit(commands)) == nil
        // The failure waits for a batch in which something happens.
        if failed { try #require(await host.snapshot() == before) } else { try? log.append([]) }
        continue
      }
      let results = try await host.submit(commands)
      try #require(results.count == commands.count)
      let happened = results.reduce(0) { sum, result in sum + ((try? result.get().count) ?? 0) }
      let after = await host.snapshot()
      try #require(after.revision == before.revision + happened)
      if happened == 0 { try #require(after == before) }
    }
    try #require(log.records.map(\.revision) == Array(1...log.records.count))
    let again = try SessionHost(log: log, clock: clock)
    #expect(await again.snapshot() == host.snapshot())
  }

  @Test("An empty log is a session that is still to be created")
  func empty() async throws {
    let host = try SessionHost(log: MemoryEventLog(), clock: clock)
    #expect(await host.snapshot() == SessionState())
  }

  @Test("An event of no kind, a gap and an unreadable log are named")
  func faults() async throws {
    let good = [
      EventRecord(revision: 1, kind: "actionUndone", payload: #"{"actionUndone":{}}"#),
      EventRecord(revision: 2, kind: "actionRedone", payload: #"{"actionRedone":{}}"#),
    ]
    let bad = EventRecord(revision: 3, kind: "fromTheFuture", payload: #"{"fromTheFuture":{}}"#)
    let undecodable = #expect(throws: SessionHostError.self) { try SessionHost(log: MemoryEventLog(good + [bad]), clock: clock) }
    guard case .undecodable(revision: 3, kind: "fromTheFuture", _)? = undecodable else {
      Issue.record("\(String(describing: undecodable))")
      return
    }
    #expect(throws: SessionHostError.outOfOrder(expected: 1, found: 2)) {
      try SessionHost(log: MemoryEventLog([good[1]]), clock: clock)
    }
    let closed = MemoryEventLog(good)
    try closed.close()
    #expect(throws: SessionHostError.unreadable(EventLogError(.read, subject: "memory", cause: .closed))) {
      try SessionHost(log: closed, clock: clock)
    }
  }
}
