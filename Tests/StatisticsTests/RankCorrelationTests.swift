import Statistics
import Testing

@Suite("Rank correlation")
struct RankCorrelationTests {
  @Test("Spearman and tau-b of the oracle; constant input is undefined")
  func oracleRows() throws {
    for row in try Oracle.load("unit_rank_correlation")["rows"].list {
      let (x, y) = (try row["x"].ints, try row["y"].ints)
      let pairs = [
        (RankCorrelation.spearman(x, y), try row["spearman"]), (RankCorrelation.kendallTauB(x, y), try row["kendall_tau_b"]),
      ]
      for (found, expected) in pairs {
        if expected.isNull { #expect(found == nil) } else { #expect(try agrees(found, expected.double)) }
      }
    }
  }

  @Test("symmetric, turned round by reversal, blind to monotone change")
  func properties() {
    let (x, y) = ([3, 1, 4, 1, 5, 9, 2, 6], [2, 7, 1, 8, 2, 8, 1, 8])
    for measure in [RankCorrelation.spearman, RankCorrelation.kendallTauB] {
      let value = measure(x, y)
      #expect(value == measure(y, x))
      #expect(agrees(measure(x.map { -$0 }, y), -(value ?? 9)))
      #expect(value == measure(x.map { $0 * $0 * $0 }, y))
      #expect(agrees(measure(x, x), 1))
    }
  }

  @Test("nothing to compare is nil, not a trap")
  func edges() {
    for measure in [RankCorrelation.spearman, RankCorrelation.kendallTauB, RankCorrelation.pearson] {
      #expect(measure([], []) == nil)
      #expect(measure([1], [1]) == nil)
      #expect(measure([1, 2], [1, 2, 3]) == nil)
      #expect(measure([2, 2, 2], [1, 2, 3]) == nil)
      #expect(agrees(measure([1_000_000_000_000, -1_000_000_000_000], [0, 1]), -1))
    }
    #expect(agrees(RankCorrelation.spearman([Int.max, Int.min], [0, 1]), -1))
    #expect(RankCorrelation.pearson([Int.max, Int.min], [0, 1]) == nil)
  }
}
