import Foundation
public import SessionEngine

/// The JSON of events: one object with the kind of event as its one key, keys sorted, no time in the events of answers.
public struct EventCoding: Sendable {
  public init() {}

  /// The record of an event at a revision.
  ///
  /// - Throws: what the encoder says; only a value that JSON does not know can cause it, and no event has one.
  public func record(of event: Event, revision: Int) throws -> EventRecord {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let payload = String(decoding: try encoder.encode(event), as: UTF8.self)
    return EventRecord(revision: revision, kind: event.kind, payload: payload)
  }

  /// The event of a record.
  ///
  /// - Throws: `SessionHostError.undecodable` when the payload is no event, or another kind of event than the record says.
  public func event(of record: EventRecord) throws(SessionHostError) -> Event {
    let event: Event
    do {
      event = try Event(from: TapeDecoder(tape: JSONTape(record.payload), place: 0))
    } catch {
      throw .undecodable(revision: record.revision, kind: record.kind, detail: "\(error)")
    }
    guard event.kind == record.kind else {
      throw .undecodable(revision: record.revision, kind: record.kind, detail: "the payload is of kind \(event.kind)")
    }
    return event
  }
}
