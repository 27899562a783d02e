import Testing

@testable import Canvas

@Suite struct BarTests {
  @Test(arguments: [
    (0.0, "        "), (1.0, "████████"), (0.5, "████    "), (0.0625, "▌       "), (-3, "        "), (7, "████████"), (0.99, "███████▉"),
  ])
  func fillsInEighths(fraction: Double, bar: String) {
    #expect(Bar.progress(fraction: fraction, columns: 8) == bar)
  }

  @Test func isAlwaysAsWideAsAsked() {
    for columns in 0...30 {
      let widths = (0...257).map { TextWidth.columns(of: Bar.progress(fraction: Double($0) / 257, columns: columns)) }
      #expect(Set(widths) == [columns])
    }
    #expect(Bar.progress(fraction: .nan, columns: 3) == "   ")
    #expect(Bar.progress(fraction: .infinity, columns: 3) == "███")
    #expect(Bar.progress(fraction: 0.5, columns: -1) == "")
  }

  @Test(arguments: [
    ([1, 1, 1], 10, [4, 3, 3]), ([6, 2, 1, 1, 0], 10, [6, 2, 1, 1, 0]), ([1, 99], 10, [1, 9]), ([1, 1, 998], 10, [1, 1, 8]),
    ([0, 0], 10, [0, 0]), ([5], 7, [7]), ([3, 1, 2], 2, [1, 0, 1]), ([1, 2], 0, [0, 0]), ([-4, 1], 3, [0, 3]), ([], 5, []),
    ([.max, .max], 4, [2, 2]),
  ])
  func dividesCells(counts: [Int], columns: Int, cells: [Int]) {
    #expect(Bar.segments(counts: counts, columns: columns) == cells)
  }

  @Test func segmentsKeepTheirPromises() {
    var source = TextSource(seed: 4)
    for _ in 0..<1_500 {
      let counts = (0..<source.number(1...6)).map { _ in source.number(0...3) == 0 ? 0 : source.number(0...400) }
      let columns = source.number(1...60)
      let cells = Bar.segments(counts: counts, columns: columns)
      let total = counts.reduce(0, +)
      #expect(cells.count == counts.count)
      #expect(cells.reduce(0, +) == (total == 0 ? 0 : columns))
      let isRoomy = counts.count { $0 > 0 } <= columns
      for (first, count) in counts.enumerated() {
        #expect(count == 0 ? cells[first] == 0 : cells[first] >= (isRoomy ? 1 : 0))
        for (second, other) in counts.enumerated() where count > other {
          #expect(cells[first] >= cells[second], "\(counts) in \(columns): \(cells)")
        }
      }
      // Where nobody needed lifting to one cell, no part is a whole cell away from its exact share.
      if total > 0, counts.allSatisfy({ $0 == 0 || $0 * columns >= total }) {
        for (index, count) in counts.enumerated() {
          #expect(abs(Double(cells[index]) - Double(count * columns) / Double(total)) < 1)
        }
      }
    }
  }
}
