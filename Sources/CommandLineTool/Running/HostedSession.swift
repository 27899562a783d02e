import Programme
import SessionEngine
import SessionHost
import SessionStore

/// A session file with its host.
struct HostedSession: Sendable {
  let path: String
  let host: SessionHost
  /// What the host writes to.
  let file: SessionFile
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
      return HostedSession(path: path, host: host, file: file, lastChange: nil)
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
      return HostedSession(path: path, host: host, file: file, lastChange: Int64(changed))
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
