import Canvas

/// The part of a long list that is in sight: it moves along with the line in focus.
struct ListWindow {
  let range: Range<Int>
  private let count: Int

  /// - Parameters:
  ///   - focus: place of the line that must be in sight.
  ///   - rows: how many lines fit; at least one is shown.
  init(count: Int, focus: Int, rows: Int) {
    let size = max(1, rows)
    let first = min(max(0, focus - size / 2), max(0, count - size))
    range = first..<min(count, first + size)
    self.count = count
  }

  /// Says at the bottom right that there is more above or below.
  func drawSign(_ layout: Layout, on brush: inout Brush) {
    let above = range.lowerBound > 0
    let below = range.upperBound < count
    guard above || below else { return }
    let text = above && below ? "↑↓ meer" : above ? "↑ meer" : "↓ meer"
    brush.line(text, row: layout.notice.row, column: layout.notice.endColumn - 7, role: .quiet, width: 7)
  }
}
