import Foundation
import Testing

@testable import Calculation

@Suite("What is told of how many people")
struct HonestyTests {
  /// First n of each key, with random sorts of 30 values.
  static let firsts: [(key: String, from: Int)] = [
    ("group_sort", 5), ("pile_frequencies", 5), ("mean_score", 5), ("kendall", 5), ("mean_rank", 5), ("labels", 5),
    ("leave_one_out_rank_range", 8), ("bootstrap_rank_interval", 10), ("kemeny", 10),
  ]

  @Test("keys of the JSON by n", arguments: [2, 3, 4, 5, 7, 8, 9, 10, 12])
  func keys(people: Int) throws {
    let found = try calculated(AnswerFile.random(people, seed: UInt64(people)).csv())
    for (key, from) in Self.firsts { #expect(found.keys.contains(key) == (people >= from), "\(key) at \(people)") }
    if people < 5 {
      #expect(
        found.keys == [
          "schema", "schemaVersion", "language", "kind", "n_raters", "m_items", "items", "pile_values", "pile_counts", "suppressed",
          "remarks",
        ])
    }
  }

  @Test("two people: counted, and nothing told; three: only the piles of the group")
  func veryFew() throws {
    let two = try Calculation(bytes: AnswerFile.random(2, seed: 5).csv()).text
    #expect(
      two.contains("Te weinig antwoorden om te tonen.") && !two.contains("0 = toeval") && !two.contains("De sortering van de groep"))
    for people in [3, 4] {
      let text = try Calculation(bytes: AnswerFile.random(people, seed: 5).csv()).text
      #expect(text.contains("De sortering van de groep") && text.contains("Met \(people) mensen laten we alleen de groepssortering zien."))
      #expect(!text.contains("Alle waarden") && !text.contains("0 = toeval"))
    }
  }

  @Test("shared labels only from seven people")
  func sharedLabels() throws {
    for people in 5...9 {
      let row = [2, 1, 1, 0, 0, -2]
      let file = AnswerFile(items: ["a", "b", "c", "d", "e", "f"], rows: Array(repeating: row, count: people))
      let text = try Calculation(bytes: file.csv()).text
      #expect(text.contains("Gedeeld belangrijk: a") == (people >= 7))
      #expect(text.contains("Kleine groep"))
    }
  }

  @Test("groups of five and more beside each other; otherwise neither, and no word about how many")
  func groups() throws {
    var file = AnswerFile.random(12, seed: 3)
    file.groups = (0..<12).map { $0 < 7 ? "noord" : "zuid" }
    let shown = try Calculation(bytes: file.csv())
    #expect(shown.text.contains("noord (7)") && shown.text.contains("zuid (5)"))
    #expect(try calculated(file.csv())["group_comparison", "n_B"].double == 5)
    file.groups = (0..<12).map { $0 < 8 ? "noord" : "zuid" }
    let hidden = try Calculation(bytes: file.csv())
    #expect(!hidden.text.contains("noord"))
    #expect(try !calculated(file.csv()).keys.contains("group_comparison"))
    #expect(
      hidden.text.contains(
        "Vergelijking van groepen: weggelaten. Een van de groepen is kleiner dan 5, of is te berekenen uit\n  de rest."))
    // With a larger k the same file tells less.
    #expect(try !Calculation(bytes: file.csv(), minimum: 20).json.contains("mean_score"))
    file.groups = (0..<12).map { "g\($0 % 3)" }
    #expect(try Calculation(bytes: file.csv()).text.contains("Vergelijken kan alleen met twee."))
  }

  @Test("all the same, and two camps that sort in reverse: every number is a number", arguments: [2, 3, 5, 8, 11])
  func extremes(people: Int) throws {
    let row = [2, 2, 1, 1, 0, 0, -1, -1, -2, -2]
    let items = (1...10).map { "w\($0)" }
    let same = AnswerFile(items: items, rows: Array(repeating: row, count: people))
    let camps = AnswerFile(items: items, rows: (0..<people).map { $0 % 2 == 0 ? row : row.reversed() })
    let reversed = AnswerFile(items: items, rows: Array(repeating: Array(row.reversed()), count: people))
    let ranks = AnswerFile(items: items, rows: (0..<people).map { $0 % 2 == 0 ? Array(1...10) : Array((1...10).reversed()) })
    for file in [same, camps, reversed, ranks] {
      var grouped = file
      grouped.groups = (0..<people).map { $0 < people / 2 ? "A" : "B" }
      let result = try Calculation(bytes: grouped.csv())
      let (text, json) = (result.text, result.json)
      _ = try JSONDocument(json)
      for word in ["nan", "inf", "NaN"] { #expect(!text.contains(word) && !json.contains(word)) }
    }
    guard people >= 5 else { return }
    #expect(try calculated(same.csv())["kendall", "W"].double == 1)
    #expect(try calculated(same.csv())["kendall", "F"] == .null)
    let found = try calculated(camps.csv())
    if people.isMultiple(of: 2) {
      #expect(try found["kendall", "W"].double == 0)
      #expect(abs(try found["kendall", "mean_spearman"].double + 1 / Double(people - 1)) < 1e-12)
      #expect(try found["sum_score"].doubles.allSatisfy { $0 == 0 })
    }
    #expect(try calculated(ranks.csv())["kind"] == .text("ranking"))
  }

  @Test("lines fit a terminal of 100 columns", arguments: [3, 9, 30, 120])
  func width(people: Int) throws {
    var file = AnswerFile.random(people, seed: 8)
    file.items = file.items.map { "Waarde met een lange naam nummer \($0)" }
    if people < 100 { file.groups = (0..<people).map { $0 % 2 == 0 ? "de ene groep" : "de andere groep" } }
    let text = try Calculation(bytes: file.csv()).text
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(!text.contains("%"))
  }
}
