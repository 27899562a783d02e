import Glibc
import SessionHost
import Testing

@testable import SessionStore

/// On a small medium of its own, which needs root to mount.
@Suite(.enabled(if: geteuid() == 0)) struct FullDiskTests {
  let bench: Workbench

  init() throws { bench = try Workbench(mediumOf: 512 << 10) }

  private func fill() throws {
    let descriptor = open(bench.path("filler"), O_WRONLY | O_CREAT | O_APPEND, 0o600)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    let page = [UInt8](repeating: 1, count: 4_096)
    while write(descriptor, page, page.count) > 0 {}
    try #require(errno == ENOSPC)
  }

  private func makeRoom() { unlink(bench.path("filler")) }

  @Test func anAppendOnAFullDiskStoresNothingAndGoesOnWhenThereIsRoom() throws {
    let file = try bench.makeSession()
    try file.append(events(1, through: 10), summary: ["progress": "voor"])
    try fill()
    var stored = 10
    var refused = 0
    // What is left of the last page takes a few more; every one that is acknowledged counts.
    while refused < 3 && stored < 1_000 {
      do throws(EventLogError) {
        try file.append(events(stored + 1, through: stored + 5, payloadLength: 900), summary: ["progress": "\(stored + 5)"])
        stored += 5
      } catch {
        #expect(error.cause == .diskFull)
        #expect(error.operation == .append)
        #expect(error.subject == "groep.goedwerk")
        refused += 1
      }
      #expect(try file.records(after: 0).count == stored)
    }
    #expect(refused == 3)
    let before = try file.header()
    let crashed = try bench.afterCrash("groep.goedwerk")
    #expect(crashed.count == stored)
    #expect(crashed.header == before)
    makeRoom()
    try file.append(events(stored + 1, through: stored + 5, payloadLength: 900))
    try file.close()
    #expect(bench.names == ["groep.goedwerk"])
    #expect(try SessionFile.open(at: file.path, access: .readOnly).header().revision == stored + 5)
  }

  @Test func closingOnAFullDiskLosesNothing() throws {
    let file = try bench.makeSession()
    try file.append(events(1, through: 100, payloadLength: 600))
    try fill()
    #expect(try cause { () throws(EventLogError) in try file.close() } == .diskFull)
    #expect(try cause { () throws(EventLogError) in try file.records(after: 0) } == .closed)
    #expect(try SessionFile.open(at: file.path, access: .readOnly).records(after: 0).count == 100)
    makeRoom()
    let again = try SessionFile.open(at: file.path)
    #expect(try again.records(after: 0).count == 100)
    try again.close()
    #expect(bench.names == ["groep.goedwerk"])
  }

  @Test func makingASessionOnAFullDiskLeavesNothing() throws {
    try fill()
    #expect(try cause { () throws(EventLogError) in try bench.makeSessionAgain() } == .diskFull)
    #expect(bench.names == ["filler"])
  }

  @Test func openingOnAFullDiskSaysSoAndLeavesTheFileAsItWas() throws {
    let file = try bench.makeSession()
    try file.append(events(1, through: 10))
    try file.close()
    let before = try bench.bytes("groep.goedwerk")
    try fill()
    #expect(try cause { () throws(EventLogError) in try SessionFile.open(at: file.path) } == .diskFull)
    #expect(try SessionFile.open(at: file.path, access: .readOnly).records(after: 0) == events(1, through: 10))
    makeRoom()
    #expect(try bench.bytes("groep.goedwerk") == before)
    try SessionFile.open(at: file.path).close()
  }
}

extension Workbench {
  /// What a crash at this moment would leave, opened on a medium with room.
  func afterCrash(_ name: String) throws -> (count: Int, header: SessionHeader) {
    let home = try Workbench()
    for part in [name, name + "-wal"] { try home.write(bytes(part), to: part) }
    let file = try SessionFile.open(at: home.path(name))
    return (try file.records(after: 0).count, try file.header())
  }
}
