internal import GRDB
internal import Glibc
public import SessionHost
internal import Synchronization

/// One session in one SQLite file.
///
/// While it is open for writing, two files stand beside it (`-wal` and `-shm`, mode 0600 like the file itself) and a lock `.NAME.lock`;
/// after `close()` there is one file again, which also opens from a read-only medium. Every append is on disk when it returns.
public final class SessionFile: EventLog {
  /// What the opener wants to do.
  public enum Access: Sendable, Hashable {
    case readWrite
    /// Also while another process writes, and on a read-only medium.
    case readOnly
  }

  /// The ending of the name of a session file.
  public static let nameEnding = ".goedwerk"

  /// The absolute path of the file, with links followed.
  public let path: String
  /// What this opening may do.
  public let access: Access

  struct Opened: ~Copyable {
    let database: DatabaseQueue
    /// Held while writing.
    let lock: SessionLock?
    /// The file as it was opened, to notice that somebody removed or replaced it.
    let device: dev_t
    let inode: ino_t
  }

  private let place: SessionPlace
  private let clock: @Sendable () -> Int
  private let patience: Double
  private let opened: Mutex<Opened?>

  private init(
    _ place: SessionPlace, _ database: DatabaseQueue, lock: consuming SessionLock?, clock: @escaping @Sendable () -> Int, patience: Double
  ) throws {
    let facts = try FileFacts.of(place.path)
    self.place = place
    path = place.path
    access = lock == nil ? .readOnly : .readWrite
    self.clock = clock
    self.patience = patience
    opened = Mutex(Opened(database: database, lock: lock, device: facts.st_dev, inode: facts.st_ino))
  }

  // MARK: Making and opening

  /// Makes a new session file of mode 0600 and opens it for writing; an error leaves nothing behind.
  ///
  /// The clock gives milliseconds since 1970-01-01 UTC.
  public static func create(
    at path: String, group: String, programme: String, clock: @escaping @Sendable () -> Int = SessionFile.now
  ) throws(EventLogError) -> SessionFile {
    try create(at: path, group: group, programme: programme, clock: clock, schema: .current, patience: SessionConnection.patience)
  }

  /// Opens a session file. For writing, an older file is brought up to date first; for reading, it is left as it is.
  public static func open(
    at path: String, access: Access = .readWrite, clock: @escaping @Sendable () -> Int = SessionFile.now
  ) throws(EventLogError) -> SessionFile {
    try open(at: path, access: access, clock: clock, schema: .current, patience: SessionConnection.patience)
  }

  static func create(
    at path: String, group: String, programme: String, clock: @escaping @Sendable () -> Int, schema: SessionSchema, patience: Double
  ) throws(EventLogError) -> SessionFile {
    try reporting(.create, path) { place in
      guard !place.exists else { throw StoreRefusal(.exists) }
      let lock = try SessionLock(place)
      let moment = String(clock())
      let lines = [
        SessionHeader.Key.group: group, SessionHeader.Key.programme: programme,
        SessionHeader.Key.created: moment, SessionHeader.Key.changed: moment,
      ]
      try SessionConnection.make(place, schema: schema) { db in try write(lines, to: db) }
      do {
        let database = try SessionConnection.writing(place, schema: schema)
        return try SessionFile(place, database, lock: lock, clock: clock, patience: patience)
      } catch {
        let refusal = StoreRefusal(error, at: place)
        place.remove()
        throw refusal
      }
    }
  }

  static func open(
    at path: String, access: Access, clock: @escaping @Sendable () -> Int, schema: SessionSchema, patience: Double
  ) throws(EventLogError) -> SessionFile {
    try reporting(.open, path) { place in
      switch access {
      case .readOnly:
        let database = try SessionConnection.reading(place, schema: schema)
        return try SessionFile(place, database, lock: nil, clock: clock, patience: patience)
      case .readWrite:
        if let holder = SessionLock.holder(place) { throw StoreRefusal(.inUse(processID: holder.processID)) }
        try SessionConnection.identify(place, schema: schema)
        try place.requireWritable()
        let lock = try SessionLock(place)
        let database = try SessionConnection.writing(place, schema: schema)
        return try SessionFile(place, database, lock: lock, clock: clock, patience: patience)
      }
    }
  }

  /// The wall clock, in milliseconds since 1970-01-01 UTC.
  public static func now() -> Int {
    var moment = timespec()
    clock_gettime(CLOCK_REALTIME, &moment)
    return moment.tv_sec * 1000 + moment.tv_nsec / 1_000_000
  }

  // MARK: The log

  public func append(_ records: [EventRecord], summary: [String: String]) throws(EventLogError) {
    if records.isEmpty && summary.isEmpty { return }
    try using(.append) { opened in
      guard access == .readWrite else { throw StoreRefusal(.openedForReading) }
      // Without this an append to a file that somebody removed would be acknowledged and lost.
      let facts = try FileFacts.of(path)
      guard facts.st_dev == opened.device, facts.st_ino == opened.inode else { throw StoreRefusal(.missing) }
      var lines = [SessionHeader.Key.changed: String(clock())]
      lines.merge(summary) { _, given in given }
      try opened.database.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          try Self.write(records, to: db)
          try Self.write(lines, to: db)
          return .commit
        }
      }
    }
  }

  public func records(after revision: Int) throws(EventLogError) -> [EventRecord] {
    try using(.read) { opened in
      try opened.database.read { db in
        var found: [EventRecord] = []
        let statement = try db.cachedStatement(sql: "SELECT revision, kind, payload FROM events WHERE revision > ? ORDER BY revision")
        let rows = try Row.fetchCursor(statement, arguments: [max(0, revision)])
        var expected = max(0, revision)
        while let row = try rows.next() {
          expected += 1
          guard row[0] as Int? == expected, let kind = row[1] as String?, let payload = row[2] as String? else {
            throw StoreRefusal(.damaged(detail: "event \(expected) is missing or unreadable"))
          }
          found.append(EventRecord(revision: expected, kind: kind, payload: payload))
        }
        return found
      }
    }
  }

  // MARK: The summary lines

  /// Stores summary lines without an event; keys that are not named keep their value.
  public func setSummary(_ lines: [String: String]) throws(EventLogError) {
    try append([], summary: lines)
  }

  /// What the start screen tells of this session.
  public func header() throws(EventLogError) -> SessionHeader {
    try using(.read) { opened in try opened.database.read { db in try SessionHeader(db) } }
  }

  /// Reads the whole file and throws `.damaged` with the first faults that SQLite finds, or with the first event that is missing.
  public func check() throws(EventLogError) {
    try using(.read) { opened in
      try opened.database.read { db in
        let faults = try String.fetchAll(db, sql: "PRAGMA integrity_check(5)")
        guard faults == ["ok"] else { throw StoreRefusal(.damaged(detail: faults.joined(separator: "; "))) }
      }
    }
    _ = try records(after: 0)
  }

  // MARK: Closing

  /// Brings everything into one file, ends the use of the files beside it and gives the lock back.
  ///
  /// The file is closed in any case and nothing acknowledged is lost. What is thrown says why the files beside it remain:
  /// `.inUse` when another program was still reading, `.diskFull` when there was no room; the next opening and closing brings them together.
  public func close() throws(EventLogError) {
    let refusal: StoreRefusal? = opened.withLock { state in
      guard let last = state.take() else { return nil }
      do {
        var folded = true
        if access == .readWrite { folded = try SessionConnection.fold(last.database, patience: patience) }
        try last.database.close()
        return folded ? nil : StoreRefusal(.inUse(processID: nil))
      } catch {
        try? last.database.close()
        return StoreRefusal(error, at: place)
      }
    }
    if let refusal { throw EventLogError(.close, subject: place.name, cause: refusal.cause) }
  }

  // MARK: Inside

  func using<Answer: Sendable>(
    _ operation: EventLogError.Operation, _ body: (borrowing Opened) throws -> Answer
  ) throws(EventLogError) -> Answer {
    do {
      return try opened.withLock { state in
        guard state != nil else { throw StoreRefusal(.closed) }
        return try body(state!)
      }
    } catch {
      throw EventLogError(operation, subject: place.name, cause: StoreRefusal(error, at: place).cause)
    }
  }

  static func reporting<Answer>(
    _ operation: EventLogError.Operation, _ path: String, _ body: (SessionPlace) throws -> Answer
  ) throws(EventLogError) -> Answer {
    let place: SessionPlace
    do throws(StoreRefusal) { place = try SessionPlace(path: path) } catch {
      throw EventLogError(operation, subject: SessionPlace.name(of: path), cause: error.cause)
    }
    do { return try body(place) } catch {
      throw EventLogError(operation, subject: place.name, cause: StoreRefusal(error, at: place).cause)
    }
  }

  private static func write(_ records: [EventRecord], to db: Database) throws {
    if records.isEmpty { return }
    var expected = (try Int.fetchOne(db.cachedStatement(sql: "SELECT max(revision) FROM events")) ?? 0) + 1
    let insert = try db.cachedStatement(sql: "INSERT INTO events (revision, kind, payload) VALUES (?, ?, ?)")
    for record in records {
      guard record.revision == expected else { throw StoreRefusal(.revisionTaken(expected: expected)) }
      try insert.execute(arguments: [record.revision, record.kind, record.payload])
      expected += 1
    }
  }

  private static func write(_ lines: [String: String], to db: Database) throws {
    let upsert = try db.cachedStatement(
      sql: "INSERT INTO summary (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value")
    for (key, value) in lines { try upsert.execute(arguments: [key, value]) }
  }
}
