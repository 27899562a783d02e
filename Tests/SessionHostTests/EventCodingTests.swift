import Foundation
import SessionEngine
import SessionHost
import TestSupport
import Testing

typealias Fixtures = ProgrammeFixtures

@Suite("The JSON of events")
struct EventCodingTests {
  private let coding = EventCoding()

  /// The lines of the golden file of a kind: one event each, as a session of the first version holds them.
  private func golden(_ kind: EventKind) throws -> [String] {
    let file = try #require(Bundle.module.url(forResource: kind.rawValue, withExtension: "jsonl", subdirectory: "Golden"))
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  @Test("Old events open for ever, and are written as they were", arguments: EventKind.allCases)
  func opensForEver(kind: EventKind) throws {
    let lines = try golden(kind)
    #expect(!lines.isEmpty)
    for (place, line) in lines.enumerated() {
      let event = try coding.event(of: EventRecord(revision: place + 1, kind: kind.rawValue, payload: line))
      #expect(EventKind(event) == kind)
      #expect(try coding.record(of: event, revision: 1).payload == line)
    }
  }

  @Test("The golden files say what the examples say", arguments: EventKind.allCases)
  func meaning(kind: EventKind) throws {
    let events = try golden(kind).map { try coding.event(of: EventRecord(revision: 1, kind: kind.rawValue, payload: $0)) }
    #expect(events == EventExamples.all.filter { EventKind($0) == kind })
  }

  @Test("Every event has its kind as the one key of its JSON, and comes back equal", arguments: EventExamples.all)
  func roundTrip(event: Event) throws {
    let record = try coding.record(of: event, revision: 7)
    #expect(record.revision == 7)
    #expect(record.kind == EventKind(event).rawValue)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(record.payload.utf8)) as? [String: Any])
    #expect(Array(object.keys) == [record.kind])
    #expect(try coding.event(of: record) == event)
  }

  @Test("Events of answers hold no time: nothing but question, seat and answer")
  func noTime() throws {
    for event in EventExamples.all where [.answerSubmitted, .answerCleared].contains(EventKind(event)) {
      let payload = try coding.record(of: event, revision: 1).payload
      let object = try #require(try JSONSerialization.jsonObject(with: Data(payload.utf8)) as? [String: [String: Any]])
      let fields = try #require(object.values.first)
      #expect(Set(fields.keys).isSubset(of: ["question", "seat", "answer"]))
      for word in ["wall", "uptime", "boot", "\"at\"", "date", "time"] { #expect(!payload.contains(word)) }
    }
  }

  @Test("Generated events come back equal", arguments: UInt64(1)...20)
  func generated(seed: UInt64) throws {
    var generator = CommandGenerator(seed: seed)
    var session = PlayedSession()
    for _ in 0..<60 { _ = try? session.run(generator.command(for: session.state)) }
    for event in session.events { try #require(try coding.event(of: coding.record(of: event, revision: 1)) == event) }
  }

  @Test(
    "What is no event is refused with its revision and kind",
    arguments: [
      ("timerPaused", "{}"), ("timerPaused", "[]"), ("timerPaused", "not json"), ("timerPaused", ""), ("timerPaused", "null"),
      ("timerPaused", #"{"timerPaused":{}}"#), ("fromTheFuture", #"{"fromTheFuture":{}}"#), ("actionRedone", #"{"actionUndone":{}}"#),
      ("actionUndone", #"{"actionUndone":{},"actionRedone":{}}"#), ("blockSkipped", #"{"blockSkipped":{"block":7}}"#),
    ])
  func refused(kind: String, payload: String) throws {
    let error = #expect(throws: SessionHostError.self) {
      try coding.event(of: EventRecord(revision: 42, kind: kind, payload: payload))
    }
    guard case .undecodable(let revision, let found, _) = error else {
      Issue.record("not undecodable: \(String(describing: error))")
      return
    }
    #expect(revision == 42 && found == kind)
  }
}
