import Canvas
import Programme
import SessionEngine
import Testing

@testable import FacilitatorApp

/// The order of all values: every row can be reached and says what the engine says.
@Suite struct RankingTests {
  struct Grid: Sendable, CustomTestStringConvertible {
    var people: Int
    var sizes: [Int]
    var threshold: Int
    var testDescription: String { "\(people) people in \(sizes)" }
    var names: [String] { sizes.count == 5 ? ResultFixtures.pileNames : sizes.indices.map { "Stapel \($0 + 1)" } }
    var shorts: [String] { ResultFixtures.shorts + (0..<max(0, sizes.reduce(0, +) - 30)).map { "Nog een waarde \($0)" } }
    func result(_ seed: UInt64) -> QuestionResult {
      ResultFixtures.sort(
        people: people, shorts: Array(shorts.prefix(sizes.reduce(0, +))), sizes: sizes, names: names, weight: 0.4, threshold: threshold,
        seed: seed)
    }
  }

  static let grids = [
    Grid(people: 5, sizes: [4, 6, 10, 6, 4], threshold: 5), Grid(people: 10, sizes: [4, 6, 10, 6, 4], threshold: 6),
    Grid(people: 300, sizes: [4, 6, 10, 6, 4], threshold: 61), Grid(people: 12, sizes: [5, 7, 11, 7, 5], threshold: 7),
    Grid(people: 40, sizes: [2, 4, 6, 11, 6, 4, 2], threshold: 12), Grid(people: 8, sizes: [3, 9, 3], threshold: 6),
  ]

  private func ranking(_ result: QuestionResult) -> [RankedValue] {
    if case .sort(let picture) = result.picture { picture.ranking } else { [] }
  }

  @Test(arguments: grids, 1...2 as ClosedRange<UInt64>)
  func everyRowCanBeReachedWithItsNameAndCounts(grid: Grid, seed: UInt64) {
    let result = grid.result(seed)
    for size in ResultScreens.areas {
      let lines = ResultScreens.linesInAll(result, .ranking, size)
      for value in ranking(result) {
        let digits = value.pileCounts.map(String.init).joined(separator: " ")
        let rows = lines.filter { $0.contains(" " + value.short + " ") && $0.contains(digits) && $0.contains("\(value.rank)e") }
        #expect(rows.count == 1, "\(value.short) at \(size)")
        guard let row = rows.first else { continue }
        #expect(value.pileCounts.reduce(0, +) == grid.people)
        #expect(row.contains(Wording.signedMean(tenths: value.meanTenths)))
        #expect(row.hasPrefix("gedeeld") == value.isShared || row.hasPrefix("=") == value.isShared)
        #expect((row.contains("▲") || row.contains("▼") || row.contains("vaker dan toeval")) == value.beatsChance)
      }
    }
  }

  @Test func columnNamesAndLegendStayWhileScrolling() {
    let result = Self.grids[1].result(1)
    let size = ResultScreens.areas[0]
    let extent = ResultScreens.text(result, .ranking, size).extent
    #expect(extent.maximumScroll > 0)
    for scroll in 0...extent.maximumScroll {
      let lines = ResultScreens.text(result, .ranking, size, scroll: scroll).text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines[1].hasPrefix("plaats") && lines[1].contains("waarde") && lines[1].contains("in top 4"))
      #expect(lines.suffix(2).joined().contains("▁ Het minst belangrijk"))
      #expect(String(lines[0]) == result.headline)
    }
  }

  @Test func barPartsDifferBySignAlsoInASCII() {
    for count in 2...7 {
      let symbols = PileSymbols(count: count)
      var frame = Frame(size: Size(columns: count, rows: 1))
      for pile in 0..<count { frame.put(symbols.sign(pile), row: 0, column: pile) }
      #expect(Set(frame.text).count == count)
      #expect(Set(frame.asciified().text).count == count)
      if count == 5 { #expect(frame.asciified().text == "#=.-_") }
    }
  }

  @Test func barCellsFollowTheCounts() {
    let result = Self.grids[1].result(2)
    let lines = ResultScreens.text(result, .ranking, ResultScreens.areas[2]).text.split(separator: "\n").map(String.init)
    let signs: [Character] = ["█", "▒", "░", "─", "▁"]
    for value in ranking(result) {
      let row = lines.first { $0.contains(" " + value.short + " ") } ?? ""
      // Thirty cells for ten people: exactly three each.
      #expect(signs.map { sign in row.count { $0 == sign } } == value.pileCounts.map { $0 * 3 })
    }
  }

  @Test func bottomValuesAreNotCalledATopChoice() {
    let result = Self.grids[1].result(1)
    let low = ranking(result).filter { $0.beatsChance && $0.bottomCount > $0.topCount }
    #expect(!low.isEmpty)
    for value in low {
      let narrow = ResultScreens.linesInAll(result, .ranking, ResultScreens.areas[0]).first { $0.contains(" " + value.short + " ") }
      #expect(narrow?.contains("▼ " + value.short) == true)
      let wide = ResultScreens.linesInAll(result, .ranking, ResultScreens.areas[2]).first { $0.contains(" " + value.short + " ") }
      #expect(wide?.hasSuffix("onderaan vaker dan toeval") == true)
    }
  }

  @Test func longNamesTakeMoreRowsInsteadOfBeingCut() {
    var shorts = ResultFixtures.shorts
    shorts[4] = "Creatief en met durf nieuwe wegen zoeken in het werk"
    let result = ResultFixtures.sort(people: 300, shorts: shorts, threshold: 61)
    let text = ResultScreens.linesInAll(result, .ranking, ResultScreens.areas[0]).joined(separator: " ")
    for word in shorts[4].split(separator: " ") { #expect(text.contains(word)) }
    #expect(!text.contains("…"))
  }
}
