/// The smallest cost seen for each set of items, in one open-addressed block: the standard dictionary hashes more than this needs.
struct SmallestCostTable {
  private var keys: [UInt64]
  /// −1 marks an empty slot.
  private var costs: [Int32]
  private var used = 0

  init() {
    keys = [UInt64](repeating: 0, count: 1 << 10)
    costs = [Int32](repeating: -1, count: 1 << 10)
  }

  /// The smallest cost of a set, or nil when it was never seen.
  func cost(of key: UInt64) -> Int32? {
    let slot = slot(of: key)
    return costs[slot] < 0 ? nil : costs[slot]
  }

  /// Stores a cost when it is below what is known.
  ///
  /// - Returns: whether it was.
  mutating func lower(_ key: UInt64, to cost: Int32) -> Bool {
    if 2 * used >= keys.count { grow() }
    let slot = slot(of: key)
    if costs[slot] < 0 {
      used += 1
      keys[slot] = key
    } else if costs[slot] <= cost {
      return false
    }
    costs[slot] = cost
    return true
  }

  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while costs[slot] >= 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldCosts) = (keys, costs)
    keys = [UInt64](repeating: 0, count: 2 * oldKeys.count)
    costs = [Int32](repeating: -1, count: 2 * oldKeys.count)
    for (key, cost) in zip(oldKeys, oldCosts) where cost >= 0 {
      let slot = slot(of: key)
      keys[slot] = key
      costs[slot] = cost
    }
  }
}
