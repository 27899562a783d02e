internal import Glibc
internal import SessionHost

/// Where a session file stands, with links followed, so that one file never has two locks.
struct SessionPlace: Sendable {
  /// The absolute path of the folder, without links.
  let folder: String
  /// The name of the file in its folder.
  let name: String

  var path: String { folder == "/" ? "/" + name : folder + "/" + name }
  /// The entries that were acknowledged and not yet written into the file itself.
  var walPath: String { path + "-wal" }
  var lockPath: String { (folder == "/" ? "/" : folder + "/") + "." + name + ".lock" }
  /// Where a session is made before it gets its name.
  var draft: SessionPlace { SessionPlace(folder: folder, name: "." + name + ".new") }

  /// Follows the links of a path; of a file that does not exist yet, those of its folder.
  init(path given: String) throws(StoreRefusal) {
    let real = Self.realPath(given)
    let (folder, name) = Self.split(real ?? given)
    guard !name.isEmpty, name != ".", name != ".." else { throw StoreRefusal(.notASession(.directory)) }
    if real != nil {
      self.init(folder: folder, name: name)
    } else {
      guard let realFolder = Self.realPath(folder) else {
        throw StoreRefusal(errno == EACCES ? .noPermission : .folderMissing)
      }
      self.init(folder: realFolder, name: name)
    }
  }

  init(folder: String, name: String) {
    self.folder = folder
    self.name = name
  }

  /// The last part of a path, for messages about a path that leads nowhere.
  static func name(of path: String) -> String {
    let name = split(path).name
    return name.isEmpty ? path : name
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
  }

  private static func realPath(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  // MARK: What stands there

  /// Refuses what cannot be read as a file, before SQLite touches it.
  func requireReadable() throws(StoreRefusal) {
    let facts: stat
    do throws(SystemFault) { facts = try FileFacts.of(path) } catch {
      throw StoreRefusal(error.cause)
    }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw StoreRefusal(.notASession(.directory))
    // A pipe would keep the program waiting for ever.
    default: throw StoreRefusal(.notASession(.otherFile))
    }
    if let fault = access(to: path, R_OK) { throw StoreRefusal(fault.cause) }
  }

  /// Refuses a file or a folder that cannot be written.
  func requireWritable() throws(StoreRefusal) {
    if let fault = access(to: path, W_OK) {
      // The mark "read-only" on a file is no lack of rights to the reader of the message: the content is there to be read.
      throw StoreRefusal(fault.code == EACCES || fault.code == EPERM ? .readOnly : fault.cause)
    }
    if let fault = access(to: folder, W_OK | X_OK) { throw StoreRefusal(fault.cause) }
  }

  /// Refuses a folder or a thing that cannot be removed as a file.
  func requireErasable() throws(StoreRefusal) {
    let facts: stat
    do throws(SystemFault) { facts = try FileFacts.of(path) } catch {
      throw StoreRefusal(error.cause)
    }
    guard facts.st_mode & S_IFMT == S_IFREG else { throw StoreRefusal(.notASession(.directory)) }
    if let fault = access(to: folder, W_OK | X_OK) { throw StoreRefusal(fault.cause) }
  }

  var folderIsWritable: Bool { access(to: folder, W_OK | X_OK) == nil }

  var exists: Bool { (try? FileFacts.of(path)) != nil }

  /// Whether entries wait beside the file.
  var hasWaitingEntries: Bool { ((try? FileFacts.of(walPath))?.st_size ?? 0) > 0 }

  /// Whether SQLite left anything beside the file that belongs to its content.
  var hasCompanion: Bool { hasWaitingEntries || ((try? FileFacts.of(path + "-journal"))?.st_size ?? 0) > 0 }

  /// In bytes; nil where there is no file.
  var size: Int? { (try? FileFacts.of(path))?.st_size }

  /// When the file or what waits beside it was last written, in milliseconds since 1970-01-01 UTC; 0 where nothing is known.
  var modifiedAt: Int {
    [path, walPath].compactMap { try? FileFacts.of($0) }.map { $0.st_mtim.tv_sec * 1000 + $0.st_mtim.tv_nsec / 1_000_000 }.max() ?? 0
  }

  /// Whether no room is left for a file of anybody's.
  var mediumIsFull: Bool {
    var medium = statvfs()
    guard statvfs(folder, &medium) == 0 else { return false }
    return medium.f_bavail == 0 || (medium.f_files > 0 && medium.f_favail == 0)
  }

  /// The first bytes of the file, at most 100: the header of an SQLite file.
  func firstBytes() -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = read(descriptor, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }

  /// Removes the file and what SQLite may have left beside it.
  func remove() {
    for ending in ["", "-wal", "-shm", "-journal"] { unlink(path + ending) }
  }

  private func access(to path: String, _ mode: CInt) -> SystemFault? {
    faccessat(AT_FDCWD, path, mode, AT_EACCESS) == 0 ? nil : SystemFault(code: errno)
  }
}

/// What the file system says of one path.
enum FileFacts {
  static func of(_ path: String) throws(SystemFault) -> stat {
    var facts = stat()
    guard stat(path, &facts) == 0 else { throw SystemFault(code: errno) }
    return facts
  }
}

/// An error number of the system.
struct SystemFault: Error {
  let code: CInt

  var cause: EventLogError.Cause {
    switch code {
    case ENOENT, ENOTDIR: .missing
    case EACCES, EPERM: .noPermission
    case EROFS: .readOnly
    case ENOSPC, EDQUOT: .diskFull
    case EEXIST: .exists
    default: .other(String(cString: strerror(code)))
    }
  }
}
