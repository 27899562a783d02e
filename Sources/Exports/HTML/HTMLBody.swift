/// The parts of a document as HTML.
struct HTMLBody {
  let document: ReportDocument
  let drawings: HTMLExport.Drawings

  var header: String {
    var lines: [String] = []
    if !document.mark.isEmpty { lines.append("<p class=\"mark\">\(XMLText.escaped(document.mark))</p>") }
    lines.append("<h1>\(XMLText.escaped(document.title))</h1>")
    if !document.subtitle.isEmpty { lines.append("<p class=\"subtitle\">\(XMLText.escaped(document.subtitle))</p>") }
    lines += document.front.map(part)
    return lines.joined(separator: "\n")
  }

  /// Links to the chapters and the sections below them.
  var contents: String {
    let entries = document.headings.filter(\.isInContents)
    guard !entries.isEmpty else { return "" }
    var lines = ["<nav aria-labelledby=\"inhoudsopgave\">", "<h2 id=\"inhoudsopgave\">Inhoud</h2>", "<ul>"]
    var isOpen = false
    var isNested = false
    for entry in entries {
      if entry.heading.level == 1 {
        if isNested { lines.append("</ul>") }
        if isOpen { lines.append("</li>") }
        isNested = false
        lines.append("<li>\(link(entry))")
        isOpen = true
      } else {
        if !isOpen {
          lines.append("<li>")
          isOpen = true
        }
        if !isNested { lines.append("<ul>") }
        isNested = true
        lines.append("<li>\(link(entry))</li>")
      }
    }
    if isNested { lines.append("</ul>") }
    if isOpen { lines.append("</li>") }
    return (lines + ["</ul>", "</nav>"]).joined(separator: "\n")
  }

  var main: String {
    var lines: [String] = []
    var number = 0
    for part in document.text {
      guard case .heading(let heading) = part else {
        if case .chart = part, drawings == .none { continue }
        lines.append(self.part(part))
        continue
      }
      number += 1
      if heading.level == 1 {
        if number > 1 { lines.append("</section>") }
        lines.append("<section aria-labelledby=\"k\(number)\"\(heading.isOnNewPage ? " class=\"page\"" : "")>")
      }
      let tag = "h\(heading.level + 1)"
      lines.append("<\(tag) id=\"k\(number)\">\(XMLText.escaped(heading.text))</\(tag)>")
    }
    if number > 0 { lines.append("</section>") }
    return lines.joined(separator: "\n")
  }

  private func part(_ part: DocumentPart) -> String {
    switch part {
    case .heading: ""
    case .paragraph(let paragraph): self.paragraph(paragraph)
    case .list(let items): "<ul>\n" + items.map { "<li>\(XMLText.escaped($0))</li>" }.joined(separator: "\n") + "\n</ul>"
    case .table(let table): table.narrowed.map(self.table).joined(separator: "\n")
    case .chart(let chart): figure(chart)
    }
  }

  private func link(_ entry: (number: Int, heading: DocumentHeading, isInContents: Bool)) -> String {
    "<a href=\"#k\(entry.number)\">\(XMLText.escaped(entry.heading.text))</a>"
  }

  private func paragraph(_ paragraph: DocumentParagraph) -> String {
    let name = paragraph.role == .body ? "" : " class=\"\(paragraph.role.rawValue)\""
    let lead = paragraph.lead.isEmpty ? "" : "<strong>\(XMLText.escaped(paragraph.lead))</strong>"
    let gap = paragraph.lead.isEmpty || paragraph.text.isEmpty ? "" : " "
    return "<p\(name)>\(lead)\(gap)\(XMLText.escaped(paragraph.text))</p>"
  }

  private func table(_ table: DocumentTable) -> String {
    let title = XMLText.escaped(table.title)
    var lines = [
      "<div class=\"table\(table.isShort ? " short" : "")\" role=\"region\" aria-label=\"\(title)\" tabindex=\"0\">",
      "<table style=\"width:\(Int((table.share * 100).rounded()))%\">", "<caption>\(title)</caption>",
    ]
    lines.append(
      "<colgroup>" + table.widths.map { "<col style=\"width:\(Drawing.number($0 * 100))%\"/>" }.joined() + "</colgroup>")
    func cell(_ text: String, _ place: Int) -> String {
      let column = table.columns[place]
      let name = column.isNumber ? " class=\"number\"" : ""
      let shown = XMLText.escaped(column.isNumber ? Typography.number(text) : text)
      return place == 0 ? "<th scope=\"row\"\(name)>\(shown)</th>" : "<td\(name)>\(shown)</td>"
    }
    let head = table.columns.map { "<th scope=\"col\"\($0.isNumber ? " class=\"number\"" : "")>\(XMLText.escaped($0.title))</th>" }
    lines.append("<thead>\n<tr>\(head.joined())</tr>\n</thead>\n<tbody>")
    for row in table.rows { lines.append("<tr>" + row.enumerated().map { cell($1, $0) }.joined() + "</tr>") }
    return (lines + ["</tbody>", "</table>", "</div>"]).joined(separator: "\n")
  }

  private func figure(_ chart: DocumentChart) -> String {
    let svg = chart.plot.svg(title: chart.title, description: chart.alternative, id: "f\(chart.number)")
    let finding = chart.finding.isEmpty ? "" : " \(XMLText.escaped(chart.finding))"
    let caption = "<figcaption><strong>Figuur \(chart.number). \(XMLText.escaped(chart.title))</strong>\(finding)</figcaption>"
    guard drawings == .pictures else { return "<figure>\n\(caption)\n\(svg)\n</figure>" }
    let picture = "data:image/svg+xml;base64,\(Base64.text(Array(svg.utf8)))"
    return "<figure>\n\(caption)\n<img alt=\"\(XMLText.escaped(chart.alternative))\" src=\"\(picture)\"/>\n</figure>"
  }
}

/// Signs of documents that plain text does without.
enum Typography {
  /// A number with a real minus sign before it.
  static func number(_ text: String) -> String {
    guard text.hasPrefix("-"), text.count > 1 else { return text }
    return "\u{2212}" + text.dropFirst()
  }
}

/// Bytes as text, by RFC 4648.
enum Base64 {
  static func text(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32((3 - group.count) * 8)
      for place in 0..<4 {
        result.append(place <= group.count ? letters[Int(bits >> UInt32(18 - place * 6) & 63)] : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
