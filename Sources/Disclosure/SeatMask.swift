/// A set of seats as bits: no names, no answers. Seat numbers start at 0.
public struct SeatMask: Hashable, Sendable {
  /// 64 seats a word, without zero words at the end, so that equal sets are equal.
  private var words: [UInt64] = []

  /// Highest seat number that fits, far above any group.
  public static let highestSeat = 65_535

  public init() {}

  /// The set of these seats; numbers outside 0...`highestSeat` are left out.
  public init(_ seats: some Sequence<Int>) {
    for seat in seats { insert(seat) }
  }

  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
  public var isEmpty: Bool { words.isEmpty }

  public func contains(_ seat: Int) -> Bool {
    seat >= 0 && seat / 64 < words.count && words[seat / 64] & (1 << UInt64(seat % 64)) != 0
  }

  public mutating func insert(_ seat: Int) {
    guard (0...Self.highestSeat).contains(seat) else { return }
    while words.count <= seat / 64 { words.append(0) }
    words[seat / 64] |= 1 << UInt64(seat % 64)
  }

  public func union(_ other: SeatMask) -> SeatMask { combined(other, length: max(words.count, other.words.count)) { $0 | $1 } }
  public func intersection(_ other: SeatMask) -> SeatMask { combined(other, length: min(words.count, other.words.count)) { $0 & $1 } }
  public func subtracting(_ other: SeatMask) -> SeatMask { combined(other, length: words.count) { $0 & ~$1 } }

  private func combined(_ other: SeatMask, length: Int, _ operation: (UInt64, UInt64) -> UInt64) -> SeatMask {
    var result = SeatMask()
    result.words = (0..<length).map { place in
      operation(place < words.count ? words[place] : 0, place < other.words.count ? other.words[place] : 0)
    }
    result.trim()
    return result
  }

  private mutating func trim() {
    while words.last == 0 { words.removeLast() }
  }
}

/// Stored as hexadecimal digits, 16 a word, lowest seats first: other readers of JSON would round 64-bit numbers.
extension SeatMask: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let digits = Array(try container.decode(String.self).utf8)
    let fault = DecodingError.dataCorruptedError(in: container, debugDescription: "seats are words of 16 hexadecimal digits")
    guard digits.count.isMultiple(of: 16), digits.count / 16 <= (Self.highestSeat + 1) / 64 else { throw fault }
    for start in stride(from: 0, to: digits.count, by: 16) {
      let word = digits[start..<start + 16]
      // A sign would be taken for part of a number.
      guard word.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }),
        let bits = UInt64(String(decoding: word, as: UTF8.self), radix: 16)
      else { throw fault }
      words.append(bits)
    }
    trim()
  }

  public func encode(to encoder: any Encoder) throws {
    let digits = words.map { word in
      let text = String(word, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }
    var container = encoder.singleValueContainer()
    try container.encode(digits.joined())
  }
}
