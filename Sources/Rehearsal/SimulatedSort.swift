import Programme
import SessionEngine

/// Value sorts with a taste that the group shares: a few values most people want, a few that few people want, and noise of one's own.
struct SimulatedSort {
  let seed: UInt64
  let values: ValueList

  /// Wish of the group for each value, in the order of the list.
  var taste: [Double] {
    var chance = Chance(seed: seed, "taste of values")
    let outspoken = max(1, values.values.count / 10)
    let order = chance.shuffled(Array(values.values.indices))
    var wishes = values.values.map { _ in 0.35 * chance.deviation() }
    for place in order.prefix(outspoken) { wishes[place] = 1.8 }
    for place in order.dropFirst(outspoken).prefix(outspoken) { wishes[place] = -1.8 }
    return wishes
  }

  /// Card numbers per pile of one participant. After a change of mind two values of the outer piles have changed places.
  func piles(of participant: SimulatedParticipant, question: QuestionID, isChanged: Bool) -> [[Int]] {
    let conformity = participant.temper.conformity
    var noise = Chance(seed: seed, "sort", question.rawValue, participant.seat.label)
    var piles = dealt(taste.map { $0 * conformity + noise.deviation() })
    let full = piles.indices.filter { !piles[$0].isEmpty }
    if isChanged, let first = full.first, let second = full.dropFirst().first {
      let kept = piles[first].removeLast()
      piles[first].append(piles[second].removeLast())
      piles[second].append(kept)
    }
    return piles
  }

  /// The first piles of what a group lays together on the screen; the others are empty.
  func together(filled count: Int) -> [[Int]] {
    dealt(taste).enumerated().map { $0.offset < count ? $0.element : [] }
  }

  /// Deals the values over the piles from the strongest wish to the weakest.
  private func dealt(_ wishes: [Double]) -> [[Int]] {
    let order = wishes.indices.sorted { (wishes[$0], $1) > (wishes[$1], $0) }
    var rest = order.map { values.values[$0].number }[...]
    return values.pileSizes.map { size in
      defer { rest = rest.dropFirst(max(0, size)) }
      return rest.prefix(max(0, size)).sorted()
    }
  }
}
