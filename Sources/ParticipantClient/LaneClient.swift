public import FacilitatorApp
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Programme
import SessionEngine
import Synchronization

/// A participant's end of the lane of phones: requests over HTTP, and the stream of news. What comes back is a stranger's: it is limited in
/// size and must have the shape of the contract.
public final class LaneClient: Sendable {
  public let address: LaneAddress
  private let cookie: Mutex<String?>

  /// For how many seconds the other end may be silent.
  private let patience: Int64
  /// As `patience`, for a stream: the lane says something every twenty seconds.
  private static let streamPatience = 50

  /// - Parameters:
  ///   - token: what an earlier run was given; nil for none.
  ///   - patience: seconds of silence before a request counts as lost; a whole reply may take twice as long.
  public init(_ address: LaneAddress, token: String? = nil, patience: Int64 = 8) {
    self.address = address
    self.patience = patience
    cookie = Mutex(token.flatMap { Self.isToken($0) ? $0 : nil })
  }

  /// What the lane knows this terminal by; whoever has it has the seat. Nil before the lane gave one.
  public var token: String? { cookie.withLock { $0 } }

  /// The first words: what the session is, and whether this terminal has a seat.
  ///
  /// - Throws: why this is no lane of ours.
  public func greet() async throws(JoinFault) -> LaneSession {
    let found: Received
    do {
      // The page gives the token that makes joining safe to repeat.
      if token == nil { _ = try await exchange(.GET, "/") }
      found = try await exchange(.GET, "/api/session")
    } catch {
      throw JoinFault(error)
    }
    guard found.isJSON else { throw .otherProgram }
    if found.status == 200, let session = decoded(LaneSession.self, found) { return session }
    guard let refusal = decoded(LaneBodies.Refusal.self, found) else { throw .otherProgram }
    throw .turnedAway(refusal.message)
  }

  /// Sends a request; never fails, but says what came of it.
  public func send(_ request: LaneRequest) async -> LaneReply {
    do {
      if case .join = request, token == nil { _ = try await exchange(.GET, "/") }
      let found = try await exchange(request)
      guard (200...299).contains(found.status) else {
        // A refusal in other words than ours is of something between us and the lane.
        guard found.isJSON, let refusal = decoded(LaneBodies.Refusal.self, found) else { return .lost }
        return .refused(LaneRefusal(status: found.status, message: refusal.message))
      }
      return reply(found, to: request) ?? .lost
    } catch {
      return .lost
    }
  }

  /// The stream of news; its last word is `ended` or `bye`. Whoever stops listening ends it.
  public func words() -> AsyncStream<LaneWord> {
    let pieces = LaneConnection(
      method: .GET, path: "/api/events", headers: headers + [("Accept", "text/event-stream")], longestReply: nil,
      patience: .seconds(Int64(Self.streamPatience))
    ).pieces(from: address, on: MultiThreadedEventLoopGroup.singleton)
    let (stream, words) = AsyncStream.makeStream(of: LaneWord.self)
    let reading = Task {
      await Self.read(pieces, into: words)
      words.yield(.ended)
      words.finish()
    }
    words.onTermination = { _ in reading.cancel() }
    return stream
  }

  private static func read(_ pieces: AsyncThrowingStream<LanePiece, any Error>, into words: AsyncStream<LaneWord>.Continuation) async {
    var lines = EventLines()
    do {
      for try await piece in pieces {
        switch piece {
        case .head(let status, let type, _): guard status == 200, type.hasPrefix("text/event-stream") else { return }
        case .body(let bytes):
          guard let events = lines.take(bytes) else { return }
          for event in events {
            switch event.name {
            case "look":
              guard let news = try? JSONDecoder().decode(LaneBodies.News.self, from: Data(event.data.utf8)) else { return }
              words.yield(.look(news.version))
            case "bye":
              words.yield(.bye)
              return
            default: break
            }
          }
        case .end: return
        }
      }
    } catch {
      return
    }
  }
}

extension LaneClient {
  struct Received: Sendable {
    var status = 0
    var isJSON = false
    var bytes: [UInt8] = []
  }

  private var headers: [(String, String)] { token.map { [("Cookie", "\(Self.cookieName)=\($0)")] } ?? [] }
  private static let cookieName = "goedwerk"

  /// 26 letters and digits of base32.
  private static func isToken(_ text: String) -> Bool {
    text.utf8.count == 26 && text.allSatisfy { ("a"..."z").contains($0) || ("2"..."7").contains($0) }
  }

  private func exchange(_ request: LaneRequest) async throws -> Received {
    switch request {
    case .session: try await exchange(.GET, "/api/session")
    case .task(nil): try await exchange(.GET, "/api/task")
    case .task(let question?): try await exchange(.GET, "/api/task?question=\(Self.encoded(question.rawValue))")
    case .join(let code, let seat):
      try await exchange(.POST, "/api/join", LaneBodies.Join(code: code, seat: seat.isEmpty ? nil : seat))
    case .answer(let id, let answer, let key):
      try await exchange(.POST, "/api/answer", LaneBodies.Answer(question: id.rawValue, answer: answer, key: key))
    case .withdraw(let id, let key):
      try await exchange(.POST, "/api/answer/withdraw", LaneBodies.Withdraw(question: id.rawValue, key: key))
    case .line(let step, let column, let text, let key):
      try await exchange(.POST, "/api/line", LaneBodies.Line(step: step, column: column, text: text, key: key))
    case .withdrawLine(let id, let key):
      try await exchange(.POST, "/api/line/withdraw", LaneBodies.WithdrawLine(id: id, key: key))
    case .leave: try await exchange(.POST, "/api/leave", LaneBodies.Nothing())
    }
  }

  private func exchange(_ method: HTTPMethod, _ path: String) async throws -> Received { try await exchange(method, path, body: []) }

  private func exchange(_ method: HTTPMethod, _ path: String, _ content: some Encodable) async throws -> Received {
    try await exchange(method, path, body: Array(try JSONEncoder().encode(content)))
  }

  private func exchange(_ method: HTTPMethod, _ path: String, body: [UInt8]) async throws -> Received {
    let type = method == .POST ? [("Content-Type", "application/json")] : []
    let pieces = LaneConnection(
      method: method, path: path, headers: headers + type, body: body, patience: .seconds(patience)
    ).pieces(from: address, on: MultiThreadedEventLoopGroup.singleton)
    return try await withThrowingTaskGroup(of: Received.self) { group in
      group.addTask { try await self.gather(pieces) }
      // Also of a server that sends a byte now and then.
      group.addTask {
        try await Task.sleep(for: .seconds(2 * self.patience))
        throw LaneLoss.late
      }
      defer { group.cancelAll() }
      guard let found = try await group.next() else { throw LaneLoss.cutOff }
      return found
    }
  }

  private func gather(_ pieces: AsyncThrowingStream<LanePiece, any Error>) async throws -> Received {
    var received = Received()
    for try await piece in pieces {
      switch piece {
      case .head(let status, let type, let cookies):
        received.status = status
        received.isJSON = type.lowercased().hasPrefix("application/json")
        adopt(cookies)
      case .body(let bytes): received.bytes += bytes
      case .end: return received
      }
    }
    throw LaneLoss.cutOff
  }

  private func adopt(_ cookies: [String]) {
    for text in cookies {
      let pair = text.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0] == Self.cookieName, Self.isToken(String(pair[1])) else { continue }
      cookie.withLock { $0 = String(pair[1]) }
    }
  }

  /// Percent-encoded but for letters, digits and `-._~` (RFC 3986, 2.3).
  static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      let scalar = Unicode.Scalar(byte)
      if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil || "-._~".unicodeScalars.contains(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        let hex = String(byte, radix: 16, uppercase: true)
        result += "%" + (hex.count == 1 ? "0" : "") + hex
      }
    }
    return result
  }

  private func decoded<Value: Decodable>(_ type: Value.Type, _ received: Received) -> Value? {
    try? JSONDecoder().decode(type, from: Data(received.bytes))
  }

  /// Nil for what has not the shape of the contract.
  private func reply(_ found: Received, to request: LaneRequest) -> LaneReply? {
    guard found.isJSON else { return nil }
    switch request {
    case .session, .leave: return decoded(LaneSession.self, found).map { .session($0) }
    case .join:
      guard let joined = decoded(LaneBodies.Joined.self, found) else { return nil }
      return joined.joined == .asked ? .asked : joined.seat.map { .seated($0) }
    case .task: return decoded(LaneBodies.TaskDocument.self, found).map { .task($0.task, version: $0.version) }
    case .answer, .withdraw, .line, .withdrawLine: return decoded(LaneBodies.Acknowledged.self, found).map { _ in .acknowledged }
    }
  }
}
