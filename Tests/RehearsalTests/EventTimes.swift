import Programme
import SessionEngine

extension Event {
  private static let never = Moment(wall: 0, boot: "", uptime: 0)

  /// The event without wall-clock times.
  var withoutTimes: Event {
    switch self {
    case .sessionCreated(var created):
      created.at = Self.never
      return .sessionCreated(created)
    case .meetingStarted(let meeting, _, let present, _):
      return .meetingStarted(meeting: meeting, plannedStart: 0, present: present, at: Self.never)
    case .meetingEnded: return .meetingEnded(at: Self.never)
    case .moved(let position, _): return .moved(to: position, at: Self.never)
    case .timerStarted(let milliseconds, _): return .timerStarted(milliseconds: milliseconds, at: Self.never)
    case .timerPaused: return .timerPaused(at: Self.never)
    case .timerResumed: return .timerResumed(at: Self.never)
    case .timerAdjusted(let milliseconds, _): return .timerAdjusted(milliseconds: milliseconds, at: Self.never)
    case .timerStopped: return .timerStopped(at: Self.never)
    default: return self
    }
  }
}
