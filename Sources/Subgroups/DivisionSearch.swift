import Statistics

/// Looks for the cheapest division of people into subgroups of fixed sizes: descent by swaps of two people, then a few random swaps and again.
struct DivisionSearch {
  private let acquaintance: Acquaintance
  /// Subgroup of every place; places are filled with people.
  private let groupOfPlace: [Int]
  private let placesOfGroup: [Range<Int>]
  private var personAt: [Int]
  private var random: SplitMix64
  /// Swaps that may still be priced.
  private var budget: Int

  init(_ acquaintance: Acquaintance, sizes: [Int], seed: UInt64) {
    self.acquaintance = acquaintance
    var start = 0
    placesOfGroup = sizes.map { size in
      defer { start += size }
      return start..<start + size
    }
    groupOfPlace = sizes.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
    personAt = Array(0..<start)
    random = SplitMix64(seed: seed)
    budget = 8_000 + 300 * start
    random.shuffle(&personAt)
  }

  /// The cheapest division found, as indices of people.
  mutating func best() -> [[Int]] {
    descend()
    var bestCost = cost
    var best = personAt
    var patience = 0
    while budget > 0, bestCost > acquaintance.floor, placesOfGroup.count > 1 {
      patience += 1
      // After many turns without gain the valley is left for good.
      if patience % 40 == 0 { random.shuffle(&personAt) } else { kick() }
      descend()
      let found = cost
      if found < bestCost { patience = 0 }
      if found <= bestCost {
        bestCost = found
        best = personAt
      } else if patience % 40 != 0 {
        personAt = best
      }
    }
    return placesOfGroup.map { $0.map { best[$0] }.sorted() }.sorted { $0[0] < $1[0] }
  }

  private var cost: Int {
    placesOfGroup.reduce(0) { sum, places in sum + places.reduce(0) { $0 + price(of: personAt[$1], in: places) } } / 2
  }

  /// What a person costs among the others of a subgroup, leaving out who sits at `except`.
  private func price(of person: Int, in places: Range<Int>, except: Int = -1) -> Int {
    var sum = 0
    for place in places where place != except && personAt[place] != person { sum += acquaintance.price(person, personAt[place]) }
    return sum
  }

  private mutating func kick() {
    for _ in 0..<2 + random.below(3) { personAt.swapAt(random.below(personAt.count), random.below(personAt.count)) }
  }

  /// Swaps as long as that helps, the best swap of one person at a time.
  private mutating func descend() {
    var order = Array(personAt.indices)
    random.shuffle(&order)
    var hasChanged = true
    while hasChanged, budget > 0 {
      hasChanged = false
      for place in order where isWorthMoving(place) {
        if let other = bestSwap(of: place) {
          personAt.swapAt(place, other)
          hasChanged = true
        }
      }
    }
  }

  private func isWorthMoving(_ place: Int) -> Bool {
    let home = placesOfGroup[groupOfPlace[place]]
    if price(of: personAt[place], in: home) > 0 { return true }
    let friends = acquaintance.friends[personAt[place]]
    return !friends.isEmpty && friends.contains { friend in !home.contains { personAt[$0] == friend } }
  }

  private mutating func bestSwap(of place: Int) -> Int? {
    let home = placesOfGroup[groupOfPlace[place]]
    let person = personAt[place]
    let stays = price(of: person, in: home)
    var best: (gain: Int, place: Int)?
    let offset = random.below(personAt.count)
    for step in personAt.indices {
      let other = (step + offset) % personAt.count
      let away = placesOfGroup[groupOfPlace[other]]
      guard away != home else { continue }
      budget -= 1
      let before = stays + price(of: personAt[other], in: away)
      let after = price(of: person, in: away, except: other) + price(of: personAt[other], in: home, except: place)
      if before - after > (best?.gain ?? 0) { best = (before - after, other) }
    }
    return best?.place
  }
}
