import Disclosure
import Foundation
import Testing

@Suite("What a register lets through")
struct ReleasePropertyTests {
  /// Every set that can be made by union and difference, by hand.
  private func closure(of sets: [Set<Int>]) -> Set<Set<Int>> {
    var known = Set(sets)
    var fresh = known
    while !fresh.isEmpty {
      var found: Set<Set<Int>> = []
      for a in fresh {
        for b in known { found.formUnion([a.union(b), a.subtracting(b), b.subtracting(a)]) }
      }
      fresh = found.subtracting(known)
      known.formUnion(fresh)
    }
    return known
  }

  @Test("no union and no difference of released sets holds 1 to k − 1 people", arguments: 0..<40)
  func differences(seed: UInt64) {
    var dice = Dice(seed + 1)
    let people = Int.random(in: 8...40, using: &dice)
    let rules = Disclosure(minimum: seed.isMultiple(of: 4) ? 8 : 5)
    var register = ReleaseRegister()
    var shown: [Set<Int>] = []
    // Random sets rarely pass: unions of blocks do so now and then, with a stray seat in some.
    let blocks = (0..<people).shuffled(using: &dice)
    for _ in 0..<30 where shown.count < 6 {
      var seats = Set<Int>()
      for start in stride(from: 0, to: people, by: 6) where Bool.random(using: &dice) {
        seats.formUnion(blocks[start..<min(start + 6, people)])
      }
      if Int.random(in: 0..<3, using: &dice) == 0 { seats.formSymmetricDifference([Int.random(in: 0..<people, using: &dice)]) }
      if register.release(release(seats), under: rules) == .allowed { shown.append(seats) }
    }
    #expect(closure(of: shown).allSatisfy { $0.isEmpty || $0.count >= rules.minimum })
    // One person more or fewer than something that was shown never passes.
    for seats in shown {
      let other = seats.symmetricDifference([Int.random(in: 0..<people, using: &dice)])
      #expect(register.verdict(for: release(other), under: rules) != .allowed)
    }
  }

  @Test("what is refused would have broken the rule, and the order of a batch does not matter", arguments: 0..<40)
  func refusals(seed: UInt64) {
    var dice = Dice(seed + 101)
    let sets = (0..<3).map { _ in Set((0..<14).filter { _ in Int.random(in: 0..<10, using: &dice) < 7 }) }
    // Atoms may be stricter than arithmetic where sets overlap, so they are counted here by membership, not by difference.
    var signatures: [[Bool]: Int] = [:]
    for seat in Set(sets.joined()) { signatures[sets.map { $0.contains(seat) }, default: 0] += 1 }
    let expected = sets.allSatisfy { $0.count >= 5 } && signatures.values.allSatisfy { $0 >= 5 }
    for order in [[0, 1, 2], [2, 0, 1], [1, 2, 0]] {
      #expect((ReleaseRegister().verdict(for: order.map { release(sets[$0]) }) == .allowed) == expected)
    }
  }

  /// Everybody answers yes or no. All answers that fit the exported counts are tried, so nothing here knows about atoms.
  @Test("every count that stays hidden could be two things, unless what is shown is unanimous", arguments: 0..<30)
  func hiddenCounts(seed: UInt64) {
    var dice = Dice(seed + 7)
    let people = Int.random(in: 10...15, using: &dice)
    let answers = UInt32.random(in: 0..<(1 << UInt32(people)), using: &dice)
    let everyone = UInt32((1 << people) - 1)
    let cut = UInt32((1 << Int.random(in: 1..<people, using: &dice)) - 1)
    let candidates = [everyone, cut, everyone & ~cut] + (0..<6).map { _ in UInt32.random(in: 1...everyone, using: &dice) }
    var register = ReleaseRegister()
    var shown: [UInt32] = []
    var hidden: [UInt32] = []
    for mask in candidates {
      let seats = (0..<people).filter { mask & (1 << $0) != 0 }
      if register.release(release(seats)) == .allowed { shown.append(mask) } else { hidden.append(mask) }
    }
    var possible = hidden.map { _ in Set<Int>() }
    for guess in 0...everyone where shown.allSatisfy({ (guess & $0).nonzeroBitCount == (answers & $0).nonzeroBitCount }) {
      for (place, mask) in hidden.enumerated() { possible[place].insert((guess & mask).nonzeroBitCount) }
    }
    let isUnanimous = shown.contains { [0, $0.nonzeroBitCount].contains((answers & $0).nonzeroBitCount) }
    #expect(shown.first == everyone)
    for values in possible where !isUnanimous { #expect(values.count >= 2) }
  }

  @Test("a set of seats is a set", arguments: 0..<20)
  func masks(seed: UInt64) throws {
    var dice = Dice(seed + 1)
    let a = Set((0..<40).map { _ in Int.random(in: 0..<300, using: &dice) })
    let b = Set((0..<40).map { _ in Int.random(in: 0..<130, using: &dice) })
    let (x, y) = (SeatMask(a), SeatMask(b))
    #expect(x.count == a.count && (0..<310).allSatisfy { x.contains($0) == a.contains($0) })
    #expect(x.union(y) == SeatMask(a.union(b)))
    #expect(x.intersection(y) == SeatMask(a.intersection(b)))
    #expect(y.subtracting(x) == SeatMask(b.subtracting(a)))
    #expect(x.subtracting(x).isEmpty && x.subtracting(x) == SeatMask())
    #expect(!x.contains(-1) && SeatMask([-1, 70_000]).isEmpty)
    #expect(try JSONDecoder().decode(SeatMask.self, from: JSONEncoder().encode(x)) == x)
  }

  @Test("a register survives being stored, and holds nothing but ids and bits")
  func stored() throws {
    var register = register([release(0..<20), release(0..<10, trait: "afdeling")])
    _ = register.release(Release(item: "hand", moment: "m1", people: .count(9)))
    _ = register.release(
      Release(item: "s9", moment: "m2", people: .seats(Respondents(versions: [SeatMask(0..<7), SeatMask([63, 64])]))))
    let data = try JSONEncoder().encode(register)
    #expect(try JSONDecoder().decode(ReleaseRegister.self, from: data) == register)
    #expect(register.releases.count == 4)
    for broken in [#""12""#, #""000000000000000g""#, #""+00000000000000f""#] {
      #expect(throws: DecodingError.self) { try JSONDecoder().decode(SeatMask.self, from: Data(broken.utf8)) }
    }
  }
}
