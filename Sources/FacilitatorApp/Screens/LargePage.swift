import Canvas
import Programme

/// Paragraphs in block letters, all in the same size and as large as fit together, for a room that sits far from a large screen.
struct LargePage {
  struct Paragraph {
    var text: String
    var role: Theme.Role = .text
    /// Stands before the first line; empty for a paragraph without a sign.
    var sign = ""
  }

  var paragraphs: [Paragraph]

  /// A page that is laid out.
  struct Layout {
    let font: BlockFont
    let pieces: [(paragraph: Paragraph, text: BlockText)]
    let gap: Int
    let indent: Int

    var rowCount: Int { pieces.reduce(0) { $0 + $1.text.rowCount } + gap * max(0, pieces.count - 1) }
  }

  /// The largest letters with which everything fits; nil when there are none, or when the screen is not larger than it must be.
  func layout(in size: Size, on brush: Brush) -> Layout? {
    guard brush.canGrow, !paragraphs.isEmpty else { return nil }
    for (font, leading) in BlockText.looks {
      let signs = paragraphs.map { $0.sign.isEmpty ? 0 : font.columns(of: $0.sign + " ") + 1 }
      let indent = signs.max() ?? 0
      let pieces = paragraphs.compactMap { paragraph in
        BlockText(
          PlainText.sanitised(paragraph.text), font: font, leading: leading,
          columns: size.columns - (paragraph.sign.isEmpty ? 0 : indent)
        ).map { (paragraph: paragraph, text: $0) }
      }
      guard pieces.count == paragraphs.count else { continue }
      for gap in [font.rows, 2, 1] where gap >= leading {
        let layout = Layout(font: font, pieces: pieces, gap: gap, indent: indent)
        if layout.rowCount <= size.rows { return layout }
      }
    }
    return nil
  }
}

extension Brush {
  /// Whether the screen is large enough for letters of more than one cell.
  var canGrow: Bool { hasBlocks && frame.size.rows >= 30 && frame.size.columns >= 100 }

  /// Draws a page in block letters from the top of an area; returns what is left below it.
  mutating func large(_ page: LargePage.Layout, in area: Rect) -> Rect {
    var row = area.row
    for (place, piece) in page.pieces.enumerated() {
      if place > 0 { row += page.gap }
      let column = area.column + (piece.paragraph.sign.isEmpty ? 0 : page.indent)
      if !piece.paragraph.sign.isEmpty {
        for (offset, text) in page.font.lines(for: piece.paragraph.sign).enumerated() {
          frame.put(text, row: row + offset, column: area.column, style: style(.accent(part)))
        }
      }
      for text in piece.text.rows {
        frame.put(text, row: row, column: column, style: style(piece.paragraph.role))
        row += 1
      }
    }
    return area.dropTop(row - area.row)
  }

  /// One text in block letters as large as fits in at most these rows, or else in ordinary lines; returns what is left below it.
  mutating func headline(_ text: String, in area: Rect, rows: Int, role: Theme.Role, ordinary: Rect? = nil) -> Rect {
    let page = LargePage(paragraphs: [LargePage.Paragraph(text: text, role: role)])
    if let layout = page.layout(in: Size(columns: area.columns, rows: min(rows, area.rows)), on: self) {
      return large(layout, in: area)
    }
    return paragraph(text, in: ordinary ?? area, role: role)
  }
}
