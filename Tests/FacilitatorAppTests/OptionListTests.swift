import Canvas
import Programme
import Testing

@testable import FacilitatorApp

/// Answers below a question, of which a room has to read the numbers.
@Suite struct OptionListTests {
  private func screen(_ count: Int, rows: Int) -> String {
    var brush = Brush(size: Size(columns: 80, rows: 24), theme: .mono, part: .introduction)
    let titles = (1...count).map { "Zorg nummer \($0) over iets in het werk van iedere dag" }
    let whole = Rect(column: 2, row: 4, columns: 76, rows: rows)
    OptionList(titles: titles).draw(whole.middle(columns: 68), whole: whole, on: &brush)
    return brush.frame.text
  }

  /// The numbers that stand before an answer.
  private func numbers(_ text: String) -> Set<Int> { Set(text.matches(of: /(\d+) Zorg/).compactMap { Int($0.output.1) }) }

  @Test(arguments: [3, 13, 14, 24, 26]) func everyAnswerHasItsNumberAsLongAsEachHasALine(count: Int) {
    let text = screen(count, rows: 13)
    #expect(numbers(text) == Set(1...count), "\(text)")
    #expect(!text.contains("en nog"))
  }

  @Test func titlesThatFitAreNotCut() {
    #expect(!screen(12, rows: 13).contains("…"))
    #expect(screen(24, rows: 13).contains("…"))
  }

  @Test func moreThanTwoColumnsIsSaid() {
    #expect(screen(27, rows: 13).contains("zie de lijst van hiervoor"))
  }
}
