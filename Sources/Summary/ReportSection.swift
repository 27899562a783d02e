/// A section of the report as it is read: every format writes these parts in this order.
public struct ReportSection: Codable, Hashable, Sendable {
  /// With its number, for example `2.1 Vakmanschap`.
  public var title: String
  public var parts: [ReportPart]
  public var sections: [ReportSection]
  /// Whether it begins on a new page in a format that has pages.
  public var isOnNewPage: Bool

  public init(_ title: String, _ parts: [ReportPart] = [], sections: [ReportSection] = [], isOnNewPage: Bool = false) {
    self.title = title
    self.parts = parts
    self.sections = sections
    self.isOnNewPage = isOnNewPage
  }

  /// Whether there is nothing below the heading.
  public var isEmpty: Bool { parts.isEmpty && sections.allSatisfy(\.isEmpty) }
}

/// What stands in a section.
public enum ReportPart: Codable, Hashable, Sendable {
  case paragraph(String)
  /// A sentence that must not be missed, such as that the report is for the group only.
  case notice(String)
  /// Lines, under a short label that may be empty.
  case list(label: String, items: [String])
  /// Words of participants, each of whom said yes, under a label.
  case quotes(label: String, items: [String])
  case table(ReportTable)
  case chart(Chart)
  /// Where the part before it comes from.
  case source(String)
}

/// The first page.
public struct ReportCover: Codable, Hashable, Sendable {
  public var title: String
  public var subtitle: String
  /// Sentences that must not be missed: for the group only, interim, rehearsal, concept.
  public var notices: [String]
  /// Label and value, in order.
  public var facts: [ReportFact]
}

/// One line of the first page.
public struct ReportFact: Codable, Hashable, Sendable {
  public var label: String
  public var value: String
}

/// What moved between two value sorts in the same direction, more than chance makes, in at least two groups.
public struct MovedTogether: Codable, Hashable, Sendable {
  /// Names of values.
  public var up: [String]
  public var down: [String]
}
