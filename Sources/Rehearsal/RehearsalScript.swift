public import Programme
public import SessionEngine

/// A rehearsal: asked again and again for what happens next, until all its meetings have ended.
///
/// Every move follows from the seed and from the state that it is asked about, so that the same seed and programme give the same commands,
/// and so that a person can take over at any moment and hand the session back.
public struct RehearsalScript: Sendable {
  /// The command that creates the session; also the first move when the session does not exist yet.
  public let creation: Command
  /// Commands that the session would have refused and that were left out; 0 when nobody else changes the session.
  public private(set) var withheld = 0

  private let group: SimulatedGroup
  private let meetings: [MeetingID]
  private let millisecondsBetweenMeetings: Int64

  private var place: Place?
  private var queue: [Timed] = []
  private var finished: Set<Place> = []
  private var secondThoughts: [Command] = []
  private var expectedRevision = 0
  /// Time of intents that came to nothing; it passes before the next move.
  private var carried: Int64 = 0

  private struct Place: Hashable {
    var meeting: MeetingID
    var position: Position
  }

  private struct Timed {
    var planned: PlannedIntent
    var milliseconds: Int64
  }

  /// - Parameters:
  ///   - participants: number of simulated participants, taken into 1...5,000.
  ///   - meetings: what is played, in the order of the programme; nil for all meetings.
  ///   - isClosing: whether the session is the closing meeting of several groups; then `meetings` are of its part.
  ///   - millisecondsBetweenMeetings: simulated time that passes before each meeting.
  public init(
    programme: Programme, participants: Int, seed: UInt64, group: String = "Repetitie", meetings: [MeetingID]? = nil,
    isClosing: Bool = false, millisecondsBetweenMeetings: Int64 = 60_000
  ) {
    var chance = Chance(seed: seed, "codes")
    let count = min(max(participants, 1), SessionState.maximumSeats)
    creation = .createSession(
      group: group, programme: programme, codes: SeatCodes.make(count: count, using: &chance), isRehearsal: true,
      isClosing: isClosing)
    self.group = SimulatedGroup(seed: seed)
    self.meetings = programme.meetings.filter { !isClosing || $0.part == .closing }.map(\.id).filter { meetings?.contains($0) ?? true }
    self.millisecondsBetweenMeetings = millisecondsBetweenMeetings
  }

  /// The next move for the session as it is now; nil when all meetings have ended.
  ///
  /// Submit the commands as one batch when the time has passed, then ask again with the new state. When somebody else changes the session
  /// while the time passes, forget the move and ask a copy of the script that was made before this call.
  public mutating func next(for state: SessionState) -> RehearsalMove? {
    guard let identity = state.identity else { return RehearsalMove(milliseconds: 0, commands: [creation]) }
    if let move = secondThought(about: state) { return move }
    guard let meeting = state.flow.meeting, let position = state.flow.position else { return opening(of: state, identity) }
    let here = Place(meeting: meeting.id, position: position)
    if here != place { turn(to: here, in: state) }
    while let timed = queue.first {
      queue.removeFirst()
      carried += timed.milliseconds
      let intent = timed.planned.intent
      let (commands, events) = accepted(intent.commands(in: state, group: group), by: state, at: meeting.startedAt)
      if intent == .leave || intent == .lookBack { finished.insert(here) }
      if commands.isEmpty { continue }
      expectedRevision = state.revision + events
      switch timed.planned.regret {
      case .none: break
      case .undo:
        secondThoughts = [.undo]
        queue.insert(Timed(planned: PlannedIntent(intent: intent, weight: 0), milliseconds: timed.milliseconds / 2), at: 0)
      case .undoAndRedo: secondThoughts = [.undo, .redo]
      }
      return move(commands)
    }
    // Only a page that nobody can leave ends here, and a running meeting has none.
    return nil
  }

  /// Undo and redo, as long as nothing else happened in between: never anybody else's action.
  private mutating func secondThought(about state: SessionState) -> RehearsalMove? {
    guard let command = secondThoughts.first else { return nil }
    guard state.revision == expectedRevision, command == .undo ? state.canUndo : state.canRedo else {
      secondThoughts = []
      return nil
    }
    secondThoughts.removeFirst()
    expectedRevision += 1
    carried += 4_000
    return move([command])
  }

  private mutating func opening(of state: SessionState, _ identity: SessionIdentity) -> RehearsalMove? {
    let ended = Set(state.endedMeetings.map(\.id))
    guard let id = meetings.first(where: { !ended.contains($0) }), let meeting = state.index.meeting(id) else { return nil }
    let attendance = Attendance(group: group, meeting: meeting)
    let seats = state.activeSeats.map(\.id)
    let punctual = seats.filter(attendance.isPunctual)
    // A meeting needs somebody; when only late comers are left they are on time.
    let present = punctual.isEmpty ? seats : punctual
    let before = state.endedMeetings.last?.endedAt ?? identity.createdAt
    var chance = Chance(seed: group.seed, "delay", id.rawValue)
    let delay = Int64(chance.below(4)) * 60_000
    let planned = before.wall + millisecondsBetweenMeetings - delay
    let minute = planned - (planned % 60_000 + 60_000) % 60_000
    let (commands, _) = accepted([.startMeeting(id, plannedStart: minute, present: present)], by: state, at: before)
    guard !commands.isEmpty else { return nil }
    place = nil
    carried += millisecondsBetweenMeetings
    return move(commands)
  }

  /// Plans a page on arrival. A page that was finished before is only looked at.
  private mutating func turn(to here: Place, in state: SessionState) {
    place = here
    let plan = PagePlan(group: group, state: state)
    guard let plan, !finished.contains(here) else {
      queue = [Timed(planned: PlannedIntent(intent: .leave, weight: 0), milliseconds: 5_000)]
      return
    }
    let intents = plan.intents
    let total = Int64(max(1, intents.reduce(0) { $0 + $1.weight }))
    queue = intents.map { Timed(planned: $0, milliseconds: max(200, plan.milliseconds * Int64($0.weight) / total)) }
  }

  private mutating func accepted(_ commands: [Command], by state: SessionState, at moment: Moment) -> (commands: [Command], events: Int) {
    var accepted: [Command] = []
    var count = 0
    for command in commands {
      do {
        let events = try state.decide(command, at: moment)
        if events.isEmpty { continue }
        accepted.append(command)
        count += events.count
      } catch {
        withheld += 1
      }
    }
    return (accepted, count)
  }

  private mutating func move(_ commands: [Command]) -> RehearsalMove {
    defer { carried = 0 }
    return RehearsalMove(milliseconds: carried, commands: commands)
  }
}
