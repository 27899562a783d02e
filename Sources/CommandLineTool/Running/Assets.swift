import Programme

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where the files that belong to the program are: an ordered list of places.
struct Assets {
  /// The folder that was found.
  let folder: String

  /// - Parameter given: the folder of `--assets`, or nil.
  /// - Throws: a fault that names every place that was tried.
  init(given: String? = nil) throws(Fault) {
    var places: [String] = []
    if let given {
      places = [given]
    } else {
      if let fromEnvironment = getenv("GOEDWERK_ASSETS").map({ String(cString: $0) }), !fromEnvironment.isEmpty {
        places.append(fromEnvironment)
      }
      if let executable = Assets.executableFolder {
        places.append(executable + "/../share/goedwerk")
        // A build folder lies a few levels below the checkout.
        places.append(executable + "/../../../assets")
      }
      places.append("assets")
    }
    guard let found = places.first(where: { FileAccess.isFolder($0 + "/programmes") }) else {
      throw Fault("De map met programma's is niet gevonden. Gezocht in: \(places.joined(separator: ", ")).", .noInput)
    }
    folder = found
  }

  private static var executableFolder: String? {
    #if os(Linux)
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = buffer.withUnsafeMutableBytes { $0.baseAddress.map { base in readlink("/proc/self/exe", base, 4096) } ?? -1 }
      guard count > 0 else { return nil }
      let path = String(decoding: buffer[0..<count], as: UTF8.self)
    #else
      guard let path = CommandLine.arguments.first, path.contains("/") else { return nil }
    #endif
    return path.lastIndex(of: "/").map { String(path[..<$0]) }
  }

  /// Path of a file of the page for phones.
  func web(_ name: String) -> String { folder + "/web/" + name }

  /// The folder of the programme that ships with the program.
  var standardProgramme: String { folder + "/programmes/goed-werk" }
}

/// Reads a programme folder.
enum ProgrammeFolder {
  /// Everything that was found, faults included.
  static func load(_ folder: String) -> ProgrammeLoading {
    ProgrammeLoader.load { bytes($0, in: folder) }
  }

  /// The bytes of a file of the folder; nil when there is none that can be read.
  static func bytes(_ name: String, in folder: String) -> [UInt8]? {
    let path = folder + "/" + name
    // Reading a pipe would wait for somebody to write.
    return FileAccess.isOrdinaryFile(path) ? try? FileAccess.read(path, limit: ProgrammeLoader.maximumFileSize) : nil
  }

  /// - Throws: a fault with the first problem when the programme can't be used.
  static func require(_ folder: String) throws(Fault) -> Programme {
    let loading = load(folder)
    guard let programme = loading.programme else {
      let first = loading.issues.first { $0.severity == .error }
      throw Fault(
        "Het programma in ‘\(folder)’ heeft fouten. \(first.map { $0.text(folder: folder) } ?? "")\nAlle fouten: goedwerk controleer \(folder)",
        .badData)
    }
    return programme
  }
}
