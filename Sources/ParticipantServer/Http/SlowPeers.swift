import NIOCore
import NIOHTTPTypes
import NIOPosix

/// Cuts off a connection that takes too long to send a request, or does not take what is sent to it.
final class SlowPeers: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// From the head of a request to its end.
  static let longestRequest = TimeAmount.seconds(10)
  /// Without taking anything of what waits.
  static let longestDeafness = TimeAmount.seconds(10)
  /// For bytes that the other machine does not acknowledge: it is gone.
  private static let longestSilence: CInt = 30_000
  private static let sendBuffer: CInt = 65_536

  private var request: Scheduled<Void>?
  private var deafness: Scheduled<Void>?

  func handlerAdded(context: ChannelHandlerContext) {
    guard let options = context.channel.syncOptions else { return }
    try? options.setOption(.socketOption(.so_sndbuf), value: SocketOptionValue(Self.sendBuffer))
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
    case .head: request = closing(context, after: Self.longestRequest)
    case .body: break
    case .end:
      request?.cancel()
      request = nil
    }
    context.fireChannelRead(data)
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    deafness?.cancel()
    deafness = context.channel.isWritable ? nil : closing(context, after: Self.longestDeafness)
    context.fireChannelWritabilityChanged()
  }

  private func closing(_ context: ChannelHandlerContext, after time: TimeAmount) -> Scheduled<Void> {
    let channel = context.channel
    return context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
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
