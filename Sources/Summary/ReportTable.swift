/// A table with one header row, as it is printed: what a chart shows, or what an appendix lists.
public struct ReportTable: Codable, Hashable, Sendable {
  /// What the table is about, for its caption.
  public var caption: String
  public var header: [String]
  /// Each as long as the header.
  public var rows: [[String]]
  /// Columns of numbers, which stand to the right; counted from zero.
  public var numberColumns: Set<Int>

  public init(caption: String, header: [String], rows: [[String]], numberColumns: Set<Int> = []) {
    self.caption = caption
    self.header = header
    self.rows = rows
    self.numberColumns = numberColumns
  }
}
