import SessionEngine
import SessionHost

/// Gathers what phones send while the host writes, and hands it over as one batch: one transaction for many answers.
actor Collector {
  enum Outcome: Sendable {
    case decided([Result<[Event], Rejection>])
    /// Nothing was stored.
    case failed
  }

  /// Commands in one transaction.
  static let largestBatch = 512

  private struct Waiting {
    let commands: [Command]
    let reply: CheckedContinuation<Outcome, Never>
  }

  private let host: SessionHost
  private let board: Board
  private var waiting: [Waiting] = []
  private var isWorking = false

  init(host: SessionHost, board: Board) {
    self.host = host
    self.board = board
  }

  /// Carries commands out together with what others sent; returns after they are on disk, and on the board.
  func submit(_ commands: [Command]) async -> Outcome {
    await withCheckedContinuation { reply in
      waiting.append(Waiting(commands: commands, reply: reply))
      guard !isWorking else { return }
      isWorking = true
      Task { await work() }
    }
  }

  private func work() async {
    while !waiting.isEmpty {
      var count = 0
      var size = 0
      while count < waiting.count, size < Self.largestBatch {
        size += waiting[count].commands.count
        count += 1
      }
      let batch = Array(waiting.prefix(count))
      waiting.removeFirst(count)
      await carryOut(batch)
    }
    isWorking = false
  }

  private func carryOut(_ batch: [Waiting]) async {
    do throws(EventLogError) {
      let results = try await host.submit(batch.flatMap(\.commands))
      board.adopt(await host.snapshot())
      var place = 0
      for waiting in batch {
        waiting.reply.resume(returning: .decided(Array(results[place..<(place + waiting.commands.count)])))
        place += waiting.commands.count
      }
    } catch {
      for waiting in batch { waiting.reply.resume(returning: .failed) }
    }
  }
}
