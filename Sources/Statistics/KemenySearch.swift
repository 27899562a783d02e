/// Best-first search over the set of items placed so far, for at most 64 items.
///
/// g = excess so far; a table keeps the smallest g per set (dominance); h is the bound of `MajorityCycles`. The search is done when
/// no open node can beat the best order: that order is then optimal.
struct KemenySearch {
  static let mostItems = 64
  /// Largest excess of the first order, which sets the number of buckets.
  static let mostExcess = 1_000_000

  private struct Node {
    let placed: UInt64
    let cost: Int32
    let parent: Int32
    let item: Int8
  }

  private(set) var best: KemenyOrder
  private(set) var opened = 0
  private let items: Int
  private let all: UInt64
  private let excess: [Int32]
  private var cycles: MajorityCycles
  private var nodes: [Node] = []
  private var smallest = SmallestCostTable()
  /// Open nodes by g + h; bounds are small whole numbers, so buckets beat a heap.
  private var buckets: [[Int32]]

  init(items: Int, excess: [Int32], cycles: MajorityCycles, best: KemenyOrder) {
    self.items = items
    self.excess = excess
    self.best = best
    self.cycles = cycles
    all = Self.all(items)
    buckets = [[Int32]](repeating: [], count: best.excess)
  }

  /// The set of all items, one bit each.
  static func all(_ items: Int) -> UInt64 { items == 64 ? .max : (1 << UInt64(items)) - 1 }

  /// Searches until nothing better is possible or the limit is reached.
  ///
  /// - Returns: whether the best order is proven optimal.
  mutating func run(nodeLimit: Int) -> Bool {
    open(placed: 0, cost: 0, parent: -1, item: -1, atLeast: 0)
    var level = 0
    while level < best.excess {
      guard let index = buckets[level].popLast() else {
        level += 1
        continue
      }
      let node = nodes[Int(index)]
      guard smallest.cost(of: node.placed) == node.cost else { continue }
      guard opened < nodeLimit else { return false }
      opened += 1
      expand(node, index: index, level: level)
    }
    return true
  }

  private mutating func expand(_ node: Node, index: Int32, level: Int) {
    let remaining = all & ~node.placed
    var step = [(item: Int, cost: Int32)]()
    step.reserveCapacity(remaining.nonzeroBitCount)
    var candidates = remaining
    while candidates != 0 {
      let item = candidates.trailingZeroBitCount
      candidates &= candidates - 1
      let cost = self.cost(of: item, before: remaining)
      // An item that costs nothing before all others is first in some best order of them.
      if cost == 0 {
        open(placed: node.placed | 1 << UInt64(item), cost: node.cost, parent: index, item: item, atLeast: level)
        return
      }
      step.append((item, cost))
    }
    for (item, cost) in step {
      open(placed: node.placed | 1 << UInt64(item), cost: node.cost + cost, parent: index, item: item, atLeast: level)
    }
  }

  private func cost(of item: Int, before others: UInt64) -> Int32 {
    excess.withUnsafeBufferPointer { excess in
      var (cost, others) = (Int32(0), others)
      while others != 0 {
        cost &+= excess[item &* items &+ others.trailingZeroBitCount]
        others &= others &- 1
      }
      return cost
    }
  }

  private mutating func open(placed: UInt64, cost: Int32, parent: Int32, item: Int, atLeast level: Int) {
    guard Int(cost) < best.excess else { return }
    guard smallest.lower(placed, to: cost) else { return }
    let bound = max(level, Int(cost) + cycles.bound(remaining: all & ~placed))
    guard bound < best.excess else { return }
    nodes.append(Node(placed: placed, cost: cost, parent: parent, item: Int8(item)))
    let index = Int32(nodes.count - 1)
    if placed == all { best = KemenyOrder(order: path(to: index), excess: Int(cost)) }
    if placed != all { buckets[bound].append(index) }
  }

  private func path(to index: Int32) -> [Int] {
    var order: [Int] = []
    var current = index
    while current >= 0, nodes[Int(current)].parent >= 0 {
      order.append(Int(nodes[Int(current)].item))
      current = nodes[Int(current)].parent
    }
    return order.reversed()
  }
}
