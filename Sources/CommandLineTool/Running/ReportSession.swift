import SessionEngine
import SessionHost
import SessionStore
import Surfaces

/// A session that can note what a report tells, wherever it is open.
struct ReportSession: Sendable {
  /// As it stands now.
  let state: @Sendable () async -> SessionState
  /// Carries commands out; gives a sentence for each that was refused.
  let submit: @Sendable ([Command]) async throws -> [String]
  let close: @Sendable () async throws -> Void

  /// A session that this process hosts, and goes on hosting.
  init(_ host: SessionHost) {
    self.init(host, close: {})
  }

  private init(_ host: SessionHost, close: @escaping @Sendable () async throws -> Void) {
    state = { await host.snapshot() }
    submit = { commands in
      try await host.submit(commands).compactMap { if case .failure(let rejection) = $0 { rejection.sentence } else { nil } }
    }
    self.close = close
  }

  private init(_ remote: RemoteSession) {
    state = { remote.snapshot }
    submit = { commands in
      switch await remote.submit(commands, decidedOn: remote.snapshot.revision) {
      case .decided(let rejections): return rejections.compactMap { $0?.sentence }
      case .failed(let sentence): throw Fault(sentence, .tryLater)
      }
    }
    close = { remote.close() }
  }

  /// Opens a session file; where a window has it open, that window notes what goes out.
  ///
  /// - Throws: a `Fault` that says what to do when the file can only be read, or when what has it open does not answer.
  static func open(_ path: String, clock: any SessionClock) async throws -> ReportSession {
    do {
      let hosted = try await HostedSession.open(path, clock: clock)
      return ReportSession(hosted.host) { try await hosted.host.close() }
    } catch let error as EventLogError where [.readOnly, .noPermission].contains(error.cause) {
      throw Fault(
        "‘\(error.subject)’ is alleen te lezen. Van een nieuw verslag moet in de sessie worden bijgehouden wat het vertelt. Kopieer het "
          + "bestand naar een eigen map, en maak het verslag daar.", .noPermission)
    } catch let error as EventLogError where error.isInUse {
      if let remote = try await attached(to: path) { return ReportSession(remote) }
      throw Fault(
        "‘\(error.subject)’ is in gebruik, en wat hem open heeft antwoordt niet. Van een nieuw verslag moet in de sessie worden bijgehouden "
          + "wat het vertelt. Sluit het andere venster, of maak het verslag daar met v of V. Er is niets veranderd.", .tryLater)
    }
  }

  /// Seconds until a host that says nothing counts as gone.
  private static let patience = 10

  /// The session as its host tells it; nil when nobody hosts it.
  private static func attached(to path: String) async throws -> RemoteSession? {
    let (told, tell) = AsyncStream.makeStream(of: RemoteSession.News.self)
    let remote = try RemoteSession(
      SurfaceService.address(of: path), columns: 80, rows: 24, token: SurfaceService.uniqueName()
    ) { tell.yield($0) }
    let limit = Task {
      try await Task.sleep(for: .seconds(patience))
      tell.finish()
    }
    defer { limit.cancel() }
    for await news in told {
      switch news {
      case .opened: return remote
      case .refused(let sentence):
        remote.close()
        throw Fault(sentence, .tryLater)
      case .waiting, .ended:
        remote.close()
        return nil
      case .reattached, .changed, .surfaces, .stage, .phones, .news, .problem: continue
      }
    }
    remote.close()
    return nil
  }
}

extension EventLogError {
  /// Whether another process has the session open for writing.
  fileprivate var isInUse: Bool { if case .inUse = cause { true } else { false } }
}
