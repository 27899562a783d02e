import Disclosure
import JSONText
import Statistics

/// What is counted in a forced sort, as members of the JSON.
extension Calculation {
  func tallies(_ tally: SortTally) -> [JSONNode.Member] {
    let n = Double(tally.people)
    let (grid, values) = (tally.grid, items.indices)
    func share(_ piles: Range<Int>) -> [Double] {
      values.map { value in Double(piles.reduce(0) { $0 + tally.count(of: value, inPile: $1) }) / n }
    }
    // By their names: the outer two piles, however many there are.
    let ends = min(2, grid.pileCount)
    let (topTwo, bottomTwo) = (share(0..<ends), share((grid.pileCount - ends)..<grid.pileCount))
    let spreads = values.map { tally.distribution(of: $0) }
    return Self.members([
      "pile_frequencies": .array(values.map { .ints(tally.pileCounts(of: $0)) }),
      "sum_score": .ints(tally.sums),
      "mean_score": .doubles(tally.sums.map { Double($0) / n }),
      "median_score": .doubles(values.map { tally.medianScore(of: $0) }),
      "sd_population": .doubles(values.map { tally.standardDeviation(of: $0) }),
      "sd_sample": .doubles(values.map { tally.standardDeviation(of: $0, sample: true) }),
      "share_top_pile": .doubles(share(0..<1)),
      "share_bottom_pile": .doubles(share((grid.pileCount - 1)..<grid.pileCount)),
      "share_top_two_piles": .doubles(topTwo),
      "share_bottom_two_piles": .doubles(bottomTwo),
      "split_index_min_of_ends": .doubles(zip(topTwo, bottomTwo).map { min($0, $1) }),
      "ordinal": .members([
        "tastle_wierman": .doubles(spreads.map { $0.consensus }),
        "leik_dispersion": .doubles(spreads.map { $0.leikDispersion }),
        "leik_consensus": .doubles(spreads.map { $0.leikConsensus }),
        "agreement_A": .doubles(spreads.map { $0.agreement }),
        "polarization": .doubles(spreads.map { $0.polarisation }),
        "norm_variance": .doubles(spreads.map { $0.normalisedVariance }),
      ]),
      "competition_rank_by_sum": .ints(tally.places.map(\.rank)),
    ])
  }

  func groupSort(_ tally: SortTally) -> JSONNode {
    guard let group = GroupSort(tally) else { return .null }
    let grid = tally.grid
    let ties = group.borderTies.map { tie in
      JSONNode.members(["border_after": .int(grid.scores[tie.pileAbove]), "items": .ints(tie.values.sorted())])
    }
    var absolute = 0
    for value in items.indices {
      for pile in grid.scores.indices {
        absolute += tally.count(of: value, inPile: pile) * abs(grid.scores[pile] - grid.scores[group.pileOfValue[value]])
      }
    }
    return .members([
      "values": .ints(group.pileOfValue.map { grid.scores[$0] }), "order": .ints(group.order), "ties_across_pile_borders": .array(ties),
      "sum_squared_distance": .int(group.squaredDistance), "optimal_sum_squared_distance": .int(group.squaredDistance),
      "sum_abs_distance": .int(absolute),
    ])
  }

  /// Labels and marks per value, each with what chance gives.
  func marks(_ tally: SortTally) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    if permits(.dividedLabel) {
      let chance = LabelChance(people: people, grid: tally.grid)
      members += Self.members([
        "labels": .array(items.indices.map { value in label(of: value, in: tally).map { .string($0.key) } ?? .null }),
        "divided_values": .members([
          "count": .int(tally.valueCount(with: .divided)), "expected_by_chance": .double(chance.expectedDivided),
          "chance_p05": .int(chance.dividedLower5), "chance_p95": .int(chance.dividedUpper95),
        ]),
      ])
    }
    if permits(.chanceMark) {
      let chance = ChanceGuard(people: people, grid: tally.grid)
      members += Self.members([
        "chance_thresholds": .members([
          "end_votes": .int(chance.endVotes), "top_votes": .int(chance.topVotes),
          "absolute_sum": chance.absoluteSum.map(JSONNode.int) ?? .null,
        ]),
        "beats_chance": .array(
          items.indices.map { .bool(chance.beatsChance(topCount: tally.topCount(of: $0), bottomCount: tally.bottomCount(of: $0))) }),
      ])
    }
    return members
  }

  /// The label of a value, as far as it may be told.
  func label(of value: Int, in tally: SortTally) -> ValueLabel? {
    switch tally.label(of: value) {
    case .divided: permits(.dividedLabel) ? .divided : nil
    case .sharedImportant: permits(.sharedLabel) ? .sharedImportant : nil
    case .sharedUnimportant: permits(.sharedLabel) ? .sharedUnimportant : nil
    case nil: nil
    }
  }

  func pileAgreement(_ sorts: SortMatrix, _ tally: SortTally) -> [JSONNode.Member] {
    let piles = PileConcordance(tally)
    var correlations = Self.members(["mean_offdiagonal": .double(piles.meanCorrelation)])
    if sorts.grid.scoreTotal == 0 { correlations += Self.members(["forced_shortcut_denominator": .int(sorts.grid.squareTotal)]) }
    return Self.members([
      "pile_concordance": .members(["W_pile": .double(piles.w), "mean_pearson": .double(piles.meanCorrelation)]),
      "sort_correlations": .object(correlations),
    ])
  }
}

extension ValueLabel {
  var key: String {
    switch self {
    case .divided: "divided"
    case .sharedImportant: "shared-important"
    case .sharedUnimportant: "shared-unimportant"
    }
  }
}

extension Suppression.Reason {
  var key: String {
    switch self {
    case .tooFewPeople: "too-few-people"
    case .groupTooSmall: "group-too-small"
    case .smallSubgroup: "small-subgroup"
    case .otherSplit: "other-split"
    case .earlierRelease: "earlier-release"
    case .sensitive: "sensitive"
    case .internalOnly: "internal-only"
    case .neverShown: "never-shown"
    case .withinNoise: "within-noise"
    }
  }
}
