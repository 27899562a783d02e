import Glibc
import SessionHost
import Testing

@testable import SessionStore

/// Rights and media; as root the rights are tried as a user who owns nothing, because nothing is forbidden to root.
@Suite struct RightsTests {
  private func attempt(_ path: String, _ access: SessionFile.Access) throws -> EventLogError.Cause {
    try withoutPrivileges { try cause { () throws(EventLogError) in try SessionFile.open(at: path, access: access) } }
  }

  @Test func aFileThatMayNotBeReadOrOnlyRead() throws {
    let bench = try Workbench()
    let path = bench.path("groep.goedwerk")
    let file = try bench.makeSession()
    try file.append(events(1, through: 2))
    try file.close()
    chmod(bench.folder, 0o777)
    chmod(path, 0o000)
    #expect(try attempt(path, .readWrite) == .noPermission)
    #expect(try attempt(path, .readOnly) == .noPermission)
    chmod(path, 0o444)
    #expect(try attempt(path, .readWrite) == .readOnly)
    #expect(try withoutPrivileges { try SessionFile.open(at: path, access: .readOnly).records(after: 0) } == events(1, through: 2))
    #expect(bench.names == ["groep.goedwerk"])
  }

  @Test func aFolderThatMayNotBeWrittenOrEntered() throws {
    let bench = try Workbench()
    let path = bench.path("groep.goedwerk")
    try bench.makeSession().close()
    chmod(path, 0o666)
    chmod(bench.folder, 0o555)
    #expect(try attempt(path, .readWrite) == .noPermission)
    #expect(try withoutPrivileges { try SessionFile.open(at: path, access: .readOnly).header().group } == "Groep Één")
    let refused = try withoutPrivileges {
      try cause { () throws(EventLogError) in try SessionFile.create(at: bench.path("new.goedwerk"), group: "", programme: "") }
    }
    #expect(refused == .noPermission)
    #expect(bench.names == ["groep.goedwerk"])
    chmod(bench.folder, 0o000)
    #expect(try attempt(path, .readOnly) == .noPermission)
    let listing = try withoutPrivileges { try cause { () throws(EventLogError) in try SessionFile.list(inFolder: bench.folder) } }
    #expect(listing == .noPermission)
    chmod(bench.folder, 0o700)
  }

  @Test(.enabled(if: geteuid() == 0)) func aReadOnlyMedium() throws {
    let bench = try Workbench(mediumOf: 4 << 20)
    let name = "groep 1 één?#%.goedwerk"
    let file = try bench.makeSession(name)
    try file.append(events(1, through: 100))
    try file.close()
    try bench.makeMedium(readOnly: true)
    let reader = try SessionFile.open(at: bench.path(name), access: .readOnly)
    #expect(try reader.records(after: 0) == events(1, through: 100))
    try reader.check()
    try reader.close()
    #expect(try cause { () throws(EventLogError) in try SessionFile.open(at: bench.path(name)) } == .readOnly)
    #expect(
      try cause { () throws(EventLogError) in try SessionFile.create(at: bench.path("new.goedwerk"), group: "", programme: "") }
        == .readOnly)
    let entries = try SessionFile.list(inFolder: bench.folder)
    #expect(entries.map(\.status) == [.ready(try SessionFile.open(at: bench.path(name), access: .readOnly).header(), interrupted: false)])
  }

  @Test(.enabled(if: geteuid() == 0)) func aReadOnlyMediumWithAFileThatWasNotClosed() throws {
    let home = try Workbench()
    let file = try home.makeSession()
    try file.append(events(1, through: 100))
    let bench = try Workbench(mediumOf: 4 << 20)
    let main = try home.bytes("groep.goedwerk")
    for name in ["alone.goedwerk", "with-wal.goedwerk", "with-both.goedwerk"] { try bench.write(main, to: name) }
    for name in ["with-wal.goedwerk", "with-both.goedwerk"] { try bench.write(home.bytes("groep.goedwerk-wal"), to: name + "-wal") }
    try bench.write(home.bytes("groep.goedwerk-shm"), to: "with-both.goedwerk-shm")
    try bench.makeMedium(readOnly: true)
    #expect(
      try cause { () throws(EventLogError) in try SessionFile.open(at: bench.path("with-wal.goedwerk"), access: .readOnly) } == .unfinished)
    let both = try SessionFile.open(at: bench.path("with-both.goedwerk"), access: .readOnly)
    #expect(try both.records(after: 0) == events(1, through: 100))
    // Without what waited beside it the file is still a session, as old as its last checkpoint.
    let alone = try SessionFile.open(at: bench.path("alone.goedwerk"), access: .readOnly)
    #expect(try alone.header().group == "Groep Één")
    #expect(try alone.records(after: 0).isEmpty)
  }

  @Test(.enabled(if: geteuid() == 0)) func aReadOnlyMediumWithAFileInLogModeAndNothingBesideIt() throws {
    let home = try Workbench()
    try home.makeSession().close()
    try home.makeDatabase("groep.goedwerk", "PRAGMA journal_mode = WAL")
    let bench = try Workbench(mediumOf: 4 << 20)
    try bench.write(home.bytes("groep.goedwerk"), to: "één?#%.goedwerk")
    #expect(try bench.bytes("één?#%.goedwerk")[18] == 2)
    try bench.makeMedium(readOnly: true)
    #expect(try SessionFile.open(at: bench.path("één?#%.goedwerk"), access: .readOnly).header().group == "Groep Één")
  }
}
