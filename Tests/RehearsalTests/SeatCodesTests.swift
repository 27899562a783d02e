import Rehearsal
import TestSupport
import Testing

@Suite("Seat codes")
struct SeatCodesTests {
  /// Gives the same number a few times before it goes on: the worst that a generator can do and still end.
  private struct Stuttering: RandomNumberGenerator {
    var number: UInt64 = 0
    mutating func next() -> UInt64 {
      number += 1
      return number / 40
    }
  }

  @Test(arguments: [0, 1, 10, 500])
  func codesAreUniqueAndReadable(count: Int) {
    var generator = SystemRandomNumberGenerator()
    let codes = SeatCodes.make(count: count, using: &generator)
    #expect(codes.count == count)
    #expect(Set(codes).count == count)
    for code in codes {
      #expect(code.count == 4)
      #expect(code.allSatisfy { "CDFGHJKMNPQRTVWXY34679".contains($0) })
    }
  }

  @Test func sameCodeTwiceIsLeftOut() {
    var generator = Stuttering()
    let codes = SeatCodes.make(count: 20, using: &generator)
    #expect(Set(codes).count == 20)
  }

  @Test func allCharactersAreUsed() {
    var generator = SeededRandom(seed: 4)
    let used = Set(SeatCodes.make(count: 500, using: &generator).joined())
    #expect(used == Set(SeatCodes.alphabet))
  }
}
