/// A lower bound on the excess of any order of the remaining items, from cycles i > j > k > i of strict majorities.
///
/// Every order breaks each cycle somewhere. Cycles are packed greedily, each paying as much as all its edges still can, so no
/// majority pays more than its excess: the sum is a bound (Conitzer, Davenport & Kalagnanam 2006).
struct MajorityCycles {
  private struct Cycle {
    let members: UInt64
    let edges: (Int32, Int32, Int32)
    let weight: Int32
  }

  private let cycles: [Cycle]
  private let capacity: [Int32]
  private var left: [Int32]
  private var touched: [Int32] = []

  init(items m: Int, excess: [Int32]) {
    // excess[j, i] > 0 says that a majority ranks i above j: the edge i -> j, which "j before i" breaks.
    var found: [Cycle] = []
    for i in 0..<m {
      for j in (i + 1)..<max(m, i + 1) {
        for k in (i + 1)..<max(m, i + 1) where k != j {
          let edges = (j * m + i, k * m + j, i * m + k)
          let weight = min(excess[edges.0], excess[edges.1], excess[edges.2])
          guard weight > 0 else { continue }
          let members = UInt64(1) << UInt64(i) | 1 << UInt64(j) | 1 << UInt64(k)
          found.append(Cycle(members: members, edges: (Int32(edges.0), Int32(edges.1), Int32(edges.2)), weight: weight))
        }
      }
    }
    cycles = found.sorted { ($1.weight, $0.members) < ($0.weight, $1.members) }
    capacity = excess
    left = excess
  }

  mutating func bound(remaining: UInt64) -> Int {
    var bound: Int32 = 0
    let missing = ~remaining
    cycles.withUnsafeBufferPointer { cycles in
      left.withUnsafeMutableBufferPointer { left in
        for cycle in cycles where cycle.members & missing == 0 {
          let (a, b, c) = (Int(cycle.edges.0), Int(cycle.edges.1), Int(cycle.edges.2))
          let pay = min(left[a], left[b], left[c])
          guard pay > 0 else { continue }
          bound &+= pay
          left[a] &-= pay
          left[b] &-= pay
          left[c] &-= pay
          touched.append(cycle.edges.0)
          touched.append(cycle.edges.1)
          touched.append(cycle.edges.2)
        }
        for edge in touched { left[Int(edge)] = capacity[Int(edge)] }
      }
    }
    touched.removeAll(keepingCapacity: true)
    return Int(bound)
  }
}
