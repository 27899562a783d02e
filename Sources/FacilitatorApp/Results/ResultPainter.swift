public import Canvas
public import Programme
public import SessionEngine

/// Draws a result into the content area of the shared screen: the headline, the picture, and the remarks at the bottom.
public struct ResultPainter: Sendable {
  public var theme: Theme
  /// The part of the programme, for its accent colour.
  public var part: Part?
  /// Whether the question stands above the headline; off when the caller draws it.
  public var showsPrompt: Bool
  /// Whether the headline and the numbers may stand in block letters, where there is room for them.
  public var isLarge: Bool

  public init(theme: Theme, part: Part?, showsPrompt: Bool = false, isLarge: Bool = false) {
    self.theme = theme
    self.part = part
    self.showsPrompt = showsPrompt
    self.isLarge = isLarge
  }

  /// Draws a result, and never outside `area`. What does not fit scrolls between the headline and the legend.
  ///
  /// - Parameter scroll: rows to skip; brought between 0 and `maximumScroll`.
  /// - Returns: what does not fit, so that the caller can offer scrolling.
  @discardableResult
  public func draw(_ result: QuestionResult, view: ResultViewKind, in area: Rect, scroll: Int, on frame: inout Frame) -> ResultExtent {
    let visible = area.intersection(frame.bounds)
    guard !visible.isEmpty else { return ResultExtent(rowsShown: 0, rowsTotal: 0, maximumScroll: 0) }
    let composition = ResultComposition(result, view: view, part: part, size: visible.size, showsPrompt: showsPrompt, isLarge: isLarge)
    for (row, line) in composition.rows(scroll: scroll) { draw(line, row: visible.row + row, in: visible, on: &frame) }
    return composition.extent
  }

  private func draw(_ line: ResultLine, row: Int, in area: Rect, on frame: inout Frame) {
    for piece in line.pieces where piece.column >= 0 && piece.column < area.columns {
      frame.put(
        piece.text, row: row, column: area.column + piece.column, style: theme.style(piece.role), width: area.columns - piece.column)
    }
  }
}
