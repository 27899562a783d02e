/// `content.xml`: the parts of a document in order.
struct ODTContent {
  let document: ReportDocument

  /// Width of the text in millimetres: A4 without its margins.
  static let textWidth = 170.0

  static func picture(_ chart: DocumentChart) -> String { "Pictures/figuur-\(chart.number).svg" }

  var xml: String {
    var body = [paragraph("Title", document.title)]
    if !document.subtitle.isEmpty { body.append(paragraph("Subtitle", document.subtitle)) }
    body += document.front.flatMap { self.part($0, .none) }
    body += contents
    var number = 0
    for (place, part) in zip(document.text.indices, document.text) {
      if case .heading(let heading) = part {
        number += 1
        let style = "Heading_20_\(heading.level)\(heading.isOnNewPage ? "_20_Page" : "")"
        body.append(
          "<text:h text:style-name=\"\(style)\" text:outline-level=\"\(heading.level)\"><text:bookmark text:name=\"k\(number)\"/>"
            + "\(Self.text(heading.text))</text:h>")
      } else {
        body += self.part(part, ODTBonds(of: place, in: document))
      }
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-content \(Self.namespaces) office:version="1.3">
      <office:automatic-styles>
      \(automaticStyles.joined(separator: "\n"))
      </office:automatic-styles>
      <office:body><office:text>
      \(body.joined(separator: "\n"))
      </office:text></office:body>
      </office:document-content>

      """
  }

  private func part(_ part: DocumentPart, _ bonds: ODTBonds) -> [String] {
    switch part {
    case .heading: return []
    case .paragraph(let part): return [paragraph(part, bonds)]
    case .list(let items):
      let lines = items.enumerated().map { place, item in
        let own: ODTBonds = place == items.count - 1 ? bonds : .none
        return "<text:list-item>\(paragraph(own.style("List_20_Contents"), item))</text:list-item>"
      }
      return ["<text:list text:style-name=\"List_20_1\">\(lines.joined())</text:list>"]
    case .table(let table): return table.narrowed.flatMap { [paragraph("Table_20_Caption", $0.title), self.table($0)] }
    case .chart(let chart): return figure(chart)
    }
  }

  static let namespaces = [
    ("office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"), ("style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
    ("text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"), ("table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
    ("draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"),
    ("fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
    ("svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"), ("xlink", "http://www.w3.org/1999/xlink"),
  ].map { "xmlns:\($0)=\"\($1)\"" }.joined(separator: " ")

  /// Spaces in a row are elements of their own: a reader takes them for one otherwise.
  static func text(_ text: String) -> String {
    var result = ""
    var spaces = 0
    func flush() {
      if spaces > 0 { result += " " }
      if spaces > 1 { result += "<text:s text:c=\"\(spaces - 1)\"/>" }
      spaces = 0
    }
    for part in XMLText.escaped(text) {
      if part == " " {
        spaces += 1
      } else {
        flush()
        result.append(part)
      }
    }
    flush()
    return result
  }

  private func paragraph(_ style: String, _ text: String) -> String {
    "<text:p text:style-name=\"\(style)\">\(Self.text(text))</text:p>"
  }

  private func paragraph(_ paragraph: DocumentParagraph, _ bonds: ODTBonds) -> String {
    let name =
      switch paragraph.role {
      case .body: "Text_20_body"
      case .fact: "Fact"
      case .note, .source: "Note"
      case .notice: "Notice"
      case .lead: "Lead"
      }
    let style = bonds.style(name)
    let lead = paragraph.lead.isEmpty ? "" : "<text:span text:style-name=\"Strong\">\(Self.text(paragraph.lead))</text:span>"
    let gap = paragraph.lead.isEmpty || paragraph.text.isEmpty ? "" : " "
    return "<text:p text:style-name=\"\(style)\">\(lead)\(gap)\(Self.text(paragraph.text))</text:p>"
  }

  /// Links to the chapters and the sections below them. Page numbers are references: who lays the text out fills them in.
  private var contents: [String] {
    let entries = document.headings.filter(\.isInContents).map { entry in
      "<text:p text:style-name=\"Contents_20_\(entry.heading.level)\"><text:a xlink:type=\"simple\" xlink:href=\"#k\(entry.number)\" "
        + "text:style-name=\"Contents_20_Link\" text:visited-style-name=\"Contents_20_Link\">\(Self.text(entry.heading.text))</text:a>"
        // Behind the link: inside it, the fields of a Word document that is made of this would not end.
        + "<text:tab/><text:bookmark-ref text:reference-format=\"page\" text:ref-name=\"k\(entry.number)\"/></text:p>"
    }
    guard entries.count > 3 else { return [] }
    let templates = [1, 2].map {
      "<text:table-of-content-entry-template text:outline-level=\"\($0)\" text:style-name=\"Contents_20_\($0)\"><text:index-entry-text/>"
        + "<text:index-entry-tab-stop style:type=\"right\" style:leader-char=\".\"/><text:index-entry-page-number/>"
        + "</text:table-of-content-entry-template>"
    }
    return [
      "<text:table-of-content text:name=\"Inhoud\" text:protected=\"false\"><text:table-of-content-source text:outline-level=\"2\">"
        + "<text:index-title-template text:style-name=\"Contents_20_Heading\">Inhoud</text:index-title-template>" + templates.joined()
        + "</text:table-of-content-source><text:index-body><text:index-title text:name=\"Inhoud_kop\">"
        + paragraph("Contents_20_Heading", "Inhoud") + "</text:index-title>" + entries.joined()
        + "</text:index-body></text:table-of-content>"
    ]
  }

  private func table(_ table: DocumentTable) -> String {
    func cell(_ text: String, _ place: Int, isHead: Bool, isKept: Bool = false) -> String {
      let column = table.columns[place]
      let style = (isHead ? "Table_20_Heading" : "Table_20_Contents") + (column.isNumber ? "_20_Number" : "") + (isKept ? "_kept" : "")
      let shown = column.isNumber && !isHead ? Typography.number(text) : text
      return "<table:table-cell table:style-name=\"\(isHead ? "HeadCell" : "Cell")\" office:value-type=\"string\">"
        + "\(paragraph(style, shown))</table:table-cell>"
    }
    var lines = ["<table:table table:name=\"Tabel\(table.name)\" table:style-name=\"T\(table.name)\">"]
    for place in table.columns.indices { lines.append("<table:table-column table:style-name=\"T\(table.name).\(place)\"/>") }
    let head = table.columns.enumerated().map { cell($1.title.isEmpty ? "-" : $1.title, $0, isHead: true) }
    lines.append(
      "<table:table-header-rows><table:table-row table:style-name=\"Row\">\(head.joined())</table:table-row></table:table-header-rows>")
    for (place, row) in table.rows.enumerated() {
      // No page begins with the last row alone.
      let isKept = table.rows.count > Self.rowsTogether && (table.rows.count - Self.rowsTogether..<table.rows.count - 1).contains(place)
      let cells = row.enumerated().map { cell($1, $0, isHead: false, isKept: isKept) }
      lines.append("<table:table-row table:style-name=\"Row\">\(cells.joined())</table:table-row>")
    }
    return (lines + ["</table:table>"]).joined(separator: "\n")
  }

  /// So many rows at the end of a table stay on one page.
  private static let rowsTogether = 3

  private func figure(_ chart: DocumentChart) -> [String] {
    let height = Drawing.number(Self.textWidth * chart.plot.height / Drawing.width)
    let finding = chart.finding.isEmpty ? "" : " \(Self.text(chart.finding))"
    return [
      "<text:p text:style-name=\"Figure_20_Caption\"><text:span text:style-name=\"Strong\">Figuur \(chart.number). "
        + "\(Self.text(chart.title))</text:span>\(finding)</text:p>",
      "<text:p text:style-name=\"Figure\"><draw:frame draw:name=\"Figuur \(chart.number)\" draw:style-name=\"Picture\" "
        + "text:anchor-type=\"as-char\" svg:width=\"\(Drawing.number(Self.textWidth))mm\" svg:height=\"\(height)mm\">"
        + "<draw:image xlink:href=\"\(Self.picture(chart))\" xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\" "
        + "draw:mime-type=\"image/svg+xml\"/>"
        + "<svg:title>\(XMLText.escaped(chart.title))</svg:title><svg:desc>\(XMLText.escaped(chart.alternative))</svg:desc>"
        + "</draw:frame></text:p>",
    ]
  }

  /// A number at the right of its column stands clear of the words in the next one.
  private static let padding = ["top": 1.0, "bottom": 1.0, "left": 1.8, "right": 1.8].sorted { $0.key < $1.key }
    .map { "fo:padding-\($0.key)=\"\(Drawing.number($0.value))mm\"" }.joined(separator: " ")

  private var automaticStyles: [String] {
    var styles = [
      "<style:style style:name=\"Row\" style:family=\"table-row\"><style:table-row-properties fo:keep-together=\"always\"/></style:style>",
      "<style:style style:name=\"HeadCell\" style:family=\"table-cell\"><style:table-cell-properties \(Self.padding) "
        + "fo:border=\"none\" fo:border-bottom=\"1.5pt solid #1f5a85\" style:vertical-align=\"bottom\"/></style:style>",
      "<style:style style:name=\"Cell\" style:family=\"table-cell\"><style:table-cell-properties \(Self.padding) fo:border=\"none\" "
        + "fo:border-bottom=\"0.5pt solid #c8c8c8\"/></style:style>",
      "<style:style style:name=\"Picture\" style:family=\"graphic\"><style:graphic-properties style:vertical-pos=\"top\" "
        + "style:vertical-rel=\"baseline\"/></style:style>",
    ]
    styles += ODTBonds.styles
    styles += ["Table_20_Contents", "Table_20_Contents_20_Number"].map {
      "<style:style style:name=\"\($0)_kept\" style:family=\"paragraph\" style:parent-style-name=\"\($0)\">"
        + "<style:paragraph-properties fo:keep-with-next=\"always\"/></style:style>"
    }
    for (place, part) in document.parts.enumerated() {
      guard case .table(let table) = part else { continue }
      // What is said under a short table stays with it.
      let hasNote = ODTBonds(of: place, in: document).staysWithNext
      for one in table.narrowed { styles += self.styles(of: one, staysWithNext: hasNote && one.isShort) }
    }
    return styles
  }

  private func styles(of table: DocumentTable, staysWithNext: Bool) -> [String] {
    let width = Self.textWidth * table.share
    let keeping = staysWithNext ? " fo:keep-with-next=\"always\"" : ""
    let own =
      "<style:style style:name=\"T\(table.name)\" style:family=\"table\"><style:table-properties style:width=\"\(Drawing.number(width))mm\" "
      + "table:align=\"left\" fo:margin-top=\"1mm\" fo:margin-bottom=\"1mm\" table:border-model=\"collapsing\" "
      + "style:may-break-between-rows=\"\(!table.isShort)\"\(keeping)/></style:style>"
    let columns = table.widths.enumerated().map { place, share in
      let part = Drawing.number(width * share)
      return "<style:style style:name=\"T\(table.name).\(place)\" style:family=\"table-column\"><style:table-column-properties "
        + "style:column-width=\"\(part)mm\"/></style:style>"
    }
    return [own] + columns
  }
}
