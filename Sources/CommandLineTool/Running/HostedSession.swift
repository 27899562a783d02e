import Documents
import Programme
import Rehearsal
import SessionEngine
import SessionHost
import SessionStore
import Summary

/// A session file with its host.
struct HostedSession: Sendable {
  let path: String
  let host: SessionHost
  /// Wall time of the last change before it was opened, in milliseconds since 1970; nil for a new session.
  let lastChange: Int64?

  /// Makes a session file and its first event.
  static func create(
    at path: String, group: String, programme: Programme, codes: [String], isRehearsal: Bool, isClosing: Bool = false,
    clock: any SessionClock
  ) async throws -> HostedSession {
    let file = try SessionFile.create(at: path, group: group, programme: programme.title)
    do {
      let host = try SessionHost(log: file, clock: clock)
      let results = try await host.submit([
        .createSession(group: group, programme: programme, codes: codes, isRehearsal: isRehearsal, isClosing: isClosing)
      ])
      if case .failure(let rejection)? = results.first { throw Fault(rejection.sentence, .badUsage) }
      return HostedSession(path: path, host: host, lastChange: nil)
    } catch {
      // On a full disk there is room for the file and not for the programme in it: a name with nothing behind it helps nobody.
      try? file.close()
      for ending in ["", "-wal", "-shm"] { FileAccess.remove(path + ending) }
      throw error
    }
  }

  /// Opens a session file for writing.
  static func open(_ path: String, clock: any SessionClock) async throws -> HostedSession {
    let file = try SessionFile.open(at: path)
    do {
      let changed = try file.header().changedAt
      let host = try SessionHost(log: file, clock: clock)
      try requireBegun(await host.snapshot(), path)
      return HostedSession(path: path, host: host, lastChange: Int64(changed))
    } catch {
      try? file.close()
      throw error
    }
  }

  /// The state in a session file, which is left as it is; also while another window has it open.
  static func state(in path: String) async throws -> SessionState {
    let file = try SessionFile.open(at: path, access: .readOnly)
    defer { try? file.close() }
    let state = await (try SessionHost(log: file, clock: SystemClock())).snapshot()
    try requireBegun(state, path)
    return state
  }

  /// The state in a session file just before a meeting was ended, for the last time if it was ended more than once; nil if it never was.
  static func state(in path: String, beforeEndOf meeting: MeetingID) throws -> SessionState? {
    let file = try SessionFile.open(at: path, access: .readOnly)
    defer { try? file.close() }
    let coding = EventCoding()
    var state = SessionState()
    var last: SessionState?
    for record in try file.records(after: 0) {
      let event = try coding.event(of: record)
      if case .meetingEnded = event, state.flow.meeting?.id == meeting { last = state }
      state.apply(event)
    }
    return last
  }

  /// Refuses a file without a first event: the program was stopped while it made the session.
  private static func requireBegun(_ state: SessionState, _ path: String) throws(Fault) {
    guard state.identity == nil else { return }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    throw Fault("In ‘\(name)’ staat nog niets: het maken van de sessie is onderbroken. Begin een nieuwe sessie.", .badData)
  }
}

/// Writes the summary of a session into a folder.
enum SummaryWriter {
  /// Notes in the session what the summary gives out, then writes it.
  ///
  /// - Returns: the paths that were written.
  static func write(_ host: SessionHost, formats: [ReportFormat], to folder: String) async throws -> [String] {
    try await ReportFiles.write(try await noted(in: host), formats: formats, to: folder)
  }

  /// The report of a session file, after its releases are noted there. A report that tells nothing new leaves the file as it is, so that
  /// reading is enough for it.
  ///
  /// - Parameter replacesEarlier: whether every copy of every earlier report was thrown away.
  static func report(ofFile path: String, replacesEarlier: Bool, clock: any SessionClock) async throws -> SummaryReport {
    if !replacesEarlier {
      let state = try await HostedSession.state(in: path)
      let draft = try draft(state)
      if try state.decide(draft.releases.command, at: clock.now()).isEmpty { return draft.report }
    }
    let hosted = try await HostedSession.open(path, clock: clock)
    do {
      if replacesEarlier { _ = try await hosted.host.submit([.recallSummaries]) }
      let report = try await noted(in: hosted.host)
      try await hosted.host.close()
      return report
    } catch {
      try? await hosted.host.close()
      throw error
    }
  }

  private static func noted(in host: SessionHost) async throws -> SummaryReport {
    let draft = try draft(await host.snapshot())
    for case .failure(let rejection) in try await host.submit([draft.releases.command]) { throw Fault(rejection.sentence, .bug) }
    return draft.report
  }

  private static func draft(_ state: SessionState) throws(SummaryRefusal) -> SummaryDraft {
    try SummaryDraft(state, edition: .intern) { CivilDate(milliseconds: $0, utcOffsetSeconds: SystemClock.utcOffset(at: $0)) }
  }

  /// The folder beside a session file that its summary goes to.
  static func folder(for sessionPath: String) -> String {
    let stem = sessionPath.hasSuffix(SessionFile.nameEnding) ? String(sessionPath.dropLast(SessionFile.nameEnding.count)) : sessionPath
    return stem + "-verslag"
  }
}
