import GRDB
import Glibc
import SessionHost
import Testing

@testable import SessionStore

/// A crash is what stands in the folder at one moment, taken to another name.
@Suite struct CrashTests {
  let bench: Workbench

  init() throws { bench = try Workbench() }

  @Test func everyAcknowledgedEventIsThereAfterACrashAtAnyMoment() throws {
    let file = try bench.makeSession()
    for number in 1...40 {
      try file.append(events(number * 3 - 2, through: number * 3, payloadLength: 400), summary: ["progress": "\(number)"])
      let name = "crash-\(number).goedwerk"
      try bench.crashCopy(of: "groep.goedwerk", as: name)
      let after = try SessionFile.open(at: bench.path(name))
      #expect(try after.records(after: 0) == events(1, through: number * 3, payloadLength: 400))
      #expect(try after.header().progress == "\(number)")
      try after.append(events(number * 3 + 1, through: number * 3 + 1))
      try after.close()
      #expect(bench.names.filter { $0.hasPrefix("crash-\(number).") || $0.hasPrefix(".crash-\(number).") } == [name])
    }
  }

  @Test func aTornLogKeepsWholeBatchesOnly() throws {
    let file = try bench.makeSession()
    for number in 1...8 {
      try file.append(events(number * 5 - 4, through: number * 5, payloadLength: 700), summary: ["progress": "\(number)"])
    }
    let length = try bench.bytes("groep.goedwerk-wal").count
    var counts: [Int] = []
    for cut in Array(stride(from: 0, through: length, by: 1_031)) + [length - 1, length] {
      try bench.crashCopy(of: "groep.goedwerk", as: "torn.goedwerk", walBytes: cut)
      let after = try SessionFile.open(at: bench.path("torn.goedwerk"))
      let found = try after.records(after: 0)
      #expect(found == events(1, through: found.count, payloadLength: 700), "cut at \(cut)")
      #expect(found.count % 5 == 0, "cut at \(cut)")
      #expect(try Int(after.header().progress) ?? 0 == found.count / 5, "cut at \(cut)")
      counts.append(found.count)
      try after.close()
    }
    #expect(counts == counts.sorted())
    #expect(Set(counts) == Set(stride(from: 0, through: 40, by: 5)), "every batch was the last one somewhere")
  }

  @Test func aBitThatFlippedInTheLogKeepsWhatStandsBeforeIt() throws {
    let file = try bench.makeSession()
    for number in 1...6 { try file.append(events(number, through: number)) }
    try bench.crashCopy(of: "groep.goedwerk", as: "flipped.goedwerk")
    var wal = try bench.bytes("flipped.goedwerk-wal")
    wal[wal.count / 2] ^= 0x10
    try bench.write(wal, to: "flipped.goedwerk-wal")
    let found = try SessionFile.open(at: bench.path("flipped.goedwerk")).records(after: 0)
    #expect(found == events(1, through: found.count))
    #expect((1..<6).contains(found.count))
  }

  @Test func aReaderSeesWhatWaitsAfterACrashAndTheListSaysSo() throws {
    let file = try bench.makeSession()
    try file.append(events(1, through: 7))
    try bench.crashCopy(of: "groep.goedwerk", as: "crash.goedwerk")
    try file.close()
    #expect(try SessionFile.open(at: bench.path("crash.goedwerk"), access: .readOnly).records(after: 0) == events(1, through: 7))
    let interrupted = try SessionFile.list(inFolder: bench.folder).map { entry in
      guard case .ready(let header, let interrupted) = entry.status else { return "\(entry.status)" }
      return "\(entry.name) \(header.revision) \(interrupted)"
    }
    #expect(Set(interrupted) == ["crash 7 true", "groep 7 false"])
  }

  @Test(arguments: [SessionFile.Access.readWrite, .readOnly]) func aWriteToTheFileItselfThatWasCutOffIsTakenBack(access: SessionFile.Access)
    throws
  {
    let file = try bench.makeSession()
    try file.append(events(1, through: 300, payloadLength: 300))
    try file.close()
    let other = try DatabaseQueue(path: file.path)
    try other.writeWithoutTransaction { db in
      try db.execute(
        sql: "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN; DROP TRIGGER events_stay; DELETE FROM events WHERE revision > 1")
      try bench.write(bench.bytes("groep.goedwerk"), to: "cut.goedwerk")
      try bench.write(bench.bytes("groep.goedwerk-journal"), to: "cut.goedwerk-journal")
      try db.execute(sql: "ROLLBACK")
    }
    try #require(try bench.bytes("cut.goedwerk") != bench.bytes("groep.goedwerk"), "something was written before the crash")
    let after = try SessionFile.open(at: bench.path("cut.goedwerk"), access: access)
    #expect(try after.records(after: 0) == events(1, through: 300, payloadLength: 300))
  }

  @Test func aFileThatWasLeftWithoutClosingOpensAgain() throws {
    try { _ = try bench.makeSession().append(events(1, through: 2)) }()
    let again = try SessionFile.open(at: bench.path("groep.goedwerk"))
    #expect(try again.records(after: 0) == events(1, through: 2))
    try again.close()
    #expect(bench.names == ["groep.goedwerk"])
  }
}
