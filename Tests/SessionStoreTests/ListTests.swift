import Glibc
import SessionHost
import Testing

@testable import SessionStore

@Suite struct ListTests {
  let bench: Workbench

  init() throws { bench = try Workbench() }

  @Test func theLastChangedComesFirstAndEveryFileSaysWhatItIs() throws {
    for (name, moment) in [("a", 4_000_000_000_000), ("b", 6_000_000_000_000), ("c", 5_000_000_000_000)] {
      let file = try bench.makeSession(name + ".goedwerk", clock: { moment })
      try file.append(events(1, through: 2), summary: ["progress": "blok \(name)"])
      try file.close()
    }
    let open = try bench.makeSession("open.goedwerk", clock: { 7_000_000_000_000 })
    try open.append(events(1, through: 1))
    try bench.write("text".utf8, to: "text.goedwerk")
    try bench.write("text".utf8, to: "notes.txt")
    try bench.write(bench.bytes("a.goedwerk").prefix(5_000), to: "cut.goedwerk")
    mkdir(bench.path("folder.goedwerk"), 0o700)
    symlink("nowhere", bench.path("link.goedwerk"))
    let before = bench.names

    let entries = try SessionFile.list(inFolder: bench.folder)
    #expect(entries.prefix(4).map(\.name) == ["open", "b", "c", "a"])
    #expect(entries.prefix(4).map(\.changedAt) == [7_000_000_000_000, 6_000_000_000_000, 5_000_000_000_000, 4_000_000_000_000])
    let status = Dictionary(uniqueKeysWithValues: entries.map { ($0.name, $0.status) })
    #expect(status.count == 8)
    #expect(status["open"] == .inUse(processID: Int(getpid()), try open.header()))
    guard case .ready(let header, interrupted: false) = status["b"] else {
      Issue.record("\(String(describing: status["b"]))")
      return
    }
    #expect(header.group == "Groep Één")
    #expect(header.progress == "blok b")
    #expect(header.revision == 2)
    #expect(status["text"] == .unusable(.notASession(.otherFile)))
    #expect(status["cut"] == .unusable(.damaged(detail: "the file ends in the middle of a page")))
    #expect(status["folder"] == .unusable(.notASession(.directory)))
    #expect(status["link"] == .unusable(.missing))
    #expect(bench.names == before, "listing leaves nothing behind")
    try open.append(events(2, through: 2))
    #expect(try open.records(after: 0).count == 2)
  }

  @Test func anEmptyFolderAndOneThatIsMissing() throws {
    #expect(try SessionFile.list(inFolder: bench.folder).isEmpty)
    #expect(try cause { () throws(EventLogError) in try SessionFile.list(inFolder: bench.path("none")) } == .folderMissing)
  }
}
