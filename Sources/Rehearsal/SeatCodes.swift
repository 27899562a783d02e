/// The codes behind the seat numbers on the participants' cards, for example the `K7QM` of `D3-K7QM`.
public enum SeatCodes {
  /// Capitals and digits that are hard to mistake for each other (no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V), without vowels so that no code is a word.
  public static let alphabet = Array("CDFGHJKMNPQRTVWXY34679")

  /// Characters of a code.
  public static let length = 4

  /// So many codes, all different.
  ///
  /// - Parameters:
  ///   - count: at most 5,000 in practice; must be far below the 22⁴ possible codes.
  ///   - generator: the system's for a real session, a seeded one for a rehearsal.
  public static func make(count: Int, using generator: inout some RandomNumberGenerator) -> [String] {
    var codes: [String] = []
    var known: Set<String> = []
    while codes.count < count {
      let code = String((0..<length).map { _ in alphabet[below(UInt64(alphabet.count), using: &generator)] })
      if known.insert(code).inserted { codes.append(code) }
    }
    return codes
  }

  /// An even draw from 0..<bound: draws beyond the last whole multiple of the bound are thrown away.
  private static func below(_ bound: UInt64, using generator: inout some RandomNumberGenerator) -> Int {
    let limit = UInt64.max - UInt64.max % bound
    var draw = generator.next() as UInt64
    while draw >= limit { draw = generator.next() }
    return Int(draw % bound)
  }
}
