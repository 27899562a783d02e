import GRDB
import Glibc
import SessionHost
import Synchronization
import Testing

@testable import SessionStore

@Suite struct OpeningTests {
  let bench: Workbench

  init() throws { bench = try Workbench() }

  @Test func afterClosingThereIsOneFileOfModeSixHundred() throws {
    let file = try bench.makeSession()
    try file.append(events(1, through: 50))
    #expect(bench.names == [".groep.goedwerk.lock", "groep.goedwerk", "groep.goedwerk-shm", "groep.goedwerk-wal"])
    for name in bench.names { #expect(try bench.mode(name) == 0o600, "\(name)") }
    try file.close()
    #expect(bench.names == ["groep.goedwerk"])
    // Offsets 18 and 19 of the header: 1 is the rollback journal, 2 the write-ahead log (SQLite file format, section 1.3.3).
    let closed = try bench.bytes("groep.goedwerk")
    #expect(closed[18...19] == [1, 1])
    #expect(closed[68...71] == [UInt8]("GdWk".utf8)[...])
  }

  @Test func whileOpenEveryCommitIsSynchronised() throws {
    try bench.makeSession().close()
    let place = try SessionPlace(path: bench.path("groep.goedwerk"))
    let database = try SessionConnection.writing(place, schema: .current)
    let settings = try database.writeWithoutTransaction { db in
      (try String.fetchOne(db, sql: "PRAGMA journal_mode"), try Int.fetchOne(db, sql: "PRAGMA synchronous"))
    }
    #expect(settings.0 == "wal")
    #expect(settings.1 == 2, "2 is FULL")
  }

  @Test func aFileThatWasOpenToOthersIsClosedToThem() throws {
    try bench.makeSession().close()
    chmod(bench.path("groep.goedwerk"), 0o664)
    let file = try SessionFile.open(at: bench.path("groep.goedwerk"))
    try file.append(events(1, through: 1))
    for name in bench.names { #expect(try bench.mode(name) == 0o600, "\(name)") }
  }

  @Test func aSecondWriterHearsWhoWritesAndAReaderReads() throws {
    let file = try bench.makeSession()
    try file.append(events(1, through: 3))
    let link = bench.path("link.goedwerk")
    symlink(file.path, link)
    let holder = EventLogError.Cause.inUse(processID: Int(getpid()))
    for path in [file.path, link, bench.folder + "/./groep.goedwerk"] {
      #expect(try cause { () throws(EventLogError) in try SessionFile.open(at: path) } == holder)
    }
    #expect(try cause { () throws(EventLogError) in try bench.makeSessionAgain() } == .exists)
    let reader = try SessionFile.open(at: link, access: .readOnly)
    #expect(try reader.records(after: 0) == events(1, through: 3))
    try file.append(events(4, through: 5))
    #expect(try reader.records(after: 3) == events(4, through: 5))
    try reader.close()
    try file.close()
    try SessionFile.open(at: link).close()
  }

  @Test(arguments: ["", "99999999\n", "not a number", "1\n"])
  func theLockFileOfADeadProcessStopsNobody(content: String) throws {
    try bench.makeSession().close()
    try bench.write(content.utf8, to: ".groep.goedwerk.lock")
    let file = try SessionFile.open(at: bench.path("groep.goedwerk"))
    #expect(try cause { () throws(EventLogError) in try SessionFile.open(at: file.path) } == .inUse(processID: Int(getpid())))
    try file.close()
    #expect(bench.names == ["groep.goedwerk"])
  }

  @Test func whatAnAbandonedCreationLeftIsInNobodysWay() throws {
    for ending in ["", "-journal", "-wal"] { try bench.write("half".utf8, to: ".groep.goedwerk.new" + ending) }
    #expect(try SessionFile.list(inFolder: bench.folder).isEmpty)
    let file = try bench.makeSession()
    try file.append(events(1, through: 1))
    try file.close()
    #expect(bench.names == ["groep.goedwerk"])
  }

  @Test func ofManyWhoOpenAtOnceOneWritesAndListersSeeAWholeSession() async throws {
    try bench.makeSession().close()
    let path = bench.path("groep.goedwerk")
    let folder = bench.folder
    let writing = Tally()
    try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<3 {
        group.addTask {
          var stored = 0
          while stored < 5 {
            do throws(EventLogError) {
              let file = try SessionFile.open(at: path)
              #expect(writing.number.add(1, ordering: .relaxed).newValue == 1)
              let next = try file.header().revision + 1
              try file.append([EventRecord(revision: next, kind: "k", payload: "{\"by\":\(number)}")])
              stored += 1
              writing.number.subtract(1, ordering: .relaxed)
              try file.close()
            } catch {
              guard case .inUse = error.cause else { throw error }
              await Task.yield()
            }
          }
          return stored
        }
      }
      group.addTask {
        for _ in 0..<20 {
          for entry in try SessionFile.list(inFolder: folder) {
            if case .unusable(let cause) = entry.status { Issue.record("\(cause)") }
          }
          await Task.yield()
        }
        return 0
      }
      var stored = 0
      for try await part in group { stored += part }
      #expect(stored == 15)
    }
    let after = try SessionFile.open(at: path)
    #expect(try after.records(after: 0).count == 15)
    try after.check()
  }

  @Test func aReaderThatStaysOnlyDelaysTheOneFile() throws {
    let file = try SessionFile.create(
      at: bench.path("groep.goedwerk"), group: "A", programme: "B", clock: { 1 }, schema: .current, patience: 0)
    try file.append(events(1, through: 3))
    let reader = try SessionFile.open(at: file.path, access: .readOnly)
    #expect(try reader.records(after: 0).count == 3)
    #expect(try cause { () throws(EventLogError) in try file.close() } == .inUse(processID: nil))
    #expect(try reader.records(after: 0).count == 3)
    try reader.close()
    let again = try SessionFile.open(at: file.path)
    #expect(try again.records(after: 0) == events(1, through: 3))
    try again.close()
    #expect(bench.names == ["groep.goedwerk"])
  }

  @Test func aNameMayHoldAnyCharacter() throws {
    let name = "groep 100% één?#a&b=c.goedwerk"
    let file = try bench.makeSession(name)
    try file.append(events(1, through: 2))
    try file.close()
    #expect(try SessionFile.open(at: bench.path(name), access: .readOnly).records(after: 0).count == 2)
    #expect(try SessionFile.list(inFolder: bench.folder).map(\.name) == ["groep 100% één?#a&b=c"])
  }
}

extension Workbench {
  func makeSessionAgain() throws(EventLogError) -> SessionFile {
    try SessionFile.create(at: path("groep.goedwerk"), group: "A", programme: "B")
  }
}

/// A number that many tasks count on.
private final class Tally: Sendable {
  let number = Atomic(0)
}
