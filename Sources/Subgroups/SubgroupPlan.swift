/// Subgroups for one exercise, with memory: as few people as possible meet again.
///
/// Repeats are counted per pair of people and earlier division; the total comes first, then that no pair meets again and again. The same input
/// gives the same subgroups.
public struct SubgroupPlan: Hashable, Sendable {
  /// Seats per subgroup: in ascending order, the subgroups by their first seat. Never one alone.
  public let groups: [[Int]]
  /// Number of times that two people who were together before are together again, each earlier time left out: one for each pair.
  public let repeats: Int

  /// Subgroups of about one size.
  ///
  /// - Parameters:
  ///   - seats: who takes part, each once.
  ///   - size: wanted number of people in a subgroup, in `SubgroupSizes.allowed`.
  ///   - history: earlier divisions, each a list of subgroups; others than `seats` may stand in them.
  ///   - apart: who must not be in one subgroup.
  ///   - together: who must be in one subgroup; this never counts as a repeat.
  ///   - shown: the division that this one takes the place of; it is left where that costs no repeat.
  ///   - seed: decides between equally good divisions.
  public init(
    seats: [Int], size: Int, history: [[[Int]]] = [], apart: [SeatPair] = [], together: [SeatPair] = [], shown: [[Int]] = [], seed: UInt64
  ) throws(SubgroupError) {
    try self.init(
      seats, sizes: try SubgroupSizes.sizes(seats: seats.count, size: size), history, Wishes(apart: apart, together: together), shown, seed)
  }

  /// A fixed number of subgroups; otherwise as the other one.
  public init(
    seats: [Int], count: Int, history: [[[Int]]] = [], apart: [SeatPair] = [], together: [SeatPair] = [], shown: [[Int]] = [], seed: UInt64
  ) throws(SubgroupError) {
    try self.init(
      seats, sizes: try SubgroupSizes.sizes(seats: seats.count, count: count), history, Wishes(apart: apart, together: together), shown,
      seed)
  }

  private init(_ seats: [Int], sizes: [Int], _ history: [[[Int]]], _ wishes: Wishes, _ shown: [[Int]], _ seed: UInt64) throws(SubgroupError)
  {
    let seats = seats.sorted()
    for (one, next) in zip(seats, seats.dropFirst()) where one == next { throw .duplicateSeat(one) }
    let together = try wishes.requiredPairs(among: seats, largest: sizes.max() ?? 0)
    let acquaintance = Acquaintance(seats, history: history, apart: wishes.apart, together: together, shown: shown)
    var search = DivisionSearch(acquaintance, sizes: sizes, seed: seed)
    let found = search.best()
    let broken = acquaintance.broken(in: found)
    guard broken.isEmpty else { throw .wishesDoNotFit(broken.map { SeatPair(seats[$0.first], seats[$0.second]) }) }
    groups = found.map { $0.map { seats[$0] } }
    repeats = acquaintance.repeats(in: found)
  }
}

extension Acquaintance {
  /// Wishes that a division breaks, as indices, in order.
  func broken(in groups: [[Int]]) -> [SeatPair] {
    var home = Array(repeating: -1, count: count)
    for (place, group) in groups.enumerated() { for person in group { home[person] = place } }
    let broken = apart.filter { home[$0.first] == home[$0.second] } + together.filter { home[$0.first] != home[$0.second] }
    return broken.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// Pairs in a division that were together before and do not have to be.
  func repeats(in groups: [[Int]]) -> Int {
    groups.reduce(0) { sum, group in
      sum
        + group.indices.reduce(0) { sum, place in
          sum + group[(place + 1)...].count { times[group[place] * count + $0] > 0 && !together.contains(SeatPair(group[place], $0)) }
        }
    }
  }
}
