import NIOCore
import NIOExtras
import Synchronization

/// The connections that are open, each with the task that serves it.
///
/// A task needs the threads of its connection until its last line; so those may go only after `end` returned.
final class Connections: Sendable {
  private struct Connection {
    let channel: any Channel
    let task: Task<Void, Never>
  }

  private struct State {
    var open: [Int: Connection] = [:]
    var last = 0
    var isEnding = false
  }

  private let state = Mutex(State())

  var count: Int { state.withLock { $0.open.count } }

  /// Serves a connection until the work on it is done.
  func serve(_ channel: any Channel, _ work: @escaping @Sendable () async -> Void) {
    let isLate = state.withLock { state in
      state.last += 1
      let number = state.last
      // The task can't forget itself before it is noted: it waits for this lock.
      let task = Task {
        await work()
        forget(number)
      }
      state.open[number] = Connection(channel: channel, task: task)
      return state.isEnding
    }
    if isLate { channel.close(promise: nil) }
  }

  private func forget(_ number: Int) { state.withLock { _ = $0.open.removeValue(forKey: number) } }

  /// Lets connections finish what they are writing, cuts off those that take longer, and returns when all tasks are done.
  func end(within limit: Duration) async {
    let channels = state.withLock { state in
      state.isEnding = true
      return state.open.values.map(\.channel)
    }
    for channel in channels {
      channel.eventLoop.execute { channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent()) }
    }
    let cut = Task {
      guard (try? await Task.sleep(for: limit)) != nil else { return }
      for channel in state.withLock({ $0.open.values.map(\.channel) }) { channel.close(promise: nil) }
    }
    while let task = state.withLock({ $0.open.values.first?.task }) { await task.value }
    cut.cancel()
    await cut.value
  }
}
