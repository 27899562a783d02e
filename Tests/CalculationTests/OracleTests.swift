import Foundation
import Testing

@testable import Calculation

/// The two files with forced sorts of the method, end to end: bytes in, JSON out.
@Suite("bereken against the oracle files")
struct OracleTests {
  static let names = ["syn1_agreement", "syn3_random"]

  private static func bytes(_ name: String) throws -> [UInt8] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../StatisticsTests/Oracles/\(name).json")
    return [UInt8](try Data(contentsOf: url))
  }

  /// Left out on purpose: of one person or one pair of people (a sort is a fingerprint), of other software, of an arbitrary optimum,
  /// or of a statistic that the method leaves out.
  private static let leftOut: Set<String> = [
    "/kendall/p_permutation_vegan_9999", "/kemeny/one_optimal_order", "/kemeny/unique", "/kemeny/next_best_cost",
    "/kemeny/weak_majority_components", "/kemeny/solver", "/group_sort/optimal_sum_abs_distance", "/group_sort/one_L1_optimal_sort",
    "/leave_one_out_rank_range/note", "/bootstrap_rank_interval/rng", "/sort_correlations/pearson_on_pile_scores",
    "/krippendorff_alpha_ordinal", "/krippendorff_alpha_note", "/group_comparison/note", "/q_method",
  ]

  private func tolerance(_ path: String) -> Double {
    switch path {
    case "/kendall/p_chi2", "/kendall/p_F": 1e-8
    case _ where path.hasPrefix("/group_comparison/p_"): 1e-12
    default: 1e-9
    }
  }

  /// Compares everything that is expected; returns the number of compared values.
  private func compare(_ found: JSONDocument, _ expected: JSONDocument, at path: String) -> Int {
    switch (found, expected) {
    case (.object(let members), .object(let wanted)):
      return wanted.keys.sorted().reduce(0) { sum, key in
        let place = "\(path)/\(key)"
        guard let value = members[key], let want = wanted[key] else {
          #expect(Self.leftOut.contains(place), "\(place) is missing")
          return sum
        }
        return sum + compare(value, want, at: place)
      }
    case (.list(let elements), .list(let wanted)):
      #expect(elements.count == wanted.count, "\(path)")
      return zip(elements, wanted).reduce(0) { $0 + compare($1.0, $1.1, at: path) }
    case (.number(let value), .number(let want)):
      #expect(abs(value - want) <= tolerance(path) * max(1, abs(want)), "\(path): \(value), expected \(want)")
      return 1
    default:
      #expect(found == expected, "\(path)")
      return 1
    }
  }

  @Test("every key that both have, within the tolerances of the oracles", arguments: names)
  func fromJSON(name: String) throws {
    let bytes = try Self.bytes(name)
    let expected = try JSONDecoder().decode(JSONDocument.self, from: Data(bytes))["expected"]
    let found = try calculated(bytes)
    #expect(compare(found, expected, at: "") > 1_000)
    #expect(found.keys.isDisjoint(with: ["sorts", "q_method"]))
  }

  @Test("the same from CSV in every dialect", arguments: [(";", "\r\n", true), (",", "\n", false), ("\t", "\r", false)])
  func fromCSV(separator: String, lineEnd: String, hasMark: Bool) throws {
    for name in Self.names {
      let bytes = try Self.bytes(name)
      let file = try JSONDecoder().decode(JSONDocument.self, from: Data(bytes))
      let rows = try file["sorts"].rows.map { $0.map { Int($0) } }
      var groups: [String]?
      if file.keys.contains("groups"), case .list(let labels) = try file["groups"] {
        groups = labels.compactMap { if case .text(let label) = $0 { label } else { nil } }
      }
      let csv = AnswerFile(items: (1...30).map(String.init), rows: rows, groups: groups)
      let text = csv.csv(separator: separator, lineEnd: lineEnd, hasMark: hasMark)
      #expect(try Calculation(bytes: text).json == Calculation(bytes: bytes).json)
    }
  }

  @Test("on random sorts nothing stands out; on equal sorts exactly the outer piles do")
  func chance() throws {
    let random = try Calculation(bytes: Self.bytes("syn3_random")).text
    #expect(random.contains("Geen enkele waarde steekt er duidelijk boven uit."))
    #expect(!random.contains("  vaker dan toeval"))
    #expect(random.contains("Overeenkomst: iedereen kiest anders (0,02; 0 = toeval, 1 = iedereen gelijk)"))
    #expect(random.contains("maar met deze aantallen kan dat toeval zijn."))
    let equal = try Calculation(bytes: Self.bytes("syn1_agreement")).text
    #expect(equal.components(separatedBy: "  vaker dan toeval").count - 1 == 8)
    #expect(equal.contains("Overeenkomst: sterke overeenkomst (1,00;"))
  }
}
