internal import GRDB
internal import SessionHost

/// A cause on its way out, before the operation and the file are known.
struct StoreRefusal: Error {
  let cause: EventLogError.Cause

  init(_ cause: EventLogError.Cause) {
    self.cause = cause
  }

  /// Tells the cause of any error that came up while the file at a place was used.
  init(_ error: any Error, at place: SessionPlace) {
    switch error {
    case let refusal as StoreRefusal: self = refusal
    case let fault as SystemFault: self.init(fault.cause)
    case let fault as DatabaseError: self.init(Self.cause(of: fault, at: place))
    default: self.init(.other(String(describing: error)))
    }
  }

  private static func cause(of fault: DatabaseError, at place: SessionPlace) -> EventLogError.Cause {
    switch fault.extendedResultCode {
    case .SQLITE_READONLY_DBMOVED: return .missing
    case .SQLITE_READONLY_CANTINIT: return .unfinished
    case .SQLITE_IOERR_SHORT_READ, .SQLITE_IOERR_DATA: return .damaged(detail: words(of: fault))
    // "May indicate that the underlying filesystem volume is out of space" (SQLite result codes); nothing else is known to cause it.
    case .SQLITE_IOERR_SHMSIZE: return .diskFull
    default: break
    }
    switch fault.resultCode {
    case .SQLITE_FULL: return .diskFull
    case .SQLITE_READONLY: return .readOnly
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .inUse(processID: nil)
    case .SQLITE_PERM: return .noPermission
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: return FirstLook(place)?.explain(words(of: fault)) ?? .damaged(detail: words(of: fault))
    case .SQLITE_ERROR, .SQLITE_SCHEMA: return .damaged(detail: words(of: fault))
    case .SQLITE_CANTOPEN, .SQLITE_IOERR:
      if !place.exists { return .missing }
      if place.mediumIsFull { return .diskFull }
      if !place.folderIsWritable && place.hasWaitingEntries { return .unfinished }
      return .other(words(of: fault))
    default: return .other(words(of: fault))
    }
  }

  private static func words(of fault: DatabaseError) -> String {
    "SQLite \(fault.extendedResultCode.rawValue): \(fault.message ?? "")"
  }
}
