/// Cuts a stream of bytes into messages: each is preceded by its length in four bytes, the highest first.
public struct FrameReader: Sendable {
  /// A message longer than the reader takes.
  public struct TooLong: Error, Hashable {
    public let length: Int
  }

  private let limit: Int
  private var bytes: [UInt8] = []
  private var start = 0

  /// - Parameter limit: most bytes of one message.
  public init(limit: Int) { self.limit = limit }

  public mutating func append(_ more: some Sequence<UInt8>) {
    if start > 0, start == bytes.count {
      bytes.removeAll(keepingCapacity: bytes.count < 65_536)
      start = 0
    }
    bytes.append(contentsOf: more)
  }

  /// The next whole message, or nil when more bytes are needed.
  public mutating func next() throws(TooLong) -> [UInt8]? {
    guard bytes.count - start >= 4 else { return nil }
    let length = bytes[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) }
    guard length <= limit else { throw TooLong(length: length) }
    guard bytes.count - start >= 4 + length else { return nil }
    let message = Array(bytes[(start + 4)..<(start + 4 + length)])
    start += 4 + length
    if start > 65_536 {
      bytes.removeFirst(start)
      start = 0
    }
    return message
  }

  /// A message with its length before it.
  public static func framed(_ message: [UInt8]) -> [UInt8] {
    let length = UInt32(message.count)
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> $0) } + message
  }
}
