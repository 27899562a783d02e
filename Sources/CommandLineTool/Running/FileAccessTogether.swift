#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension FileAccess {
  /// Writes files beside their places, and only when all of them are on disk gives them their names. When one fails, none is there, and
  /// folders that were made for them are gone.
  static func writeTogether(_ files: [(path: String, bytes: [UInt8])]) throws {
    var asides: [String] = []
    var folders: [String] = []
    do {
      for file in files {
        if let slash = file.path.lastIndex(of: "/") {
          let folder = String(file.path[..<slash])
          if !isFolder(folder) {
            folders += missingFolders(of: folder)
            try makeFolder(folder)
          }
        }
        asides.append(try writeAside(file.bytes, of: file.path))
      }
      for (aside, file) in zip(asides, files) { try giveName(aside, file.path) }
    } catch {
      for aside in asides { unlink(aside) }
      for folder in folders.sorted(by: { $0.count > $1.count }) { rmdir(folder) }
      throw error
    }
  }

  /// The folders of a path that are not there yet.
  private static func missingFolders(of path: String) -> [String] {
    var missing: [String] = []
    var rest = path
    while !rest.isEmpty, !isFolder(rest) {
      missing.append(rest)
      guard let slash = rest.lastIndex(of: "/") else { break }
      rest = String(rest[..<slash])
    }
    return missing
  }
}
