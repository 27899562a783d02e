import Programme
public import SessionEngine

/// What the start screen tells of a session, as lines that are stored with each append.
public struct SessionSummary: Sendable, Hashable {
  /// The names of the lines.
  public enum Key {
    /// Name of the group.
    public static let group = "group"
    /// Title of the programme.
    public static let programme = "programme"
    /// How far the session is, in Dutch words.
    public static let progress = "progress"
    /// When the session was made, in milliseconds since 1970-01-01 UTC.
    public static let created = "created"
    /// When something other than an answer last happened, in milliseconds since 1970-01-01 UTC.
    public static let changed = "changed"
    /// Number of seats that take part.
    public static let seats = "seats"
    /// Slug of the running meeting; empty between meetings.
    public static let meeting = "meeting"
    /// Number and title of the block on the screen; empty between meetings.
    public static let block = "block"
    /// `1` for a rehearsal, else `0`.
    public static let rehearsal = "rehearsal"
    /// When the last meeting ended, in milliseconds since 1970-01-01 UTC; empty before one did. How long a session is kept runs from it.
    public static let ended = "ended"
  }

  /// The lines by name; empty before the session is created.
  public let lines: [String: String]

  /// - Parameter changed: milliseconds since 1970-01-01 UTC.
  public init(of state: SessionState, changed: Int64) {
    guard let identity = state.identity else {
      lines = [:]
      return
    }
    let block = state.currentBlock.map { "\($0.number) \($0.title)" } ?? ""
    lines = [
      Key.group: identity.group,
      Key.programme: state.programme.title,
      Key.progress: Self.progress(of: state, block: block),
      Key.created: String(identity.createdAt.wall),
      Key.changed: String(changed),
      Key.seats: String(state.activeSeats.count),
      Key.meeting: state.flow.meeting?.id.rawValue ?? "",
      Key.block: block,
      Key.rehearsal: identity.isRehearsal ? "1" : "0",
      Key.ended: state.endedMeetings.last?.endedAt.map { String($0.wall) } ?? "",
    ]
  }

  private static func progress(of state: SessionState, block: String) -> String {
    func title(_ meeting: MeetingRecord) -> String { state.index.meeting(meeting.id)?.title ?? meeting.id.rawValue }
    if let running = state.flow.meeting {
      return block.isEmpty ? title(running) : "\(title(running)): \(block)"
    }
    guard let last = state.endedMeetings.last else { return "Nog niet begonnen" }
    return "\(title(last)) is afgerond"
  }
}
