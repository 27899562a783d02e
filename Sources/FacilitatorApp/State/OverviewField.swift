import Canvas
import Programme
import SessionEngine

/// A field in the overview: another end of the meeting, or another length of a block.
struct OverviewField: Sendable {
  enum Purpose: Hashable, Sendable {
    case end
    case minutes(BlockID)
  }

  let purpose: Purpose
  let label: String
  let hint: String
  var field: TextField
  var problem: String?

  /// When people want to go home.
  init(end: Int64, offsets: LocalOffsets) {
    purpose = .end
    label = "Einde bijeenkomst"
    hint = "Zoals 17.15"
    field = TextField(LocalTime.clock(end, offset: offsets), maximumLength: 5)
  }

  /// How long a block takes.
  init(_ block: Block, minutes: Int) {
    purpose = .minutes(block.id)
    label = "Minuten voor \(block.number)"
    hint = "Hele minuten"
    field = TextField("\(minutes)", maximumLength: 3)
  }

  /// What the typed text asks for; nil with a problem beside the field.
  mutating func command(in state: SessionState, offsets: LocalOffsets) -> Command? {
    let text = field.text.trimmingBlanks
    switch purpose {
    case .end:
      guard let minute = LocalTime.minuteOfDay(typed: text), let meeting = state.flow.meeting else {
        problem = "Typ een tijd zoals 17.15."
        return nil
      }
      return .moveEnd(to: LocalTime.wall(minuteOfDay: minute, nearest: state.wishedEnd(of: meeting), offset: offsets))
    case .minutes(let block):
      guard let minutes = Int(text) else {
        problem = "Typ een aantal minuten."
        return nil
      }
      return .setBlockMinutes(block, minutes: minutes)
    }
  }
}
