public import Exports
public import Summary

/// The formats in which a report can be written; the raw value is the name on the command line.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  case md, html, odt, docx, pdf, csv, xlsx, json
  /// A zip of all of these with a list of what is in it.
  case pakket

  /// Those that need no other program, in the order in which they are written.
  public static let standard: [ReportFormat] = [.md, .html, .odt, .csv, .xlsx, .json]

  /// Whether another program makes it.
  public var needsTool: Bool { self == .docx || self == .pdf }

  /// The formats that are made for it when these are there already.
  public func steps(after made: some Collection<ReportFormat>) -> [ReportFormat] {
    self == .pakket ? Self.allCases.filter { $0 != .pakket && !made.contains($0) } : [self]
  }

  /// Whether it is a folder of files, not one file.
  public var isFolder: Bool { self == .csv }

  /// The files of the report in this format. The same report gives the same bytes, but for `docx`.
  ///
  /// A package holds every format that can be made here; its list says which one is missing, and why.
  /// - Parameters:
  ///   - made: files of other formats of the same report, which a package then does not make again.
  ///   - progress: is told each format before it is made, a package's formats one after another.
  public func files(
    of report: SummaryReport, tools: DocumentTools, made: [ReportFormat: [ExportFile]] = [:], progress: (ReportFormat) -> Void = { _ in }
  ) async throws(DocumentFault) -> [ExportFile] {
    let name = "goedwerk-verslag-\(report.fileMark).\(rawValue)"
    if self != .pakket { progress(self) }
    switch self {
    case .md: return MarkdownExport().files(of: report)
    case .html: return HTMLExport().files(of: report)
    case .json: return JSONExport().files(of: report)
    case .csv: return CSVDialect.allCases.flatMap { CSVExport(dialect: $0).files(of: report) }
    case .odt: return [ExportFile(name: name, bytes: try Self.odt(report))]
    case .xlsx: return [ExportFile(name: name, bytes: try WorkbookWriter().bytes(of: Workbook(report)))]
    case .pdf:
      let document = ReportDocument(report)
      let page = HTMLExport(drawings: .pictures).text(of: document)
      return [ExportFile(name: name, bytes: try await tools.pdf(fromHTML: Array(page.utf8), title: document.fullTitle))]
    case .docx:
      let page = HTMLExport(drawings: .none).text(of: ReportDocument(report))
      return [ExportFile(name: name, bytes: try await tools.docx(fromODT: try Self.odt(report, density: 3), orHTML: Array(page.utf8)))]
    case .pakket: return [try await ReportPackage(report: report, tools: tools, made: made).file(progress: progress)]
    }
  }

  private static func odt(_ report: SummaryReport, density: Int = 1) throws(DocumentFault) -> [UInt8] {
    try ZipArchive.bytes(of: ODTExport(density: density).entries(of: ReportDocument(report)), for: .odt)
  }
}
