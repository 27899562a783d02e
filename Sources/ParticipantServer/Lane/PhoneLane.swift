import NIOCore
import NIOPosix
public import SessionEngine
public import SessionHost
import Synchronization

/// The lane of phones: listens on one interface while it is open, and costs nothing before and after.
public actor PhoneLane {
  /// Where it listens.
  public nonisolated let address: String
  public nonisolated let port: Int

  /// Between two states that are told.
  private static let pause = Duration.milliseconds(40)

  nonisolated let board: Board
  private let reception: Reception
  private let reporter: Reporter
  private let group: MultiThreadedEventLoopGroup
  nonisolated let listener: Listener
  private let limits: LaneLimits
  /// What goes on by itself while the lane is open.
  private let running: [Task<Void, Never>]
  private var isClosed = false

  /// Opens the lane on the first of the ports that is free.
  ///
  /// - Parameters:
  ///   - makeCode: a code for a new seat that is none of the given ones.
  ///   - tell: called with news, in order; must return at once.
  public static func open(
    _ settings: LaneSettings, host: SessionHost, makeCode: @escaping @Sendable (Set<String>) -> String?,
    tell: @escaping @Sendable (LaneNews) -> Void
  ) async throws(LaneFault) -> PhoneLane {
    let files = try webFiles(settings)
    let board = Board(await host.snapshot())
    let collector = Collector(host: host, board: board)
    let reporter = Reporter(board: board) { tell(.counted($0)) }
    let reception = Reception(board: board, collector: collector, code: settings.code, makeCode: makeCode) { reporter.wake() }
    let ledger = Ledger()
    let deeds = Deeds(board: board, collector: collector, ledger: ledger)
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 2)
    var fault = LaneFault.portsTaken(settings.ports)
    for port in settings.ports {
      do throws(LaneFault) {
        let listener = try await Listener.start(settings, port: port, on: group) { port in
          Gate(
            front: Front(
              board: board, deeds: deeds, reception: reception, ledger: ledger, guards: Guards(address: settings.address, port: port),
              files: files, keptUntil: settings.keptUntil, visited: { reporter.visit() }),
            board: board)
        }
        reporter.watch(reception)
        return PhoneLane(settings, board, reception, reporter, group, listener, host, tell)
      } catch {
        if case .portsTaken = error { continue }
        fault = error
        break
      }
    }
    try? await group.shutdownGracefully()
    throw fault
  }

  private static func webFiles(_ settings: LaneSettings) throws(LaneFault) -> [String: WebFile] {
    var files: [String: WebFile] = [:]
    for name in LaneSettings.fileNames {
      guard let bytes = settings.files[name] else { throw .missingFile(name) }
      files[name] = WebFile(name: name, bytes: bytes)
    }
    return files
  }

  private init(
    _ settings: LaneSettings, _ board: Board, _ reception: Reception, _ reporter: Reporter, _ group: MultiThreadedEventLoopGroup,
    _ listener: Listener, _ host: SessionHost, _ tell: @escaping @Sendable (LaneNews) -> Void
  ) {
    address = settings.address
    port = listener.port
    self.board = board
    self.reception = reception
    self.reporter = reporter
    self.group = group
    self.listener = listener
    let limits = settings.limits
    self.limits = limits
    running = [
      Task {
        for await state in await host.updates() {
          board.adopt(state)
          reporter.wake()
          tell(.changed(state))
          // Of a burst of answers the room sees some, and always the last.
          try? await Task.sleep(for: Self.pause)
        }
      },
      Task { while (try? await Task.sleep(for: limits.beat)) != nil { board.beat() } },
      Task {
        var isThere = true
        while (try? await Task.sleep(for: limits.look)) != nil {
          let was = isThere
          isThere = settings.hasAddress(settings.address)
          if isThere != was { tell(.reachable(isThere)) }
        }
      },
      Task {
        try? await listener.channel.closeFuture.get()
        if !Task.isCancelled { tell(.stopped) }
      },
    ]
  }

  /// Lets a phone in that waits.
  ///
  /// - Parameter seat: a seat that is there; nil for a new one.
  /// - Returns: the seat that it has now; nil when it does not wait any more, or the seat could not be given.
  public func admit(_ number: Int, to seat: SeatID? = nil) async -> SeatID? { await reception.admit(number, to: seat)?.id }

  /// Tells a phone that waits that there is no seat.
  public func refuse(_ number: Int) async { await reception.refuse(number) }

  /// Says goodbye to all phones and stops listening. Seats and answers stay. Does nothing the second time.
  public func close() async {
    guard !isClosed else { return }
    isClosed = true
    for task in running { task.cancel() }
    reporter.stop()
    // First, so that streams say goodbye while their connections are still there.
    board.close()
    await listener.close(within: limits.farewell)
    for task in running { await task.value }
    try? await group.shutdownGracefully()
  }
}
