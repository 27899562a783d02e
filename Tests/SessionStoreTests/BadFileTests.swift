import GRDB
import Glibc
import SessionHost
import Testing

@testable import SessionStore

@Suite struct BadFileTests {
  let bench: Workbench

  init() throws { bench = try Workbench() }

  /// Opens in both ways, expects the same cause, and that nothing in the folder changed.
  private func expectRefusal(
    _ expected: EventLogError.Cause, _ name: String = "bad.goedwerk", sourceLocation: SourceLocation = #_sourceLocation
  )
    throws
  {
    let before = bench.names
    for access in [SessionFile.Access.readWrite, .readOnly] {
      let found = try cause { () throws(EventLogError) in try SessionFile.open(at: bench.path(name), access: access) }
      #expect(found == expected, "\(access)", sourceLocation: sourceLocation)
    }
    #expect(bench.names == before, sourceLocation: sourceLocation)
  }

  @Test func aMissingFileAndAMissingFolder() throws {
    try expectRefusal(.missing)
    try expectRefusal(.folderMissing, "no/where/bad.goedwerk")
    symlink("nowhere", bench.path("link.goedwerk"))
    try expectRefusal(.missing, "link.goedwerk")
    #expect(
      try cause { () throws(EventLogError) in try SessionFile.create(at: bench.path("no/new.goedwerk"), group: "", programme: "") }
        == .folderMissing)
  }

  @Test func aFolderAnEmptyFileAndAPipe() throws {
    mkdir(bench.path("folder.goedwerk"), 0o700)
    try expectRefusal(.notASession(.directory), "folder.goedwerk")
    try expectRefusal(.notASession(.directory), "..")
    try bench.write([], to: "bad.goedwerk")
    try expectRefusal(.notASession(.empty))
    #expect(try bench.bytes("bad.goedwerk").isEmpty)
    mkfifo(bench.path("pipe.goedwerk"), 0o600)
    try expectRefusal(.notASession(.otherFile), "pipe.goedwerk")
  }

  @Test(arguments: [1, 15, 99, 100, 511, 512, 4_096, 100_000])
  func aTextFile(length: Int) throws {
    let text = Array(String(repeating: "Dit is een verslag.\n", count: length / 20 + 1).utf8.prefix(length))
    try bench.write(text, to: "bad.goedwerk")
    try expectRefusal(.notASession(.otherFile))
    #expect(try bench.bytes("bad.goedwerk") == text)
  }

  @Test(arguments: ["", "PRAGMA journal_mode = WAL;", "PRAGMA application_id = 7;"])
  func theDatabaseOfAnotherProgram(setting: String) throws {
    try bench.makeDatabase("bad.goedwerk", setting + "CREATE TABLE events (a); INSERT INTO events VALUES (1)")
    let before = try bench.bytes("bad.goedwerk")
    try expectRefusal(.notASession(.otherDatabase))
    #expect(try bench.bytes("bad.goedwerk") == before)
    try bench.write(before.prefix(before.count / 2), to: "bad.goedwerk")
    try expectRefusal(.notASession(.otherDatabase))
  }

  @Test func theWaitingEntriesOfAnotherProgramStayAsTheyWere() throws {
    let theirs = try DatabaseQueue(path: bench.path("theirs"))
    try theirs.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = WAL; CREATE TABLE notes (a)") }
    try bench.crashCopy(of: "theirs", as: "bad.goedwerk")
    let before = try (bench.bytes("bad.goedwerk"), bench.bytes("bad.goedwerk-wal"))
    #expect(try cause { () throws(EventLogError) in try SessionFile.open(at: bench.path("bad.goedwerk")) } == .notASession(.otherDatabase))
    #expect(try bench.bytes("bad.goedwerk") == before.0)
    #expect(try bench.bytes("bad.goedwerk-wal") == before.1)
  }

  @Test(arguments: [10, 16, 60, 99, 100, 512, 4_095, 4_096, 4_097, 12_288, -4_096, -1])
  func aTruncatedSession(length: Int) throws {
    let file = try bench.makeSession("whole.goedwerk")
    try file.append(events(1, through: 2_000))
    try file.close()
    let whole = try bench.bytes("whole.goedwerk")
    let rest = Array(whole.prefix(length > 0 ? length : whole.count + length))
    try bench.write(rest, to: "bad.goedwerk")
    for access in [SessionFile.Access.readWrite, .readOnly] {
      let found = try cause { () throws(EventLogError) in try SessionFile.open(at: bench.path("bad.goedwerk"), access: access) }
      guard case .damaged = found else {
        Issue.record("\(found)")
        continue
      }
    }
    #expect(try bench.bytes("bad.goedwerk") == rest)
    #expect(bench.names == ["bad.goedwerk", "whole.goedwerk"])
  }

  @Test func damageInsideIsFoundByReadingAndByTheCheck() throws {
    let file = try bench.makeSession("whole.goedwerk")
    try file.append(events(1, through: 2_000))
    try file.close()
    var bytes = try bench.bytes("whole.goedwerk")
    let middle = bytes.count / 2 / 4_096 * 4_096
    bytes.replaceSubrange(middle..<middle + 4_096, with: [UInt8](repeating: 0, count: 4_096))
    try bench.write(bytes, to: "bad.goedwerk")
    let damaged = try SessionFile.open(at: bench.path("bad.goedwerk"), access: .readOnly)
    let causes = [
      try cause { () throws(EventLogError) in try damaged.records(after: 0) },
      try cause { () throws(EventLogError) in try damaged.check() },
    ]
    for found in causes {
      guard case .damaged = found else {
        Issue.record("\(found)")
        continue
      }
    }
  }

  @Test func aSessionWithAnEventCutOutIsDamaged() throws {
    let file = try bench.makeSession()
    try file.append(events(1, through: 3))
    try file.close()
    try bench.makeDatabase("groep.goedwerk", "DROP TRIGGER events_stay; DELETE FROM events WHERE revision = 2")
    let cut = try SessionFile.open(at: file.path)
    #expect(try cause { () throws(EventLogError) in try cut.records(after: 0) } == .damaged(detail: "event 2 is missing or unreadable"))
  }

  @Test(arguments: ["DROP TABLE events", "DROP TABLE summary", "PRAGMA user_version = 0"])
  func aSessionThatIsNotComplete(sql: String) throws {
    try bench.makeSession().close()
    try bench.makeDatabase("groep.goedwerk", sql)
    let found = try cause { () throws(EventLogError) in try SessionFile.open(at: bench.path("groep.goedwerk")) }
    guard case .damaged = found else {
      Issue.record("\(found)")
      return
    }
  }
}
