public import Summary

/// Writes a report as one Markdown file (CommonMark with tables). Drawings are left out: the table below each has the same numbers.
public struct MarkdownExport: Sendable {
  public init() {}

  /// One file, `goedwerk-verslag-DATUM.md`.
  public func files(of report: SummaryReport) -> [ExportFile] {
    [ExportFile(name: "goedwerk-verslag-\(report.fileMark).md", bytes: Array(text(of: report).utf8))]
  }

  /// The report as Markdown.
  public func text(of report: SummaryReport) -> String { text(of: ReportDocument(report)) }

  /// The document as Markdown.
  public func text(of document: ReportDocument) -> String {
    var parts = ["# " + MarkdownText.escaped(document.title)]
    if !document.subtitle.isEmpty { parts.append(MarkdownText.line(document.subtitle)) }
    parts += document.parts.map(part)
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func part(_ part: DocumentPart) -> String {
    switch part {
    case .heading(let heading): String(repeating: "#", count: heading.level + 1) + " " + MarkdownText.escaped(heading.text)
    case .paragraph(let paragraph): self.paragraph(paragraph)
    case .list(let items): MarkdownText.list(items)
    case .table(let table):
      MarkdownText.escaped(table.title) + "\n\n"
        + MarkdownText.table(
          table.columns.map(\.title), table.rows, numbers: Set(table.columns.indices.filter { table.columns[$0].isNumber }))
    case .chart(let chart):
      "**\(MarkdownText.escaped(chart.title))**" + (chart.finding.isEmpty ? "" : "\n\n" + MarkdownText.line(chart.finding))
    }
  }

  private func paragraph(_ paragraph: DocumentParagraph) -> String {
    if paragraph.lead.isEmpty { return MarkdownText.line(paragraph.text) }
    let lead = "**\(MarkdownText.escaped(paragraph.lead))**"
    return paragraph.text.isEmpty ? lead : lead + " " + MarkdownText.escaped(paragraph.text)
  }
}
