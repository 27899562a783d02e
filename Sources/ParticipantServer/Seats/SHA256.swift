/// SHA-256 (FIPS 180-4). Only for tokens of 128 random bits, where speed and secret inputs of other shapes play no part.
enum SHA256 {
  private static let constants: [UInt32] = primes(64).map { fraction(of: Double($0), root: 3) }
  private static let start: [UInt32] = primes(8).map { fraction(of: Double($0), root: 2) }

  /// The digest of some bytes: 32 bytes.
  static func digest(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var message = Array(bytes)
    let bits = UInt64(message.count) * 8
    message.append(0x80)
    while message.count % 64 != 56 { message.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) { message.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
    var hash = start
    for block in stride(from: 0, to: message.count, by: 64) { compress(message[block..<(block + 64)], into: &hash) }
    return hash.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) } }
  }

  /// The digest in 64 hexadecimal digits.
  static func hex(_ bytes: some Sequence<UInt8>) -> String {
    digest(bytes).map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }

  private static func compress(_ block: ArraySlice<UInt8>, into hash: inout [UInt32]) {
    var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { place in
      block[place..<(place + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for place in 16..<64 {
      let (early, late) = (words[place - 15], words[place - 2])
      let small = turn(early, 7) ^ turn(early, 18) ^ early >> 3
      let large = turn(late, 17) ^ turn(late, 19) ^ late >> 10
      words.append(words[place - 16] &+ small &+ words[place - 7] &+ large)
    }
    var (a, b, c, d, e, f, g, h) = (hash[0], hash[1], hash[2], hash[3], hash[4], hash[5], hash[6], hash[7])
    for place in 0..<64 {
      let first = h &+ (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) &+ (e & f ^ ~e & g) &+ constants[place] &+ words[place]
      let second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) &+ (a & b ^ a & c ^ b & c)
      (a, b, c, d, e, f, g, h) = (first &+ second, a, b, c, d &+ first, e, f, g)
    }
    for (place, value) in [a, b, c, d, e, f, g, h].enumerated() { hash[place] &+= value }
  }

  private static func turn(_ word: UInt32, _ places: UInt32) -> UInt32 { word >> places | word << (32 - places) }

  private static func primes(_ count: Int) -> [Int] {
    var found: [Int] = []
    var next = 2
    while found.count < count {
      if found.allSatisfy({ next % $0 != 0 }) { found.append(next) }
      next += 1
    }
    return found
  }

  /// First 32 bits of the fractional part of a square or cube root; Newton's method is exact to more bits than are used.
  private static func fraction(of number: Double, root: Int) -> UInt32 {
    var value = number / 2
    for _ in 0..<80 { value = root == 2 ? (value + number / value) / 2 : (2 * value + number / (value * value)) / 3 }
    return UInt32((value - value.rounded(.down)) * 4_294_967_296)
  }
}
