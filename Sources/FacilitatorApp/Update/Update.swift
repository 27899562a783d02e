import Canvas
import Programme
import SessionEngine

extension AppState {
  /// Takes over what happened, and says what has to happen outside.
  public mutating func update(_ input: AppInput) -> [AppEffect] {
    switch input {
    case .key(let key): return press(key)
    case .tick(let moment):
      now = moment
      return signalBell()
    case .resized(let size):
      self.size = size
      return []
    case .opened(let state, let path, let idleMinutes):
      open(state, path)
      askAboutClock(state, idleMinutes)
      return []
    case .changed(let state): change(to: state)
    case .rejected(let rejection): notice = Notice(.problem, rejection.sentence)
    case .failed(let sentence): notice = Notice(.problem, sentence)
    case .listed(let sessions): start.sessions = sessions
    case .done(let sentence): notice = Notice(.news, sentence)
    case .closed:
      session = nil
      overlays = []
      start.form = nil
      return [.list]
    }
    return []
  }

  /// Whether the screen changes by itself every second.
  public var wantsTicks: Bool { session?.state.flow.timer.isRunning ?? false }

  /// Milliseconds until the shown time changes; for a tick that falls on the second.
  public var millisecondsToNextTick: Int64 {
    guard let remaining = session?.state.flow.timer.remaining(at: now) else { return 1000 }
    let phase = remaining % 1000
    return phase > 0 ? phase : 1000 + phase
  }

  private mutating func open(_ state: SessionState, _ path: String) {
    session = OpenSession(path: path, state: state, openedAt: now)
    overlays = []
    start.form = nil
    notice = nil
    scroll = 0
    declinedEntry = nil
    signals.adopt(state.flow.timer, hasHalfway: state.hasHalfwaySignal, at: now)
  }

  /// After a long interruption only people know whether the clock ran on (a break) or stood still (the laptop was closed).
  private mutating func askAboutClock(_ state: SessionState, _ idleMinutes: Int) {
    guard idleMinutes > 30, state.flow.timer.isRunning else { return }
    overlays.append(
      .confirm(
        Confirmation(
          question: "De sessie lag \(idleMinutes) minuten stil. Stond de klok ook stil?",
          detail: "Stond hij stil, dan gaat hij verder waar hij was. Anders telt de tijd mee.", yes: "stond stil",
          then: .submit([.adjustTimer(minutes: idleMinutes)]))))
  }

  private mutating func change(to state: SessionState) {
    guard let old = session?.state else { return }
    session?.state = state
    if old.flow.position != state.flow.position {
      scroll = 0
      declinedEntry = nil
    }
    if case .entry(var entry)? = overlays.last {
      entry.refresh(state)
      overlays[overlays.count - 1] = .entry(entry)
    }
  }

  private mutating func signalBell() -> [AppEffect] {
    guard let state = session?.state else { return [] }
    let isDue = signals.isDue(state.flow.timer, hasHalfway: state.hasHalfwaySignal, at: now)
    return isDue && !settings.isMuted ? [.bell] : []
  }

  private mutating func press(_ key: Key) -> [AppEffect] {
    notice = nil
    if key == .control("z") { return [.suspend] }
    if let top = overlays.last { return press(key, on: top) }
    if session == nil { return pressOnStart(key) }
    return pressInRoom(key)
  }

  mutating func pop() { if !overlays.isEmpty { overlays.removeLast() } }
}

extension SessionState {
  /// Whether the running step gives a sign at half time.
  var hasHalfwaySignal: Bool {
    if case .work(let work)? = currentStep?.content { work.hasHalfwaySignal } else { false }
  }
}
