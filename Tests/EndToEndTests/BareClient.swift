import Foundation
import Glibc

/// A participant's program that speaks the protocol of the lane and nothing else: one connection, one request at a time.
final class BareClient: @unchecked Sendable {
  struct Reply {
    var status: Int
    var head: String
    var body: Data
  }

  private let descriptor: CInt
  private let host: String
  private var cookie = ""
  private(set) var seat = 0

  /// - Parameter host: of this machine, such as `127.0.0.1:8080`.
  init(host: String) throws {
    self.host = host
    descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
    var limit = timeval(tv_sec: 30, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(host.split(separator: ":").last.flatMap { UInt16($0) } ?? 0).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
    guard result == 0 else { throw EndToEndFault("no connection to \(host): \(errno)") }
  }

  deinit { close(descriptor) }

  /// Takes a seat.
  func join(code: String) throws {
    let reply = try post("/api/join", ["code": code])
    guard reply.status == 200, let label = try (object(reply)["seat"] as? [String: Any])?["label"] as? String,
      let number = Int(label.dropFirst())
    else { throw EndToEndFault("no seat: \(reply)") }
    seat = number
    cookie =
      reply.head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("set-cookie:") }
      .map { String($0.dropFirst(11).prefix { $0 != ";" }).trimmingCharacters(in: .whitespaces) } ?? ""
  }

  /// The question that is open, and its options.
  func question() throws -> (id: String, options: [String]) {
    let task = try object(ask("GET", "/api/task", Data()))["task"] as? [String: Any]
    guard let question = task?["question"] as? [String: Any], let id = question["id"] as? String,
      let options = question["options"] as? [[String: Any]]
    else { throw EndToEndFault("no question: \(String(describing: task))") }
    return (id, options.compactMap { $0["id"] as? String })
  }

  /// Whether an answer was acknowledged; throws when the other end is gone.
  func answer(_ question: String, _ option: String, key: String) throws -> Bool {
    try post("/api/answer", ["question": question, "answer": ["kind": "choice", "options": [option]], "key": key]).status == 200
  }

  private func object(_ reply: Reply) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: reply.body) as? [String: Any] ?? [:]
  }

  private func post(_ path: String, _ body: [String: Any]) throws -> Reply {
    try ask("POST", path, try JSONSerialization.data(withJSONObject: body))
  }

  private func ask(_ method: String, _ path: String, _ body: Data) throws -> Reply {
    var request = "\(method) \(path) HTTP/1.1\r\nHost: \(host)\r\n"
    if !cookie.isEmpty { request += "Cookie: \(cookie)\r\n" }
    if !body.isEmpty { request += "Content-Type: application/json\r\nContent-Length: \(body.count)\r\n" }
    let bytes = Array((request + "\r\n").utf8) + body
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL)) }
      guard count > 0 else { throw EndToEndFault("gone while sending") }
      sent += count
    }
    var text = Data()
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      if let end = text.range(of: Data("\r\n\r\n".utf8)) {
        let head = String(decoding: text[..<end.lowerBound], as: UTF8.self)
        let length = head.lowercased().firstMatch(of: #/content-length: (\d+)/#).flatMap { Int($0.1) } ?? 0
        if text.endIndex - end.upperBound >= length {
          return Reply(status: Int(head.dropFirst(9).prefix(3)) ?? 0, head: head, body: Data(text[end.upperBound...]))
        }
      }
      let count = recv(descriptor, &piece, piece.count, 0)
      guard count > 0 else { throw EndToEndFault("gone while waiting") }
      text.append(contentsOf: piece[0..<count])
    }
  }
}
