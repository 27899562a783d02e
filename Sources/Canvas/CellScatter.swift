/// Gives every point a cell of its own, as near to its place as there is one free.
public enum CellScatter {
  /// A cell, counted from the upper left corner.
  public struct Cell: Hashable, Sendable {
    public var column: Int
    public var row: Int

    public init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  /// One cell for each point, in the order of the points. Where two want the same cell, the later one takes the nearest free one;
  /// among equally near ones the upper left one.
  ///
  /// - Parameters:
  ///   - allowed: cells that a point may take.
  ///   - rowWeight: how many columns a row is high.
  /// - Returns: nil when there are fewer cells than points.
  public static func cells(for points: [Cell], in allowed: Set<Cell>, rowWeight: Int = 2) -> [Cell]? {
    guard points.count <= allowed.count else { return nil }
    var free = allowed
    var placed: [Cell] = []
    for point in points {
      if free.remove(point) != nil {
        placed.append(point)
        continue
      }
      func key(_ cell: Cell) -> (Int, Int, Int) {
        let (across, down) = (cell.column - point.column, (cell.row - point.row) * rowWeight)
        return (across * across + down * down, cell.row, cell.column)
      }
      guard let nearest = free.min(by: { key($0) < key($1) }) else { return nil }
      free.remove(nearest)
      placed.append(nearest)
    }
    return placed
  }
}
