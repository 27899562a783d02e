/// Who has to be apart and who together whenever subgroups are made; a wish is about two seats or more.
public struct SubgroupWishes: Codable, Hashable, Sendable {
  public var apart: [[SeatID]]
  public var together: [[SeatID]]

  public init(apart: [[SeatID]] = [], together: [[SeatID]] = []) {
    self.apart = apart
    self.together = together
  }

  public var isEmpty: Bool { apart.isEmpty && together.isEmpty }

  /// Whether some two seats have to be apart and, also by way of others, together.
  var contradicts: Bool {
    var clusters: [Set<SeatID>] = []
    for wish in together {
      let touched = clusters.filter { !$0.isDisjoint(with: wish) }
      clusters.removeAll { touched.contains($0) }
      clusters.append(touched.reduce(Set(wish)) { $0.union($1) })
    }
    return apart.contains { wish in clusters.contains { $0.intersection(wish).count > 1 } }
  }
}

extension SessionState {
  /// The wishes without seats that take no part any more; a wish about fewer than two is gone.
  public var currentWishes: SubgroupWishes {
    let active = Set(activeSeats.map(\.id))
    func kept(_ wishes: [[SeatID]]) -> [[SeatID]] { wishes.map { $0.filter(active.contains) }.filter { $0.count > 1 } }
    return SubgroupWishes(apart: kept(flow.wishes.apart), together: kept(flow.wishes.together))
  }

  /// The sentences name no seat: they stand on the shared screen.
  func wishing(_ wishes: SubgroupWishes) throws(Rejection) -> [Event] {
    for wish in wishes.apart + wishes.together {
      guard Set(wish).count == wish.count, wish.count > 1 else {
        throw Rejection(.badWish, "Een wens gaat over minstens twee verschillende deelnemers.")
      }
      for seat in wish { _ = try active(seat) }
    }
    guard !wishes.contradicts else { throw Rejection(.wishesDoNotFit, "Deze wens gaat niet samen met een andere wens.") }
    return wishes == flow.wishes ? [] : [.wishesChanged(apart: wishes.apart, together: wishes.together)]
  }
}
