import Foundation
import Programme

/// Reads a programme folder.
enum ProgrammeFiles {
  struct Unusable: Error {}

  static func load(_ folder: String) throws -> Programme {
    let loading = ProgrammeLoader.load { name in
      (try? Data(contentsOf: URL(filePath: folder + "/" + name))).map { Array($0) }
    }
    guard let programme = loading.programme else { throw Unusable() }
    return programme
  }
}
