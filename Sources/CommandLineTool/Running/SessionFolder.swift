import FacilitatorApp
import SessionEngine
import SessionHost
import SessionStore
import Summary

/// The folder of session files.
struct SessionFolder {
  let path: String
  /// The folder of the files of goedwerk itself, where one was named.
  var assets: String?

  /// Sessions with their progress, the last used first.
  func listings(utcOffset: Int) -> [SessionListing] {
    guard let entries = try? SessionFile.list(inFolder: path) else { return [] }
    return entries.map { entry in
      let date = CivilDate(milliseconds: Int64(entry.changedAt), utcOffsetSeconds: utcOffset).inWords
      switch entry.status {
      case .ready(let header, _):
        let isRehearsal = header.summary[SessionSummary.Key.rehearsal] == "1"
        return SessionListing(
          path: entry.path, group: isRehearsal ? "\(header.group) (repetitie)" : header.group, progress: header.progress, date: date)
      case .inUse(_, let header):
        return SessionListing(
          path: entry.path, group: header?.group ?? entry.name, progress: header?.progress ?? "", date: date,
          problem: "Deze sessie is al open in een ander venster.")
      case .unusable(let cause):
        return SessionListing(
          path: entry.path, group: entry.name, progress: "", date: date,
          problem: Fault(EventLogError(.open, subject: entry.name, cause: cause)).sentence)
      }
    }
  }

  /// A path for a new session of this group: its name in plain letters, the day, and a number when that is taken.
  func freePath(group: String, wall: Int64, utcOffset: Int) throws -> String {
    try FileAccess.makeFolder(path)
    let day = CivilDate(milliseconds: wall, utcOffsetSeconds: utcOffset).iso
    let stem = "\(path)/\(SessionFolder.slug(group))-\(day)"
    var candidate = stem + SessionFile.nameEnding
    var number = 2
    while FileAccess.exists(candidate) {
      candidate = "\(stem)-\(number)\(SessionFile.nameEnding)"
      number += 1
    }
    return candidate
  }

  /// The path that a command line names: a path, the name of a session in the folder, or the name of a group that has one session there.
  func resolve(_ name: String) -> String {
    let exact = exactPath(name)
    if FileAccess.isOrdinaryFile(exact) || name.contains("/") { return exact }
    let beginning = SessionFolder.slug(name) + "-"
    let found = (FileAccess.names(in: path) ?? []).filter { file in
      guard file.hasPrefix(beginning), file.hasSuffix(SessionFile.nameEnding) else { return false }
      // What follows the group is the day, and perhaps a number.
      let rest = file.dropFirst(beginning.count).dropLast(SessionFile.nameEnding.count).split(separator: "-")
      return (3...4).contains(rest.count) && rest[0].count == 4 && rest.allSatisfy { $0.allSatisfy(\.isNumber) }
    }
    return found.count == 1 ? path + "/" + found[0] : name
  }

  /// The path that a command line names in full: a path, or the name of a session in the folder.
  func exactPath(_ name: String) -> String {
    // A folder can have the name of a group.
    if FileAccess.isOrdinaryFile(name) || name.contains("/") { return name }
    let inFolder = path + "/" + name
    if FileAccess.isOrdinaryFile(inFolder) { return inFolder }
    return FileAccess.isOrdinaryFile(inFolder + SessionFile.nameEnding) ? inFolder + SessionFile.nameEnding : name
  }

  /// The paths of the sessions that a command line names as groups.
  ///
  /// - Throws: a `Fault` for one that is not there.
  func groups(_ names: [String]) throws(Fault) -> [String] {
    var paths: [String] = []
    for name in names {
      let path = resolve(name)
      guard FileAccess.exists(path) else { throw Fault("‘\(path)’ bestaat niet. Kijk of de naam en de map kloppen.", .noInput) }
      paths.append(path)
    }
    return paths
  }

  /// Letters and digits of a text, in lower case, with hyphens between words; at most 40 characters.
  static func slug(_ text: String, orElse other: String = "groep") -> String {
    var result = ""
    for scalar in text.lowercased().unicodeScalars {
      let letter = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if scalar.isASCII, letter {
        result.unicodeScalars.append(scalar)
      } else if !result.isEmpty, result.last != "-" {
        result.append("-")
      }
    }
    let cut = String(result.prefix(40)).split(separator: "-").joined(separator: "-")
    return cut.isEmpty ? other : cut
  }
}
