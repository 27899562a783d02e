internal import GRDB
internal import Glibc
public import SessionHost

extension SessionFile {
  /// A second file with everything that is stored now, also while the session is open. It is written aside and then renamed, mode 0600.
  ///
  /// - Parameter path: where it comes; a file that stands there is replaced.
  public func copy(to path: String) throws(EventLogError) {
    let aside = path + ".nieuw"
    do throws(EventLogError) {
      try using(.append) { opened in
        unlink(aside)
        do {
          let copy = try DatabaseQueue(path: aside)
          try opened.database.backup(to: copy)
          _ = try copy.writeWithoutTransaction { db in try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE") }
          try copy.close()
        } catch let fault as DatabaseError where fault.resultCode == .SQLITE_CANTOPEN {
          throw StoreRefusal((try? FileFacts.of(Self.folder(of: path))) == nil ? .folderMissing : .noPermission)
        }
        guard chmod(aside, 0o600) == 0, rename(aside, path) == 0 else { throw StoreRefusal(SystemFault(code: errno).cause) }
      }
    } catch {
      for ending in ["", "-wal", "-shm", "-journal"] { unlink(aside + ending) }
      throw EventLogError(.append, subject: SessionPlace.name(of: path), cause: error.cause)
    }
  }

  /// Removes a session file with everything beside it that belongs to it.
  ///
  /// - Throws: `.inUse` while somebody has it open; otherwise why it could not be removed.
  public static func erase(at path: String) throws(EventLogError) {
    try reporting(.open, path) { place in
      guard place.exists else { throw StoreRefusal(.missing) }
      try place.requireErasable()
      let lock = try SessionLock(place)
      place.remove()
      place.draft.remove()
      if place.exists { throw StoreRefusal(.noPermission) }
      _ = consume lock
    }
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}
