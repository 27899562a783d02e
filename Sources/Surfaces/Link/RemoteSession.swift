public import SessionEngine
import SessionHost
import Synchronization

/// A session that another process hosts, replayed here, for a control surface.
public final class RemoteSession: Sendable {
  public enum News: Sendable {
    /// Nobody hosts the session now.
    case waiting
    /// The whole session is here, at first or after another start of the host; with the number of this screen and the session's path.
    case opened(SessionState, number: Int, path: String)
    /// Connected again to the same host.
    case reattached
    case changed(SessionState)
    case surfaces([Surface])
    case stage(RoomStage)
    case phones(PhonesNews)
    case news(String)
    case problem(String)
    /// Turned away, with a sentence.
    case refused(String)
    case ended
  }

  private struct Pending {
    var number: Int
    var request: SurfaceRequest
    var silences = 0
    var answer: CheckedContinuation<SubmitAnswer, Never>
  }

  private struct State {
    var session = SessionState()
    var run: String?
    var welcome: (number: Int, path: String)?
    var isWhole = false
    var lastNumber = 0
    var pending: Pending?
    var columns: Int
    var rows: Int
  }

  /// Quarters or halves of a second without an answer before a request counts as lost.
  private static let mostSilences = 8

  private let token: String
  private let state: Mutex<State>
  private let deliver: @Sendable (News) -> Void
  private let link = Mutex<SurfaceLink<ControlMessage>?>(nil)
  private let coding = EventCoding()

  /// - Parameters:
  ///   - token: names this run of this surface; never the same twice.
  ///   - deliver: called on a thread of its own, one piece of news after another.
  /// - Throws: when the system gives no thread.
  public init(_ address: SurfaceAddress, columns: Int, rows: Int, token: String, deliver: @escaping @Sendable (News) -> Void)
    throws(SurfaceFault)
  {
    self.token = token
    self.deliver = deliver
    state = Mutex(State(columns: columns, rows: rows))
    let made = try SurfaceLink<ControlMessage>(
      address, greet: { [weak self] in self?.greeting() ?? SurfaceGreeting(role: .control, columns: 0, rows: 0, token: "") },
      deliver: { [weak self] in self?.take($0) })
    link.withLock { $0 = made }
    try made.start()
  }

  private func greeting() -> SurfaceGreeting {
    state.withLock {
      SurfaceGreeting(
        role: .control, columns: $0.columns, rows: $0.rows, token: token, run: $0.run, revision: $0.isWhole ? $0.session.revision : 0)
    }
  }

  /// The session as far as it has been heard of.
  public var snapshot: SessionState { state.withLock { $0.session } }

  /// Submits a batch and waits for what became of it; a few seconds without the host count as a failure.
  public func submit(_ commands: [Command], decidedOn basis: Int) async -> SubmitAnswer {
    let answer = await withCheckedContinuation { continuation in
      let request = state.withLock { state in
        state.lastNumber += 1
        let request = SurfaceRequest.submit(number: state.lastNumber, basis: basis, commands: commands)
        state.pending = Pending(number: state.lastNumber, request: request, answer: continuation)
        return request
      }
      link.withLock { $0 }?.expectAnswer(true)
      send(request)
    }
    link.withLock { $0 }?.expectAnswer(false)
    return answer
  }

  /// Asks for something that has no answer of its own.
  public func send(_ request: SurfaceRequest) { link.withLock { $0 }?.send(request) }

  public func resize(columns: Int, rows: Int) {
    state.withLock { ($0.columns, $0.rows) = (columns, rows) }
    send(.resized(columns: columns, rows: rows))
  }

  /// Ends the connection; the session goes on.
  public func close() { link.withLock { $0 }?.close() }

  // MARK: What the host says

  private func take(_ event: SurfaceLink<ControlMessage>.Event) {
    switch event {
    case .waiting: deliver(.waiting)
    case .attached: break
    case .silence: countSilence()
    case .received(let message): take(message)
    }
  }

  private func take(_ message: ControlMessage) {
    switch message {
    case .welcome(let number, let run, let path): welcome(number, run, path)
    case .records(let records): apply(records)
    case .surfaces(let surfaces): deliver(.surfaces(surfaces))
    case .stage(let stage): deliver(.stage(stage))
    case .phones(let news): deliver(.phones(news))
    case .answered(let number, let answer): finish(with: answer) { $0.number == number }
    case .news(let sentence): deliver(.news(sentence))
    case .problem(let sentence): deliver(.problem(sentence))
    case .refused(let sentence): deliver(.refused(sentence))
    case .ended: deliver(.ended)
    }
  }

  private func welcome(_ number: Int, _ run: String, _ path: String) {
    let (isSameRun, again) = state.withLock { state -> (Bool, SurfaceRequest?) in
      let isSameRun = state.run == run && state.isWhole
      if !isSameRun {
        state.session = SessionState()
        state.isWhole = false
      }
      let again = state.run == nil || state.run == run ? state.pending?.request : nil
      state.run = run
      state.welcome = (number, path)
      return (isSameRun, again)
    }
    // Another run of the host does not remember what it answered: carrying it out again could do it twice.
    if !isSameRun, again == nil {
      finish(with: .failed("De sessie is opnieuw gestart. Kijk of het al gebeurd is, en doe het anders nog een keer."))
    }
    if let again { send(again) }
    if isSameRun { deliver(.reattached) }
  }

  private func apply(_ records: [EventRecord]) {
    let news = state.withLock { state -> News? in
      for record in records where record.revision > state.session.revision {
        guard record.revision == state.session.revision + 1, let event = try? coding.event(of: record) else {
          return .refused("De sessie bevat een stap die dit scherm niet kent. Gebruik overal dezelfde versie van goedwerk.")
        }
        state.session.apply(event)
      }
      guard !state.isWhole, let welcome = state.welcome else { return .changed(state.session) }
      state.isWhole = true
      return .opened(state.session, number: welcome.number, path: welcome.path)
    }
    if let news { deliver(news) }
  }

  private func countSilence() {
    let isLost = state.withLock { state in
      state.pending?.silences += 1
      return (state.pending?.silences ?? 0) >= Self.mostSilences
    }
    if isLost { finish(with: .failed("De sessie antwoordt niet. Kijk straks of het gebeurd is.")) }
  }

  private func finish(with answer: SubmitAnswer, when fits: (Pending) -> Bool = { _ in true }) {
    let waiting = state.withLock { state -> CheckedContinuation<SubmitAnswer, Never>? in
      guard let pending = state.pending, fits(pending) else { return nil }
      state.pending = nil
      return pending.answer
    }
    waiting?.resume(returning: answer)
  }
}
