import NIOCore
import NIOPosix

/// The self-test of the lane: what this machine can find out by itself.
public struct LaneProbe: Sendable {
  /// Whether the interface still has the address.
  public var hasAddress: Bool
  /// Whether the page answers at the address, asked from this machine.
  public var answers: Bool
  /// Name of a firewall that is switched on, as far as can be seen without rights.
  public var firewall: String?
  /// Names of interfaces of a VPN that are up.
  public var tunnels: [String]

  /// - Parameter read: the text of a small file of the system; nil when it can't be read.
  public static func run(address: String, port: Int, read: @Sendable (String) -> String?) async -> LaneProbe {
    let interfaces = NetworkInterface.all()
    return LaneProbe(
      hasAddress: interfaces.contains { $0.address == address }, answers: await answers(address, port), firewall: firewall(read),
      tunnels: interfaces.filter { $0.kind == .tunnel }.map(\.name))
  }

  private static func firewall(_ read: (String) -> String?) -> String? {
    let lines = read("/etc/ufw/ufw.conf")?.split(separator: "\n").map { $0.filter { $0 != " " } } ?? []
    if lines.contains("ENABLED=yes") { return "ufw" }
    return read("/run/firewalld.pid") == nil && read("/var/run/firewalld.pid") == nil ? nil : "firewalld"
  }

  private static func answers(_ address: String, _ port: Int) async -> Bool {
    // Only the head: a look at the page would count as a visitor.
    let request = "HEAD / HTTP/1.1\r\nHost: \(address)\(port == 80 ? "" : ":\(port)")\r\nConnection: close\r\n\r\n"
    let group = MultiThreadedEventLoopGroup.singleton
    let bootstrap = ClientBootstrap(group: group).connectTimeout(.seconds(2))
    guard
      let channel = try? await bootstrap.connect(
        host: address, port: port,
        channelInitializer: { channel in
          channel.eventLoop.makeCompletedFuture {
            try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
          }
        })
    else { return false }
    let timer = channel.channel.eventLoop.scheduleTask(in: .seconds(2)) { channel.channel.close(promise: nil) }
    defer { timer.cancel() }
    let start = try? await channel.executeThenClose { inbound, outbound in
      try await outbound.write(ByteBuffer(string: request))
      for try await piece in inbound { return String(buffer: piece).hasPrefix("HTTP/1.1 200") }
      return false
    }
    return start ?? false
  }
}
