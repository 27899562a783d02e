import Foundation
import Glibc

/// A connection of a test, with the bytes as they go over it.
final class Wire: @unchecked Sendable {
  let descriptor: CInt
  private var unread: [UInt8] = []
  private let noSignal = CInt(MSG_NOSIGNAL)

  /// - Parameter receiveBuffer: bytes that this end takes without reading; 0 for the usual number.
  init(port: Int, receiveBuffer: CInt = 0) throws {
    descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
    if receiveBuffer > 0 {
      var size = receiveBuffer
      setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<CInt>.size))
    }
    var limit = timeval(tv_sec: 120, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
    guard result == 0 else {
      close(descriptor)
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
  }

  deinit { close(descriptor) }

  func send(_ text: String) { send(Array(text.utf8)) }

  /// Sends what the other end takes.
  func send(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress.map { $0 + sent }, bytes.count - sent, noSignal)
      }
      guard count > 0 else { return }
      sent += count
    }
  }

  /// What comes until it holds these words, or the other end closes; nil when nothing came in time.
  func read(until words: String? = nil) async -> String? {
    // A read that waits must not hold a thread that the server needs.
    await withCheckedContinuation { done in DispatchQueue.global().async { done.resume(returning: self.wait(for: words)) } }
  }

  private func wait(for words: String?) -> String? {
    var text = unread
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      if let words, String(decoding: text, as: UTF8.self).contains(words) { break }
      let count = recv(descriptor, &piece, piece.count, 0)
      if count == 0 { break }
      if count < 0 { return nil }
      text += piece[0..<count]
    }
    unread = []
    return String(decoding: text, as: UTF8.self)
  }

  /// Sends a request and gives the status of its reply.
  func status(_ request: String) async -> Int? {
    send(request)
    return await read(until: "\r\n\r\n").flatMap { $0.split(separator: " ").dropFirst().first.flatMap { Int($0) } }
  }
}
