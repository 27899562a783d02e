import Programme
import SessionEngine
import Testing

@Suite("Numbers of participants in few words")
struct SeatRangeTests {
  static let examples: [([Int], String)] = [
    ([], ""), ([3], "D3"), ([3, 4], "D3, D4"), ([5, 3, 4], "D3 t/m D5"), ([1, 2, 3, 7, 9, 10], "D1 t/m D3, D7, D9, D10"),
    ([2, 2, 2], "D2"),
  ]

  @Test("Consecutive numbers are taken together", arguments: examples)
  func ranges(numbers: [Int], text: String) {
    #expect(SeatRanges.text(numbers.map { SeatID($0) }) == text)
  }

  @Test("A list that would be too long ends with how many more there are")
  func long() {
    let text = SeatRanges.text(stride(from: 1, through: 299, by: 2).map { SeatID($0) }, maximumLength: 40)
    #expect(text.count < 60)
    let shown = text.count { $0 == "D" }
    #expect(text.hasSuffix(" en nog \(150 - shown)"))
  }
}
