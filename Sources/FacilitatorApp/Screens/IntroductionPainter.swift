import Canvas

/// One page of the introduction.
struct IntroductionPainter {
  let page: Int

  func draw(_ layout: Layout, on brush: inout Brush) {
    guard Introduction.pages.indices.contains(page) else { return }
    let area = layout.content
    brush.line(
      "Inleiding, \(page + 1) van \(Introduction.pages.count)", row: layout.header.row, column: layout.notice.column, role: .quiet,
      width: layout.notice.columns)
    brush.rule(row: layout.header.row + 1, in: layout.notice)
    PagePainter(page: Introduction.pages[page], scroll: 0).draw(area, on: &brush)
    let isLast = page + 1 == Introduction.pages.count
    brush.hints(isLast ? "Spatie naar het beginscherm · ← terug" : "Spatie verder · ← terug · Esc overslaan", layout)
  }
}
