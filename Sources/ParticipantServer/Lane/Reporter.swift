import SessionEngine
import Synchronization

/// Tells how many phones there are: soon after a change, and not more often than a screen can show.
final class Reporter: Sendable {
  private struct State {
    var visits = 0
    var isWaiting = false
    var isStopped = false
    var told: LaneCensus?
  }

  /// Between two reports.
  private static let pause = Duration.milliseconds(100)

  private let board: Board
  private let tell: @Sendable (LaneCensus) -> Void
  private let state = Mutex(State())
  private let reception = Mutex<Reception?>(nil)

  init(board: Board, tell: @escaping @Sendable (LaneCensus) -> Void) {
    self.board = board
    self.tell = tell
  }

  func watch(_ reception: Reception) { self.reception.withLock { $0 = reception } }

  func visit() {
    state.withLock { $0.visits += 1 }
    wake()
  }

  /// Something may have changed.
  func wake() {
    let isFirst = state.withLock { state in
      guard !state.isWaiting, !state.isStopped else { return false }
      state.isWaiting = true
      return true
    }
    guard isFirst else { return }
    Task {
      try? await Task.sleep(for: Self.pause)
      await report()
    }
  }

  func stop() { state.withLock { $0.isStopped = true } }

  private func report() async {
    state.withLock { $0.isWaiting = false }
    let asking = await reception.withLock { $0 }?.waiting ?? []
    let phones = board.look.state.phones.count
    let connected = board.streamCount
    let census = state.withLock { state -> LaneCensus? in
      let census = LaneCensus(seated: phones, connected: connected, visits: state.visits, asking: asking)
      guard !state.isStopped, state.told != census else { return nil }
      state.told = census
      return census
    }
    if let census { tell(census) }
  }
}
