import Testing

@testable import Calculation

@Suite("Full rankings in bereken")
struct RankingTests {
  /// Twelve rankings of six values.
  private static let rows = [
    [3, 1, 4, 2, 6, 5], [1, 2, 3, 4, 5, 6], [2, 1, 3, 5, 4, 6], [1, 3, 2, 4, 6, 5], [6, 1, 2, 3, 5, 4], [1, 2, 4, 3, 5, 6],
    [2, 3, 1, 4, 5, 6], [1, 4, 3, 2, 6, 5], [3, 2, 1, 6, 5, 4], [1, 2, 3, 6, 4, 5], [2, 1, 5, 3, 4, 6], [4, 1, 2, 3, 6, 5],
  ]
  private static let file = AnswerFile(items: ["a", "b", "c", "d", "e", "f"], rows: rows)

  private func permutations(of numbers: [Int]) -> [[Int]] {
    guard numbers.count > 1 else { return [numbers] }
    return numbers.flatMap { first in permutations(of: numbers.filter { $0 != first }).map { [first] + $0 } }
  }

  @Test("W, chi-squared and mean ranks as scipy gives them (friedmanchisquare, rankdata)")
  func scipy() throws {
    let found = try calculated(Self.file.csv())
    #expect(try found["kind"] == .text("ranking"))
    #expect(abs(try found["kendall", "chi2"].double - 35.19047619047615) < 1e-9)
    #expect(abs(try found["kendall", "p_chi2"].double - 1.3785248031593471e-06) < 1e-12)
    #expect(abs(try found["kendall", "W"].double - 0.5865079365079358) < 1e-12)
    let sums = Self.rows[0].indices.map { item in Self.rows.reduce(0) { $0 + $1[item] } }
    #expect(try found["mean_rank"].doubles == sums.map { Double($0) / 12 })
    #expect(try found["borda_total"].doubles == sums.map { Double(12 * 6 - $0) })
  }

  @Test("the Kemeny cost is the smallest of all 720 orders, and the order has it")
  func kemeny() throws {
    func cost(_ order: [Int]) -> Int {
      Self.rows.reduce(0) { sum, row in
        sum + order.indices.reduce(0) { $0 + order[($1 + 1)...].count { [value = order[$1]] in row[$0] < row[value] } }
      }
    }
    let best = permutations(of: Array(0..<6)).map(cost).min()
    let kemeny = try calculated(Self.file.csv())["kemeny"]
    #expect(try Int(kemeny["optimal_cost"].double) == best)
    #expect(try cost(kemeny["one_optimal_order"].doubles.map { Int($0) }) == best)
    #expect(try cost(kemeny["borda_order"].doubles.map { Int($0) }) == Int(kemeny["borda_order_cost"].double))
    #expect(try kemeny["is_proven"] == .bool(true))
  }

  @Test("margins are counted pair by pair; above ten values there are none")
  func margins() throws {
    let found = try calculated(Self.file.csv())["pairwise_majority_margin"].rows
    for i in 0..<6 {
      for j in 0..<6 {
        #expect(Int(found[i][j]) == Self.rows.reduce(0) { $0 + ($1[i] < $1[j] ? 1 : 0) - ($1[j] < $1[i] ? 1 : 0) })
      }
    }
    let wide = AnswerFile(items: (1...11).map { "w\($0)" }, rows: Array(repeating: Array(1...11), count: 6))
    #expect(try calculated(wide.csv())["pairwise_majority_margin"] == .null)
  }

  @Test("the text shows places, mean ranks and the check")
  func text() throws {
    let text = try Calculation(bytes: Self.file.csv()).text
    #expect(text.contains("Rangorde van 12 deelnemers: 6 waarden, 1 is het belangrijkst"))
    #expect(text.contains("gemiddelde rang") && text.contains("Andere telwijze, zelfde top 4:"))
    #expect(!text.contains("vaker dan toeval") && !text.contains("top 6"))
  }
}
