internal import GRDB
internal import Glibc
internal import SessionHost

/// How a session file is opened with SQLite.
enum SessionConnection {
  /// How long another process may keep the file busy before it counts as in use, in seconds.
  static let patience = 2.0

  /// A connection that reads; the file and its folder may be read-only, and a process may be writing.
  ///
  /// A file of an older version is read from a copy in memory that is brought up to date, and itself left alone.
  static func reading(_ place: SessionPlace, schema: SessionSchema) throws -> DatabaseQueue {
    try place.requireReadable()
    let (database, version) = try identified(place, schema: schema)
    guard version < schema.version else { return database }
    let copy = try DatabaseQueue(configuration: configuration(readOnly: false))
    try database.backup(to: copy)
    try database.close()
    try schema.migrate(copy)
    return copy
  }

  /// Refuses what is no session file, by reading: a writing connection would already repair, and so change, the file of another program.
  static func identify(_ place: SessionPlace, schema: SessionSchema) throws {
    try place.requireReadable()
    try identified(place, schema: schema).database.close()
  }

  /// A connection that reads and writes an identified file; the caller holds the lock.
  static func writing(_ place: SessionPlace, schema: SessionSchema) throws -> DatabaseQueue {
    // An older or copied file may be open to others; a medium without rights of its own refuses this, and that is fine.
    _ = chmod(place.path, 0o600)
    let database = try DatabaseQueue(path: place.path, configuration: configuration(readOnly: false))
    try startWriteAheadLog(database)
    try schema.migrate(database)
    return database
  }

  /// Makes a new file with its first content; the caller holds the lock. An error or a crash leaves no file under the name.
  static func make(_ place: SessionPlace, schema: SessionSchema, content: (Database) throws -> Void) throws {
    let draft = place.draft
    draft.remove()
    do {
      // SQLite gives the files that it puts beside this one the same rights.
      let descriptor = open(draft.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw SystemFault(code: errno) }
      fchmod(descriptor, 0o600)
      close(descriptor)
      let database = try DatabaseQueue(path: draft.path, configuration: configuration(readOnly: false))
      try database.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA application_id = \(SessionSchema.applicationID)")
      }
      try schema.migrate(database)
      try database.write(content)
      try database.close()
      guard !place.exists else { throw StoreRefusal(.exists) }
      // The folder is synchronised by SQLite together with the first append.
      guard rename(draft.path, place.path) == 0 else { throw SystemFault(code: errno) }
    } catch {
      let refusal = StoreRefusal(error, at: draft)
      draft.remove()
      throw refusal
    }
  }

  /// Brings everything into the one file and ends the use of files beside it; false if another reader kept the file busy.
  static func fold(_ database: DatabaseQueue, patience: Double) throws -> Bool {
    var attempts = max(1, Int(patience / 0.002))
    while true {
      do {
        let mode = try database.writeWithoutTransaction { db in
          try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
        }
        if mode != "wal" { return true }
      } catch let fault as DatabaseError where fault.resultCode == .SQLITE_BUSY || fault.resultCode == .SQLITE_LOCKED {
        // SQLite does not wait here by itself, whatever its time-out.
      }
      attempts -= 1
      if attempts == 0 { return false }
      usleep(2_000)
    }
  }

  private static func identified(_ place: SessionPlace, schema: SessionSchema) throws -> (database: DatabaseQueue, version: Int) {
    if let cause = FirstLook(place)?.refusal { throw StoreRefusal(cause) }
    do {
      return try opened(place, schema: schema)
    } catch let fault as DatabaseError where fault.extendedResultCode == .SQLITE_READONLY_ROLLBACK {
      // A process ended in the middle of its last write to the file itself; only a writing connection can take that back.
      let database = try DatabaseQueue(path: place.path, configuration: configuration(readOnly: false))
      _ = try database.writeWithoutTransaction { db in try Int.fetchOne(db, sql: "PRAGMA user_version") }
      try database.close()
      return try opened(place, schema: schema)
    }
  }

  private static func opened(_ place: SessionPlace, schema: SessionSchema) throws -> (database: DatabaseQueue, version: Int) {
    let database = try DatabaseQueue(path: readingPath(place), configuration: configuration(readOnly: true))
    return (database, try database.read { db in try schema.version(of: db) })
  }

  /// On a medium that nobody can write, a file without entries beside it is read without locks and without shared memory.
  private static func readingPath(_ place: SessionPlace) -> String {
    if place.folderIsWritable || place.hasWaitingEntries { return place.path }
    let plain = place.path.utf8.map { byte in
      let kept = byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      let scalar = Unicode.Scalar(byte)
      if kept || (scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal)) { return String(scalar) }
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
    return "file:" + plain.joined() + "?immutable=1"
  }

  private static func configuration(readOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(patience)
    configuration.label = "session"
    configuration.prepareDatabase { db in
      // `trusted_schema = OFF` would be sound here, but then SQLite 3.40 refuses `json_valid` in a table.
      try db.execute(sql: "PRAGMA cell_size_check = ON; PRAGMA synchronous = FULL")
    }
    return configuration
  }

  /// On a medium that cannot have the log beside the file SQLite keeps its own journal, which is as safe and only slower.
  private static func startWriteAheadLog(_ database: DatabaseQueue) throws {
    _ = try database.writeWithoutTransaction { db in try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL") }
  }
}
