extension SubgroupPlan {
  /// The subgroups with one more person; nobody else moves.
  ///
  /// The person joins a subgroup where no wish is broken, if there is one; of those the smallest; of those the one with the fewest
  /// earlier meetings; of those the first. A person who is in a subgroup already stays there. Of no subgroups none are made.
  ///
  /// - Parameters:
  ///   - seat: who comes in late.
  ///   - groups: the subgroups as they are at work; a subgroup may have shrunk to one.
  ///   - history: earlier divisions, without `groups`.
  public static func joining(
    _ seat: Int, _ groups: [[Int]], history: [[[Int]]] = [], apart: [SeatPair] = [], together: [SeatPair] = []
  ) -> [[Int]] {
    guard !groups.contains(where: { $0.contains(seat) }) else { return groups }
    let enemies = partners(of: seat, in: apart)
    let friends = partners(of: seat, in: together)
    let ranks = groups.indices.map { place in
      let group = groups[place]
      let away = groups.enumerated().reduce(0) { $1.offset == place ? $0 : $0 + $1.element.count(where: friends.contains) }
      return (group.count(where: enemies.contains) + away, group.count, encounters(of: seat, with: group, in: history), place)
    }
    guard let best = ranks.min(by: <) else { return groups }
    var result = groups
    result[best.3] = (result[best.3] + [seat]).sorted()
    return result
  }

  /// The subgroups without one person; who is left alone joins another subgroup, if there is one.
  public static func leaving(
    _ seat: Int, _ groups: [[Int]], history: [[[Int]]] = [], apart: [SeatPair] = [], together: [SeatPair] = []
  ) -> [[Int]] {
    let rest = groups.map { $0.filter { $0 != seat } }.filter { !$0.isEmpty }
    guard rest != groups, rest.count > 1, let alone = rest.first(where: { $0.count == 1 })?.first else { return rest }
    return joining(alone, rest.filter { $0 != [alone] }, history: history, apart: apart, together: together)
  }

  private static func partners(of seat: Int, in pairs: [SeatPair]) -> Set<Int> {
    Set(pairs.compactMap { $0.first == seat ? $0.second : $0.second == seat ? $0.first : nil })
  }

  private static func encounters(of seat: Int, with group: [Int], in history: [[[Int]]]) -> Int {
    history.reduce(0) { sum, round in
      guard let own = round.first(where: { $0.contains(seat) }) else { return sum }
      return sum + group.count(where: own.contains)
    }
  }
}
