/// What a neutral screen shows instead of the session.
public enum RoomCover: String, Codable, Hashable, Sendable, CaseIterable {
  case group, pause, black
}

/// What holds for all screens of the room at this moment and is kept nowhere: it says nothing about the session.
public struct RoomStage: Codable, Hashable, Sendable {
  /// The neutral picture that lies over the room's screens.
  public var cover: RoomCover?
  /// First line of a long list that is shown.
  public var scroll: Int
  /// Whether every screen shows which one it is.
  public var isNaming: Bool
  /// Whether the way in for phones stands on every screen of the room.
  public var isJoining: Bool
  /// Whether the clock gives no sound, on the screen that gives it.
  public var isMuted: Bool
  /// The same for the step on the screen alone.
  public var isStepSilent: Bool

  public init(
    cover: RoomCover? = nil, scroll: Int = 0, isNaming: Bool = false, isJoining: Bool = false, isMuted: Bool = false,
    isStepSilent: Bool = false
  ) {
    self.cover = cover
    self.scroll = scroll
    self.isNaming = isNaming
    self.isJoining = isJoining
    self.isMuted = isMuted
    self.isStepSilent = isStepSilent
  }
}

/// A screen of a running session.
public struct Surface: Codable, Hashable, Sendable {
  public enum Role: String, Codable, Hashable, Sendable {
    /// Where the session was started: the room's screen and the keys in one.
    case shared
    /// For the room: looks only.
    case room
    /// For the facilitator alone.
    case control
  }

  /// Counted from 1 over all screens of the session.
  public var number: Int
  public var role: Role
  public var columns: Int
  public var rows: Int
  /// In words how answers or lines are being entered on it now; nil when nothing is.
  public var entering: String?

  public init(number: Int, role: Role, columns: Int, rows: Int, entering: String? = nil) {
    self.number = number
    self.role = role
    self.columns = columns
    self.rows = rows
    self.entering = entering
  }
}
