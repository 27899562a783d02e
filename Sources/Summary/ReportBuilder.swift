import Disclosure
import Programme
public import SessionEngine

extension SummaryReport {
  /// The report of one session.
  ///
  /// - Parameters:
  ///   - date: day of the report; nil for the day of the last meeting, so that a session gives the same bytes on any day.
  ///   - utcOffsetSeconds: how far the clock at the place of the meetings is ahead of UTC.
  /// - Throws: a `SummaryRefusal` when nothing happened yet or fewer than five people took part.
  public init(_ state: SessionState, date: CivilDate? = nil, utcOffsetSeconds: Int = 0) throws(SummaryRefusal) {
    try self.init(state, date: date) { CivilDate(milliseconds: $0, utcOffsetSeconds: utcOffsetSeconds) }
  }

  /// The report of one session, with the calendar of its place (summer time included) as a function.
  ///
  /// - Parameters:
  ///   - date: day of the report; nil for the day of the last meeting.
  ///   - day: the day of a moment in milliseconds since 1 January 1970 UTC.
  /// - Throws: a `SummaryRefusal` when nothing happened yet or fewer than five people took part.
  public init(_ state: SessionState, date: CivilDate? = nil, day: (Int64) -> CivilDate) throws(SummaryRefusal) {
    guard let identity = state.identity, let last = state.flow.meetings.last else { throw .nothingHappened }
    let people = state.activeSeats.count
    let present = state.flow.meetings.map(\.peakPresence).max() ?? 0
    guard min(people, present) >= Disclosure.smallestGroup else { throw .tooFewParticipants }
    edition = .intern
    programme = state.programme.title.cleaned
    programmeVersion = state.programme.version
    group = identity.group.cleaned
    self.date = date ?? day(last.startedAt.wall)
    participants = people
    isInterim = last.endedAt == nil
    isRehearsal = identity.isRehearsal
    values = ValueNames(state.programme.values)
    meetings = []
    comparison = ComparisonBuilder(state: state).summary
    omissions = []
    let lines = ReportableLines(state)
    for record in state.flow.meetings {
      guard let meeting = state.index.meeting(record.id) else { continue }
      var builder = MeetingBuilder(state: state, record: record, meeting: meeting, lines: lines)
      meetings.append(builder.summary(on: day(record.startedAt.wall)))
      omissions += builder.omissions
    }
  }
}

extension ValueNames {
  init(_ list: ValueList) {
    values = list.values.map { ValueName(number: $0.number, name: $0.name.cleaned) }
    piles = zip(list.piles, list.pileSizes).map { PileName(name: $0.name.cleaned, score: $0.score, size: $1) }
  }
}
