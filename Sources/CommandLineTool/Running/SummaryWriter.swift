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
    let report = try await noted(in: host).report
    return try await ReportFiles.write(edition == .intern ? report : report.external, formats: formats, to: folder, progress: progress)
  }

  /// What a session file gives to a report, after its releases are noted there. A report that tells nothing new leaves the file as it is, so
  /// that reading is enough for it.
  ///
  /// - Parameter replacesEarlier: whether every copy of every earlier report was thrown away.
  /// - Throws: a `Fault` that says so when the file can't be written and the report would tell something new.
  static func aggregate(ofFile path: String, replacesEarlier: Bool, clock: any SessionClock) async throws -> GroupAggregate {
    if !replacesEarlier {
      let state = try await HostedSession.state(in: path)
      let draft = try draft(state)
      if try state.decide(draft.releases.command, at: clock.now()).isEmpty { return try aggregate(draft.report, state) }
    }
    let hosted = try await open(path, clock: clock)
    do {
      if replacesEarlier { _ = try await hosted.host.submit([.recallSummaries]) }
      let noted = try await noted(in: hosted.host)
      try await hosted.host.close()
      return try aggregate(noted.report, noted.state)
    } catch {
      try? await hosted.host.close()
      throw error
    }
  }

  /// Opens a session to note in it what goes out.
  /// - Throws: a `Fault` that says what to do when it can only be read, or when another window has it.
  static func open(_ path: String, clock: any SessionClock) async throws -> HostedSession {
    do {
      return try await HostedSession.open(path, clock: clock)
    } catch let error as EventLogError where [.readOnly, .noPermission].contains(error.cause) {
      throw Fault(
        "‘\(error.subject)’ is alleen te lezen. Van een nieuw verslag moet in de sessie worden bijgehouden wat het vertelt. Kopieer het "
          + "bestand naar een eigen map, en maak het verslag daar.", .noPermission)
    } catch let error as EventLogError where error.isInUse {
      throw Fault(
        "‘\(error.subject)’ is open in een ander venster. Van een nieuw verslag moet in de sessie worden bijgehouden wat het vertelt, en dat "
          + "kan alleen daar. Maak het verslag in dat venster, met v of V, of sluit het eerst. Er is niets veranderd.", .tryLater)
    }
  }

  private static func noted(in host: SessionHost) async throws -> (report: SummaryReport, state: SessionState) {
    let state = await host.snapshot()
    let draft = try draft(state)
    for case .failure(let rejection) in try await host.submit([draft.releases.command]) { throw Fault(rejection.sentence, .bug) }
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

extension EventLogError {
  /// Whether another process has the session open for writing.
  fileprivate var isInUse: Bool { if case .inUse = cause { true } else { false } }
}
