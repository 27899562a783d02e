import HTTPTypes
import HummingbirdCore
import NIOCore
import NIOHTTPTypes

/// Between the network and the routes: reads a request within its limits, writes the reply, and carries streams.
struct Gate: Sendable {
  let front: Front
  let board: Board

  @concurrent func respond(_ request: Request, _ writer: consuming ResponseWriter, _ channel: any Channel) async throws {
    let call: Call
    switch await read(request) {
    case .call(let read): call = read
    case .tooLarge:
      // What still comes is not read.
      return try await end(.refusal(413, "tooLarge", "Dit bericht is te groot."), writer, channel)
    case .broken: return try await end(.refusal(400, "badRequest", "Dit bericht klopt niet."), writer, channel)
    }
    let reply = await front.reply(to: call)
    switch reply.body {
    case .bytes(let bytes):
      let buffer = ByteBuffer(bytes: call.method == "HEAD" || reply.status == 304 ? [] : bytes)
      try await writer.write(response: Self.head(reply, length: bytes.count), body: ResponseBody(byteBuffer: buffer))
    case .stream(let number, let news, let version):
      defer { board.forget(number) }
      try await write(news, version, writer.writeHead(Self.head(reply, length: nil)))
    }
  }

  private enum Reading {
    case call(Call)
    case tooLarge, broken
  }

  @concurrent private func read(_ request: Request) async -> Reading {
    let head = request.head
    guard let target = head.path, target.utf8.count <= 2048 else { return .broken }
    var call = Call()
    call.method = head.method.rawValue
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    call.path = parts.first.map(String.init) ?? "/"
    call.query = parts.count > 1 ? String(parts[1]) : ""
    call.host = head.authority
    call.origin = head.headerFields[.origin]
    call.fetchSite = HTTPField.Name("Sec-Fetch-Site").flatMap { head.headerFields[$0] }
    call.contentType = head.headerFields[.contentType]
    call.cookies = head.headerFields[.cookie]
    call.noneMatch = head.headerFields[.ifNoneMatch]
    if let length = head.headerFields[.contentLength].flatMap({ Int($0) }), length > Requests.largestBody { return .tooLarge }
    do {
      for try await piece in request.body {
        guard call.body.count + piece.readableBytes <= Requests.largestBody else { return .tooLarge }
        call.body.append(contentsOf: piece.readableBytesView)
      }
    } catch {
      return .broken
    }
    return .call(call)
  }

  /// A reply after which nothing of this connection is read any more.
  @concurrent private func end(_ reply: Reply, _ writer: consuming ResponseWriter, _ channel: any Channel) async throws {
    guard case .bytes(let bytes) = reply.body else { return }
    var head = Self.head(reply, length: bytes.count)
    head.headerFields[.connection] = "close"
    try await writer.write(response: head, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    try await channel.close()
  }

  @concurrent private func write(
    _ news: AsyncStream<StreamNews>, _ version: @Sendable () -> Int, _ writer: consuming some ResponseBodyWriter
  ) async throws {
    var writer = writer
    var told = -1
    try await writer.write(ByteBuffer(string: "retry: 1000\n\n"))
    for await new in news {
      let now = version()
      switch new {
      case .bye: try await writer.write(ByteBuffer(string: "event: bye\ndata: {}\n\n"))
      case .look, .beat:
        if now != told {
          told = now
          try await writer.write(ByteBuffer(string: "event: look\ndata: {\"version\":\(now)}\n\n"))
        } else if case .beat = new {
          try await writer.write(ByteBuffer(string: "event: quiet\ndata: {}\n\n"))
        }
      }
    }
    try await writer.finish(nil)
  }

  private static func head(_ reply: Reply, length: Int?) -> HTTPResponse {
    var fields = HTTPFields()
    for (name, value) in Reply.always + reply.headers {
      guard let name = HTTPField.Name(name) else { continue }
      fields.append(HTTPField(name: name, value: value))
    }
    if fields[.cacheControl] == nil { fields[.cacheControl] = "no-store" }
    if let length, reply.status != 304 { fields[.contentLength] = "\(length)" }
    return HTTPResponse(status: HTTPResponse.Status(code: reply.status), headerFields: fields)
  }
}
