import Documents
import SessionEngine
import SessionHost
import SessionStore
import Summary

/// Makes the reports of sessions, notes in the sessions what they tell, and writes them.
enum SummaryWriter {
  /// Notes in the session what a report gives out, then writes it in the edition for others: a step that nobody asked for by name writes no
  /// internal one.
  ///
  /// - Returns: the paths that were written.
  static func write(
    _ host: SessionHost, edition: Edition = .extern, formats: [ReportFormat], to folder: String,
    progress: (ReportFiles.Progress) -> Void = { _ in }
  ) async throws -> [String] {
    let report = try await noted(in: ReportSession(host)).report
    return try await ReportFiles.write(edition == .intern ? report : report.external, formats: formats, to: folder, progress: progress)
  }

  /// What a session file gives to a report, after its releases are noted there. A report that tells nothing new leaves the file as it is, so
  /// that reading is enough for it.
  ///
  /// - Parameter replacesEarlier: whether every copy of every earlier report was thrown away.
  /// - Throws: a `Fault` that says so when the report would tell something new and that can't be noted in the session.
  static func aggregate(ofFile path: String, replacesEarlier: Bool, clock: any SessionClock) async throws -> GroupAggregate {
    if !replacesEarlier {
      let state = try await HostedSession.state(in: path)
      let draft = try draft(state)
      if try state.decide(draft.releases.command, at: clock.now()).isEmpty { return try aggregate(draft.report, state) }
    }
    let session = try await ReportSession.open(path, clock: clock)
    do {
      if replacesEarlier { _ = try await session.submit([.recallSummaries]) }
      let noted = try await noted(in: session)
      try await session.close()
      return try aggregate(noted.report, noted.state)
    } catch {
      try? await session.close()
      throw error
    }
  }

  private static func noted(in session: ReportSession) async throws -> (report: SummaryReport, state: SessionState) {
    let state = await session.state()
    let draft = try draft(state)
    if let refusal = try await session.submit([draft.releases.command]).first { throw Fault(refusal, .bug) }
    return (draft.report, state)
  }

  /// The internal edition of a session as it stands, with nothing noted: for looking at.
  static func draft(_ state: SessionState) throws(SummaryRefusal) -> SummaryDraft {
    try SummaryDraft(state, edition: .intern) { CivilDate(milliseconds: $0, utcOffsetSeconds: SystemClock.utcOffset(at: $0)) }
  }

  private static func aggregate(_ report: SummaryReport, _ state: SessionState) throws(Fault) -> GroupAggregate {
    guard let aggregate = GroupAggregate(report, of: state) else { throw Fault("Van deze sessie kan geen verslag gemaakt worden.", .bug) }
    return aggregate
  }

  /// The folder beside a session file that its report goes to; the internal edition has one of its own, so that it is not passed on by chance.
  static func folder(for sessionPath: String, edition: Edition = .extern) -> String {
    let stem = sessionPath.hasSuffix(SessionFile.nameEnding) ? String(sessionPath.dropLast(SessionFile.nameEnding.count)) : sessionPath
    return stem + (edition == .intern ? "-verslag-intern" : "-verslag")
  }
}
