import Canvas
import Programme
import SessionEngine
import Testing

@testable import FacilitatorApp

/// What figures say, read back from the screen.
@Suite struct FigureTests {
  private func text(_ result: QuestionResult, _ view: ResultViewKind, _ size: Size, isLarge: Bool = false) -> String {
    var frame = Frame(size: size, style: Theme.mono.background)
    _ = ResultPainter(theme: .mono, part: .morals, isLarge: isLarge).draw(result, view: view, in: size.rect, scroll: 0, on: &frame)
    return frame.text
  }

  @Test(arguments: [10, 40, 300])
  func everyoneHasASignOrADotInTheTriangle(people: Int) {
    for size in ResultScreens.areas {
      let screen = text(FigureFixtures.triangle(people: people), .triangle, size)
      let rows = screen.split(separator: "\n").map(String.init)
      let signs = rows.filter { !$0.contains("deelnemer") }.joined().count { $0 == "●" }
      // The centre stands over at most five of them.
      if signs > 0 {
        #expect((people - 5...people).contains(signs))
      } else {
        let dots = screen.unicodeScalars.filter { (0x2800...0x28FF).contains($0.value) }.reduce(0) {
          $0 + ($1.value - 0x2800).nonzeroBitCount
        }
        #expect(dots >= people - 40)
      }
    }
  }

  @Test func aSmallGroupHasItsCentreAndWordsOnly() {
    for size in ResultScreens.areas {
      let screen = text(FigureFixtures.triangle(people: 7, showsPoints: false), .triangle, size)
      #expect(!screen.contains("●"))
      #expect(screen.contains("━╋━"))
      #expect(screen.contains("Gemiddelde afstand tot het midden: matig"))
      for corner in FigureFixtures.roles {
        #expect(screen.split(separator: "\n").contains { $0.contains(corner + " ") && $0.contains("%") })
      }
    }
  }

  @Test func everySideStandsBetweenItsCorners() throws {
    for size in ResultScreens.areas {
      let rows = text(FigureFixtures.sides([1, 6, 2]), .sides, size).split(separator: "\n").map(String.init)
      func place(_ word: String) throws -> (row: Int, column: Int) {
        let row = try #require(rows.firstIndex { $0.contains(word) }, "\(word)")
        let range = try #require(rows[row].firstRange(of: word))
        return (row, rows[row].distance(from: rows[row].startIndex, to: range.lowerBound))
      }
      let top = try place("Ambtelijke")
      let (left, right) = (try place("Politiek en"), try place("Maatschappij"))
      #expect(top.row < left.row && left.row == right.row && left.column < top.column && top.column < right.column)
      // A-B on the left, A-C on the right, B-C below.
      let (ab, ac, bc) = (try place("Professionele"), try place("Inhoud"), try place("Politieke agenda"))
      #expect(ab.column < top.column && ac.column > top.column && bc.row > left.row)
      for count in ["1 van de 9", "6 van de 9", "2 van de 9"] { #expect(rows.contains { $0.contains(count) }) }
    }
  }

  @Test func theBusiestSideIsTheThickest() {
    /// Dots left and right of the middle, the bottom side left out.
    func dots(_ counts: [Int]) -> (left: Int, right: Int) {
      let rows = text(FigureFixtures.sides(counts), .sides, ResultScreens.areas[0]).split(separator: "\n").map { Array($0.unicodeScalars) }
      let inked = rows.map { row in row.indices.filter { (0x2801...0x28FF).contains(row[$0].value) } }.filter {
        (1...20).contains($0.count)
      }
      let sides = zip(rows.filter { row in (1...20).contains(row.count { (0x2801...0x28FF).contains($0.value) }) }, inked)
      return sides.reduce((0, 0)) { sum, pair in
        pair.1.reduce(sum) { sum, column in
          let count = (pair.0[column].value - 0x2800).nonzeroBitCount
          return column < 38 ? (sum.0 + count, sum.1) : (sum.0, sum.1 + count)
        }
      }
    }
    #expect(dots([1, 8, 0]).right > dots([1, 8, 0]).left)
    #expect(dots([8, 1, 0]).left > dots([8, 1, 0]).right)
  }

  @Test func ringsStandFromTheOuterToTheInnerWithTheirCounts() {
    let counts = [1, 5, 12, 0, 7, 3]
    for size in ResultScreens.areas {
      let rows = text(FigureFixtures.rings(counts, markers: [1, 0, 2, 4, 2, 1]), .rings, size).split(separator: "\n").map(String.init)
      let found = rows.compactMap { row -> (ring: Int, count: Int, marker: Int)? in
        let numbers = row.matches(of: /\d+/).compactMap { Int($0.output) }
        guard row.hasPrefix("│"), numbers.count > 1 else { return nil }
        let marker = row.firstMatch(of: /◆ (\d+)/).flatMap { Int($0.1) }
        return (numbers[0], numbers[1], marker ?? 0)
      }
      #expect(found.map(\.ring) == [6, 5, 4, 3, 2, 1])
      #expect(found.map(\.count) == counts.reversed())
      #expect(found.map(\.marker) == [1, 2, 4, 2, 0, 1])
      // An arch starts further inside than the one above it.
      let starts = rows.compactMap { row in row.firstIndex(of: "╭").map { row.distance(from: row.startIndex, to: $0) } }
      #expect(starts == starts.sorted() && Set(starts).count == 6)
    }
  }

  @Test func pointsOfEveryRoundAreReadable() {
    for size in ResultScreens.areas {
      let screen = text(FigureFixtures.twoRounds, .rounds, size)
      for words in ["Bureaucraat", "57,7  van 40 tot 100", "34,1  van 22 tot 46", "geen getallen", "32,6", "32,9"] {
        #expect(screen.contains(words), "\(words)")
      }
    }
  }

  @Test func dotsOfADotVoteAreSignsOrBars() {
    let few = text(FigureFixtures.dots([9, 7, 1]), .standard, ResultScreens.areas[0])
    #expect(few.count { $0 == "●" } == 17)
    let many = text(FigureFixtures.dots([300, 150, 0]), .standard, ResultScreens.areas[0])
    let bars = many.split(separator: "\n").map { $0.count { $0 == "█" } }.filter { $0 > 0 }
    #expect(bars.count == 2 && abs(bars[0] - 2 * bars[1]) <= 2)
  }

  @Test func aChecklistHasItsCountsInTheirColumn() throws {
    let rows = text(FigureFixtures.principles, .list, ResultScreens.areas[1]).split(separator: "\n").map(String.init)
    let counts = rows.compactMap { row -> [Int]? in
      let numbers = row.matches(of: /\b\d+\b/).compactMap { Int($0.output) }
      return numbers.count == 3 ? numbers : nil
    }
    #expect(counts == [[4, 5, 1], [2, 3, 5], [10, 0, 0], [0, 10, 0], [6, 2, 2], [3, 3, 4], [5, 5, 0]])
    #expect(rows.contains { $0.contains("Eerlijke behandeling") && $0.contains("✓") })
  }

  @Test func largestMovesComeFirst() {
    for size in ResultScreens.areas {
      let screen = text(FigureFixtures.moves, .shift, size)
      let rises = screen.matches(of: /\+(\d),(\d)/).compactMap { Int($0.1 + $0.2) }
      let falls = screen.matches(of: /-(\d),(\d)/).compactMap { Int($0.1 + $0.2) }
      #expect(rises == rises.sorted(by: >) && rises.first == 16)
      #expect(falls == falls.sorted(by: >) && falls.first == 21)
      #expect(screen.count { $0 == "*" } == 3, "two values and the legend")
    }
  }

  /// Block letters replace words on the screen, never the picture.
  @Test func largeLettersKeepThePictureWhole() {
    for shown in ResultScreens.all {
      for size in [ResultScreens.areas[1], ResultScreens.areas[2]] {
        var frame = Frame(size: size, style: Theme.mono.background)
        let plain = ResultPainter(theme: .mono, part: nil).draw(shown.result, view: shown.view, in: size.rect, scroll: 0, on: &frame)
        let large = ResultPainter(theme: .mono, part: nil, isLarge: true).draw(
          shown.result, view: shown.view, in: size.rect, scroll: 0, on: &frame)
        #expect(large.maximumScroll <= plain.maximumScroll, "\(shown.name)")
      }
    }
  }

  /// A group too small for counts has its words in full, and the survey its percentages.
  @Test func wordsOfTheGroupLeaveTheSurveyItsNumbers() {
    guard case .beside(var picture) = FigureFixtures.survey.picture else { return }
    picture.own = nil
    picture.ownWords = "Oneens: minder dan 3, Ertussenin: minder dan 3, Eens: meer dan de helft, geen antwoord: minder dan 3"
    var result = FigureFixtures.survey
    result.picture = .beside(picture)
    for size in ResultScreens.areas {
      let screen = text(result, .beside, size)
      for percentage in ["6%", "20%", "74%"] { #expect(screen.contains(percentage), "\(size): \(screen)") }
      let words = screen.split { $0.isWhitespace }.joined(separator: " ")
      #expect(words.contains(picture.ownWords), "\(size): \(screen)")
    }
  }
}
