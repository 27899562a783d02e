import GRDB
import SessionHost
import Testing

@testable import SessionStore

@Suite struct MigrationTests {
  let bench: Workbench

  init() throws { bench = try Workbench() }

  /// What version 1 writes, typed out, so that it stays as it is when the schema grows.
  private let version1 = """
    PRAGMA application_id = 1197758315;
    CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
    INSERT INTO grdb_migrations VALUES ('v1');
    CREATE TABLE events (
      revision INTEGER PRIMARY KEY CHECK (revision > 0), kind TEXT NOT NULL CHECK (kind <> ''),
      payload TEXT NOT NULL CHECK (json_valid(payload))
    ) STRICT;
    CREATE TABLE summary (key TEXT PRIMARY KEY CHECK (key <> ''), value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    INSERT INTO events VALUES (1, 'sessionStarted', '{"seats":10}'), (2, 'blockStarted', '{"block":"I-1"}');
    INSERT INTO summary VALUES ('group', 'Groep A'), ('programme', 'Goed werk'), ('progress', 'blok 1'), ('created', '5'), ('changed', '7');
    PRAGMA user_version = 1;
    """

  private let stored = [
    EventRecord(revision: 1, kind: "sessionStarted", payload: "{\"seats\":10}"),
    EventRecord(revision: 2, kind: "blockStarted", payload: "{\"block\":\"I-1\"}"),
  ]

  /// The schema of a newer program: one step more, which reads what is there and words it anew.
  private let newer = SessionSchema(
    steps: SessionSchema.current.steps + [
      """
      CREATE TABLE tally (kind TEXT PRIMARY KEY, number INTEGER) STRICT;
      INSERT INTO tally SELECT kind, count(*) FROM events GROUP BY kind;
      UPDATE summary SET value = 'deel 1, ' || value WHERE key = 'progress';
      """
    ])

  private func open(_ access: SessionFile.Access, _ schema: SessionSchema) throws(EventLogError) -> SessionFile {
    try SessionFile.open(at: bench.path("groep.goedwerk"), access: access, clock: { 9 }, schema: schema, patience: 1)
  }

  private func inFile<Answer: Sendable>(_ sql: String, as type: Answer.Type) throws -> Answer? where Answer: DatabaseValueConvertible {
    let database = try DatabaseQueue(path: bench.path("groep.goedwerk"))
    defer { try? database.close() }
    return try database.read { db in try Answer.fetchOne(db, sql: sql) }
  }

  @Test(arguments: ["", "PRAGMA journal_mode = WAL;"]) func aFileOfVersionOneOpensInThisProgram(setting: String) throws {
    try bench.makeDatabase("groep.goedwerk", setting + version1)
    for access in [SessionFile.Access.readOnly, .readWrite] {
      let file = try SessionFile.open(at: bench.path("groep.goedwerk"), access: access)
      #expect(try file.records(after: 0) == stored)
      #expect(try file.header().group == "Groep A")
      #expect(try file.header().changedAt == 7)
      try file.close()
    }
  }

  @Test(arguments: ["", "PRAGMA journal_mode = WAL;"]) func anOlderFileIsBroughtUpToDateOnlyForWriting(setting: String) throws {
    try bench.makeDatabase("groep.goedwerk", setting + version1)
    let before = try bench.bytes("groep.goedwerk")
    let reader = try open(.readOnly, newer)
    #expect(try reader.records(after: 0) == stored)
    #expect(try reader.header().revision == 2)
    #expect(try reader.header().progress == "deel 1, blok 1")
    try reader.check()
    try reader.close()
    #expect(try bench.bytes("groep.goedwerk") == before)

    let writer = try open(.readWrite, newer)
    try writer.append(events(3, through: 3))
    #expect(try writer.records(after: 0) == stored + events(3, through: 3))
    try writer.close()
    #expect(try inFile("PRAGMA user_version", as: Int.self) == 2)
    #expect(try inFile("SELECT sum(number) FROM tally", as: Int.self) == 2, "the step saw what was stored before it")
    #expect(bench.names == ["groep.goedwerk"])
  }

  @Test func anOlderProgramRefusesANewerFileAndLeavesItAlone() throws {
    try bench.makeDatabase("groep.goedwerk", version1)
    try open(.readWrite, newer).close()
    let before = try bench.bytes("groep.goedwerk")
    for access in [SessionFile.Access.readOnly, .readWrite] {
      let refused = try cause { () throws(EventLogError) in try open(access, .current) }
      #expect(refused == .newerVersion(found: 2, known: 1))
    }
    #expect(try SessionFile.list(inFolder: bench.folder).map(\.status) == [.unusable(.newerVersion(found: 2, known: 1))])
    #expect(try bench.bytes("groep.goedwerk") == before)
    #expect(bench.names == ["groep.goedwerk"])
  }

  @Test func aStepThatFailsLeavesTheFileAsItWas() throws {
    try bench.makeDatabase("groep.goedwerk", version1)
    let broken = SessionSchema(steps: SessionSchema.current.steps + ["CREATE TABLE half (a); INSERT INTO nowhere VALUES (1)"])
    #expect(throws: EventLogError.self) { try open(.readWrite, broken) }
    #expect(try inFile("PRAGMA user_version", as: Int.self) == 1)
    #expect(try inFile("SELECT count(*) FROM sqlite_master WHERE name = 'half'", as: Int.self) == 0)
    #expect(try open(.readWrite, .current).records(after: 0) == stored)
  }
}
