/// How a report looks on a screen and on paper.
enum HTMLStyle {
  /// - Parameter mark: words at the top of every page of paper; may be empty.
  static func sheet(mark: String) -> String {
    let top = mark.isEmpty ? "" : "@top-right { content: \"\(cssText(mark))\"; font: bold 9pt \(face); color: #555; }"
    return """
      @page { size: A4; margin: 22mm 20mm 20mm; \(top) @bottom-right { content: "pagina " counter(page) " van " counter(pages); font: 9pt \(face); color: #555; } }
      \(screen)
      \(paper)
      """
  }

  private static let face = "'Liberation Sans', Arial, Helvetica, sans-serif"

  /// A mark is fixed text of the program, but a quote in it would end the style.
  private static func cssText(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" } }

  private static let screen = """
    :root { --ink: #1a1a1a; --quiet: #555; --accent: #1f5a85; --paper: #fff; --soft: #f3f7fa; --rule: #c8c8c8; color-scheme: light; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 46rem; padding: 1.5rem 1rem 4rem; color: var(--ink); background: var(--paper); font: 1rem/1.5 'Liberation Sans', Arial, Helvetica, sans-serif; overflow-wrap: break-word; }
    .skip { position: absolute; left: -99rem; }
    .skip:focus { position: static; }
    a { color: var(--accent); }
    header { margin-bottom: 1.5rem; }
    h1 { font-size: 2rem; line-height: 1.2; margin: .25rem 0; }
    h2, h3, h4 { color: var(--accent); line-height: 1.25; break-after: avoid; }
    h2 { font-size: 1.5rem; margin: 2.5rem 0 .75rem; }
    h3 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
    h4 { font-size: 1.1rem; margin: 1.75rem 0 .5rem; }
    p, ul { margin: 0 0 .75rem; }
    ul { padding-left: 1.25rem; }
    li { margin-bottom: .2rem; }
    .mark { color: var(--accent); font-weight: bold; letter-spacing: .06em; margin: 0; }
    .subtitle { font-size: 1.15rem; color: var(--quiet); border-bottom: 3px solid var(--accent); padding-bottom: .5rem; margin-bottom: 1.25rem; }
    .fact { margin-bottom: .2rem; }
    header .notice { margin-bottom: .5rem; }
    .lead { margin: 1rem 0 .25rem; break-after: avoid; }
    .note, .source { color: var(--quiet); font-size: .9rem; }
    .notice { background: var(--soft); border-left: 4px solid var(--accent); padding: .5rem .75rem; }
    nav ul { list-style: none; padding-left: 0; }
    nav ul ul { padding-left: 1.25rem; }
    figure { margin: 1.25rem 0 .5rem; break-inside: avoid; }
    figure svg, figure img { display: block; width: 100%; height: auto; }
    figcaption { margin-bottom: .4rem; }
    figcaption strong { display: block; }
    .table { overflow-x: auto; margin: .5rem 0 1.25rem; }
    .table:focus { outline: 2px solid var(--accent); outline-offset: 2px; }
    table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.35; }
    caption { text-align: left; color: var(--quiet); padding-bottom: .3rem; break-after: avoid; }
    th, td { text-align: left; vertical-align: top; padding: .25rem .5rem; border-bottom: 1px solid var(--rule); }
    thead th { border-bottom: 2px solid var(--accent); vertical-align: bottom; }
    tbody th { font-weight: normal; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    """

  private static let paper = """
    @media print {
    body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.4; }
    .skip { display: none; }
    h1 { font-size: 24pt; } h2 { font-size: 16pt; margin-top: 24pt; } h3 { font-size: 12.5pt; margin-top: 16pt; } h4 { font-size: 11.5pt; margin-top: 14pt; }
    a { color: inherit; text-decoration: none; }
    nav h2 { font-size: 12.5pt; margin: 14pt 0 4pt; }
    nav a::after { content: leader('.') target-counter(attr(href), page); }
    nav { line-height: 1.2; } nav ul { margin-bottom: 2pt; } nav li { margin-bottom: 1pt; }
    .page { break-before: page; }
    .page > h2 { margin-top: 0; }
    .short { break-inside: avoid; }
    .note, .source { break-before: avoid; font-size: 9pt; margin-bottom: 4pt; }
    figure { margin: 10pt 0 4pt; } .table { margin: 4pt 0 10pt; }
    .table { overflow: visible; }
    table { font-size: 9pt; table-layout: fixed; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    tbody tr:nth-last-child(-n+2) { break-before: avoid; }
    p, li { orphans: 2; widows: 2; }
    }
    """
}
