import Foundation
import Programme

/// The programme folder of this repository, as bytes.
enum ShippedFiles {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "assets/programmes/goed-werk")

  static let files: [String: [UInt8]] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return Dictionary(
      uniqueKeysWithValues: names.compactMap { name in
        (try? Data(contentsOf: folder.appending(path: name))).map { (name, [UInt8]($0)) }
      })
  }()

  /// The folder with its first meeting only.
  static let partOne: [String: [UInt8]] = {
    var first = files
    let lines = text(ProgrammeLoader.mainFile).split(separator: "\n", omittingEmptySubsequences: false)
    let kept = lines.filter { !$0.hasPrefix("  - ") || $0.hasPrefix("  - 1-") }
    first[ProgrammeLoader.mainFile] = [UInt8](kept.joined(separator: "\n").utf8)
    return first
  }()

  static func text(_ name: String) -> String { String(decoding: files[name] ?? [], as: UTF8.self) }

  static let loading = ProgrammeLoader.load(files: files)
}
