import Testing

@testable import ParticipantServer

@Suite("Pieces of the lane")
struct PieceTests {
  /// FIPS 180-4 examples and `sha256sum`.
  @Test(
    "SHA-256",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
      (String(repeating: "a", count: 1000), "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"),
    ])
  func digest(text: String, hex: String) { #expect(SHA256.hex(text.utf8) == hex) }

  @Test("Tokens are 128 bits of the random source")
  func token() throws {
    var generator = SystemRandomNumberGenerator()
    let tokens = Set((0..<200).map { _ in PhoneToken(using: &generator).text })
    #expect(tokens.count == 200 && tokens.allSatisfy { $0.utf8.count == 26 })
    let token = try #require(tokens.first)
    #expect(PhoneToken(cookies: "a=b; goedwerk=\(token); c")?.text == token)
    for bad in ["goedwerk=", "goedwerk=\(token)x", "goedwerkt=\(token)", "", String(repeating: "x", count: 5000)] {
      #expect(PhoneToken(cookies: bad) == nil)
    }
  }

  @Test("Fields of a form, as browsers send them")
  func fields() {
    let fields = UrlFields("a=1&b=x+y%26z&a=2&leeg=&%C3%A9=%E2%82%AC&kapot=%4&=geen")
    #expect(fields.pairs.map(\.name) == ["a", "b", "a", "leeg", "é", "kapot", ""])
    #expect(fields.pairs.map(\.value) == ["1", "x y&z", "2", "", "€", "%4", "geen"])
    #expect(UrlFields(String(repeating: "a&", count: 10_000)).pairs.count == UrlFields.most)
  }

  @Test("A rate limit lets a burst through and then a steady stream")
  func rate() {
    let start = ContinuousClock.now
    var limit = RateLimit(rate: 10, burst: 5, now: start)
    #expect((0..<10).count { _ in limit.take(at: start) } == 5)
    let later = start.advanced(by: .milliseconds(300))
    #expect((0..<10).count { _ in limit.take(at: later) } == 3)
    let muchLater = start.advanced(by: .seconds(100))
    #expect((0..<10).count { _ in limit.take(at: muchLater) } == 5)
  }

  @Test("Constant-time comparison compares")
  func equal() {
    #expect(
      ConstantTime.equal("abc", "abc") && !ConstantTime.equal("abc", "abd") && !ConstantTime.equal("abc", "ab")
        && ConstantTime.equal("", ""))
  }

  @Test(
    "Names of interfaces",
    arguments: [("wlp2s0", 0), ("wlan0", 0), ("enp3s0", 1), ("eth0", 1), ("tun0", 2), ("wg0", 2), ("lo", 3), ("docker0", 3), ("x9", 4)])
  func interfaces(name: String, kind: Int) {
    let kinds: [NetworkInterface.Kind] = [.wireless, .cable, .tunnel, .machine, .other]
    #expect(NetworkInterface(name: name, address: "10.0.0.1").kind == kinds[kind])
  }
}
