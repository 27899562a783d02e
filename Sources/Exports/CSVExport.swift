public import Summary

/// Writes a report as a folder of tables, one idea a table; tables without rows are left out.
public struct CSVExport: Sendable {
  public var dialect: CSVDialect

  public init(dialect: CSVDialect) { self.dialect = dialect }

  /// Files such as `goedwerk-waarden-2026-04-14.csv`, with `-excel` before the extension in that dialect.
  public func files(of report: SummaryReport) -> [ExportFile] {
    CSVTables(report: report).all.filter { !$0.rows.isEmpty }.map { table in
      ExportFile(name: "goedwerk-\(table.name)-\(report.fileMark)\(dialect.suffix).csv", bytes: dialect.bytes(of: table))
    }
  }
}
