import Canvas

/// A triangle in dots on rows of a result, with room for signs in it.
struct TriangleFigure {
  /// Cells of the box around it.
  let box: Size
  /// Dots that the sides A-B, A-C and B-C are thick, at least one each.
  var thickness = [1, 1, 1]

  /// The rows of the outline, starting at a column.
  func outline(_ role: Theme.Role, column: Int) -> [ResultLine] { Self.rows(of: grid, role, column: column) }

  /// The cell of a place.
  func cell(_ place: TrianglePlot.Place) -> CellScatter.Cell {
    CellScatter.Cell(column: Self.index(place.x, of: box.columns), row: Self.index(place.y, of: box.rows))
  }

  /// The dot of a place.
  func dot(_ place: TrianglePlot.Place) -> CellScatter.Cell {
    CellScatter.Cell(column: Self.index(place.x, of: grid.width), row: Self.index(place.y, of: grid.height))
  }

  /// Cells of the outline and within it.
  var cells: Set<CellScatter.Cell> { inside(columns: box.columns, rows: box.rows) }

  /// Dots of the outline and within it.
  var dots: Set<CellScatter.Cell> { inside(columns: box.columns * DotGrid.across, rows: box.rows * DotGrid.down) }

  /// Columns of the box right of which, or left of which, nothing of the figure stands in its upper rows.
  func side(atRow row: Int) -> (left: Int, right: Int) {
    let share = box.rows == 0 ? 0 : Double(min(row + 1, box.rows)) / Double(box.rows)
    let half = share * Double(box.columns) / 2
    let middle = Double(box.columns) / 2
    return (left: Int(middle - half), right: Int((middle + half).rounded(.up)))
  }

  static func rows(of grid: DotGrid, _ role: Theme.Role, column: Int) -> [ResultLine] {
    grid.lines.map { text in
      var line = ResultLine.blank
      let blank = text.prefix { $0 == " " }.count
      let inked = text.split(separator: " ", omittingEmptySubsequences: true)
      guard !inked.isEmpty else { return line }
      // Piece by piece, so that signs within the figure are not drawn over by blanks.
      var start = text.startIndex
      var place = blank
      start = text.index(start, offsetBy: blank)
      while start < text.endIndex {
        let end = text[start...].firstIndex(of: " ") ?? text.endIndex
        let piece = String(text[start..<end])
        line.put(piece, role, column: column + place)
        place += piece.count
        let next = text[end...].firstIndex { $0 != " " } ?? text.endIndex
        place += text.distance(from: end, to: next)
        start = next
      }
      return line
    }
  }

  private var grid: DotGrid {
    var grid = DotGrid(size: box)
    func dot(_ corner: Int) -> (x: Int, y: Int) {
      let place = TrianglePlot.corners[corner]
      return (Self.index(place.x, of: grid.width), Self.index(place.y, of: grid.height))
    }
    for (side, ends) in TrianglePlot.sides.enumerated() {
      let (start, end) = (dot(ends.0), dot(ends.1))
      // Thicker toward the inside, so that the corners stay where they are.
      let step = [(x: 1, y: 0), (x: -1, y: 0), (x: 0, y: -1)][side]
      for layer in 0..<max(1, thickness[side]) {
        let shift = (x: step.x * layer, y: step.y * layer)
        var from = (x: start.x + shift.x, y: start.y + shift.y)
        var to = (x: end.x + shift.x, y: end.y + shift.y)
        if side == 2 {
          from.x += layer
          to.x -= layer
        } else {
          from.y += 2 * layer
        }
        grid.line(from: from, to: to)
      }
    }
    return grid
  }

  private func inside(columns: Int, rows: Int) -> Set<CellScatter.Cell> {
    var cells: Set<CellScatter.Cell> = []
    for row in 0..<rows {
      let share = (Double(row) + 0.5) / Double(rows)
      for column in 0..<columns where abs((Double(column) + 0.5) / Double(columns) - 0.5) <= share / 2 + 0.5 / Double(columns) {
        cells.insert(CellScatter.Cell(column: column, row: row))
      }
    }
    return cells
  }

  private static func index(_ share: Double, of count: Int) -> Int {
    min(max(0, count - 1), max(0, Int((share * Double(count - 1)).rounded())))
  }
}
