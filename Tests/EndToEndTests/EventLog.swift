import Foundation
import GRDB

/// The entries of a session file, read past the program, by another reader of SQLite.
struct EventLog {
  struct Entry: Hashable {
    let revision: Int
    let kind: String
    let payload: String
  }

  let entries: [Entry]

  /// - Parameter path: the file; a program may have it open.
  init(_ path: String) throws {
    var settings = Configuration()
    settings.readonly = true
    settings.busyMode = .timeout(5)
    let database = try DatabaseQueue(path: path, configuration: settings)
    entries = try database.read { db in
      try Row.fetchAll(db, sql: "SELECT revision, kind, payload FROM events ORDER BY revision").map {
        Entry(revision: $0[0], kind: $0[1], payload: $0[2])
      }
    }
    try database.close()
  }

  var kinds: [String] { entries.map(\.kind) }

  func count(_ kind: String) -> Int { entries.count { $0.kind == kind } }

  /// The entries as JSON values, with each moment as the milliseconds since the first one: what may differ between two runs is gone.
  func sinceTheStart() throws -> [NSObject] {
    var start: Int64?
    return try entries.map { entry in
      let value = try JSONSerialization.jsonObject(with: Data(entry.payload.utf8))
      guard let object = EventLog.sinceTheStart(value, &start) as? NSObject else { throw EndToEndFault("no JSON: \(entry.payload)") }
      return object
    }
  }

  private static func sinceTheStart(_ value: Any, _ start: inout Int64?) -> Any {
    switch value {
    case var object as [String: Any]:
      if Set(object.keys) == ["boot", "uptime", "wall"], let wall = (object["wall"] as? NSNumber)?.int64Value {
        start = start ?? wall
        return ["since": wall - (start ?? wall)]
      }
      // Rounded to the five minutes of the wall clock.
      object["plannedStart"] = nil
      for (key, part) in object.sorted(by: { $0.key < $1.key }) { object[key] = sinceTheStart(part, &start) }
      return object
    case let list as [Any]: return list.map { sinceTheStart($0, &start) }
    default: return value
    }
  }
}
