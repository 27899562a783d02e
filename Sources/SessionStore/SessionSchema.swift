internal import GRDB
internal import SessionHost

/// The tables of a session file, as a list of steps: a file of version `n` has taken the first `n` of them.
///
/// A released step never changes; a new one is added at the end.
struct SessionSchema: Sendable {
  /// "GdWk", at offset 68 of the file (SQLite file format, section 1.3.9), so that other programs can tell what the file is.
  static let applicationID: Int32 = 0x4764_576B

  /// The SQL of every step, the first one for version 1.
  let steps: [String]

  /// The format version that this schema writes.
  var version: Int { steps.count }

  static let current = SessionSchema(steps: [version1])

  /// The tables are the last line of defence: no gap, no change, no removal, whatever the program does.
  private static let version1 = """
    CREATE TABLE events (
      revision INTEGER PRIMARY KEY CHECK (revision > 0),
      kind TEXT NOT NULL CHECK (kind <> ''),
      payload TEXT NOT NULL CHECK (json_valid(payload))
    ) STRICT;
    CREATE TRIGGER events_have_no_gap BEFORE INSERT ON events
    WHEN NEW.revision IS NOT (SELECT coalesce(max(revision), 0) + 1 FROM events)
    BEGIN SELECT RAISE(ABORT, 'the revision is not the next one'); END;
    CREATE TRIGGER events_never_change BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'an event never changes'); END;
    CREATE TRIGGER events_stay BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'an event is never removed'); END;
    CREATE TABLE summary (
      key TEXT PRIMARY KEY CHECK (key <> ''),
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  /// Takes the steps that the file has not taken yet, each in a transaction of its own with its version number.
  func migrate(_ database: DatabaseQueue) throws {
    var migrator = DatabaseMigrator()
    for (index, sql) in steps.enumerated() {
      migrator.registerMigration("v\(index + 1)") { db in
        try db.execute(sql: sql)
        try db.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
    }
    try migrator.migrate(database)
  }

  /// The format version of a session file, or the reason why the file is none that this schema can open.
  func version(of db: Database) throws -> Int {
    let application = try Int32.fetchOne(db, sql: "PRAGMA application_id")
    guard application == Self.applicationID else {
      let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      throw StoreRefusal(.notASession(application == 0 && tables == 0 ? .empty : .otherDatabase))
    }
    let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if found > version { throw StoreRefusal(.newerVersion(found: found, known: version)) }
    if found < 1 { throw StoreRefusal(.damaged(detail: "the file was not completed when it was made")) }
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('events', 'summary')")
    guard tables == 2 else { throw StoreRefusal(.damaged(detail: "a table is missing")) }
    return found
  }
}
