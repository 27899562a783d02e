import Disclosure

/// A small reproducible source of chance (xorshift64), independent of the product's own generator.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// A release of one item at one moment over seats that never changed their answer.
func release(_ seats: some Sequence<Int>, trait: String? = nil) -> Release {
  Release(item: "s3", moment: "m1", people: .seats(Respondents(seats)), trait: trait)
}

/// A register in which these were given out.
func register(_ releases: [Release], under rules: Disclosure = Disclosure()) -> ReleaseRegister {
  var register = ReleaseRegister()
  for release in releases { _ = register.release(release, under: rules) }
  return register
}
