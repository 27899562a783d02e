import SessionEngine
import SessionHost
import TestSupport
import Testing

@Suite("Session host", .timeLimit(.minutes(10)))
struct SessionHostTests {
  private let log = MemoryEventLog()
  private let clock = FakeClock()

  private static let creation = Command.createSession(
    group: "Team Noord", programme: Fixtures.tiny, codes: Fixtures.codes(3), isRehearsal: false)
  private static let start = Command.startMeeting(Fixtures.firstMeeting, plannedStart: 0, present: [SeatID(1), SeatID(2)])

  private func host(_ commands: [Command] = []) async throws -> SessionHost {
    let host = try SessionHost(log: log, clock: clock)
    for result in try await host.submit(commands) { _ = try result.get() }
    return host
  }

  @Test("Commands of one batch build on each other, and are stored in one append")
  func batch() async throws {
    let host = try await host([Self.creation, Self.start, .advance, .startTimer(minutes: 2)])
    #expect(log.appendCount == 1)
    #expect(log.records.map(\.revision) == [1, 2, 3, 4])
    #expect(log.records.map(\.kind) == ["sessionCreated", "meetingStarted", "moved", "timerStarted"])
    let state = await host.snapshot()
    #expect(state.revision == 4)
    #expect(state.flow.position == Position(block: Fixtures.welcome, step: 0, page: 1))
  }

  @Test("A rejection hits only its own command")
  func rejection() async throws {
    let host = try await host([Self.creation])
    let results = try await host.submit([.advance, Self.start, .skipBlock(Fixtures.words), .advance, .undo])
    var codes: [Rejection.Code?] = []
    for result in results {
      if case .failure(let rejection) = result { codes.append(rejection.code) } else { codes.append(nil) }
    }
    #expect(codes == [.noMeeting, nil, .blockIsMust, nil, nil])
    #expect(try results[1].get().map(\.kind) == ["meetingStarted"])
    #expect(log.records.map(\.kind) == ["sessionCreated", "meetingStarted", "moved", "actionUndone"])
    #expect(log.records.map(\.revision) == [1, 2, 3, 4])
  }

  @Test("Where nothing happens nothing is stored and nobody is told")
  func nothing() async throws {
    let host = try await host([Self.creation, Self.start])
    let updates = await host.updates()
    let results = try await host.submit([.goBack, .setPresence(SeatID(1), isPresent: true)])
    #expect(try results[1].get() == [])
    #expect(try await host.submit([]).isEmpty)
    #expect(log.appendCount == 1)
    try await host.close()
    var count = 0
    for await _ in updates { count += 1 }
    #expect(count == 1)
  }

  @Test("An append that fails leaves everything as it was before the batch, and the next one goes on from there")
  func failedAppend() async throws {
    let host = try await host([Self.creation, Self.start])
    let before = await host.snapshot()
    let records = log.records
    let summary = log.summary
    clock.advance(minutes: 3)
    log.failNextAppends(.diskFull, .readOnly)
    for cause in [EventLogError.Cause.diskFull, .readOnly] {
      let error = await #expect(throws: EventLogError.self) { try await host.submit([.advance, .goBack, .startTimer(minutes: 1)]) }
      #expect(error?.cause == cause)
      #expect(await host.snapshot() == before)
    }
    #expect(log.records == records)
    #expect(log.summary == summary)
    _ = try await host.submit([.jump(to: Fixtures.rest)])
    #expect(log.records.map(\.revision) == [1, 2, 3])
    #expect(await host.snapshot() == (try await SessionHost(log: log, clock: clock).snapshot()))
    #expect(log.summary[SessionSummary.Key.block] == "1.3 Pauze")
  }

  @Test("A second writer fails loudly and changes nothing")
  func secondWriter() async throws {
    let first = try await host([Self.creation, Self.start])
    let second = try SessionHost(log: log, clock: clock)
    _ = try await first.submit([.advance])
    let error = await #expect(throws: EventLogError.self) { try await second.submit([.goBack, .startTimer(minutes: 1)]) }
    #expect(error?.cause == .revisionTaken(expected: 4))
    #expect(await second.snapshot().revision == 2)
    #expect(log.records.count == 3)
  }

  @Test("Two listeners get the present state, then the newest after a change; closing ends both")
  func updates() async throws {
    let host = try await host([Self.creation])
    var first = await host.updates().makeAsyncIterator()
    #expect(await first.next()?.revision == 1)
    _ = try await host.submit([Self.start])
    var second = await host.updates().makeAsyncIterator()
    #expect(await first.next()?.revision == 2)
    #expect(await second.next()?.revision == 2)
    _ = try await host.submit([.advance])
    _ = try await host.submit([.advance, .startTimer(minutes: 1)])
    #expect(await first.next()?.revision == 5)
    #expect(await second.next()?.revision == 5)
    try await host.close()
    #expect(await first.next() == nil)
    #expect(await second.next() == nil)
    var late = await host.updates().makeAsyncIterator()
    #expect(await late.next()?.revision == 5)
    #expect(await late.next() == nil)
  }

  @Test("A listener that went away does not hold the others up")
  func listenerGone() async throws {
    let host = try await host([Self.creation])
    do {
      var gone = await host.updates().makeAsyncIterator()
      _ = await gone.next()
    }
    var left = await host.updates().makeAsyncIterator()
    _ = await left.next()
    _ = try await host.submit([Self.start])
    #expect(await left.next()?.revision == 2)
  }

  @Test("After closing nothing is taken; closing twice is once")
  func closed() async throws {
    let host = try await host([Self.creation])
    try await host.close()
    try await host.close()
    #expect(log.isClosed)
    let error = await #expect(throws: EventLogError.self) { try await host.submit([Self.start]) }
    #expect(error?.cause == .closed)
    #expect(await host.snapshot().revision == 1)
  }

  @Test("The clock is read once for a batch, at the time of the batch")
  func time() async throws {
    let host = try await host([Self.creation])
    clock.advance(minutes: 7)
    _ = try await host.submit([Self.start])
    #expect(await host.snapshot().flow.meeting?.startedAt == clock.now())
  }
}
