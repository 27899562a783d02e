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
    for gathered in report.gatheredResults {
      guard let table = gathered.table(in: report) else { continue }
      add(gathered.block, gathered.prompt.isEmpty ? gathered.block : gathered.prompt, table)
    }
    add("Verschuivingen", "Wat opschoof tussen twee sorteringen", tables.shifts)
    addGroups(of: report)
    if let comparison = report.comparison {
      add("Groepen", "De groepen naast elkaar", comparison.csv)
      add("Regels van groepen", "Wat de groepen meegaven", comparison.csvLines)
    }
    add("Grafieken", "De getallen van alle grafieken", tables.charts)
    add("Regels", "Regels met ‘mag in verslag’", tables.lines)
    add("Van elders", "Cijfers en uitkomsten van elders", tables.references)
    add("Blokken", "Gepland en werkelijk, minuten", tables.blocks)
    add("Weggelaten", "Wat is weggelaten, en waarom", tables.leftOut)
  }

  /// What is told of each group and is no result: their times, and what moved.
  private mutating func addGroups(of report: SummaryReport) {
    let tables = GroupTables(report: report)
    guard !report.groups.isEmpty else { return }
    for (name, heading, key) in [
      ("Per groep bijeenkomsten", "Bijeenkomsten per groep, minuten", "groepen-bijeenkomsten"),
      ("Per groep blokken", "Gepland en werkelijk per groep, minuten", "groepen-blokken"),
      ("Per groep overeenkomst", "Overeenkomst per groep", "groepen-overeenkomst"),
      ("Per groep verschuivingen", "Wat opschoof tussen twee sorteringen, per groep", "groepen-verschuivingen"),
    ] {
      if let own = tables.perGroup.first(where: { $0.name == key }) { add(name, heading, own) }
    }
    add("Samen verschoven", "Wat in twee of meer groepen opschoof", tables.moved)
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
