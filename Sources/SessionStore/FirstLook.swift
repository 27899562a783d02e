internal import SessionHost

/// What the first bytes of a file tell, without SQLite: even a connection for reading leaves files beside the database of another program.
///
/// Offsets are those of the SQLite file format, section 1.3.
struct FirstLook {
  private let place: SessionPlace
  private let bytes: [UInt8]

  /// Nil while somebody writes the file: closing a descriptor of it would drop the locks that SQLite holds on it in this process.
  init?(_ place: SessionPlace) {
    let bytes = SessionLock.whileNoneIsTaken { SessionLock.holder(place) == nil ? place.firstBytes() : nil }
    guard let bytes else { return nil }
    self.place = place
    self.bytes = bytes
  }

  /// Why the file is no whole session, nil where nothing speaks against it.
  var refusal: EventLogError.Cause? {
    // What waits beside the file may hold its first page, or the end of it.
    let whole = !place.hasCompanion
    if bytes.isEmpty { return whole ? .notASession(.empty) : nil }
    guard hasMark else { return .notASession(.otherFile) }
    guard let application = number(at: 68), let size = place.size else {
      return whole ? .damaged(detail: "the file ends in its header") : nil
    }
    if application == 0 && place.hasWaitingEntries { return nil }
    if application != UInt32(bitPattern: SessionSchema.applicationID) { return .notASession(.otherDatabase) }
    if whole && (pageSize < 512 || size % pageSize != 0) { return .damaged(detail: "the file ends in the middle of a page") }
    return nil
  }

  /// Why SQLite could not read the file.
  func explain(_ words: String) -> EventLogError.Cause {
    guard hasMark else { return bytes.isEmpty ? .notASession(.empty) : .notASession(.otherFile) }
    if let application = number(at: 68), application != UInt32(bitPattern: SessionSchema.applicationID) {
      return .notASession(.otherDatabase)
    }
    return .damaged(detail: words)
  }

  private var hasMark: Bool {
    let mark = Array("SQLite format 3\0".utf8)
    return !bytes.isEmpty && bytes.prefix(mark.count) == mark.prefix(bytes.count)
  }

  private var pageSize: Int {
    guard bytes.count >= 18 else { return 0 }
    let stored = Int(bytes[16]) << 8 | Int(bytes[17])
    return stored == 1 ? 65_536 : stored
  }

  private func number(at offset: Int) -> UInt32? {
    bytes.count < 100 ? nil : bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
