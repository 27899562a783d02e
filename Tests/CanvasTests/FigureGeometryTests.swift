import Testing

@testable import Canvas

@Suite struct FigureGeometryTests {
  @Test func brailleFollowsItsBlockOfUnicode() {
    var grid = DotGrid(size: Size(columns: 2, rows: 1))
    // Dots 1 to 8 of a braille cell stand at these places; their bits are in order (Unicode chapter 21.1).
    let places = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)]
    for (bit, place) in places.enumerated() {
      var single = DotGrid(size: Size(columns: 1, rows: 1))
      single.set(x: place.0, y: place.1)
      #expect(single.lines == [String(Unicode.Scalar(0x2800 + UInt32(1 << bit)) ?? " ")])
    }
    grid.set(x: 3, y: 3)
    grid.set(x: 9, y: 0)
    grid.set(x: -1, y: 0)
    #expect(grid.lines == [" ⢀"])
    #expect(grid.isSet(x: 3, y: 3) && !grid.isSet(x: 0, y: 0) && !grid.isSet(x: 40, y: 0))
  }

  @Test func aLineIsConnectedAndEndsWhereItMust() {
    for end in [(x: 19, y: 3), (x: 4, y: 19), (x: 0, y: 0), (x: 19, y: 19)] {
      var grid = DotGrid(size: Size(columns: 10, rows: 5))
      grid.line(from: (x: 7, y: 7), to: end)
      #expect(grid.isSet(x: 7, y: 7) && grid.isSet(x: end.x, y: end.y))
      let count = (0..<20).reduce(0) { sum, y in sum + (0..<20).count { grid.isSet(x: $0, y: y) } }
      #expect(count == max(abs(end.x - 7), abs(end.y - 7)) + 1)
    }
  }

  @Test func weightsLieWhereTheyPull() {
    #expect(TrianglePlot.place(weights: 100, 0, 0) == TrianglePlot.corners[0])
    #expect(TrianglePlot.place(weights: 0, 7, 0) == TrianglePlot.corners[1])
    let middle = TrianglePlot.place(weights: 1, 1, 1)
    #expect(abs(middle.x - 0.5) < 1e-12 && abs(middle.y - 2.0 / 3) < 1e-12)
    #expect(TrianglePlot.place(weights: 0, 0, 0) == middle)
    let half = TrianglePlot.place(weights: 50, 0, 50)
    #expect(half == TrianglePlot.corners[0].toward(TrianglePlot.corners[2], by: 0.5))
  }

  @Test func theBoxHasEqualSidesOnTheScreen() {
    for size in [Size(columns: 76, rows: 12), Size(columns: 150, rows: 30), Size(columns: 30, rows: 40)] {
      let box = TrianglePlot.box(in: size)
      #expect(box.columns <= size.columns && box.rows <= size.rows && box.columns % 2 == 1)
      // The height of a triangle with equal sides is √3/2 of its width; a row is two columns high.
      let height = 0.75.squareRoot() * Double(box.columns) / 2
      #expect(abs(Double(box.rows) - height) <= 1)
    }
  }

  @Test func everyPointHasACellOfItsOwn() throws {
    let allowed = Set((0..<5).flatMap { row in (0..<5).map { CellScatter.Cell(column: $0, row: row) } })
    let points = Array(repeating: CellScatter.Cell(column: 2, row: 2), count: 3)
    let cells = try #require(CellScatter.cells(for: points, in: allowed))
    #expect(Set(cells).count == 3)
    #expect(cells[0] == points[0])
    // A row is as high as two columns, so the free cells on the same row come first.
    #expect(Set(cells.dropFirst().map(\.row)) == [2])
    #expect(CellScatter.cells(for: Array(repeating: points[0], count: 26), in: allowed) == nil)
  }
}
