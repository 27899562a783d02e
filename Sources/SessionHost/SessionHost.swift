public import SessionEngine

/// The only writer of a session: decides commands, stores what happened, and tells who listens.
///
/// Nothing is shown that is not stored: each batch goes decide, append, apply, publish, without giving way in between.
public actor SessionHost {
  private let log: any EventLog
  private let clock: any SessionClock
  private let coding = EventCoding()
  private var state: SessionState
  /// Wall time of the last change that was not an answer, so that the moment of an answer is written nowhere.
  private var changed: Int64
  private var storedSummary: [String: String] = [:]
  private var listeners: [AsyncStream<SessionState>.Continuation] = []
  private var isClosed = false
  private var trail: ChangeTrail

  /// Replays the log.
  ///
  /// - Throws: `SessionHostError` when the log cannot be read, or holds something that is no event, with its revision.
  public init(log: any EventLog, clock: any SessionClock) throws(SessionHostError) {
    let records: [EventRecord]
    do {
      records = try log.records(after: 0)
    } catch {
      throw .unreadable(error)
    }
    var state = SessionState()
    var changed: Int64 = 0
    for record in records {
      guard record.revision == state.revision + 1 else {
        throw .outOfOrder(expected: state.revision + 1, found: record.revision)
      }
      let event = try coding.event(of: record)
      state.apply(event)
      if let moment = event.moment { changed = moment.wall }
    }
    self.log = log
    self.clock = clock
    self.state = state
    self.changed = changed
    trail = ChangeTrail(after: state.revision)
  }

  /// The session as it is now.
  public func snapshot() -> SessionState { state }

  /// Decides the commands one after another and stores what happens in one transaction.
  ///
  /// A rejection hits only its own command. An empty list of events means that nothing had to change.
  ///
  /// - Parameter basis: the revision that the commands were decided on, where several people decide at the same time: when anything that
  ///   one of them is about changed since, all of them are refused with `Rejection.outdated`. Nil for commands that always hold.
  /// - Returns: one result per command, in order.
  /// - Throws: what the log says when it cannot store; then nothing of the batch happened.
  public func submit(_ commands: [Command], decidedOn basis: Int? = nil) throws(EventLogError) -> [Result<[Event], Rejection>] {
    if let basis, commands.contains(where: { self.trail.isOutdated($0, decidedOn: basis) }) {
      return commands.map { _ in .failure(.outdated) }
    }
    let now = clock.now()
    var trail = trail
    var next = state
    var results: [Result<[Event], Rejection>] = []
    var records: [EventRecord] = []
    var changed = changed
    results.reserveCapacity(commands.count)
    for command in commands {
      let result = Result { () throws(Rejection) in try next.decide(command, at: now) }
      results.append(result)
      guard case .success(let events) = result else { continue }
      for event in events {
        let flow = next.flow
        next.apply(event)
        trail.note(event, revision: next.revision, from: flow, to: next.flow)
        records.append(try record(of: event, revision: next.revision))
        if !event.isAnswer { changed = now.wall }
      }
    }
    guard !records.isEmpty else { return results }
    let summary = SessionSummary(of: next, changed: changed).lines
    // The time of the last change goes along always: a store would else write its own.
    let news = summary.filter { $0.key == SessionSummary.Key.changed || storedSummary[$0.key] != $0.value }
    try log.append(records, summary: news)
    state = next
    self.trail = trail
    self.changed = changed
    storedSummary = summary
    publish()
    return results
  }

  /// The stored events with a revision above the given one, in order; 0 gives all.
  ///
  /// - Throws: what the log says when it cannot be read.
  public func records(after revision: Int) throws(EventLogError) -> [EventRecord] { try log.records(after: revision) }

  /// The session as it is now, then after each change; a slow reader gets the newest only. Ends when the host is closed.
  public func updates() -> AsyncStream<SessionState> {
    let (stream, continuation) = AsyncStream.makeStream(of: SessionState.self, bufferingPolicy: .bufferingNewest(1))
    continuation.yield(state)
    if isClosed { continuation.finish() } else { listeners.append(continuation) }
    return stream
  }

  /// Ends all updates and closes the log; `submit` throws `.closed` from then on.
  public func close() throws(EventLogError) {
    isClosed = true
    for listener in listeners { listener.finish() }
    listeners = []
    try log.close()
  }

  private func publish() {
    listeners.removeAll { listener in
      if case .terminated = listener.yield(state) { true } else { false }
    }
  }

  private func record(of event: Event, revision: Int) throws(EventLogError) -> EventRecord {
    do {
      return try coding.record(of: event, revision: revision)
    } catch {
      throw EventLogError(.append, subject: event.kind, cause: .other("\(error)"))
    }
  }
}
