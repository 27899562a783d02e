import Documents
import FacilitatorApp
import Summary

extension ReportPreview {
  /// The report as it is read, with the numbers of its charts.
  init(_ report: SummaryReport) {
    let cover = report.cover
    var lines = [Line(.heading, "\(cover.title) · \(cover.subtitle)")]
    lines += cover.notices.map { Line(.strong, $0) }
    lines += cover.facts.map { Line(.quiet, "\($0.label): \($0.value)") }
    func add(_ section: ReportSection) {
      lines.append(Line(.heading, section.title))
      for part in section.parts { lines += Self.lines(part) }
      for section in section.sections { add(section) }
    }
    for section in report.outline { add(section) }
    self.init(lines: lines, formats: ReportFormat.allCases.map(\.rawValue))
  }

  private static func lines(_ part: ReportPart) -> [Line] {
    switch part {
    case .paragraph(let text): return [Line(.text, text)]
    case .notice(let text): return [Line(.strong, text)]
    case .source(let text): return [Line(.quiet, "Bron: \(text)")]
    case .list(let label, let items), .quotes(let label, let items):
      return (label.isEmpty ? [] : [Line(.strong, label)]) + items.map { Line(.quiet, "· \($0)") }
    case .table(let table): return self.lines(table)
    case .chart(let chart): return self.lines(chart.table)
    }
  }

  private static func lines(_ table: ReportTable) -> [Line] {
    [Line(.strong, table.caption)]
      + table.rows.map { row in
        Line(.quiet, zip(table.header, row).enumerated().map { $0 == 0 ? $1.1 : "\($1.0.lowercased()) \($1.1)" }.joined(separator: " · "))
      }
  }
}
