import Canvas
import Programme

/// Paragraphs in block letters, all in the same size and as large as fit together, for a room that sits far from a large screen.
struct LargePage {
  struct Paragraph {
    var text: String
    var role: Theme.Role = .text
    /// Stands before the first line; empty for a paragraph without a sign.
    var sign = ""
    /// What is typed in the field behind its first line; nil for a paragraph without a field.
    var field: String?
    /// A longer text that may come in its place while somebody types: letters keep their size then.
    var longest: String?
    /// Stands below it in ordinary letters; nil for a paragraph without more to say.
    var note: String?

    fileprivate var isItem: Bool { !sign.isEmpty || field != nil }
  }

  var paragraphs: [Paragraph]
  /// Place of the paragraph that the keys act on; nil where they act on none.
  var focus: Int?
  /// Stands before the paragraph that the keys act on.
  var focusSign = ">"
  /// The widest that a field may hold, so that letters keep their size while somebody types.
  var widestField = ""

  /// A paragraph that is broken into lines.
  struct Piece {
    let paragraph: Paragraph
    let text: BlockText
    let note: [String]
    /// Rows of the text and the note, or of what may come in the place of the text.
    let rows: Int
  }

  /// A page that is laid out.
  struct Layout {
    let font: BlockFont
    let pieces: [Piece]
    let gap: Int
    /// Columns before items for the sign of the focus.
    let margin: Int
    let indent: Int
    let focus: Int?
    let focusSign: String
    /// Columns of a field.
    let fieldColumns: Int

    var rowCount: Int { pieces.reduce(0) { $0 + $1.rows } + gap * max(0, pieces.count - 1) }
  }

  /// The largest letters with which everything fits; nil when there are none, or when the screen is not larger than it must be.
  ///
  /// - Parameter rows: of the largest letters that may be used.
  func layout(in size: Size, on brush: Brush, letters rows: Int = .max) -> Layout? {
    Self.layouts([self], in: size, on: brush, letters: rows)?.first
  }

  /// The largest letters with which each of some pages fits in an area of this size, the same for all of them.
  ///
  /// - Parameters:
  ///   - rows: of the largest letters that may be used.
  ///   - isTight: whether only the smallest letters and gaps are tried.
  static func layouts(
    _ pages: [LargePage], in size: Size, on brush: Brush, letters rows: Int = .max, isTight: Bool = false
  ) -> [Layout]? {
    guard brush.canGrow, !pages.contains(where: \.paragraphs.isEmpty) else { return nil }
    let hasFocus = pages.contains { $0.focus != nil }
    for (font, leading) in isTight ? Array(BlockText.looks.suffix(1)) : BlockText.looks where font.rows <= rows {
      // The sign of the focus may go from one page to another: nothing moves aside for it.
      let margin = hasFocus ? pages.map { font.columns(of: $0.focusSign) + font.columns(of: " ") }.max() ?? 0 : 0
      let sets = pages.compactMap { $0.pieces(font, leading, columns: size.columns, margin: margin) }
      guard sets.count == pages.count else { continue }
      for gap in isTight ? [1] : [font.rows, 2, 1] where gap >= leading {
        let layouts = zip(pages, sets).map { page, pieces in
          Layout(
            font: font, pieces: pieces, gap: gap, margin: margin, indent: page.indent(font), focus: page.focus, focusSign: page.focusSign,
            fieldColumns: font.columns(of: page.widestField))
        }
        if layouts.allSatisfy({ $0.rowCount <= size.rows }) { return layouts }
      }
    }
    return nil
  }

  /// Columns for the widest sign of an item and the blank behind it.
  private func indent(_ font: BlockFont) -> Int {
    paragraphs.map { $0.sign.isEmpty ? 0 : font.columns(of: $0.sign + " ") + 1 }.max() ?? 0
  }

  /// The paragraphs in these letters; nil when a word is too wide or has a character without a shape.
  private func pieces(_ font: BlockFont, _ leading: Int, columns: Int, margin: Int) -> [Piece]? {
    let indent = indent(font)
    var pieces: [Piece] = []
    for paragraph in paragraphs {
      let room =
        columns - (paragraph.isItem ? margin : 0) - (paragraph.sign.isEmpty ? 0 : indent)
        - (paragraph.field == nil ? 0 : font.columns(of: widestField) + Layout.space(font))
      let texts = [paragraph.text, paragraph.longest ?? paragraph.text].compactMap {
        BlockText(PlainText.sanitised($0), font: font, leading: leading, columns: room)
      }
      guard texts.count == 2 else { return nil }
      let note = paragraph.note.map { TextLayout.wrapped($0, columns: room) } ?? []
      pieces.append(
        Piece(paragraph: paragraph, text: texts[0], note: note, rows: max(texts[0].rowCount, texts[1].rowCount) + note.count))
    }
    return pieces
  }
}

extension LargePage.Layout {
  /// Columns between a text and its field.
  fileprivate static func space(_ font: BlockFont) -> Int { font.columns(of: "0") }

  /// Columns from the left to the text of a piece.
  fileprivate func start(_ piece: LargePage.Paragraph) -> Int {
    (piece.isItem ? margin : 0) + (piece.sign.isEmpty ? 0 : indent)
  }

  /// Columns from the left to the fields, which stand right under each other behind the widest of their texts.
  fileprivate var fieldStart: Int {
    (pieces.filter { $0.paragraph.field != nil }.map { start($0.paragraph) + $0.text.columnCount }.max() ?? 0) + Self.space(font)
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
      let paragraph = piece.paragraph
      let column = area.column + page.start(paragraph)
      if place == page.focus { block(page.focusSign, page.font, row: row, column: area.column, style: style(.accent(part))) }
      if !paragraph.sign.isEmpty { block(paragraph.sign, page.font, row: row, column: column - page.indent, style: style(.accent(part))) }
      if let field = paragraph.field {
        let end = area.column + page.fieldStart + page.fieldColumns
        drawField(field, page, row: row, endingAt: end, isFocused: place == page.focus)
      }
      for (offset, text) in piece.text.rows.enumerated() {
        frame.put(text, row: row + offset, column: column, style: style(paragraph.role))
      }
      for (offset, text) in piece.note.enumerated() {
        line(text, row: row + piece.text.rowCount + offset, column: column, role: .quiet, width: area.endColumn - column)
      }
      row += piece.rows
    }
    return area.dropTop(row - area.row)
  }

  private mutating func block(_ text: String, _ font: BlockFont, row: Int, column: Int, style: Style) {
    for (offset, text) in font.lines(for: text).enumerated() { frame.put(text, row: row + offset, column: column, style: style) }
  }

  /// A number on a line that shows where it is typed.
  private mutating func drawField(_ text: String, _ page: LargePage.Layout, row: Int, endingAt end: Int, isFocused: Bool) {
    let style = style(isFocused ? .strong : .text)
    let last = row + page.font.rows - 1
    block(text, page.font, row: row, column: end - page.font.columns(of: text), style: style)
    frame.restyle(Rect(column: end - page.fieldColumns, row: last, columns: page.fieldColumns, rows: 1)) { $0.underlined }
    if isFocused { frame.cursor = Frame.Position(row: last, column: end) }
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
