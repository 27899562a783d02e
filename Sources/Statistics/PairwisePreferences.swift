/// How many people rank each item strictly above each other one.
public struct PairwisePreferences: Hashable, Sendable {
  /// m.
  public let items: Int
  /// w(i, j), row-major.
  let above: [Int32]

  /// Counted from rankings; tied pairs of a person count for neither.
  public init(_ rankings: RankMatrix) {
    let m = rankings.items
    var above = [Int32](repeating: 0, count: m * m)
    rankings.doubledMidRanks.withUnsafeBufferPointer { ranks in
      above.withUnsafeMutableBufferPointer { above in
        for person in 0..<rankings.people {
          let row = person &* m
          for i in 0..<m {
            let own = ranks[row &+ i]
            for j in 0..<m where own < ranks[row &+ j] { above[i &* m &+ j] &+= 1 }
          }
        }
      }
    }
    self.init(items: m, above: above)
  }

  private init(items: Int, above: [Int32]) {
    self.items = items
    self.above = above
  }

  /// w(i, j): number of people who rank i strictly above j.
  public func count(_ i: Int, above j: Int) -> Int { Int(above[i * items + j]) }

  /// Number of reversals of an order: pairs with i before j cost w(j, i) (Kemeny 1959). Nil unless it holds every item once.
  public func cost(of order: [Int]) -> Int? {
    guard order.count == items, Set(order) == Set(0..<items) else { return nil }
    var cost = 0
    for (position, i) in order.enumerated() {
      for j in order[(position + 1)...] { cost += count(j, above: i) }
    }
    return cost
  }

  /// Σ over pairs of min(w(i, j), w(j, i)): no order can cost less.
  public var lowerBound: Int {
    var bound = 0
    for i in 0..<items {
      for j in 0..<i { bound += min(count(i, above: j), count(j, above: i)) }
    }
    return bound
  }

  /// The preferences among some items only, renumbered in the given order.
  func restricted(to chosen: [Int]) -> PairwisePreferences {
    PairwisePreferences(items: chosen.count, above: chosen.flatMap { i in chosen.map { above[i * items + $0] } })
  }

  /// What "i before j" costs above the cheapest choice for the pair: max(0, w(j, i) − w(i, j)), row-major.
  var excess: [Int32] {
    var excess = [Int32](repeating: 0, count: items * items)
    for i in 0..<items {
      for j in 0..<items { excess[i * items + j] = max(0, above[j * items + i] - above[i * items + j]) }
    }
    return excess
  }
}
