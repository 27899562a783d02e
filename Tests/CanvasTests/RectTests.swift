import Testing

@testable import Canvas

@Suite struct RectTests {
  private let rect = Rect(column: 2, row: 1, columns: 10, rows: 6)

  @Test func slices() {
    #expect(rect.top(2) == Rect(column: 2, row: 1, columns: 10, rows: 2))
    #expect(rect.bottom(2) == Rect(column: 2, row: 5, columns: 10, rows: 2))
    #expect(rect.left(3) == Rect(column: 2, row: 1, columns: 3, rows: 6))
    #expect(rect.right(3) == Rect(column: 9, row: 1, columns: 3, rows: 6))
    #expect(rect.inset(horizontal: 2, vertical: 1) == Rect(column: 4, row: 2, columns: 6, rows: 4))
    #expect(rect.centered(columns: 3, rows: 3) == Rect(column: 5, row: 2, columns: 3, rows: 3))
  }

  @Test(arguments: [Int.min, -1, 0, 1, 4, 6, 10, 11, Int.max])
  func aSliceAndItsRestAreTheWhole(count: Int) {
    #expect(rect.top(count).rows + rect.dropTop(count).rows == rect.rows)
    #expect(rect.bottom(count).rows + rect.dropBottom(count).rows == rect.rows)
    #expect(rect.left(count).columns + rect.dropLeft(count).columns == rect.columns)
    #expect(rect.right(count).columns + rect.dropRight(count).columns == rect.columns)
    #expect(rect.dropTop(count).row == rect.top(count).endRow)
    #expect(rect.bottom(count).row == rect.dropBottom(count).endRow)
    #expect(rect.dropLeft(count).column == rect.left(count).endColumn)
    #expect(rect.right(count).endColumn == rect.endColumn)
    #expect(rect.inset(horizontal: count, vertical: count).intersection(rect).size == rect.inset(horizontal: count, vertical: count).size)
  }

  @Test func splitsInColumns() {
    let parts = rect.split(columns: 3, gap: 1)
    #expect(parts.map(\.columns) == [3, 3, 2])
    #expect(parts.map(\.column) == [2, 6, 10])
    #expect(parts.last?.endColumn == rect.endColumn)
    #expect(rect.split(columns: 0).isEmpty)
    for part in rect.split(columns: 40, gap: 2) { #expect(part.endColumn <= rect.endColumn) }
  }
}
