import JSONText
import Statistics

/// Two groups side by side, as members of the JSON.
extension Calculation {
  func groupComparison(_ found: GroupComparison) -> JSONNode {
    guard let groups, case .sorts(let sorts, _) = answers else { return .null }
    func means(_ group: Int) -> [Double] {
      let tally = (try? sorts.selecting(groups.members[group])).map { SortTally($0) } ?? SortTally(grid: sorts.grid)
      return tally.sums.map { Double($0) / Double(max(1, tally.people)) }
    }
    var members = Self.members([
      "groups": .strings(groups.names), "n_A": .int(found.peopleA), "n_B": .int(found.peopleB), "mean_A": .doubles(means(0)),
      "mean_B": .doubles(means(1)), "difference": .doubles(found.differences), "spearman": .double(found.spearman),
      "kendall_tau_b": .double(found.kendallTauB), "pearson": .double(found.pearson),
    ])
    let shares = [found.unadjusted.map(\.p), found.adjusted.map(\.p)]
    switch found.relabelings {
    case .exact(let number):
      members += Self.members([
        "exact_relabelings": .int(number), "p_global_sumsq_exact": .double(found.global.p), "p_item_exact_unadjusted": .doubles(shares[0]),
        "p_item_exact_maxT_adjusted": .doubles(shares[1]),
        // With equal groups every relabeling has a mirror image of the same size.
        "smallest_possible_item_p": .double((found.peopleA == found.peopleB ? 2 : 1) / Double(number)),
      ])
    case .sampled(let number, let seed):
      members += Self.members([
        "sampled_relabelings": .int(number), "relabeling_seed": .int(Int(seed)), "p_global_sumsq_sampled": .double(found.global.p),
        "p_item_sampled_unadjusted": .doubles(shares[0]), "p_item_sampled_maxT_adjusted": .doubles(shares[1]),
      ])
    }
    return .object(members)
  }
}
