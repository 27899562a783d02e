import Canvas
import Programme

extension Brush {
  /// Columns between two pages side by side.
  private static var gutter: Int { 3 }

  /// Draws pages of an entry screen side by side, in the same block letters.
  ///
  /// - Parameters:
  ///   - rows: kept free below the pages.
  ///   - letters: rows of the largest letters that may be used.
  /// - Returns: what is left below them; nil, with nothing drawn, when they do not all fit.
  mutating func entry(columns pages: [LargePage], in area: Rect, keeping rows: Int = 0, letters: Int = .max) -> Rect? {
    let parts = area.split(columns: pages.count, gap: Self.gutter)
    guard growsEntries, let narrowest = parts.last?.columns,
      let layouts = LargePage.layouts(pages, in: Size(columns: narrowest, rows: area.rows - rows), on: self, letters: letters)
    else { return nil }
    for (layout, part) in zip(layouts, parts) { _ = large(layout, in: part) }
    return area.dropTop(layouts.map(\.rowCount).max() ?? 0)
  }

  /// Draws a page of an entry screen with pages side by side below it; the upper one takes the larger letters.
  ///
  /// - Parameters:
  ///   - lead: stands above them in ordinary letters.
  ///   - letters: rows of the largest letters for the pages side by side.
  /// - Returns: false, with nothing drawn, when they do not all fit.
  mutating func entry(
    _ head: LargePage, over pages: [LargePage], after lead: String?, in area: Rect, letters: Int = BlockFont.medium.rows
  ) -> Bool {
    let small = lead.map { TextLayout.wrapped($0, columns: measure) } ?? []
    let room = area.dropTop(small.isEmpty ? 0 : small.count + 1)
    let columns = room.split(columns: pages.count, gap: Self.gutter).last?.columns ?? 0
    guard growsEntries,
      let least = LargePage.layouts(pages, in: Size(columns: columns, rows: room.rows), on: self, isTight: true)?.map(\.rowCount).max(),
      let rest = entry(head, after: lead, in: area, keeping: least + Self.rowsBetween)
    else { return false }
    return entry(columns: pages, in: rest.dropTop(Self.rowsBetween), letters: letters) != nil
  }

  /// Rows between a page and the pages below it.
  private static var rowsBetween: Int { 2 }
}
