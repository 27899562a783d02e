import NIOCore
import NIOHTTPTypes
import NIOPosix

/// Cuts off a connection that takes too long to send a request, or does not take what is sent to it.
final class SlowPeers: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// For bytes that the other machine does not acknowledge: it is gone.
  private static let longestSilence: CInt = 30_000

  private let limits: LaneLimits
  private var request: Scheduled<Void>?
  private var deafness: Scheduled<Void>?

  init(_ limits: LaneLimits) { self.limits = limits }

  func handlerAdded(context: ChannelHandlerContext) {
    guard let options = context.channel.syncOptions else { return }
    try? options.setOption(.socketOption(.so_sndbuf), value: SocketOptionValue(limits.sendBuffer))
    try? options.setOption(.writeBufferWaterMark, value: .init(low: limits.pending / 2, high: limits.pending))
    #if os(Linux)
      // TCP_USER_TIMEOUT of tcp(7).
      try? options.setOption(
        ChannelOptions.Types.SocketOption(level: .tcp, name: NIOBSDSocket.Option(rawValue: 18)),
        value: SocketOptionValue(Self.longestSilence))
    #endif
  }

  func handlerRemoved(context: ChannelHandlerContext) { settle() }

  func channelInactive(context: ChannelHandlerContext) {
    settle()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head: request = closing(context, after: limits.request)
    case .body: break
    case .end:
      request?.cancel()
      request = nil
    }
    context.fireChannelRead(data)
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    deafness?.cancel()
    deafness = context.channel.isWritable ? nil : closing(context, after: limits.deafness)
    context.fireChannelWritabilityChanged()
  }

  private func closing(_ context: ChannelHandlerContext, after time: Duration) -> Scheduled<Void> {
    let channel = context.channel
    return context.eventLoop.scheduleTask(in: TimeAmount(time)) { channel.close(promise: nil) }
  }

  private func settle() {
    request?.cancel()
    deafness?.cancel()
    request = nil
    deafness = nil
  }
}

@available(*, unavailable)
extension SlowPeers: Sendable {}
