public import Summary

/// A report as headings, paragraphs, lists, tables and charts: the one tree from which every readable format is written, so that none of
/// them can hold another number.
public struct ReportDocument: Hashable, Sendable {
  public var title: String
  /// Who the report is about, under the title.
  public var subtitle: String
  /// Words for every page, for example `INTERN`; may be empty.
  public var mark: String
  public var date: CivilDate
  public var parts: [DocumentPart]

  /// What stands on the first page, before the contents.
  var front: ArraySlice<DocumentPart> { parts[..<firstHeading] }
  /// All from the first heading on.
  var text: ArraySlice<DocumentPart> { parts[firstHeading...] }

  private var firstHeading: Int { parts.firstIndex { if case .heading = $0 { true } else { false } } ?? parts.endIndex }

  /// All headings in order, numbered from 1, with those that belong in the contents: chapters, and the sections of a chapter with a number.
  var headings: [(number: Int, heading: DocumentHeading, isInContents: Bool)] {
    var result: [(number: Int, heading: DocumentHeading, isInContents: Bool)] = []
    var hasSections = false
    for case .heading(let heading) in parts {
      if heading.level == 1 { hasSections = heading.text.first?.isNumber == true }
      result.append((result.count + 1, heading, heading.level == 1 || heading.level == 2 && hasSections))
    }
    return result
  }
}

/// One part of a document.
public enum DocumentPart: Hashable, Sendable {
  case heading(DocumentHeading)
  case paragraph(DocumentParagraph)
  case list([String])
  case table(DocumentTable)
  case chart(DocumentChart)
}

/// A heading. Level 1 is a chapter; the title of the document stands above it.
public struct DocumentHeading: Hashable, Sendable {
  public var level: Int
  public var text: String
  /// Whether it begins a page on paper.
  public var isOnNewPage: Bool
}

/// Text on its own.
public struct DocumentParagraph: Hashable, Sendable {
  public enum Role: String, Hashable, Sendable, CaseIterable {
    case body
    /// One fact of the first page.
    case fact
    /// What belongs under a chart or table.
    case note
    /// Where a figure comes from.
    case source
    /// What a reader has to know first.
    case notice
    /// Heads a list or table, too small for a heading.
    case lead
  }

  public var role: Role
  /// Bold words before the text; may be empty.
  public var lead: String
  public var text: String

  public init(_ role: Role, lead: String = "", _ text: String) {
    self.role = role
    self.lead = lead
    self.text = text
  }
}

/// A table with one header row; the first cell of a row heads that row.
public struct DocumentTable: Hashable, Sendable {
  /// What the table shows; its number is put before it.
  public var caption: String
  /// From 1, in the order of the document.
  public var number: Int
  /// From 1; a table that is too wide for a page is cut in parts.
  public var part = 1
  public var columns: [DocumentColumn]
  /// As many cells in a row as there are columns.
  public var rows: [[String]]

  public init(caption: String, columns: [DocumentColumn], rows: [[String]]) {
    self.caption = caption
    number = 0
    self.columns = columns
    self.rows = rows.map { $0.map { $0.isEmpty ? Self.nothing : $0 } }
  }

  /// What stands in a cell without content: an empty cell tells a listener nothing.
  public static let nothing = "-"

  /// Width that it needs of the width of a page, from 0 to 1: narrow tables stay narrow, so that an eye finds the number of a row.
  var share: Double { min(1, max(0.5, Double(columns.reduce(0) { $0 + $1.weight }) / 84)) }

  /// Whether it should stay on one page.
  var isShort: Bool { rows.count <= 12 }

  /// For example `Tabel 3. Waarden met de meeste steun`.
  public var title: String { "Tabel \(number)\(part > 1 ? ", vervolg" : ""). \(caption)" }
}

/// One column of a table.
public struct DocumentColumn: Hashable, Sendable {
  public var title: String
  /// Numbers stand at the right.
  public var isNumber: Bool
  /// Width beside that of the other columns.
  public var weight: Int
  /// Letters of the longest word in the column, which is not broken.
  public var longestWord: Int

  public init(_ title: String, isNumber: Bool = false, weight: Int? = nil, longestWord: Int? = nil) {
    self.title = title
    self.isNumber = isNumber
    self.weight = weight ?? (isNumber ? 2 : 5)
    self.longestWord = longestWord ?? title.split(separator: " ").map(\.count).max() ?? 1
  }
}

/// A drawn figure. The table below it has the same numbers.
public struct DocumentChart: Hashable, Sendable {
  /// From 1, in the order of the document.
  public var number: Int
  /// What it shows, in a few words.
  public var title: String
  /// The sentence that says what is to be seen; may be empty.
  public var finding: String
  /// The message in words, for who can't see it.
  public var alternative: String
  public var plot: Plot

  public init(title: String, finding: String, alternative: String, plot: Plot) {
    number = 0
    self.title = title
    self.finding = finding
    self.alternative = alternative
    self.plot = plot
  }
}

extension ReportDocument {
  /// Numbers tables and charts in the order in which they stand.
  mutating func number() {
    var tables = 0
    var charts = 0
    for place in parts.indices {
      switch parts[place] {
      case .table(var table):
        tables += 1
        table.number = tables
        parts[place] = .table(table)
      case .chart(var chart):
        charts += 1
        chart.number = charts
        parts[place] = .chart(chart)
      case .heading, .paragraph, .list: break
      }
    }
  }
}
