import HummingbirdCore
import Logging
import NIOCore
import NIOPosix

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Listens on one port.
enum Listener {
  struct Bound: Sendable {
    let port: Int
    let serving: Task<Void, any Error>
  }

  /// Time before a connection without a request is closed.
  private static let idleTimeout = TimeAmount.seconds(20)

  /// Returns once connections are taken.
  static func start(
    _ settings: LaneSettings, port: Int, on group: MultiThreadedEventLoopGroup, gate: @escaping @Sendable (Int) -> Gate
  ) async throws(LaneFault) -> Bound {
    let (opened, open) = AsyncStream.makeStream(of: Int.self)
    let logger = Logger(label: "goedwerk", factory: { _ in SwiftLogNoOpLogHandler() })
    let channel = HTTP1Channel(
      responder: { request, writer, channel in
        // With port 0 only the socket knows the port.
        try await gate(channel.localAddress?.port ?? port).respond(request, writer, channel)
      },
      configuration: .init(
        additionalChannelHandlers: [SlowPeers()], idleTimeout: idleTimeout,
        httpDecoderConfiguration: .init(maxHeaderFieldSize: 8192, maxHeaderListSize: 16_384, maxHeaderFieldCount: 64)))
    let server = Server(
      childChannelSetup: channel,
      configuration: ServerConfiguration(
        address: .hostname(settings.address, port: port), backlog: 1024,
        availableConnectionsDelegate: .maximum(OpenFiles.raised(to: settings.mostConnections), logger: logger)),
      onServerRunning: { open.yield($0.localAddress?.port ?? port) }, eventLoopGroup: group, logger: logger)
    let serving = Task {
      defer { open.finish() }
      try await server.run()
    }
    for await port in opened { return Bound(port: port, serving: serving) }
    let error = await serving.result
    guard case .failure(let fault) = error else { throw .other("") }
    throw Self.fault(fault, settings, port)
  }

  private static func fault(_ error: any Error, _ settings: LaneSettings, _ port: Int) -> LaneFault {
    guard let error = error as? IOError else { return .other("\(error)") }
    switch error.errnoCode {
    case EADDRINUSE, EACCES: return .portsTaken([port])
    case EADDRNOTAVAIL: return .noAddress(settings.address)
    default: return .other("\(error)")
    }
  }
}
