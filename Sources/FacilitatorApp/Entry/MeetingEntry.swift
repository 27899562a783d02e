import Canvas
import Programme
import SessionEngine

/// The start of a meeting: when it was planned, and who is there.
struct MeetingEntry: Sendable {
  let meeting: MeetingID
  let title: String
  var start: TextField
  var absent: TextField
  var focus = 0
  var problem: String?
  private let utcOffset: LocalOffsets

  init(_ meeting: Meeting, startMinute: Int, utcOffset: LocalOffsets) {
    self.meeting = meeting.id
    title = meeting.title
    self.utcOffset = utcOffset
    start = TextField(LocalTime.two(startMinute / 60) + "." + LocalTime.two(startMinute % 60), maximumLength: 5)
    absent = TextField(maximumLength: 80)
  }

  mutating func handle(_ key: Key, in state: SessionState, at now: Moment) -> EntryOutcome {
    problem = nil
    switch key {
    case .escape: return .leave
    case .tab, .down, .up, .backTab: focus = 1 - focus
    case .enter: return begin(in: state, at: now)
    default: if focus == 0 { _ = start.handle(key) } else { _ = absent.handle(key) }
    }
    return .stay
  }

  private mutating func begin(in state: SessionState, at now: Moment) -> EntryOutcome {
    guard let minute = LocalTime.minuteOfDay(typed: start.text.trimmingBlanks) else {
      focus = 0
      problem = "Typ een tijd zoals 9.30."
      return .stay
    }
    var missing: Set<SeatID> = []
    for word in absent.text.split(whereSeparator: { " ,;".contains($0) }) {
      do throws(Rejection) {
        missing.insert(try PaperLine.seat(String(word), in: state))
      } catch {
        focus = 1
        problem = error.sentence
        return .stay
      }
    }
    let present = state.activeSeats.map(\.id).filter { !missing.contains($0) }
    let planned = LocalTime.wall(minuteOfDay: minute, nearest: now.wall, offset: utcOffset)
    let command = Command.startMeeting(meeting, plannedStart: planned, present: present)
    if let refusal = state.refusal(of: command, at: now) {
      problem = refusal
      return .stay
    }
    return .finish([command])
  }
}
