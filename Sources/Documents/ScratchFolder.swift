#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder of its own below the system's folder for temporary files, readable by its owner only.
struct ScratchFolder {
  let path: String

  init(for format: ReportFormat) throws(DocumentFault) {
    let base = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/var/tmp"
    var template = Array("\(base)/goedwerk-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in buffer.baseAddress.flatMap { mkdtemp($0) } != nil }
    guard made else {
      throw .libraryFailed(format: format, detail: "er is geen plaats voor tijdelijke bestanden (\(String(cString: strerror(errno))))")
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The bytes of a file in it; nil when it can't be read.
  func bytes(of name: String) -> [UInt8]? {
    guard let file = fopen(path + "/" + name, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return ferror(file) == 0 ? bytes : nil }
      bytes.append(contentsOf: chunk[0..<count])
    }
  }

  /// - Returns: whether all of it was written.
  func write(_ bytes: [UInt8], to name: String) -> Bool {
    guard let file = fopen(path + "/" + name, "wb") else { return false }
    let isWhole = fwrite(bytes, 1, bytes.count, file) == bytes.count
    return fclose(file) == 0 && isWhole
  }

  /// Takes the folder away with all that is in it.
  func remove() { Self.remove(path) }

  /// Never follows a link.
  private static func remove(_ path: String) {
    var facts = stat()
    guard lstat(path, &facts) == 0 else { return }
    guard facts.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    var names: [String] = []
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
          name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { names.append(name) }
      }
      closedir(folder)
    }
    for name in names { remove(path + "/" + name) }
    rmdir(path)
  }
}
