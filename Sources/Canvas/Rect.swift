/// A part of a frame. Cutting more than there is gives an empty part, never a fault.
public struct Rect: Hashable, Sendable {
  /// The first column, counted from zero; may lie outside the frame.
  public let column: Int
  /// The first row, counted from zero; may lie outside the frame.
  public let row: Int
  /// The width in cells, never negative.
  public let columns: Int
  /// The height in cells, never negative.
  public let rows: Int

  /// A negative width or height becomes zero, and every number is brought within a thousand million, so that sums never overflow.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = min(max(-Self.limit, column), Self.limit)
    self.row = min(max(-Self.limit, row), Self.limit)
    self.columns = columns.clamped(to: Self.limit)
    self.rows = rows.clamped(to: Self.limit)
  }

  private static let limit = 1_000_000_000

  /// The width and the height together.
  public var size: Size { Size(columns: columns, rows: rows) }
  /// Whether no cell lies inside.
  public var isEmpty: Bool { columns == 0 || rows == 0 }
  /// The column after the last one.
  public var endColumn: Int { column + columns }
  /// The row after the last one.
  public var endRow: Int { row + rows }

  /// The part that is left when a margin goes off on both sides, in cells.
  public func inset(horizontal: Int = 0, vertical: Int = 0) -> Rect {
    dropLeft(horizontal).dropRight(horizontal).dropTop(vertical).dropBottom(vertical)
  }

  /// The upper `count` rows.
  public func top(_ count: Int) -> Rect {
    Rect(column: column, row: row, columns: columns, rows: count.clamped(to: rows))
  }

  /// The lower `count` rows.
  public func bottom(_ count: Int) -> Rect { dropTop(rows - count.clamped(to: rows)) }

  /// The `count` columns on the left.
  public func left(_ count: Int) -> Rect {
    Rect(column: column, row: row, columns: count.clamped(to: columns), rows: rows)
  }

  /// The `count` columns on the right.
  public func right(_ count: Int) -> Rect { dropLeft(columns - count.clamped(to: columns)) }

  /// What is left below the upper `count` rows.
  public func dropTop(_ count: Int) -> Rect {
    let cut = count.clamped(to: rows)
    return Rect(column: column, row: row + cut, columns: columns, rows: rows - cut)
  }

  /// What is left above the lower `count` rows.
  public func dropBottom(_ count: Int) -> Rect { top(rows - count.clamped(to: rows)) }

  /// What is left beside the `count` columns on the left.
  public func dropLeft(_ count: Int) -> Rect {
    let cut = count.clamped(to: columns)
    return Rect(column: column + cut, row: row, columns: columns - cut, rows: rows)
  }

  /// What is left beside the `count` columns on the right.
  public func dropRight(_ count: Int) -> Rect { left(columns - count.clamped(to: columns)) }

  /// A part of the given size in the middle; cut to what fits. An odd rest goes to the right and below.
  public func centered(columns wantedColumns: Int, rows wantedRows: Int) -> Rect {
    let width = wantedColumns.clamped(to: columns)
    let height = wantedRows.clamped(to: rows)
    return Rect(column: column + (columns - width) / 2, row: row + (rows - height) / 2, columns: width, rows: height)
  }

  /// Columns side by side of (nearly) equal width with `gap` cells between them; the first ones take the odd cells.
  public func split(columns count: Int, gap: Int = 0) -> [Rect] {
    guard count > 0 else { return [] }
    let space = gap.clamped(to: columns)
    let usable = max(0, columns - space * (count - 1))
    var start = column
    return (0..<count).map { index in
      let width = usable / count + (index < usable % count ? 1 : 0)
      defer { start += width + space }
      return Rect(column: min(start, endColumn), row: row, columns: width, rows: rows)
    }
  }
}

extension Int {
  /// This number, brought between zero and `limit`.
  func clamped(to limit: Int) -> Int { Swift.min(Swift.max(0, self), limit) }
}
