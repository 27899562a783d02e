/// Figures and findings from elsewhere that may be shown after the group's own result.
public struct ReferenceFigures: Codable, Hashable, Sendable {
  /// Shown with every comparison.
  public var screenNote: String
  public var smallGroupNote: String
  public var tables: [ReferenceTable]
  /// Results in words only.
  public var findings: [ReferenceFinding]

  public init(
    screenNote: String, smallGroupNote: String, tables: [ReferenceTable],
    findings: [ReferenceFinding]
  ) {
    self.screenNote = screenNote
    self.smallGroupNote = smallGroupNote
    self.tables = tables
    self.findings = findings
  }

  /// The row with this id and its table, or nil.
  public func row(_ id: ReferenceID) -> (table: ReferenceTable, row: ReferenceRow)? {
    for table in tables {
      if let row = table.rows.first(where: { $0.id == id }) { return (table, row) }
    }
    return nil
  }

  /// The finding with this id, or nil.
  public func finding(_ id: ReferenceID) -> ReferenceFinding? { findings.first { $0.id == id } }
}

/// A table of a survey.
public struct ReferenceTable: Codable, Hashable, Sendable {
  public var id: ReferenceID
  public var title: String
  public var question: String
  public var options: [Option]
  /// Source line for the screen.
  public var source: String
  public var isSensitive: Bool
  public var rows: [ReferenceRow]

  public init(
    id: ReferenceID, title: String, question: String, options: [Option], source: String,
    isSensitive: Bool, rows: [ReferenceRow]
  ) {
    self.id = id
    self.title = title
    self.question = question
    self.options = options
    self.source = source
    self.isSensitive = isSensitive
    self.rows = rows
  }
}

/// One statement of a survey table.
public struct ReferenceRow: Codable, Hashable, Sendable {
  public var id: ReferenceID
  public var statement: String
  /// Whether agreeing reports something wished for. Never used to colour an answer.
  public var isPositive: Bool
  public var isNormative: Bool
  /// Number of respondents; nil when the source does not give it.
  public var count: Int?
  /// Whole percentages in the order of the table's options.
  public var percentages: [Int]

  public init(
    id: ReferenceID, statement: String, isPositive: Bool, isNormative: Bool, count: Int?,
    percentages: [Int]
  ) {
    self.id = id
    self.statement = statement
    self.isPositive = isPositive
    self.isNormative = isNormative
    self.count = count
    self.percentages = percentages
  }
}

/// A finding in words, or a single figure.
public struct ReferenceFinding: Codable, Hashable, Sendable {
  public var id: ReferenceID
  public var title: String
  /// Sentences for the screen, in order.
  public var texts: [String]
  public var source: String
  /// Whether it may be on the shared screen; otherwise it is background for the facilitator.
  public var isForRoom: Bool

  public init(id: ReferenceID, title: String, texts: [String], source: String, isForRoom: Bool) {
    self.id = id
    self.title = title
    self.texts = texts
    self.source = source
    self.isForRoom = isForRoom
  }
}
