import Programme
import SessionEngine

/// The blocks of one meeting as they are planned: by the programme, or by a session that changed that plan.
struct RunSheetMeeting {
  /// One block in its turn.
  struct Turn {
    var block: Block
    var minutes: Int
    /// Why the block has no turn; nil when it has one.
    var absence: String?
  }

  let meeting: Meeting
  var turns: [Turn]
  /// Blocks that can still be added.
  var reserve: [Block]
  /// Minutes after the planned start at which people want to go home; nil when that is as the programme plans it.
  var wishedEnd: Int?

  init(_ meeting: Meeting) {
    self.meeting = meeting
    turns = meeting.blocks.map { Turn(block: $0, minutes: $0.minutes) }
    reserve = meeting.reserve
  }

  /// - Parameter state: a session of which the meeting runs or is over; another meeting stays as the programme has it.
  init(_ meeting: Meeting, in state: SessionState) {
    self.init(meeting)
    guard let record = state.flow.meetings.last(where: { $0.id == meeting.id }) else { return }
    turns = state.blocks(of: record).map { block in
      let absence = record.postponed.contains(block.id) ? "schuift door" : record.skipped.contains(block.id) ? "vervalt" : nil
      return Turn(block: block, minutes: record.minutes(of: block), absence: absence)
    }
    reserve = meeting.reserve.filter { block in !turns.contains { $0.block.id == block.id } }
    wishedEnd = record.wishedEnd.map { Int(($0 - record.plannedStart) / 60_000) }
  }

  var minutes: Int { turns.reduce(0) { $0 + ($1.absence == nil ? $1.minutes : 0) } }
}
