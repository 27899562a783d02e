import SessionStore

/// The second copy of a session at the end of each meeting, in a folder that the user named once.
enum SessionCopies {
  /// The summary line with the paths of all copies, one on each line; `wis` deletes them.
  static let key = "copies"

  /// Writes the copy and notes in the session where it is.
  ///
  /// - Returns: the path of the copy.
  static func make(of file: SessionFile, in folder: String) throws -> String {
    let name = file.path.split(separator: "/").last.map(String.init) ?? "sessie" + SessionFile.nameEnding
    try FileAccess.makeFolder(folder, mode: 0o700)
    let target = "\(folder.hasSuffix("/") ? String(folder.dropLast()) : folder)/\(name)"
    guard FileAccess.mark(of: target)?.number != FileAccess.mark(of: file.path)?.number || FileAccess.mark(of: target) == nil else {
      throw Fault("De kopie zou over de sessie zelf heen komen. Kies met --kopie een andere map.", .badUsage)
    }
    // Noted first: a copy that the session doesn't know of would outlive it.
    var known = (try file.header().summary[key] ?? "").split(separator: "\n").map(String.init)
    if !known.contains(target) {
      known.append(target)
      try file.setSummary([key: known.joined(separator: "\n")])
    }
    try file.copy(to: target)
    return target
  }
}
