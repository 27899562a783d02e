/// Insertion local search: one item at a time to its best other place, then some random moves and again; the best is kept.
struct KemenyLocalSearch {
  let items: Int
  let excess: [Int32]
  private static let rounds = 200
  private static let randomMoves = 3

  init(items: Int, excess: [Int32]) {
    self.items = items
    self.excess = excess
  }

  /// - Parameter bound: an excess that no order can beat; the search stops when it is met.
  func improve(_ start: [Int], bound: Int) -> KemenyOrder {
    var best = descend(KemenyOrder(order: start, excess: cost(of: start)))
    guard items > 2 else { return best }
    var generator = SplitMix64(seed: 1959)
    for _ in 0..<Self.rounds where best.excess > bound {
      var trial = best.order
      for _ in 0..<Self.randomMoves {
        let item = trial.remove(at: generator.below(items))
        trial.insert(item, at: generator.below(items))
      }
      let found = descend(KemenyOrder(order: trial, excess: cost(of: trial)))
      if found.excess < best.excess { best = found }
    }
    return best
  }

  private func cost(of order: [Int]) -> Int {
    var cost = 0
    for (position, i) in order.enumerated() {
      for j in order[(position + 1)...] { cost += Int(excess[i * items + j]) }
    }
    return cost
  }

  private func descend(_ start: KemenyOrder) -> KemenyOrder {
    var current = start
    excess.withUnsafeBufferPointer { excess in
      current.order.withUnsafeMutableBufferPointer { order in
        var improved = true
        while improved {
          improved = false
          for position in 0..<items {
            let (target, change) = bestMove(from: position, in: order, excess)
            guard change < 0 else { continue }
            let item = order[position]
            let step = target < position ? -1 : 1
            for place in stride(from: position, to: target, by: step) { order[place] = order[place + step] }
            order[target] = item
            current.excess += change
            improved = true
          }
        }
      }
    }
    return current
  }

  /// The place where the item at a position costs least, and what moving there changes.
  private func bestMove(
    from position: Int, in order: UnsafeMutableBufferPointer<Int>, _ excess: UnsafeBufferPointer<Int32>
  ) -> (target: Int, change: Int) {
    let item = order[position]
    var best = (target: position, change: 0)
    var change = 0
    var other = position - 1
    while other >= 0 {
      let passed = order[other]
      change &+= Int(excess[item &* items &+ passed] &- excess[passed &* items &+ item])
      if change < best.change { best = (other, change) }
      other -= 1
    }
    change = 0
    other = position + 1
    while other < items {
      let passed = order[other]
      change &+= Int(excess[passed &* items &+ item] &- excess[item &* items &+ passed])
      if change < best.change { best = (other, change) }
      other += 1
    }
    return best
  }
}
