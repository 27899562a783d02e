public import SessionEngine
public import SessionHost

/// The version of the messages; a surface of another version is turned away with a sentence.
public let surfaceProtocolVersion = 2

/// What a surface says to the host.
public enum SurfaceRequest: Codable, Hashable, Sendable {
  /// The first message of every connection, and only that.
  case greet(SurfaceGreeting)
  case resized(columns: Int, rows: Int)
  /// Control only: in words how answers or lines are being entered here; nil when nothing is.
  case entering(String?)
  /// Control only. The number counts up per surface: the same number again is answered with the first result.
  case submit(number: Int, basis: Int, commands: [Command])
  /// Control only.
  case stage(RoomStage)
  /// Control only: something about the lane of phones.
  case phones(PhonesOrder)
  /// Control only: write the summary beside the session file.
  case writeSummary
  /// Control only: end the session for all screens.
  case endSession
}

/// How a surface presents itself.
public struct SurfaceGreeting: Codable, Hashable, Sendable {
  public var version: Int
  public var role: Surface.Role
  public var columns: Int
  public var rows: Int
  /// Names this run of this surface, so that a reconnection is known as one.
  public var token: String
  /// The run of the host that it was attached to before; nil at first.
  public var run: String?
  /// Control only: the revision that it has of that run.
  public var revision: Int

  public init(
    version: Int = surfaceProtocolVersion, role: Surface.Role, columns: Int, rows: Int, token: String, run: String? = nil, revision: Int = 0
  ) {
    self.version = version
    self.role = role
    self.columns = columns
    self.rows = rows
    self.token = token
    self.run = run
    self.revision = revision
  }
}

/// What a screen of the room gets to hear: the room's projection, and what is on all screens of the room. There is no case that could
/// hold anything else of a session.
public enum RoomMessage: Codable, Hashable, Sendable {
  /// The number of this screen.
  case welcome(number: Int)
  case view(RoomView)
  case stage(RoomStage)
  /// Turned away, with a sentence for people.
  case refused(String)
  /// The session was closed in order.
  case ended
}

/// What a control surface gets to hear.
public enum ControlMessage: Codable, Hashable, Sendable {
  /// The number of this screen, the run of the host, and the path of the session file.
  case welcome(number: Int, run: String, path: String)
  /// Events that follow the last one sent; from revision 1 the whole session.
  case records([EventRecord])
  case surfaces([Surface])
  /// The lane of phones: as it is at the welcome, and what happens to it.
  case phones(PhonesNews)
  case stage(RoomStage)
  /// The answer to the submit with this number, after the records of what it did.
  case answered(number: Int, SubmitAnswer)
  /// Something went well; for a notice.
  case news(String)
  /// Something outside went wrong; for a notice.
  case problem(String)
  /// Turned away, with a sentence for people.
  case refused(String)
  /// The session was closed in order.
  case ended
}

/// What became of a batch of commands.
public enum SubmitAnswer: Codable, Hashable, Sendable {
  /// Per command why it did not happen; nil where it did.
  case decided([Rejection?])
  /// Nothing was stored, with a sentence for people.
  case failed(String)
}
