/// The size of a screen or a part of it, in character cells.
public struct Size: Hashable, Sendable {
  /// Cells from left to right, never negative.
  public let columns: Int
  /// Cells from top to bottom, never negative.
  public let rows: Int

  /// A negative count becomes zero.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// The whole area, with its upper left corner at row 0 and column 0.
  public var rect: Rect { Rect(column: 0, row: 0, columns: columns, rows: rows) }
}
