/// One stored event.
public struct EventRecord: Codable, Sendable, Hashable {
  /// The place in the log: 1, 2, 3 ... without gaps.
  public let revision: Int
  /// The name of the kind of event, never empty.
  public let kind: String
  /// The event as JSON text.
  public let payload: String

  public init(revision: Int, kind: String, payload: String) {
    self.revision = revision
    self.kind = kind
    self.payload = payload
  }
}

/// The append-only log of one session.
///
/// The calls are synchronous, so that an actor that owns a log can decide, append and apply without giving way in between.
public protocol EventLog: AnyObject, Sendable {
  /// Stores all records durably, or throws and stores none; after an error the log is as it was and may be used again.
  ///
  /// The first record continues the log: its revision is that of the last stored record plus one.
  /// The summary lines are stored with the records, all or nothing; keys that are not named keep their value.
  func append(_ records: [EventRecord], summary: [String: String]) throws(EventLogError)

  /// The records with a revision above the given one, in order; 0 gives all.
  func records(after revision: Int) throws(EventLogError) -> [EventRecord]

  /// Ends the use of the log; a second call does nothing, any other call after it throws `.closed`.
  func close() throws(EventLogError)
}

extension EventLog {
  /// Stores all records durably and leaves the summary lines as they are, or throws and stores none.
  public func append(_ records: [EventRecord]) throws(EventLogError) {
    try append(records, summary: [:])
  }
}
