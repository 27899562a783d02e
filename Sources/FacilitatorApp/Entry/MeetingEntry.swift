import Canvas
import Programme
import SessionEngine

/// The start of a meeting: from when to when it was planned, and who is there.
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
    let endMinute = (startMinute + meeting.minutes) % 1440
    start = TextField("\(LocalTime.clock(minute: startMinute))-\(LocalTime.clock(minute: endMinute))", maximumLength: 13)
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

  /// Minutes of the day of a start, or of a start and an end; nil for anything else.
  private static func minutes(_ text: String) -> [Int]? {
    let times = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false).map { String($0).trimmingBlanks }
    let minutes = times.compactMap { LocalTime.minuteOfDay(typed: $0) }
    return minutes.count == times.count ? minutes : nil
  }

  private static func seats(_ text: String, in state: SessionState) throws(Rejection) -> Set<SeatID> {
    var seats: Set<SeatID> = []
    for word in text.split(whereSeparator: { " ,;".contains($0) }) { seats.insert(try PaperLine.seat(String(word), in: state)) }
    return seats
  }

  /// Why these times can't be used; nil when they can.
  static func problem(ofTimes text: String) -> String? {
    minutes(text) == nil ? "Typ een begintijd zoals 9.30, of begin en einde zoals 9.30-12.30." : nil
  }

  /// Why these can't be the seats that are absent; nil when they can.
  static func problem(ofAbsent text: String, in state: SessionState) -> String? {
    do throws(Rejection) {
      _ = try seats(text, in: state)
      return nil
    } catch {
      return error.sentence
    }
  }

  private mutating func begin(in state: SessionState, at now: Moment) -> EntryOutcome {
    guard let minutes = Self.minutes(start.text), let minute = minutes.first else {
      focus = 0
      problem = Self.problem(ofTimes: start.text)
      return .stay
    }
    let missing: Set<SeatID>
    do throws(Rejection) {
      missing = try Self.seats(absent.text, in: state)
    } catch {
      focus = 1
      problem = error.sentence
      return .stay
    }
    let present = state.activeSeats.map(\.id).filter { !missing.contains($0) }
    let planned = LocalTime.wall(minuteOfDay: minute, nearest: now.wall, offset: utcOffset)
    let command = Command.startMeeting(meeting, plannedStart: planned, present: present)
    if let refusal = state.refusal(of: command, at: now) {
      problem = refusal
      return .stay
    }
    guard minutes.count == 2 else { return .finish([command]) }
    // The end is the first such time after the start; the one that the programme gives needs no event.
    let usual = planned + Int64(state.index.meeting(meeting)?.minutes ?? 0) * 60_000
    let length = Int64((minutes[1] - minute + 1440) % 1440) * 60_000
    guard length > 0 else {
      focus = 0
      problem = "Het einde moet na het begin liggen."
      return .stay
    }
    return .finish(planned + length == usual ? [command] : [command, .moveEnd(to: planned + length)])
  }
}
