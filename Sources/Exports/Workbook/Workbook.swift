public import Summary

/// A report as sheets of cells with real numbers: an overview, a sheet for each result, and the tables that go with them.
public struct Workbook: Hashable, Sendable {
  public var title: String
  public var sheets: [Sheet]

  public struct Sheet: Hashable, Sendable {
    /// At most 31 characters, without those that a spreadsheet refuses; unique in the workbook, also when case is ignored.
    public var name: String
    /// What the sheet is about, above its table.
    public var heading: String
    public var header: [String]
    public var rows: [[Cell]]
  }

  public enum Cell: Hashable, Sendable {
    case text(String)
    case number(Int)
    /// One decimal.
    case tenths(Int)
    /// Two decimals.
    case hundredths(Int)
    case empty
  }

  public init(_ report: SummaryReport) {
    title = ReportDocument.title(of: report)
    sheets = []
    let tables = CSVTables(report: report)
    add("Verslag", title, tables.overview)
    add("Bijeenkomsten", "Bijeenkomsten, minuten", tables.meetings)
    for placed in report.placedResults {
      guard let table = ResultTable(placed.result, in: report).table else { continue }
      add(placed.block, placed.result.prompt.isEmpty ? placed.block : placed.result.prompt, table)
    }
    if let comparison = report.comparison {
      add("Groepen", "De groepen naast elkaar", comparison.csv)
      add("Regels van groepen", "Wat de groepen meegaven", comparison.csvLines)
    }
    add("Regels", "Regels met ‘mag in verslag’", tables.lines)
    add("Van elders", "Cijfers en uitkomsten van elders", tables.references)
    add("Blokken", "Gepland en werkelijk, minuten", tables.blocks)
    add("Weggelaten", "Wat is weggelaten, en waarom", tables.leftOut)
  }

  private mutating func add(_ name: String, _ heading: String, _ table: CSVTable) {
    guard !table.rows.isEmpty else { return }
    let rows = table.rows.map { $0.map(Cell.init) }
    sheets.append(
      Sheet(name: SheetName.unique(name, among: sheets.map(\.name)), heading: heading, header: table.header, rows: rows))
  }
}

extension Workbook.Cell {
  init(_ cell: CSVCell) {
    switch cell {
    case .text(let text): self = text.isEmpty ? .empty : .text(text)
    case .number(let number): self = .number(number)
    case .tenths(let number): self = .tenths(number)
    case .hundredths(let number): self = .hundredths(number)
    case .truth(let truth): self = .text(truth ? "ja" : "nee")
    case .secret: self = .text("x")
    case .empty: self = .empty
    }
  }
}

/// Names of sheets as spreadsheets take them.
enum SheetName {
  static let longest = 31

  static func unique(_ text: String, among names: [String]) -> String {
    let clean = text.cleaned.map { "[]:*?/\\".contains($0) ? " " : $0 }
    var name = String(clean.prefix(longest))
    while name.hasPrefix("'") || name.hasPrefix(" ") { name.removeFirst() }
    while name.hasSuffix("'") || name.hasSuffix(" ") { name.removeLast() }
    if name.isEmpty { name = "Blad" }
    let taken = Set(names.map { $0.lowercased() })
    var candidate = fitting(name, "")
    var number = 2
    while taken.contains(candidate.lowercased()) {
      candidate = fitting(name, " (\(number))")
      number += 1
    }
    return candidate
  }

  /// Spreadsheets count in units of UTF-16.
  private static func fitting(_ name: String, _ ending: String) -> String {
    var name = name
    while name.utf16.count + ending.utf16.count > longest { name.removeLast() }
    return name + ending
  }
}
