public import Disclosure
import Programme
public import SessionEngine

/// A report with what writing it gives out.
public struct SummaryDraft: Sendable {
  public let report: SummaryReport
  /// To be noted in the session before the report leaves the program.
  public let releases: SummaryReleases
}

/// The people behind the results of a report: sets of seats, no answers.
public struct SummaryReleases: Hashable, Sendable {
  public private(set) var results: [Release] = []
  /// Answers as they stand where the report tells an earlier set.
  public private(set) var waiting: [Release] = []
  /// Whether an earlier report and this one together would tell what a few people answered.
  private(set) var isChanged = false

  mutating func note(_ question: Question, in state: SessionState) {
    guard let release = state.writtenRelease(of: question) else { return }
    compare(question, in: state)
    results.append(release.told)
    if let waiting = release.waiting { self.waiting.append(waiting) }
  }

  mutating func compare(_ question: Question, in state: SessionState) {
    if state.isChangedSinceSummary(question) { isChanged = true }
  }

  mutating func noteShift(on page: RevealPage, in state: SessionState, isTold: Bool) {
    guard let shift = state.writtenShift(on: page) else { return }
    if shift.isChanged { isChanged = true }
    if isTold { results.append(shift.told) }
  }

  mutating func add(_ other: SummaryReleases) {
    results += other.results
    waiting += other.waiting
    isChanged = isChanged || other.isChanged
  }

  /// What notes them in the session.
  public var command: Command { .noteSummary(results: results, waiting: waiting) }
}

extension SummaryReport {
  /// The report of one session.
  ///
  /// - Parameters:
  ///   - edition: for whom it is.
  ///   - date: day of the report; nil for the day of the last meeting, so that a session gives the same bytes on any day.
  ///   - utcOffsetSeconds: how far the clock at the place of the meetings is ahead of UTC.
  /// - Throws: a `SummaryRefusal` when nothing happened yet, fewer than five people took part, or an earlier report differs by a few people.
  public init(_ state: SessionState, edition: Edition = .intern, date: CivilDate? = nil, utcOffsetSeconds: Int = 0) throws(SummaryRefusal) {
    let day = { (wall: Int64) in CivilDate(milliseconds: wall, utcOffsetSeconds: utcOffsetSeconds) }
    self = try SummaryDraft(state, edition: edition, date: date, day: day).report
  }
}

extension SummaryDraft {
  /// The report of one session, with the calendar of its place (summer time included) as a function.
  ///
  /// - Parameters:
  ///   - edition: for whom it is.
  ///   - date: day of the report; nil for the day of the last meeting.
  ///   - day: the day of a moment in milliseconds since 1 January 1970 UTC.
  /// - Throws: a `SummaryRefusal` when nothing happened yet, fewer than five people took part, or an earlier report differs by a few people.
  public init(_ state: SessionState, edition: Edition, date: CivilDate? = nil, day: (Int64) -> CivilDate) throws(SummaryRefusal) {
    guard let identity = state.identity, let last = state.flow.meetings.last else { throw .nothingHappened }
    let people = state.activeSeats.count
    let present = state.flow.meetings.map(\.peakPresence).max() ?? 0
    guard min(people, present) >= Disclosure.smallestGroup else { throw .tooFewParticipants }
    var meetings: [MeetingSummary] = []
    var omissions: [Omission] = []
    var releases = SummaryReleases()
    let lines = ReportableLines(state)
    for record in state.flow.meetings {
      guard let meeting = state.index.meeting(record.id) else { continue }
      var builder = MeetingBuilder(state: state, record: record, meeting: meeting, lines: lines)
      meetings.append(builder.summary(on: day(record.startedAt.wall)))
      omissions += builder.omissions
      releases.add(builder.releases)
    }
    guard !releases.isChanged else { throw .changedSinceReport }
    self.releases = releases
    let whole = SummaryReport(
      edition: .intern, programme: state.programme.title.cleaned, programmeVersion: state.programme.version, group: identity.group.cleaned,
      date: date ?? day(last.startedAt.wall), participants: people, isInterim: last.endedAt == nil, isRehearsal: identity.isRehearsal,
      values: ValueNames(state.programme.values), meetings: meetings,
      comparison: ComparisonBuilder(state: state).summary, omissions: omissions)
    let read = whole.reviewed(by: state.verdicts)
    report = edition == .intern ? read : read.external
  }
}

extension ValueNames {
  init(_ list: ValueList) {
    values = list.values.map { ValueName(number: $0.number, name: $0.name.cleaned, short: $0.short.cleaned) }
    piles = zip(list.piles, list.pileSizes).map { PileName(name: $0.name.cleaned, score: $0.score, size: $1) }
  }
}
