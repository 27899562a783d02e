import Foundation
import Testing

@testable import Calculation

@Suite("Viewpoints in a file")
struct ViewpointTests {
  /// So many people near one order of 30 values, and as many near another.
  private func camps(_ each: [Int], seed: UInt64 = 4) -> AnswerFile {
    var dice = Dice(seed)
    let piles = [2, 1, 0, -1, -2].flatMap { score in Array(repeating: score, count: [4, 6, 10, 6, 4][2 - score]) }
    var second = Array(0..<30)
    second.shuffle(using: &dice)
    let rows = each.enumerated().flatMap { camp, people in
      (0..<people).map { _ -> [Int] in
        let noise = (0..<30).map { value in ((camp == 0 ? value : second[value]) * 10 + Int.random(in: 0..<60, using: &dice), value) }
        var row = Array(repeating: 0, count: 30)
        for (place, found) in noise.sorted(by: { $0 < $1 }).enumerated() { row[found.1] = piles[place] }
        return row
      }
    }
    return AnswerFile(items: (1...30).map { "w\($0)" }, rows: rows)
  }

  @Test func onlyWhenAskedFor() throws {
    let plain = try Calculation(bytes: camps([7, 7]).csv())
    #expect(!plain.text.contains("Gezichtspunten") && !plain.json.contains("viewpoints"))
  }

  @Test func twoClearCampsAreShownWithoutAnyCount() throws {
    let found = try Calculation(bytes: camps([7, 7]).csv(), showsViewpoints: true)
    #expect(found.text.contains("Gezichtspunten\n") && found.text.contains("1. Bovenaan:") && found.text.contains("2. Bovenaan:"))
    let section = found.text.components(separatedBy: "Gezichtspunten\n")[1].components(separatedBy: "\n\n")[0]
    #expect(!section.contains("van de 14") && !section.contains("7 mensen"))
    #expect(found.json.contains("\"viewpoints\"") && !found.json.contains("flagged"))
  }

  @Test("Noise, few people and a small camp are refused with their reason")
  func refused() throws {
    let noise = try Calculation(bytes: AnswerFile.random(20, seed: 2).csv(), showsViewpoints: true)
    #expect(noise.text.contains("Gezichtspunten: weggelaten. De verschillen kunnen toeval zijn."))
    #expect(noise.json.contains("within-noise") && !noise.json.contains("\"viewpoints\""))
    let few = try Calculation(bytes: camps([4, 4]).csv(), showsViewpoints: true)
    #expect(few.text.contains("Gezichtspunten: weggelaten.") && !few.text.contains("1. Bovenaan"))
    let small = try Calculation(bytes: camps([10, 4]).csv(), showsViewpoints: true)
    #expect(small.text.contains("Gezichtspunten: weggelaten.") && !small.text.contains("1. Bovenaan"))
  }

  @Test func rankingsHaveNone() throws {
    var dice = Dice(3)
    let ranks = AnswerFile(items: (1...7).map { "w\($0)" }, rows: (0..<12).map { _ in Array(1...7).shuffled(using: &dice) })
    let found = try Calculation(bytes: ranks.csv(), showsViewpoints: true)
    #expect(found.text.contains("Gezichtspunten zijn er alleen bij sorteringen in stapels."))
  }
}
