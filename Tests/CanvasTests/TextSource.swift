/// Text that tries to break a screen, the same for the same seed.
struct TextSource {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The next number of SplitMix64 (Steele, Lea and Flood, 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  /// Up to `length` pieces: words, spaces, accents, wide characters, emoji, escape sequences and any scalar at all.
  mutating func text(length: Int) -> String {
    var text = ""
    for _ in 0..<number(0...length) {
      let piece = number(0...12)
      if piece < Self.pieces.count {
        text += Self.pieces[piece]
      } else if let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: next()) % 0x11_0000) {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private static let pieces = [
    "waarden", " ", "-", "e\u{301}", "日", "👩‍👩‍👧", "\u{1B}[31m", "\n", "\u{202E}", "\u{1B}", "👍🏽",
  ]
}
