import Programme
import Rehearsal
import SessionEngine

/// Brings a copy of a session to a block and step, without a file.
struct ScreenWalk {
  var state: SessionState
  var now: Moment

  /// Makes a session of ten for a programme, in the meeting that holds the block; with answers when asked for.
  mutating func begin(_ programme: Programme, block: String?, withExample: Bool) throws {
    var script = RehearsalScript(programme: programme, participants: 10, seed: 1, group: "Voorbeeldgroep")
    guard case .createSession(let group, let programme, let codes, _) = script.creation else { return }
    try submit(.createSession(group: group, programme: programme, codes: codes, isRehearsal: false))
    let target = try block.map { try find($0) }
    if withExample {
      while let move = script.next(for: state) {
        now = now.advanced(by: move.milliseconds)
        for command in move.commands { try submit(command) }
        // The last block before the end of the target's meeting: everything of that meeting has its answers.
        if let target, isLastBlock(of: target) { break }
      }
    } else if let meeting = target.flatMap({ state.index.meeting(of: $0.id) }) ?? programme.meetings.first?.id {
      try submit(.startMeeting(meeting, plannedStart: now.wall, present: state.activeSeats.map(\.id)))
    }
  }

  /// Moves to a step; a question that is passed is opened and its result revealed, as in the room.
  mutating func go(to name: String, step: Int, page: Int) throws {
    let block = try find(name)
    guard block.steps.indices.contains(step - 1) else {
      throw Fault("Blok \(block.number) heeft \(block.steps.count) stappen. Kies 1 tot en met \(block.steps.count).", .badUsage)
    }
    if state.flow.meeting == nil, let meeting = state.index.meeting(of: block.id),
      !state.endedMeetings.contains(where: { $0.id == meeting })
    {
      try submit(.startMeeting(meeting, plannedStart: now.wall, present: state.activeSeats.map(\.id)))
    }
    // A reserve block is added first, as a facilitator would.
    if let meeting = state.index.meeting(of: block.id),
      state.index.meeting(meeting)?.reserve.contains(where: { $0.id == block.id }) == true,
      !state.plan.contains(where: { $0.id == block.id })
    {
      try submit(.addBlock(block.id, after: nil))
    }
    if state.flow.position != Position(block: block.id, step: 0) { try submit(.jump(to: block.id)) }
    for _ in 1..<max(1, step) { try submit(.advanceStep) }
    for _ in 1..<max(1, page) { try submit(.advance) }
    guard state.flow.position == Position(block: block.id, step: step - 1, page: max(1, page) - 1) else {
      throw Fault("Stap \(step) van blok \(block.number) heeft geen bladzijde \(page).", .badUsage)
    }
  }

  /// The meeting of a block when it is over; nil when it runs or is still to come.
  func endedMeeting(of name: String) throws -> MeetingID? {
    let meeting = state.index.meeting(of: try find(name).id)
    guard let meeting, state.flow.meeting?.id != meeting else { return nil }
    return state.endedMeetings.contains { $0.id == meeting } ? meeting : nil
  }

  private func find(_ name: String) throws(Fault) -> Block {
    let blocks = state.programme.meetings.flatMap { $0.blocks + $0.reserve }
    guard let found = blocks.first(where: { $0.number == name || $0.id.rawValue == name }) else {
      throw Fault("Er is geen blok ‘\(name)’. Er zijn: \(blocks.map(\.number).joined(separator: ", ")).", .badUsage)
    }
    return found
  }

  private func isLastBlock(of target: Block) -> Bool {
    guard let meeting = state.flow.meeting, state.index.meeting(of: target.id) == meeting.id else { return false }
    return state.plan.last?.id == state.flow.position?.block && state.nextPosition == nil
  }

  private mutating func submit(_ command: Command) throws {
    do throws(Rejection) {
      for event in try state.decide(command, at: now) { state.apply(event) }
    } catch {
      throw Fault(error.sentence, .badUsage)
    }
  }
}
