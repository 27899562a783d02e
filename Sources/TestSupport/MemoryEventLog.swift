public import SessionHost
import Synchronization

/// A log in memory that keeps the promises of `EventLog`, and fails when a test asks for it.
public final class MemoryEventLog: EventLog {
  private struct Content {
    var records: [EventRecord]
    var summary: [String: String] = [:]
    var appendCount = 0
    var failures: [EventLogError.Cause] = []
    var isClosed = false
  }

  private let content: Mutex<Content>

  public init(_ records: [EventRecord] = []) { content = Mutex(Content(records: records)) }

  /// All records so far, also after closing.
  public var records: [EventRecord] { content.withLock { $0.records } }
  /// The summary lines as the last append left them.
  public var summary: [String: String] { content.withLock { $0.summary } }
  /// How many appends were stored.
  public var appendCount: Int { content.withLock { $0.appendCount } }
  public var isClosed: Bool { content.withLock { $0.isClosed } }

  /// Lets the next appends fail, one for each cause.
  public func failNextAppends(_ causes: EventLogError.Cause...) { content.withLock { $0.failures += causes } }

  public func append(_ records: [EventRecord], summary: [String: String]) throws(EventLogError) {
    try using(.append) { content throws(EventLogError) in
      guard content.failures.isEmpty else {
        throw EventLogError(.append, subject: "memory", cause: content.failures.removeFirst())
      }
      for (offset, record) in records.enumerated() where record.revision != content.records.count + offset + 1 {
        throw EventLogError(.append, subject: "memory", cause: .revisionTaken(expected: content.records.count + offset + 1))
      }
      content.records += records
      content.summary.merge(summary) { _, given in given }
      content.appendCount += 1
    }
  }

  public func records(after revision: Int) throws(EventLogError) -> [EventRecord] {
    try using(.read) { content throws(EventLogError) in content.records.filter { $0.revision > revision } }
  }

  public func close() throws(EventLogError) { content.withLock { $0.isClosed = true } }

  private func using<Value: Sendable>(
    _ operation: EventLogError.Operation, _ body: (inout Content) throws(EventLogError) -> Value
  ) throws(EventLogError) -> Value {
    let result: Result<Value, EventLogError> = content.withLock { content in
      guard !content.isClosed else { return .failure(EventLogError(operation, subject: "memory", cause: .closed)) }
      return Result { () throws(EventLogError) in try body(&content) }
    }
    return try result.get()
  }
}
