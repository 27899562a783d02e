import CTerminal
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A thread that waits for keys, signals and the time, and does nothing else: it reads no key and paints nothing.
///
/// After it told about keys or a new size it is silent about them until the loop has dealt with them, so that a slow loop gets one
/// message and not thousands.
final class InputPump: Sendable {
  private struct State {
    var isStopping = false
    var watchesInput = true
    var hasHungUp = false
    var isResizeKnown = false
    var tick: Tick?

    /// Whether the change of size is news.
    mutating func learnOfResize() -> Bool {
      defer { isResizeKnown = true }
      return !isResizeKnown
    }

    /// Whether the time of the tick has come; the next one then lies in the future, whatever was missed.
    mutating func takeTick() -> Bool {
      guard let current = tick else { return false }
      let now = ContinuousClock.now
      guard current.deadline <= now else { return false }
      var next = current.deadline
      while next <= now {
        let missed = (now - next) / current.interval
        next += current.interval * max(1, Int(missed))
      }
      tick?.deadline = next
      return true
    }
  }

  private struct Tick {
    let interval: Duration
    var deadline: ContinuousClock.Instant
  }

  private let state = Mutex(State())
  private let thread = Mutex<pthread_t?>(nil)
  private let deliver: @Sendable (TerminalEvent) -> Void

  /// - Parameter deliver: called on the pump's own thread, one event after another; it must not wait for long.
  init(deliver: @escaping @Sendable (TerminalEvent) -> Void) { self.deliver = deliver }

  /// Starts the thread. Returns whether the system gave one.
  func start() -> Bool {
    let context = Unmanaged.passRetained(self)
    #if canImport(Darwin)
      var created: pthread_t?
    #else
      var created = pthread_t()
    #endif
    let result = pthread_create(&created, nil, runPump, context.toOpaque())
    guard result == 0 else {
      context.release()
      return false
    }
    thread.withLock { [created] in $0 = created }
    return true
  }

  /// Ends the thread and waits until it has ended. Does nothing the second time.
  func stop() {
    let running = thread.withLock { thread in
      defer { thread = nil }
      return thread
    }
    guard let running else { return }
    state.withLock { $0.isStopping = true }
    terminal_wake()
    pthread_join(running, nil)
  }

  /// Watches for keys again, or stops watching while the terminal belongs to another program.
  func watchInput(_ isWatching: Bool) {
    let changed = state.withLock { state in
      defer { state.watchesInput = isWatching }
      return state.watchesInput != isWatching
    }
    if changed { terminal_wake() }
  }

  /// The loop is about to look at the size: a later change is news again.
  func expectResize() { state.withLock { $0.isResizeKnown = false } }

  /// The loop found that the terminal is gone.
  func hangUp() {
    let isNews = state.withLock { state in
      defer { state.hasHungUp = true }
      return !state.hasHungUp
    }
    if isNews { deliver(.hangUp) }
  }

  /// Ticks at every multiple of `interval` after a first time, or no longer with nil.
  ///
  /// Without `first` a rhythm that is already going with the same interval goes on undisturbed.
  func tick(every interval: Duration?, first: Duration?) {
    state.withLock { state in
      guard let interval, interval > .zero else {
        state.tick = nil
        return
      }
      if first == nil, state.tick?.interval == interval { return }
      state.tick = Tick(interval: interval, deadline: .now + max(.zero, first ?? interval))
    }
    terminal_wake()
  }

  fileprivate func run() {
    while true {
      let (isStopping, watchesInput, timeout) = state.withLock { ($0.isStopping, $0.watchesInput && !$0.hasHungUp, Self.timeout($0.tick)) }
      if isStopping { return }
      report(terminal_wait(watchesInput, timeout))
    }
  }

  private func report(_ news: TerminalNews) {
    if news.contains(.continued) { deliver(.continued) }
    if news.contains(.resized), state.withLock({ $0.learnOfResize() }) { deliver(.resized) }
    if news.contains(.input) {
      state.withLock { $0.watchesInput = false }
      deliver(.inputReady)
    }
    if state.withLock({ $0.takeTick() }) { deliver(.tick) }
    if news.contains(.terminate) { deliver(.terminate) }
    if news.contains(.hangUp) { hangUp() }
  }

  /// Milliseconds until the tick, rounded up so that its time has come; -1 for ever.
  private static func timeout(_ tick: Tick?) -> Int32 {
    guard let tick else { return -1 }
    let left = ContinuousClock.now.duration(to: tick.deadline).components
    guard left.seconds >= 0, left.attoseconds >= 0 else { return 0 }
    let milliseconds = min(left.seconds, 60) * 1_000 + left.attoseconds / 1_000_000_000_000_000 + 1
    return Int32(milliseconds)
  }
}

#if canImport(Darwin)
  private func runPump(_ context: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<InputPump>.fromOpaque(context).takeRetainedValue().run()
    return nil
  }
#else
  private func runPump(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    Unmanaged<InputPump>.fromOpaque(context).takeRetainedValue().run()
    return nil
  }
#endif
