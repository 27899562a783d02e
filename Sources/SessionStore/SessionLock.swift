internal import Glibc
internal import SessionHost
internal import Synchronization

/// The right to write one session file, held by one opener at a time.
///
/// It is an open-file-description lock on a file beside the session: it ends with the process, however that ends, and it stays clear of the
/// locks of SQLite, which a process loses as soon as it closes any descriptor of the same file (fcntl(2), "Record locking").
struct SessionLock: ~Copyable {
  private let descriptor: CInt
  private let path: String

  /// `F_OFD_GETLK` and `F_OFD_SETLK` of Linux, which Glibc shows to GNU sources only.
  private static let query: CInt = 36
  private static let take: CInt = 37

  /// Keeps this process from taking a lock while it looks into a file that nobody writes.
  private static let turn = Mutex(())

  /// Runs the body while this process takes no lock.
  static func whileNoneIsTaken<Answer: Sendable>(_ body: () -> Answer) -> Answer {
    turn.withLock { _ in body() }
  }

  /// Takes the lock, or says who has it.
  init(_ place: SessionPlace) throws(StoreRefusal) {
    self = try Self.turn.withLock { _ throws(StoreRefusal) in try SessionLock(locking: place) }
  }

  private init(locking place: SessionPlace) throws(StoreRefusal) {
    while true {
      let descriptor = open(place.lockPath, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard descriptor >= 0 else { throw StoreRefusal(SystemFault(code: errno).cause) }
      var range = Self.wholeFile
      guard fcntl(descriptor, Self.take, &range) == 0 else {
        let code = errno
        let holder = Self.processID(in: descriptor)
        close(descriptor)
        throw StoreRefusal(code == EAGAIN || code == EACCES ? .inUse(processID: holder) : SystemFault(code: code).cause)
      }
      var facts = stat()
      guard fstat(descriptor, &facts) == 0, facts.st_nlink > 0 else {
        // Its last holder removed the file between our opening and our locking.
        close(descriptor)
        continue
      }
      self.descriptor = descriptor
      path = place.lockPath
      break
    }
    // Only for the message to a second opener, so a full disk does not matter here.
    ftruncate(descriptor, 0)
    let mark = Array("\(getpid())\n".utf8)
    _ = pwrite(descriptor, mark, mark.count, 0)
  }

  deinit {
    // First the name, then the lock: the other way round a next holder would lose its file.
    unlink(path)
    close(descriptor)
  }

  /// Who writes the session.
  struct Holder {
    /// The process, where its number was readable.
    let processID: Int?
  }

  /// Who holds the lock now, without taking it for a moment; nil where nobody does.
  static func holder(_ place: SessionPlace) -> Holder? {
    let descriptor = open(place.lockPath, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var range = wholeFile
    guard fcntl(descriptor, query, &range) == 0, CInt(range.l_type) != F_UNLCK else { return nil }
    return Holder(processID: processID(in: descriptor))
  }

  private static var wholeFile: flock {
    var range = flock()
    range.l_type = Int16(F_WRLCK)
    range.l_whence = Int16(SEEK_SET)
    return range
  }

  private static func processID(in descriptor: CInt) -> Int? {
    var bytes = [UInt8](repeating: 0, count: 20)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return Int(String(decoding: bytes.prefix(max(0, count)).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
  }
}
