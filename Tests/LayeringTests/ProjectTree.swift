import Foundation

/// The files of the project, read where this test was compiled.
struct ProjectTree {
  let root: URL

  init(testFile: String = #filePath) {
    root = URL(filePath: testFile).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  /// The folders under Sources, each a target.
  func targets() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Sources").path).filter { !$0.hasPrefix(".") }.sorted()
  }

  /// The text files under a folder whose name has one of these endings, or all of them.
  func files(under folder: String, endings: Set<String>? = nil) throws -> [SourceFile] {
    let base = root.appending(path: folder).resolvingSymlinksInPath()
    guard let walk = FileManager.default.enumerator(at: base, includingPropertiesForKeys: [.isRegularFileKey], options: [.skipsHiddenFiles])
    else {
      return []
    }
    var found: [SourceFile] = []
    for case let url as URL in walk {
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true, endings?.contains(url.pathExtension) ?? true,
        let text = String(data: try Data(contentsOf: url), encoding: .utf8)
      else { continue }
      found.append(SourceFile(path: folder + String(url.path.dropFirst(base.path.count)), text: text))
    }
    return found.sorted { $0.path < $1.path }
  }

  /// The text files in the root folder itself, those of the continuous integration included.
  func rootFiles() throws -> [SourceFile] {
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path) + [".ci/run"]
    return names.sorted().compactMap { name in
      var isFolder: ObjCBool = false
      let url = root.appending(path: name)
      guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue,
        let text = try? String(contentsOf: url, encoding: .utf8)
      else { return nil }
      return SourceFile(path: name, text: text)
    }
  }
}
