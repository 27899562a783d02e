/// How much of a result stands on the screen.
public struct ResultExtent: Hashable, Sendable {
  /// Rows of the part that scrolls that can be seen now.
  public var rowsShown: Int
  /// Rows of that part in all.
  public var rowsTotal: Int
  /// The largest offset that shows something new, in rows; 0 when everything fits.
  public var maximumScroll: Int

  public init(rowsShown: Int, rowsTotal: Int, maximumScroll: Int) {
    self.rowsShown = rowsShown
    self.rowsTotal = rowsTotal
    self.maximumScroll = maximumScroll
  }
}
