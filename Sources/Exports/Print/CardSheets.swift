public import Programme

/// Value cards to cut out: number, name and one line of description, fifteen on a page.
public struct CardSheets: Sendable {
  static let columns = 3
  static let rows = 5

  private let values: ValueList

  public init(values: ValueList) { self.values = values }

  /// One file, `goedwerk-kaarten.html`.
  public var file: ExportFile { ExportFile(name: "goedwerk-kaarten.html", bytes: Array(html.utf8)) }

  /// The sheets as one HTML document.
  public var html: String {
    let size = Self.columns * Self.rows
    let starts = stride(from: 0, to: values.values.count, by: size)
    let sheets = starts.enumerated().map { page, start in
      sheet(values.values[start..<min(start + size, values.values.count)], page: page + 1, of: (values.values.count + size - 1) / size)
    }
    return PrintPage.document(title: "Waardenkaarten", style: Self.style, sheets: sheets)
  }

  private func sheet(_ cards: ArraySlice<Value>, page: Int, of pages: Int) -> String {
    """
    <section class="sheet">
    <h1>Waardenkaarten <span class="small">blad \(page) van \(pages), \(values.values.count) kaarten, controlecode \
    <span class="code">\(values.checkCode)</span>. Knip de kaarten los.</span></h1>
    <ol class="cards">
    \(cards.map(card).joined(separator: "\n"))
    </ol>
    </section>
    """
  }

  private func card(_ value: Value) -> String {
    let isLong = value.name.count > 32 || value.description.count > 110
    return """
      <li class="card\(isLong ? " long" : "")"><span class="number">\(value.number)</span><span class="check code">\(values.checkCode)</span>\
      <strong>\(PrintPage.escaped(value.name))</strong><span class="text">\(PrintPage.escaped(value.description))</span></li>
      """
  }

  private static let style = """
    h1 { font-size: 12pt; height: 8mm; }
    .small { font-size: 9pt; font-weight: normal; }
    .cards { list-style: none; padding: 0; width: 190mm; }
    .card { float: left; width: 63mm; height: 53mm; border: 0.3mm dashed #555; padding: 5mm; position: relative; overflow: hidden; }
    .number { font-size: 22pt; font-weight: bold; line-height: 1; display: block; }
    .check { position: absolute; top: 5mm; right: 5mm; font-size: 8pt; }
    .card strong { display: block; font-size: 13pt; line-height: 1.15; margin-top: 4mm; }
    .text { display: block; font-size: 10pt; margin-top: 2mm; }
    .long strong { font-size: 11pt; margin-top: 2.5mm; }
    .long .text { font-size: 8.5pt; margin-top: 1.5mm; }
    """
}
