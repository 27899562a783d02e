import Disclosure
import JSONText
import Statistics

/// What holds for rankings with and without ties, as members of the JSON.
extension Calculation {
  /// Most people for whom all pairs are correlated.
  private static let mostPaired = 300
  /// Most values for which the table of pairs is printed.
  private static let mostPairs = 10

  var kendall: JSONNode {
    let n = Double(people)
    let (squares, m) = (Double(concordance.squaredDeviations), Double(items.count))
    let (chi, f) = (concordance.chiSquared, concordance.fTest)
    var members = Self.members([
      "W": .double(concordance.w), "S": .double(squares / 4), "T_sum": .double(Double(concordance.tieTerm)),
      "chi2": .double(chi?.statistic), "df": .int(items.count - 1), "p_chi2": .double(chi?.p),
      "F": .double(f?.statistic), "nu1": .double(f?.nu1), "nu2": .double(f?.nu2), "p_F": .double(f?.p),
      "W_uncorrected": .double(3 * squares / (n * n * (m * m * m - m))), "mean_spearman": .double(concordance.meanCorrelation),
      "null_mean": .double(concordance.chanceMean), "null_sd": .double(concordance.chanceStandardDeviation),
    ])
    if let pairs = meanOfPairs { members += Self.members(["mean_pairwise_spearman_direct": .double(pairs)]) }
    if let test = permutation {
      members += Self.members([
        "p_permutation": .double(test.p), "p_permutation_B": .int(test.total - 1), "p_permutation_seed": .int(Int(Self.permutationSeed)),
      ])
    }
    return .object(members)
  }

  /// The permutation test of W; nil when nothing can be compared or the group is too large to wait for.
  var permutation: PermutationShare? {
    isResampled && concordance.w != nil ? ConcordancePermutation.test(rankings, seed: Self.permutationSeed) : nil
  }

  /// Nil for a large group, and when somebody ranks everything the same.
  private var meanOfPairs: Double? {
    guard people <= Self.mostPaired else { return nil }
    var sum = 0.0
    for a in rows.indices {
      for b in 0..<a {
        guard let r = RankCorrelation.spearman(rows[a], rows[b]) else { return nil }
        sum += r
      }
    }
    return sum / Double(people * (people - 1) / 2)
  }

  var ranks: [JSONNode.Member] {
    let n = Double(people)
    let borda = rankings.doubledBordaTotals.map { Double($0) / 2 }
    let preferences = items.count <= Self.mostPairs ? PairwisePreferences(rankings) : nil
    return Self.members([
      "mean_rank": .doubles(rankings.doubledMidRankSums.map { Double($0) / (2 * n) }),
      "median_rank": .doubles(rankings.medianRanks ?? []),
      "borda_total": .doubles(borda), "borda_mean": .doubles(borda.map { $0 / n }), "order_by_mean_rank": .ints(rankings.order),
      "competition_rank_by_mean_rank": .ints(rankings.places.map(\.rank)),
      "pairwise_majority_margin": preferences.map { pairs in
        .array(items.indices.map { i in .ints(items.indices.map { pairs.count(i, above: $0) - pairs.count($0, above: i) }) })
      } ?? .null,
    ])
  }

  var kemeny: JSONNode {
    let preferences = PairwisePreferences(rankings)
    let found = KemenyConsensus(rankings, nodeLimit: Self.kemenyNodes)
    var (tied, decided) = (0, 0)
    for i in items.indices {
      for j in 0..<i {
        let (a, b) = (preferences.count(i, above: j), preferences.count(j, above: i))
        if a == b { tied += 1 }
        decided += a + b
      }
    }
    var members = Self.members([
      "definition": .string("strict consensus order minimising sum over raters of strictly reversed pairs (rater ties cost 0 either way)"),
      "is_proven": .bool(found.isProven), found.isProven ? "optimal_cost" : "best_cost": .int(found.cost),
      "pairwise_lower_bound": .int(found.lowerBound), "borda_order": .ints(rankings.order),
      "borda_order_cost": preferences.cost(of: rankings.order).map(JSONNode.int) ?? .null, "majority_tied_pairs": .int(tied),
      "rater_tied_pairs": .int(people * items.count * (items.count - 1) / 2 - decided),
    ])
    // Of piles the optimum is practically never unique: which order comes out is arbitrary.
    if kind == .ranking, found.isProven { members += Self.members(["one_optimal_order": .ints(found.order)]) }
    return .object(members)
  }

  /// Search nodes after which a check says that it is not proven.
  static let kemenyNodes = 300_000

  /// Range without one person, and the interval of drawing people anew.
  var stability: [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    if permits(.leaveOneOutRange), let ranges {
      members += Self.members([
        "leave_one_out_rank_range": .members(["best": .ints(ranges.map(\.best)), "worst": .ints(ranges.map(\.worst))])
      ])
    }
    guard permits(.bootstrapInterval), isResampled, let intervals, let first = intervals.first else { return members }
    let top =
      switch answers {
      case .sorts(let sorts, _): sorts.grid.topSize
      case .rankings: 4
      }
    members += Self.members([
      "bootstrap_rank_interval": .members([
        "B": .int(first.replicates), "seed": .int(Int(Self.seed)), "p05": .doubles(intervals.map(\.low)),
        "p50": .doubles(intervals.map(\.middle)), "p95": .doubles(intervals.map(\.high)),
        "share_in_top\(top)": .doubles(intervals.map(\.topShare)),
      ])
    ])
    return members
  }

  /// Best and worst place of each value over all ways to leave out one person.
  var ranges: [RankRange]? {
    switch answers {
    case .sorts(let sorts, _): RankRange.leavingOneOut(sorts)
    case .rankings(let rankings): RankRange.leavingOneOut(rankings)
    }
  }

  private var intervals: [BootstrapRanks]? {
    switch answers {
    case .sorts(let sorts, _): BootstrapRanks.intervals(of: sorts, seed: Self.seed)
    case .rankings(let rankings): BootstrapRanks.intervals(of: rankings, seed: Self.seed)
    }
  }
}
