import Statistics

/// Random draws that depend on the seed of the rehearsal and on a key only, never on what was drawn before.
///
/// So a participant chooses the same whatever the facilitator did in between.
struct Chance: RandomNumberGenerator {
  private var stream: SplitMix64

  /// A stream of its own for every key (FNV-1a, Fowler, Noll, Vo, over the parts of the key).
  init(seed: UInt64, _ key: String...) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in key {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
      hash = (hash ^ 0xff) &* 0x0000_0100_0000_01b3
    }
    stream = SplitMix64(seed: seed &+ hash)
  }

  mutating func next() -> UInt64 { stream.next() }

  /// A number in 0..<bound; `bound` must be positive.
  mutating func below(_ bound: Int) -> Int { stream.below(bound) }

  /// True in so many of a hundred cases.
  mutating func happens(_ percent: Int) -> Bool { stream.below(100) < percent }

  /// A number in 0..<1.
  mutating func unit() -> Double { Double(stream.next() >> 11) * 0x1p-53 }

  /// About normal, mean 0 and deviation 1: the sum of four even draws (Irwin-Hall), which is the same on every machine.
  mutating func deviation() -> Double { (unit() + unit() + unit() + unit() - 2) * 1.732_050_807_568_877_2 }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    stream.shuffle(&result)
    return result
  }

  /// One of the elements, or nil when there is none.
  mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[stream.below(elements.count)]
  }
}
