import NIOCore
import NIOHTTP1
import NIOPosix

/// A piece of a reply as it comes in.
enum LanePiece: Sendable {
  case head(status: Int, type: String, cookies: [String])
  case body([UInt8])
  case end
}

/// Why there was no reply.
enum LaneLoss: Error, Hashable, Sendable {
  /// Nothing for too long.
  case late
  /// More than any reply of ours.
  case tooLong
  /// The connection closed before the reply was complete.
  case cutOff
}

/// One request on a connection of its own, and the pieces of its reply.
///
/// A connection a request costs a millisecond on a local network, and leaves nothing behind that could be half dead.
struct LaneConnection {
  var method: HTTPMethod
  var path: String
  var headers: [(String, String)]
  var body: [UInt8] = []
  /// Bytes of a reply that are taken; nil for a stream.
  var longestReply: Int? = 1 << 20
  /// How long the other end may be silent.
  var patience: TimeAmount
  /// Until a connection is there.
  static let connectTimeout = TimeAmount.seconds(4)

  /// The pieces of the reply; throws what went wrong. Whoever stops reading ends the connection.
  func pieces(from address: LaneAddress, on group: any EventLoopGroup) -> AsyncThrowingStream<LanePiece, any Error> {
    let (stream, pieces) = AsyncThrowingStream.makeStream(of: LanePiece.self, bufferingPolicy: .bufferingOldest(4096))
    var head = HTTPRequestHead(version: .http1_1, method: method, uri: path)
    head.headers.add(name: "Host", value: address.text)
    head.headers.add(name: "Connection", value: "close")
    for (name, value) in headers { head.headers.add(name: name, value: value) }
    if method == .POST { head.headers.add(name: "Content-Length", value: "\(body.count)") }
    let exchange = { @Sendable [head, body, longestReply] in ReplyReader(head: head, body: body, longestReply: longestReply, pieces: pieces)
    }
    let silence = patience
    let connected = ClientBootstrap(group: group).connectTimeout(Self.connectTimeout)
      .channelOption(.tcpOption(.tcp_nodelay), value: 1)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(IdleStateHandler(readTimeout: silence))
          try channel.pipeline.syncOperations.addHTTPClientHandlers()
          try channel.pipeline.syncOperations.addHandler(exchange())
        }
      }.connect(host: address.host, port: address.port)
    connected.whenFailure { pieces.finish(throwing: $0) }
    pieces.onTermination = { _ in connected.whenSuccess { $0.close(promise: nil) } }
    return stream
  }
}

/// Sends the request when the connection is there, and passes the reply on.
private final class ReplyReader: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias OutboundOut = HTTPClientRequestPart

  private let head: HTTPRequestHead
  private let body: [UInt8]
  private let longestReply: Int?
  private let pieces: AsyncThrowingStream<LanePiece, any Error>.Continuation
  private var length = 0

  init(
    head: HTTPRequestHead, body: [UInt8], longestReply: Int?, pieces: AsyncThrowingStream<LanePiece, any Error>.Continuation
  ) {
    self.head = head
    self.body = body
    self.longestReply = longestReply
    self.pieces = pieces
  }

  func channelActive(context: ChannelHandlerContext) {
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    if !body.isEmpty { context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: body)))), promise: nil) }
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      let headers = head.headers
      pass(
        .head(status: Int(head.status.code), type: headers.first(name: "Content-Type") ?? "", cookies: headers["Set-Cookie"]), context)
    case .body(let buffer):
      length += buffer.readableBytes
      if let longestReply, length > longestReply { return fail(LaneLoss.tooLong, context) }
      pass(.body(Array(buffer.readableBytesView)), context)
    case .end:
      pass(.end, context)
      pieces.finish()
      context.close(promise: nil)
    }
  }

  private func pass(_ piece: LanePiece, _ context: ChannelHandlerContext) {
    switch pieces.yield(piece) {
    case .enqueued: break
    case .dropped: fail(LaneLoss.tooLong, context)
    case .terminated: context.close(promise: nil)
    @unknown default: break
    }
  }

  private func fail(_ error: any Error, _ context: ChannelHandlerContext) {
    pieces.finish(throwing: error)
    context.close(promise: nil)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is IdleStateHandler.IdleStateEvent { return fail(LaneLoss.late, context) }
    context.fireUserInboundEventTriggered(event)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { fail(error, context) }

  func channelInactive(context: ChannelHandlerContext) { pieces.finish(throwing: LaneLoss.cutOff) }
}
