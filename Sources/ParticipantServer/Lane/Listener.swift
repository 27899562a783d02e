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
struct Listener: Sendable {
  let port: Int
  let connections: Connections
  /// The socket that listens.
  let channel: any Channel

  /// Returns once connections are taken.
  static func start(
    _ settings: LaneSettings, port: Int, on group: MultiThreadedEventLoopGroup, gate: @escaping @Sendable (Int) -> Gate
  ) async throws(LaneFault) -> Listener {
    let logger = Logger(label: "goedwerk", factory: { _ in SwiftLogNoOpLogHandler() })
    let limits = settings.limits
    let connections = Connections()
    let http = HTTP1Channel(
      responder: { request, writer, channel in
        // With port 0 only the socket knows the port.
        try await gate(channel.localAddress?.port ?? port).respond(request, writer, channel)
      },
      configuration: .init(
        additionalChannelHandlers: [SlowPeers(limits)], idleTimeout: TimeAmount(limits.idle),
        httpDecoderConfiguration: .init(maxHeaderFieldSize: 8192, maxHeaderListSize: 16_384, maxHeaderFieldCount: 64)))
    let most = OpenFiles.raised(to: settings.mostConnections)
    // Not the server of Hummingbird: that one leaves connections behind that it did not begin with, and they end the process.
    let bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 1024)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .serverChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(
            AvailableConnectionsChannelHandler(delegate: MaximumAvailableConnections(most, logger: logger)))
        }
      }
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelInitializer { channel in
        http.setup(channel: channel, logger: logger).map { value in
          connections.serve(channel) { await http.handle(value: value, logger: logger) }
        }
      }
    do {
      let channel = try await bootstrap.bind(to: SocketAddress(ipAddress: settings.address, port: port)).get()
      return Listener(port: channel.localAddress?.port ?? port, connections: connections, channel: channel)
    } catch {
      throw fault(error, settings, port)
    }
  }

  /// Stops listening and ends the connections; returns when nothing needs their threads any more.
  func close(within limit: Duration) async {
    await stop()
    await connections.end(within: limit)
  }

  /// Stops listening; connections stay.
  func stop() async { try? await channel.close() }

  var isListening: Bool { channel.isActive }

  private static func fault(_ error: any Error, _ settings: LaneSettings, _ port: Int) -> LaneFault {
    guard let error = error as? IOError else { return .other("\(error)") }
    switch error.errnoCode {
    case EADDRINUSE, EACCES: return .portsTaken([port])
    case EADDRNOTAVAIL: return .noAddress(settings.address)
    default: return .other("\(error)")
    }
  }
}
