internal import GRDB

/// What the start screen tells of a session without replaying its events.
public struct SessionHeader: Sendable, Hashable {
  /// The names of the summary lines that the store itself knows; a host may keep others beside them.
  public enum Key {
    public static let group = "group"
    public static let programme = "programme"
    public static let progress = "progress"
    /// Milliseconds since 1970-01-01 UTC, in decimals.
    public static let created = "created"
    /// Milliseconds since 1970-01-01 UTC, in decimals; written with every append.
    public static let changed = "changed"
  }

  /// All summary lines.
  public let summary: [String: String]
  /// The revision of the last event, 0 where there is none.
  public let revision: Int

  /// The name of the group.
  public var group: String { summary[Key.group] ?? "" }
  /// The title of the programme.
  public var programme: String { summary[Key.programme] ?? "" }
  /// How far the session is, in words.
  public var progress: String { summary[Key.progress] ?? "" }
  /// When the session was made, in milliseconds since 1970-01-01 UTC.
  public var createdAt: Int { summary[Key.created].flatMap { Int($0) } ?? 0 }
  /// When the last event or summary line was stored, in milliseconds since 1970-01-01 UTC.
  public var changedAt: Int { summary[Key.changed].flatMap { Int($0) } ?? 0 }

  public init(summary: [String: String], revision: Int) {
    self.summary = summary
    self.revision = revision
  }

  init(_ db: Database) throws {
    var lines: [String: String] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT key, value FROM summary")
    while let row = try rows.next() {
      if let key = row[0] as String?, let value = row[1] as String? { lines[key] = value }
    }
    let last = try Int.fetchOne(db, sql: "SELECT max(revision) FROM events")
    self.init(summary: lines, revision: last ?? 0)
  }
}
