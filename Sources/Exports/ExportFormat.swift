public import Summary

/// The formats that are plain text, made without a library or another program; the raw value is the name on the command line.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  case md, html, json, csv

  /// The files of the report in this format. The same report gives the same bytes.
  public func files(of report: SummaryReport) -> [ExportFile] {
    switch self {
    case .md: MarkdownExport().files(of: report)
    case .html: HTMLExport().files(of: report)
    case .json: JSONExport().files(of: report)
    case .csv: CSVDialect.allCases.flatMap { CSVExport(dialect: $0).files(of: report) }
    }
  }
}
