/// What a phone shows at every request: 128 random bits, which the server does not keep.
struct PhoneToken: Hashable, Sendable {
  static let cookieName = "goedwerk"
  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
  private static let length = 26

  /// 26 letters and digits (base32 of RFC 4648, small letters, without padding).
  let text: String

  /// A new one from the system's random source.
  init(using generator: inout some RandomNumberGenerator) {
    var bits: UInt128 = UInt128(generator.next() as UInt64) << 64 | UInt128(generator.next() as UInt64)
    var letters: [UInt8] = []
    for _ in 0..<Self.length {
      letters.append(Self.alphabet[Int(bits & 31)])
      bits >>= 5
    }
    text = String(decoding: letters, as: UTF8.self)
  }

  /// - Returns: nil for what is no token.
  init?(_ text: some StringProtocol) {
    guard text.utf8.count == Self.length, text.utf8.allSatisfy(Self.alphabet.contains) else { return nil }
    self.text = String(text)
  }

  /// From a Cookie header; nil without one of ours.
  init?(cookies header: String?) {
    guard let header, header.utf8.count <= 4096 else { return nil }
    for pair in header.split(separator: ";") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0].drop(while: { $0 == " " }) == Self.cookieName else { continue }
      if let token = PhoneToken(parts[1]) {
        self = token
        return
      }
    }
    return nil
  }

  /// What the session keeps of it.
  var mark: String { SHA256.hex(text.utf8) }

  /// The mark of a line: the same for the same key, and known again by this token alone, so that nothing that is kept links a line to a
  /// phone, or two lines of one phone.
  func lineMark(key: String) -> String {
    let line = String(SHA256.hex("\(mark) \(key)".utf8).prefix(32))
    return line + seal(line)
  }

  /// Whether a line with this mark was sent with this token.
  func sent(_ lineMark: String) -> Bool {
    lineMark.utf8.count == 64 && ConstantTime.equal(String(lineMark.suffix(32)), seal(lineMark.prefix(32)))
  }

  private func seal(_ line: some StringProtocol) -> String { String(SHA256.hex("\(text) \(line)".utf8).prefix(32)) }

  /// The header that gives it to a phone, for half a year: longer than the meetings of one session.
  var cookie: String { "\(Self.cookieName)=\(text); Path=/; Max-Age=15552000; HttpOnly; SameSite=Strict" }
}

/// Comparison that takes as long whatever the difference is.
enum ConstantTime {
  static func equal(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
