import Foundation
import Testing

@testable import Calculation

/// The examples of docs/bereken.md, as a facilitator would type them over.
@Suite("The manual of bereken")
struct ManualTests {
  private static let manual: String = {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/bereken.md").standardized
    return (try? String(contentsOf: url, encoding: .utf8)) ?? ""
  }()

  private static func examples(_ language: String) -> [String] {
    manual.components(separatedBy: "```\(language)\n").dropFirst().compactMap { $0.components(separatedBy: "```").first }
  }

  @Test func everyExampleIsCalculated() throws {
    let separated = try Self.examples("csv").map { try Calculation(bytes: Array($0.utf8)) }
    #expect(separated.map(\.people) == [5, 10, 5])
    #expect(separated.map(\.kind) == [.sort, .sort, .ranking])
    #expect(separated[0].text.contains("eerlijk"))
    #expect(separated[1].text.contains("noord (5)"))
    let json = try Self.examples("json").map { try Calculation(bytes: Array($0.utf8)) }
    #expect(json.map(\.people) == [5])
  }

  @Test("Every message that it explains is one that the program gives")
  func messages() {
    let faults: [DataFault] = [
      .quotaBroken(.row(4), score: 2, expected: 4, found: 5), .wrongWidth(.row(4), expected: 30, found: 31),
      .notWhole(CellPlace(row: .row(7), column: 3, name: "eerlijk"), text: "2,5"), .oneParticipant, .noDistinction,
    ]
    for fault in faults { #expect(Self.manual.contains("| \(fault.sentence) |")) }
    #expect(Self.manual.components(separatedBy: "\n| In rij").count == 4)
  }

  @Test("Words that it explains stand in a text")
  func words() throws {
    let text = try Calculation(bytes: AnswerFile.random(12, seed: 9).csv()).text
    for word in ["De sortering van de groep", "gem.", "top 4", "blijft", "Overeenkomst"] {
      #expect(text.contains(word) && Self.manual.contains(word))
    }
  }
}
