import Foundation
import Glibc
import SessionHost
import Testing

@testable import SessionStore

@Suite struct CopyTests {
  let bench: Workbench

  init() throws { bench = try Workbench() }

  @Test func aCopyOfAnOpenSessionHoldsWhatIsStoredAndStandsAlone() throws {
    let file = try bench.makeSession()
    try file.append(events(1, through: 4))
    let target = bench.path("kopie.goedwerk")
    try file.copy(to: target)
    let copy = try SessionFile.open(at: target, access: .readOnly)
    #expect(try copy.records(after: 0) == events(1, through: 4))
    #expect(try copy.header().summary == file.header().summary)
    try copy.close()
    var facts = stat()
    #expect(stat(target, &facts) == 0 && facts.st_mode & 0o777 == 0o600)
    for ending in ["-wal", "-shm", "-journal", ".nieuw"] { #expect(!FileManager.default.fileExists(atPath: target + ending)) }
    // The next one replaces it, and the session goes on.
    try file.append(events(5, through: 5))
    try file.copy(to: target)
    let again = try SessionFile.open(at: target, access: .readOnly)
    #expect(try again.records(after: 4) == events(5, through: 5))
    try again.close()
  }

  @Test func aCopyIntoNowhereLeavesNothing() throws {
    let file = try bench.makeSession()
    let refusal = try cause { () throws(EventLogError) in try file.copy(to: bench.path("weg/kopie.goedwerk")) }
    #expect(refusal == .folderMissing)
    #expect(try file.records(after: 0) == [])
  }

  @Test func erasingTakesEverythingBesideItAlong() throws {
    let path = bench.path("groep.goedwerk")
    let file = try bench.makeSession()
    try file.append(events(1, through: 2))
    let open = try cause { () throws(EventLogError) in try SessionFile.erase(at: path) }
    guard case .inUse = open else {
      Issue.record("\(open)")
      return
    }
    #expect(try file.records(after: 0) == events(1, through: 2))
    try file.close()
    // What a process leaves that is killed.
    for ending in ["-wal", "-shm"] { #expect(FileManager.default.createFile(atPath: path + ending, contents: Data([1]))) }
    try SessionFile.erase(at: path)
    let folder = (path as NSString).deletingLastPathComponent
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.contains("groep") } == [])
    #expect(try cause { () throws(EventLogError) in try SessionFile.erase(at: path) } == .missing)
  }

  @Test func aFolderIsNotErased() throws {
    let folder = bench.path("map.goedwerk")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    #expect(try cause { () throws(EventLogError) in try SessionFile.erase(at: folder) } == .notASession(.directory))
    #expect(FileManager.default.fileExists(atPath: folder))
  }
}
