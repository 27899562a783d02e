/// Turns the bytes of typed text into characters: UTF-8, and Latin-1 for a byte that is no UTF-8, as an old terminal sends it.
struct ByteDecoder {
  private var pending: [UInt8] = []

  /// The characters that are complete with this byte; none while more bytes have to come.
  mutating func append(_ byte: UInt8) -> [Unicode.Scalar] {
    pending.append(byte)
    var complete: [Unicode.Scalar] = []
    while let first = pending.first {
      let length = Self.length(startingWith: first)
      let isBroken = length == nil || pending.prefix(length ?? 0).dropFirst().contains { $0 & 0xC0 != 0x80 }
      if !isBroken, let length {
        if pending.count < length { break }
        if let scalar = String(validating: pending.prefix(length), as: UTF8.self)?.unicodeScalars.first {
          complete.append(scalar)
          pending.removeFirst(length)
          continue
        }
      }
      complete.append(Unicode.Scalar(first))
      pending.removeFirst()
    }
    return complete
  }

  /// How many bytes a character has that starts with this one (RFC 3629); nil when none starts so.
  private static func length(startingWith byte: UInt8) -> Int? {
    switch byte {
    case 0...0x7F: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }
}
