import Statistics
import Testing

@Suite("Full rankings and Kemeny")
struct RankingTests {
  @Test("mean rank, median rank and Borda of the oracles", arguments: SortOracle.names)
  func oracleFields(name: String) throws {
    let oracle = try SortOracle(name)
    let rankings = RankMatrix(oracle.matrix)
    let n = Double(rankings.people)
    #expect(try rankings == RankMatrix(scores: oracle.file["sorts"].intRows))
    #expect(try agrees(rankings.doubledMidRankSums.map { Double($0) / (2 * n) }, oracle.expected["mean_rank"].doubles))
    #expect(try agrees(#require(rankings.medianRanks), oracle.expected["median_rank"].doubles))
    #expect(try agrees(rankings.doubledBordaTotals.map { Double($0) / 2 }, oracle.expected["borda_total"].doubles))
    #expect(try agrees(rankings.doubledBordaTotals.map { Double($0) / (2 * n) }, oracle.expected["borda_mean"].doubles))
    #expect(try rankings.order == oracle.expected["order_by_mean_rank"].ints)
  }

  @Test("the cost of Kemeny's order in the oracles", arguments: SortOracle.names)
  func oracleKemeny(name: String) throws {
    let oracle = try SortOracle(name)
    let expected = try oracle.expected["kemeny"]
    let rankings = RankMatrix(oracle.matrix)
    let preferences = PairwisePreferences(rankings)
    let found = KemenyConsensus(rankings)
    #expect(found.isProven)
    #expect(try found.cost == expected["optimal_cost"].int)
    #expect(try found.lowerBound == expected["pairwise_lower_bound"].int)
    #expect(preferences.cost(of: found.order) == found.cost)
    #expect(try preferences.cost(of: expected["one_optimal_order"].ints) == found.cost)
    #expect(try preferences.cost(of: expected["borda_order"].ints) == expected["borda_order_cost"].int)
    #expect(try preferences.cost(of: rankings.order) == expected["borda_order_cost"].int)
    var (tiedMajorities, tiedPairs) = (0, 0)
    for i in 0..<30 {
      for j in 0..<i {
        let (over, under) = (preferences.count(i, above: j), preferences.count(j, above: i))
        if over == under { tiedMajorities += 1 }
        tiedPairs += rankings.people - over - under
      }
    }
    #expect(try tiedMajorities == expected["majority_tied_pairs"].int)
    #expect(try tiedPairs == expected["rater_tied_pairs"].int)
  }

  @Test("proven orders are the cheapest of all 5040", arguments: 0..<8)
  func bruteForce(seed: Int) throws {
    let people = 3 + seed % 4
    let rankings = try RankMatrix(
      positions: (0..<people).map { person in
        permutation(7, seed: UInt64(100 * seed + person)).map { seed < 4 ? $0 : $0 / 2 }
      })
    let preferences = PairwisePreferences(rankings)
    var least = Int.max
    var topOfBordaIsFree = false
    let bordaTop = Set(rankings.order.prefix(3))
    func extend(_ order: [Int]) {
      if order.count == 7 {
        guard let cost = preferences.cost(of: order) else { return }
        if cost < least { (least, topOfBordaIsFree) = (cost, false) }
        if cost == least, Set(order.prefix(3)) == bordaTop { topOfBordaIsFree = true }
        return
      }
      for item in 0..<7 where !order.contains(item) { extend(order + [item]) }
    }
    extend([])
    let found = KemenyConsensus(rankings)
    #expect(found.isProven && found.cost == least)
    if let shares = KemenyConsensus.sharesTop(3, of: rankings) { #expect(shares == topOfBordaIsFree) }
  }

  @Test("strict random rankings of 30 items are proven", arguments: [(5, 1), (10, 2), (9, 3)])
  func strict(people: Int, seed: Int) throws {
    let rankings = try RankMatrix(positions: (0..<people).map { permutation(30, seed: UInt64(1000 * seed + $0)) })
    let found = KemenyConsensus(rankings)
    #expect(found.isProven)
    #expect(PairwisePreferences(rankings).cost(of: found.order) == found.cost)
    #expect(found.cost >= found.lowerBound)
    // The names of the items do not change the minimum.
    let names = permutation(30, seed: 9)
    let renamedRankings = try RankMatrix(
      positions: (0..<people).map { person in
        let row = permutation(30, seed: UInt64(1000 * seed + person))
        return names.map { row[$0] }
      })
    #expect(KemenyConsensus(renamedRankings).cost == found.cost)
  }

  @Test("a search that is cut short says so")
  func capped() throws {
    let rankings = try RankMatrix(positions: (0..<5).map { permutation(30, seed: UInt64(70 + $0)) })
    let capped = KemenyConsensus(rankings, nodeLimit: 0)
    #expect(!capped.isProven && capped.cost >= KemenyConsensus(rankings).cost)
    #expect(KemenyConsensus.sharesTop(4, of: rankings, nodeLimit: 0) == nil)
  }

  @Test("nobody, one item, one person, all reversed, more than 64 items")
  func edges() throws {
    let nobody = KemenyConsensus(try RankMatrix(positions: []))
    #expect(nobody.order.isEmpty && nobody.cost == 0 && nobody.isProven)
    #expect(KemenyConsensus(try RankMatrix(positions: [[1], [1]])).order == [0])
    let one = try RankMatrix(positions: [[3, 1, 2]])
    #expect(KemenyConsensus(one).order == [1, 2, 0] && KemenyConsensus(one).cost == 0)
    #expect(KemenyConsensus.sharesTop(1, of: one) == true)
    #expect(KemenyConsensus.sharesTop(3, of: one) == nil)
    let opposed = try RankMatrix(positions: [[1, 2, 3], [3, 2, 1]])
    #expect(KemenyConsensus(opposed).cost == 3 && KemenyConsensus(opposed).isProven)
    #expect(KemenyConsensus.sharesTop(1, of: opposed) == nil)
    let wide = try RankMatrix(positions: Array(repeating: permutation(70, seed: 3), count: 2))
    #expect(KemenyConsensus(wide).isProven && KemenyConsensus(wide).cost == 0)
    #expect(PairwisePreferences(one).cost(of: [0, 1]) == nil)
    #expect(throws: StatisticsError.wrongLength(expected: 2, found: 1)) { try RankMatrix(positions: [[1, 2], [1]]) }
    #expect(try RankMatrix(positions: []).meanRanks == nil)
  }

  @Test("places, mean ranks and leave-one-out of rankings")
  func places() throws {
    let rankings = try RankMatrix(positions: [[1, 2, 3], [1, 3, 2], [2, 1, 3]])
    #expect(rankings.meanRanks?.map { $0.tenths } == [13, 20, 27])
    #expect(rankings.places.map { $0.rank } == [1, 2, 3])
    let ranges = try #require(RankRange.leavingOneOut(rankings))
    #expect(ranges.map { $0.best } == [1, 1, 2])
    #expect(ranges.map { $0.worst } == [2, 3, 3])
    // Scores up and positions down are the same ranking, even at the ends of the number line.
    #expect(try RankMatrix(scores: [[.max, 0, .min]]) == RankMatrix(positions: [[1, 2, 3]]))
  }
}
