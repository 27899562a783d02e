import Foundation
import ParticipantPages

/// An answer as the routes give it.
struct Reply: Sendable {
  enum Body: Sendable {
    case bytes([UInt8])
    case stream(number: Int, news: AsyncStream<StreamNews>, version: @Sendable () -> Int)
  }

  var status: Int
  var headers: [(name: String, value: String)] = []
  var body = Body.bytes([])

  static func json(_ value: some Encodable, status: Int = 200) -> Reply {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    guard let data = try? encoder.encode(value) else { return Reply(status: 500) }
    return Reply(status: status, headers: [("Content-Type", "application/json")], body: .bytes(Array(data)))
  }

  static func html(_ page: Markup, status: Int = 200) -> Reply {
    Reply(status: status, headers: [("Content-Type", "text/html; charset=utf-8")], body: .bytes(Array(page.html.utf8)))
  }

  static func refusal(_ status: Int, _ code: String, _ message: String) -> Reply {
    var reply = json(Refusal(code: code, message: message), status: status)
    if status == 429 { reply.headers.append(("Retry-After", "2")) }
    return reply
  }

  static func seeOther(_ path: String) -> Reply { Reply(status: 303, headers: [("Location", path)]) }

  func adding(_ name: String, _ value: String) -> Reply {
    var copy = self
    copy.headers.append((name, value))
    return copy
  }

  /// Why nothing happened: a code for programs, and a Dutch sentence for the participant.
  struct Refusal: Codable, Sendable {
    var code: String
    var message: String
  }

  /// What goes along with everything.
  static let always: [(name: String, value: String)] = [
    (
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'"
    ),
    ("X-Frame-Options", "DENY"), ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
  ]
}
