import Canvas
import Programme
import SessionEngine

extension GatherPainter {
  /// Lists under their headings side by side, all in the same block letters; returns false, with nothing drawn, when not all lines fit.
  func drawLargeColumns(_ area: Rect, on brush: inout Brush) -> Bool {
    guard !scene.columns.isEmpty, scene.columns.allSatisfy({ $0.lines.count <= area.rows }) else { return false }
    let pages = scene.columns.map { column in
      let lines = column.lines.enumerated().map { place, line in
        column.headings.contains(place) ? LargePage.Paragraph(text: line, role: .strong) : LargePage.Paragraph(text: line, sign: "•")
      }
      return LargePage(
        paragraphs: [title(column, brush.part)] + (lines.isEmpty ? [LargePage.Paragraph(text: hidden(column), role: .quiet)] : lines))
    }
    return brush.entry(columns: pages, in: area, letters: BlockFont.medium.rows) != nil
  }

  /// The headings in block letters above lists in ordinary ones; returns what is left below them, nil with nothing drawn when the lists
  /// would no longer fit below them or the screen is too small.
  func drawLargeTitles(_ area: Rect, on brush: inout Brush) -> Rect? {
    guard scene.columns.count > 1, scene.columns.allSatisfy({ $0.lines.count <= area.rows }) else { return nil }
    let pages = scene.columns.map { LargePage(paragraphs: [title($0, brush.part)]) }
    let width = area.split(columns: max(1, pages.count), gap: 3).last?.columns ?? 0
    let rows = scene.columns.map { column in column.lines.reduce(0) { $0 + TextLayout.wrapped($1, columns: max(1, width - 2)).count } }
    return brush.entry(columns: pages, in: area, keeping: max(1, rows.max() ?? 1) + 1, letters: BlockFont.medium.rows)?.dropTop(1)
  }

  private func title(_ column: GatherColumn, _ part: Part?) -> LargePage.Paragraph {
    LargePage.Paragraph(text: column.title, role: .title(part), note: column.explanation.isEmpty ? nil : column.explanation)
  }
}

extension CardsPainter {
  /// Lists under their headings side by side, all in the same block letters; returns false, with nothing drawn, when not all lines fit.
  func drawLargeColumns(_ cards: [Card], _ area: Rect, on brush: inout Brush) -> Bool {
    guard !entry.columns.isEmpty, entry.merging == nil else { return false }
    guard entry.keeping == .confidential || cards.count <= area.rows * entry.columns.count else { return false }
    let pages = entry.columns.enumerated().map { place, column in
      let own = cards.filter { $0.column == column.id }
      let lines =
        entry.keeping == .confidential ? [LargePage.Paragraph(text: hidden(own), role: .quiet)] : own.map(paragraph)
      return LargePage(
        paragraphs: [title(place, brush.part)] + lines, focus: own.firstIndex { $0.id == entry.focus }.map { $0 + 1 })
    }
    return brush.entry(columns: pages, in: area, letters: BlockFont.medium.rows) != nil
  }

  /// The headings, in block letters where the lists keep their rows; returns what is left below them.
  func drawTitles(_ area: Rect, on brush: inout Brush) -> Rect {
    let pages = entry.columns.indices.map { LargePage(paragraphs: [title($0, brush.part)]) }
    if pages.count > 1, let rest = brush.entry(columns: pages, in: area, keeping: area.rows * 2 / 3, letters: BlockFont.medium.rows) {
      return rest.dropTop(1)
    }
    for (place, rect) in area.split(columns: entry.columns.count, gap: 3).enumerated() {
      brush.line(
        TextLayout.truncated((isTurn(place) ? "> " : "") + entry.columns[place].title, columns: rect.columns), row: rect.row,
        column: rect.column, role: isTurn(place) ? .strong : .title(brush.part), width: rect.columns)
    }
    return area.dropTop(1)
  }

  /// Whether the next line comes under this heading.
  private func isTurn(_ place: Int) -> Bool { place == entry.column && entry.focus == nil }

  private func title(_ place: Int, _ part: Part?) -> LargePage.Paragraph {
    LargePage.Paragraph(
      text: entry.columns[place].title, role: isTurn(place) ? .strong : .title(part),
      sign: entry.columns.count == 1 ? "" : isTurn(place) ? ">" : " ")
  }
}
