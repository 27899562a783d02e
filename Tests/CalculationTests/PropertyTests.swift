import Statistics
import Testing

@testable import Calculation

@Suite("Properties of bereken")
struct PropertyTests {
  private static let grids: [[Int: Int]] = [
    [2: 4, 1: 6, 0: 10, -1: 6, -2: 4], [2: 4, 1: 6, 0: 15, -1: 6, -2: 4], [3: 1, 1: 2, 0: 2, -3: 1],
    [9: 2, 8: 3, 7: 4, 6: 5, 5: 5, 4: 5, 3: 4, 2: 3, 1: 2], [1: 3, 0: 3],
  ]

  @Test("order of people means nothing, values carry their numbers along", arguments: 0..<5)
  func relabelling(place: Int) throws {
    let file = AnswerFile.random(9, scores: Self.grids[place], seed: UInt64(place))
    var dice = Dice(99)
    let names = file.items.indices.shuffled(using: &dice)
    let turned = AnswerFile(
      items: names.map { file.items[$0] }, rows: file.rows.shuffled(using: &dice).map { row in names.map { row[$0] } })
    let (a, b) = (try calculated(file.csv()), try calculated(turned.csv(separator: ",")))
    for key in ["sum_score", "mean_score", "mean_rank", "competition_rank_by_sum", "median_score"] {
      let (before, after) = (try a[key].doubles, try b[key].doubles)
      #expect(names.map { before[$0] } == after, "\(key)")
    }
    for key in ["W", "mean_spearman", "p_chi2"] { #expect(try a["kendall", key] == b["kendall", key]) }
    #expect(try a["group_sort", "sum_squared_distance"] == b["group_sort", "sum_squared_distance"])
    #expect(try a["pile_counts"].doubles.reduce(0, +) == Double(file.items.count))
  }

  @Test("two groups together are the counts of both", arguments: 0..<5)
  func union(place: Int) throws {
    let (one, two) = (AnswerFile.random(6, scores: Self.grids[place], seed: 11), AnswerFile.random(8, scores: Self.grids[place], seed: 12))
    let both = AnswerFile(items: one.items, rows: one.rows + two.rows)
    let tables = try [one, two, both].map { try calculated($0.csv())["pile_frequencies"].rows }
    for value in one.items.indices { #expect(zip(tables[0][value], tables[1][value]).map { $0 + $1 } == tables[2][value]) }
  }

  @Test("turning every score round turns the result round")
  func reversal() throws {
    let file = AnswerFile.random(11, seed: 21)
    let turned = AnswerFile(items: file.items, rows: file.rows.map { $0.map { -$0 } })
    let (a, b) = (try calculated(file.csv()), try calculated(turned.csv()))
    #expect(try a["sum_score"].doubles == b["sum_score"].doubles.map { -$0 })
    #expect(try a["kendall", "W"] == b["kendall", "W"])
    for key in ["agreement_A", "tastle_wierman", "leik_dispersion", "norm_variance"] {
      let (before, after) = (try a["ordinal", key].doubles, try b["ordinal", key].doubles)
      #expect(zip(before, after).allSatisfy { abs($0 - $1) < 1e-12 }, "\(key)")
    }
    #expect(try a["pile_frequencies"].rows == b["pile_frequencies"].rows.map { $0.reversed() })
  }

  @Test("the mean agreement is the mean over all pairs, for any grid", arguments: 0..<5)
  func agreement(place: Int) throws {
    let found = try calculated(AnswerFile.random(7, scores: Self.grids[place], seed: 4).csv())
    let (short, long) = (try found["kendall", "mean_spearman"].double, try found["kendall", "mean_pairwise_spearman_direct"].double)
    #expect(abs(short - long) < 1e-9)
  }

  @Test("ranks are told from scores, and --soort decides where both could be")
  func kinds() throws {
    let ranks = "a;b;c\n1;2;3\n3;1;2\n2;3;1\n1;2;3\n1;3;2\n"
    #expect(try Calculation(bytes: Array(ranks.utf8)).kind == .ranking)
    #expect(try Calculation(bytes: Array(ranks.utf8), kind: .sort).kind == .sort)
    let tied = "a;b;c;d\n1;2;2;4\n1;1;3;4\n1;2;3;4\n"
    #expect(try Calculation(bytes: Array(tied.utf8)).kind == .ranking)
    let piles = "a;b;c;d\n1;2;2;3\n3;2;1;2\n"
    #expect(try Calculation(bytes: Array(piles.utf8)).kind == .sort)
    let places = try Calculation(bytes: Array("a;b;c\n10;30;20\n5;9;7\n".utf8), kind: .ranking)
    #expect(places.kind == .ranking && places.rankings.order == [0, 2, 1])
  }

  @Test("quotes, spaces, a plus sign, a minus of typography, and a list of objects")
  func dialects() throws {
    let plain = "deelnemer;eerlijk;\"moed; durf\";rust\n" + String(repeating: "x;1;0;-1\n", count: 5)
    let odd = "sep=,\r\n\"eerlijk\",\"moed; durf\", rust ,,\r\n" + String(repeating: " +1 ,\"0\",\u{2212}1,,\r\n", count: 5)
    let objects =
      "["
      + Array(repeating: "{\"deelnemer\": \"x\", \"eerlijk\": 1, \"moed; \\u0064urf\": 0, \"rust\": -1}", count: 5).joined(separator: ",")
      + "]"
    let expected = try Calculation(bytes: Array(plain.utf8)).json
    #expect(try Calculation(bytes: Array(odd.utf8)).json == expected)
    #expect(try Calculation(bytes: Array(objects.utf8)).json == expected)
    #expect(expected.contains("[\"eerlijk\", \"moed; durf\", \"rust\"]"))
  }

  @Test("a file that names its piles is held to them")
  func namedPiles() throws {
    let rows = "[[1,0,-1],[1,-1,0]]"
    #expect(throws: Never.self) { try calculated(Array("{\"sorts\": \(rows), \"pile_values\": [1,0,-1], \"pile_counts\": [1,1,1]}".utf8)) }
    #expect(throws: DataFault.quotaBroken(.participant(1), score: 0, expected: 0, found: 1)) {
      try calculated(Array("{\"sorts\": \(rows), \"pile_values\": [1,0,-1], \"pile_counts\": [2,0,1]}".utf8))
    }
  }
}
