import SessionHost

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reading, and writing that never leaves half a file.
enum FileAccess {
  /// The bytes of a file, at most `limit` of them and one more, so that a caller can tell that there were more.
  static func read(_ path: String, limit: Int = .max) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault(path, "lezen") }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
      let count = chunk.withUnsafeMutableBytes { recv(descriptor, $0) }
      if count < 0 { throw fault(path, "lezen") }
      if count == 0 { break }
      bytes.append(contentsOf: chunk[0..<count])
    }
    return bytes
  }

  private static func recv(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Darwin)
      Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  /// Writes a file beside its place, flushes it, and renames it: there is the whole new file or the old one.
  static func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o644) throws {
    let aside = try writeAside(bytes, of: path, mode: mode)
    do {
      try giveName(aside, path)
    } catch {
      unlink(aside)
      throw error
    }
  }

  /// Writes a file beside its place and flushes it; nothing is left when that fails.
  ///
  /// - Returns: where it is.
  static func writeAside(_ bytes: [UInt8], of path: String, mode: mode_t = 0o644) throws -> String {
    let aside = path + ".nieuw"
    let descriptor = open(aside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw fault(path, "schrijven") }
    var offset = 0
    var isDone = true
    while offset < bytes.count, isDone {
      let count = bytes.withUnsafeBytes { buffer in send(descriptor, buffer, offset) }
      isDone = count > 0
      offset += max(0, count)
    }
    // Each step may be the one that finds the disk full.
    guard isDone, fsync(descriptor) == 0 else {
      let error = fault(path, "schrijven")
      close(descriptor)
      unlink(aside)
      throw error
    }
    guard close(descriptor) == 0 else {
      let error = fault(path, "schrijven")
      unlink(aside)
      throw error
    }
    return aside
  }

  /// Gives a file that was written beside its place its own name.
  static func giveName(_ aside: String, _ path: String) throws {
    guard rename(aside, path) == 0 else { throw fault(path, "schrijven") }
  }

  private static func send(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer, _ offset: Int) -> Int {
    guard let base = buffer.baseAddress else { return 0 }
    #if canImport(Darwin)
      return Darwin.write(descriptor, base + offset, buffer.count - offset)
    #elseif canImport(Musl)
      return Musl.write(descriptor, base + offset, buffer.count - offset)
    #else
      return Glibc.write(descriptor, base + offset, buffer.count - offset)
    #endif
  }

  /// Makes a folder and those above it, unless they are there.
  static func makeFolder(_ path: String, mode: mode_t = 0o755) throws {
    if isFolder(path) { return }
    var built = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      built += (built.isEmpty || built.hasSuffix("/") ? "" : "/") + part
      if !isFolder(built), mkdir(built, mode) != 0, errno != EEXIST { throw fault(path, "maken") }
    }
  }

  /// The names in a folder, those that begin with a dot included; nil when it can't be read.
  static func names(in path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// What tells one state of a file from another without reading it.
  struct Mark: Equatable {
    var size: Int64
    var seconds: Int64
    var nanoseconds: Int64
    /// A file that is replaced gets another number.
    var number: UInt64
  }

  /// The mark of a file; nil when there is none.
  static func mark(of path: String) -> Mark? {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    #if canImport(Darwin)
      let changed = facts.st_mtimespec
    #else
      let changed = facts.st_mtim
    #endif
    return Mark(
      size: Int64(facts.st_size), seconds: Int64(changed.tv_sec), nanoseconds: Int64(changed.tv_nsec), number: UInt64(facts.st_ino))
  }

  /// Takes a file away, if it is there.
  static func remove(_ path: String) { unlink(path) }

  static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  static func isOrdinaryFile(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
  }

  /// The absolute path of something that is there, with links followed.
  static func absolute(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  private static func fault(_ path: String, _ deed: String) -> Fault {
    let name = "‘\(path)’"
    switch errno {
    case ENOENT: return Fault("\(name) bestaat niet. Kijk of de naam en de map kloppen.", .noInput)
    case EACCES, EPERM: return Fault("Geen toegang tot \(name). Kies een map waarin je mag schrijven.", .noPermission)
    case EROFS: return Fault("\(name) staat op een plek waar niet geschreven kan worden. Kies een andere map.", .cannotCreate)
    case ENOSPC, EDQUOT:
      return Fault("De schijf is vol: \(name) is niet geschreven. Maak ruimte vrij en probeer het opnieuw.", .inputOutput)
    case ENOTDIR, EISDIR: return Fault("\(name) is geen bestand of ligt niet in een map. Kies een ander pad.", .noInput)
    default: return Fault("\(name) \(deed) lukt niet: \(String(cString: strerror(errno)))", .inputOutput)
    }
  }
}
