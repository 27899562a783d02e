import Summary

extension ReportDocument {
  /// Title and who the report is about, for formats without a first page.
  static func title(of report: SummaryReport) -> String {
    let cover = report.cover
    return cover.subtitle.isEmpty ? cover.title : "\(cover.title): \(cover.subtitle)"
  }
}
