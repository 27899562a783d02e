import Canvas
import Programme
import SessionEngine
import Testing

@testable import FacilitatorApp

/// The counts on the screen, read back from its text.
@Suite struct ResultCountTests {
  @Test(arguments: [[6, 3, 1], [0, 0, 1], [100, 150, 50], [1, 1, 1, 1, 1, 1]])
  func countsOfAChoiceAddUp(counts: [Int]) {
    let result = ResultFixtures.choice(counts, titles: counts.indices.map { "Optie \($0)" }, headline: "Kop.")
    for size in ResultScreens.areas {
      let found = ResultScreens.text(result, .standard, size).text.matches(of: /(\d+) van de (\d+)/).map { (Int($0.1), Int($0.2)) }
      #expect(found.map(\.0) == counts.map(Optional.some))
      #expect(found.allSatisfy { $0.1 == counts.reduce(0, +) })
    }
  }

  @Test func fullBarIsEverybody() {
    for size in ResultScreens.areas {
      let lengths = [[10, 0], [5, 5]].map { counts in
        let result = ResultFixtures.choice(counts, titles: ["Ja", "Nee"], headline: "Kop.")
        let row = ResultScreens.text(result, .standard, size).text.split(separator: "\n").first { $0.hasPrefix("Ja") } ?? ""
        return (full: row.count { $0 == "█" }, track: row.count { $0 == "─" })
      }
      #expect(lengths[0].track == 0)
      #expect(abs(lengths[1].full * 2 - lengths[0].full) <= 1)
    }
  }

  @Test(arguments: [[0, 0, 1, 2, 0, 2, 1, 3, 1, 0, 0], [9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], [20, 1, 0, 0, 0, 0, 0, 0, 0, 0, 3]])
  func everyoneHasATileOrADot(counts: [Int]) {
    let result = ResultFixtures.scale(ResultScreens.line, counts: counts)
    for size in ResultScreens.areas {
      let text = ResultScreens.text(result, .standard, size).text
      // A tile has one row of full blocks, or else it is one row of half blocks; a dot is one sign.
      let tiles = text.matches(of: /█+/).count
      #expect((tiles > 0 ? tiles : text.matches(of: /▄+/).count + text.count { $0 == "●" }) == counts.reduce(0, +))
    }
  }

  @Test func countsStandAboveTheStacksInOrder() {
    let counts = [5, 3, 11, 22, 30, 42, 61, 73, 38, 10, 5]
    let result = ResultFixtures.scale(ResultScreens.line, counts: counts)
    for size in ResultScreens.areas {
      let lines = ResultScreens.text(result, .standard, size).text.split(separator: "\n").map(String.init)
      let axis = lines.firstIndex { $0.contains("────") } ?? 0
      var found: [(column: Int, count: Int)] = []
      for line in lines[1..<axis] {
        for match in line.matches(of: /\d+/) {
          found.append((line.distance(from: line.startIndex, to: match.range.lowerBound), Int(match.output) ?? -1))
        }
      }
      #expect(found.sorted { $0.column < $1.column }.map(\.count) == counts)
    }
  }

  @Test(arguments: [([1, 0, 0, 0, 0], "1"), ([0, 1, 1, 0, 0], "2,5"), ([2, 0, 0, 0, 2], "3"), ([0, 0, 0, 150, 150], "4,5")])
  func middleScoreIsMarkedInItsPlace(counts: [Int], median: String) {
    let result = ResultFixtures.scale(ResultScreens.stages, counts: counts)
    for size in ResultScreens.areas {
      let lines = ResultScreens.text(result, .standard, size).text.split(separator: "\n").map(String.init)
      let marked = lines.filter { $0.contains("◄") }
      #expect(marked.count == 1)
      #expect(marked.first?.contains("middelste score") == true)
      if median.contains(",") {
        #expect(marked.first?.hasSuffix(median) == true)
        let above = lines.prefix { !$0.contains("◄") }.last { $0.first?.isNumber == true }
        #expect(above?.first == median.first)
      } else {
        #expect(marked.first?.first == median.first)
      }
    }
  }

  @Test func middleScoreOfALongScaleStandsBelowItsNumber() {
    for (counts, below) in [([0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0], "4"), ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3], "10")] {
      let result = ResultFixtures.scale(ResultScreens.line, counts: counts)
      for size in ResultScreens.areas {
        let lines = ResultScreens.text(result, .standard, size).text.split(separator: "\n").map(Array.init)
        let mark = lines.firstIndex { $0.contains("▲") } ?? 0
        let column = lines[mark].firstIndex(of: "▲") ?? 0
        let digits = lines[mark - 1]
        #expect(String(digits[column]) == String(below.first ?? " "))
        #expect(String(lines[mark]).contains("middelste score \(below)"))
      }
    }
  }

  @Test func everyCardCanBeSeen() {
    let many = (1...60).map { "Kaart \($0)." }
    let result = ResultFixtures.columns([("Vakmanschap", many), ("Moraal", ["Een woord."]), ("Betrokkenheid", [])])
    for size in ResultScreens.areas {
      let lines = ResultScreens.linesInAll(result, .standard, size)
      for card in many { #expect(lines.contains { $0.contains(card) }) }
      #expect(lines.contains { $0.contains("60 woorden") && $0.contains("1 woord ") && $0.contains("0 woorden") })
    }
  }
}
