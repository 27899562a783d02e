import Canvas
import Programme

extension Brush {
  /// Whether what is asked grows on a screen where something is entered: the smaller ones keep their place for what is typed.
  var growsEntries: Bool { canGrow && frame.size.columns >= 120 && frame.size.rows >= 36 }

  /// Draws a page of an entry screen in block letters, below what leads to it in small ones.
  ///
  /// - Parameters:
  ///   - rows: kept free below the page.
  ///   - letters: rows of the largest letters that may be used.
  /// - Returns: what is left below it; nil, with nothing drawn, when it does not fit.
  mutating func entry(_ page: LargePage, after lead: String?, in area: Rect, keeping rows: Int = 0, letters: Int = .max) -> Rect? {
    guard growsEntries else { return nil }
    let small = lead.map { TextLayout.wrapped($0, columns: measure) } ?? []
    let room = area.dropTop(small.isEmpty ? 0 : small.count + 1)
    guard let layout = page.layout(in: Size(columns: room.columns, rows: room.rows - rows), on: self, letters: letters) else { return nil }
    for (offset, text) in small.enumerated() {
      line(text, row: area.row + offset, column: area.column, role: .quiet, width: area.columns)
    }
    return large(layout, in: room)
  }

  /// Draws the first of some pages that fits, as `entry` does.
  mutating func entry(
    firstOf pages: [LargePage], after lead: String?, in area: Rect, keeping rows: Int = 0, letters: Int = BlockFont.medium.rows
  ) -> Rect? {
    for page in pages { if let rest = entry(page, after: lead, in: area, keeping: rows, letters: letters) { return rest } }
    return nil
  }
}

extension LargePage {
  /// The text that takes most columns on one line, so that letters keep their size when another of them comes in its place.
  static func widest(_ texts: [String]) -> String? {
    texts.map { (text: $0, columns: BlockFont.small.columns(of: PlainText.sanitised($0))) }.max { $0.columns < $1.columns }?.text
  }
}
