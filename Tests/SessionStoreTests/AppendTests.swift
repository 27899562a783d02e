import GRDB
import Glibc
import SessionHost
import Testing

@testable import SessionStore

@Suite struct AppendTests {
  let bench: Workbench

  init() throws { bench = try Workbench() }

  @Test func whatIsAppendedComesBackInOrderAlsoAfterClosing() throws {
    let file = try bench.makeSession()
    let odd = EventRecord(revision: 3, kind: "textGiven", payload: "{\"t\":\"👩‍👩‍👧‍👦 \\u0000 \\u202e Één\"}")
    try file.append(events(1, through: 2))
    try file.append([odd])
    let expected = events(1, through: 2) + [odd]
    #expect(try file.records(after: 0) == expected)
    #expect(try file.records(after: 2) == [odd])
    #expect(try file.records(after: 3) == [])
    #expect(try file.records(after: 99) == [])
    try file.close()
    let again = try SessionFile.open(at: bench.path("groep.goedwerk"))
    #expect(try again.records(after: 0) == expected)
    try again.append(events(4, through: 4))
    #expect(try again.records(after: 3) == events(4, through: 4))
  }

  @Test(arguments: [[1], [2], [4], [5], [3, 3], [3, 5], [4, 3], [0], [-1], [3, 4, 6]])
  func aBatchThatDoesNotContinueTheLogStoresNothing(revisions: [Int]) throws {
    let file = try bench.makeSession()
    try file.append(events(1, through: 2))
    let before = try file.header()
    let batch = revisions.map { EventRecord(revision: $0, kind: "k", payload: "{}") }
    let refusal = try cause { () throws(EventLogError) in try file.append(batch, summary: ["progress": "blok 2"]) }
    guard case .revisionTaken(let expected) = refusal else {
      Issue.record("\(refusal)")
      return
    }
    // The first place in the batch that is wrong tells what was expected there.
    #expect(expected == 3 + (revisions.indices.first { revisions[$0] != 3 + $0 } ?? 0))
    #expect(try file.header() == before)
    #expect(try file.records(after: 0) == events(1, through: 2))
    try file.append(events(3, through: 3))
    #expect(try file.header().revision == 3)
  }

  @Test func aPayloadThatIsNoJSONStoresNothingOfItsBatch() throws {
    let file = try bench.makeSession()
    let bad = [EventRecord(revision: 1, kind: "k", payload: "{}"), EventRecord(revision: 2, kind: "k", payload: "{no")]
    guard case .other = try cause(of: { () throws(EventLogError) in try file.append(bad) }) else {
      Issue.record("another cause")
      return
    }
    #expect(try file.records(after: 0).isEmpty)
    try file.append(events(1, through: 1))
  }

  @Test func summaryLinesComeWithTheEventsAndKeepTheirValueOtherwise() throws {
    let moments = Moments([1_000, 2_000, 3_000, 4_000])
    let file = try bench.makeSession(clock: { moments.next() })
    #expect(try file.header().createdAt == 1_000)
    try file.append(events(1, through: 1), summary: ["progress": "blok 1 van 11", "own": "a"])
    try file.setSummary(["own": "b"])
    try file.append(events(2, through: 2))
    let header = try file.header()
    #expect(header.group == "Groep Één")
    #expect(header.programme == "Goed werk")
    #expect(header.progress == "blok 1 van 11")
    #expect(header.summary["own"] == "b")
    #expect(header.createdAt == 1_000)
    #expect(header.changedAt == 4_000)
    #expect(header.revision == 2)
  }

  @Test(arguments: [
    "UPDATE events SET payload = '{}' WHERE revision = 2", "DELETE FROM events WHERE revision = 3", "DELETE FROM events",
    "INSERT OR REPLACE INTO events VALUES (2, 'k', '{}')", "INSERT INTO events VALUES (9, 'k', '{}')",
    "INSERT INTO events (kind, payload) VALUES ('k', '{}')", "UPDATE OR REPLACE events SET revision = 1 WHERE revision = 2",
    "INSERT INTO events VALUES (4, '', '{}')", "INSERT INTO events VALUES (4, 'k', 'text')", "INSERT INTO events VALUES (4, 'k', x'00')",
  ])
  func theFileItselfRefusesWhatIsNoAppend(sql: String) throws {
    let file = try bench.makeSession()
    try file.append(events(1, through: 3))
    try file.close()
    #expect(throws: DatabaseError.self) { try bench.makeDatabase("groep.goedwerk", sql) }
    let again = try SessionFile.open(at: file.path)
    #expect(try again.records(after: 0) == events(1, through: 3))
  }

  @Test func anAppendToAFileThatWasRemovedOrReplacedIsNotAcknowledged() throws {
    let file = try bench.makeSession()
    try file.append(events(1, through: 1))
    let content = try bench.bytes("groep.goedwerk")
    unlink(file.path)
    #expect(try cause { () throws(EventLogError) in try file.append(events(2, through: 2)) } == .missing)
    try bench.write(content, to: "groep.goedwerk")
    #expect(try cause { () throws(EventLogError) in try file.append(events(2, through: 2)) } == .missing)
  }

  @Test func aClosedFileAndOneForReadingRefuseToWrite() throws {
    let file = try bench.makeSession()
    try file.close()
    try file.close()
    #expect(try cause { () throws(EventLogError) in try file.append(events(1, through: 1)) } == .closed)
    #expect(try cause { () throws(EventLogError) in try file.records(after: 0) } == .closed)
    #expect(try cause { () throws(EventLogError) in try file.header() } == .closed)
    let reader = try SessionFile.open(at: file.path, access: .readOnly)
    #expect(try cause { () throws(EventLogError) in try reader.append(events(1, through: 1)) } == .openedForReading)
  }

  @Test func aHundredThousandEventsComeBack() throws {
    let file = try bench.makeSession()
    let all = events(1, through: 100_000, payloadLength: 120)
    let clock = ContinuousClock()
    let stored = try clock.measure { try file.append(all) }
    var loaded: [EventRecord] = []
    let read = try clock.measure { loaded = try file.records(after: 0) }
    print("100 000 events of 120 bytes: stored in \(stored), loaded in \(read)")
    #expect(loaded == all)
    try file.check()
  }
}

/// A clock that tells the given moments one after another.
final class Moments: @unchecked Sendable {
  private var moments: [Int]

  init(_ moments: [Int]) { self.moments = moments }

  func next() -> Int { moments.count > 1 ? moments.removeFirst() : moments[0] }
}
