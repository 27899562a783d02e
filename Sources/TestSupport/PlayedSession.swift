public import Programme
public import SessionEngine

/// A session that a test plays: the state, all events so far and a clock that the test moves; copies share the clock.
public struct PlayedSession: Sendable {
  public private(set) var state = SessionState()
  public private(set) var events: [Event] = []
  public let clock = FakeClock()

  /// A session to which nothing happened.
  public init() {}

  /// A session of so many seats, created but not begun.
  public init(seats: Int, programme: Programme = ProgrammeFixtures.tiny) throws(Rejection) {
    try run(.createSession(group: "Groep", programme: programme, codes: ProgrammeFixtures.codes(seats), isRehearsal: false))
  }

  /// A session in which a meeting has begun with everybody.
  public init(seats: Int, in meeting: MeetingID, programme: Programme = ProgrammeFixtures.tiny) throws(Rejection) {
    try self.init(seats: seats, programme: programme)
    try run(.startMeeting(meeting, plannedStart: clock.now().wall, present: state.seats.map(\.id)))
  }

  public var now: Moment { clock.now() }

  /// Decides and applies one command.
  @discardableResult
  public mutating func run(_ command: Command) throws(Rejection) -> [Event] {
    let decided = try state.decide(command, at: clock.now())
    for event in decided { state.apply(event) }
    events += decided
    return decided
  }

  /// Decides and applies commands in order, up to the first rejection.
  public mutating func run(_ commands: [Command]) throws(Rejection) {
    for command in commands { try run(command) }
  }

  /// The code of the rejection that the command gets, or nil when it would happen; changes nothing.
  public func rejection(of command: Command) -> Rejection.Code? {
    do {
      _ = try state.decide(command, at: clock.now())
      return nil
    } catch {
      return error.code
    }
  }

  /// Goes on until a step of a block is on the screen.
  public mutating func advance(to block: BlockID, step: String) throws(Rejection) {
    while state.flow.position?.block != block || state.currentStep?.id != step { try run(.advance) }
  }
}
