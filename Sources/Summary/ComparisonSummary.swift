/// The groups of a closing session side by side: counts of at least five people each, and lines that each group let out.
public struct ComparisonSummary: Codable, Hashable, Sendable {
  public var groups: [ComparedGroup]
  /// One per page of the screen, in the order of the meeting.
  public var tables: [ComparisonTable]
  public var lines: [ComparedLine]
}

/// One group as the closing meeting called it.
public struct ComparedGroup: Codable, Hashable, Sendable {
  public var name: String
  /// At least five.
  public var people: Int
}

/// What one page showed.
public struct ComparisonTable: Codable, Hashable, Sendable {
  /// Number and title of the block.
  public var block: String
  /// May be empty.
  public var prompt: String
  public var headline: String
  public var remarks: [String]
  public var sections: [ComparisonSection]
}

/// Rows about one thing, with a cell per group.
public struct ComparisonSection: Codable, Hashable, Sendable {
  /// May be empty.
  public var title: String
  /// People behind the numbers, one per group; nil where a group has none.
  public var people: [Int?]
  public var rows: [ComparisonRow]
  /// What a group tells in words instead, one per group; empty where it does not.
  public var words: [String]
}

/// One row.
public struct ComparisonRow: Codable, Hashable, Sendable {
  public var title: String
  /// One per group.
  public var cells: [ComparisonCell]
}

/// What one group has in one row.
public enum ComparisonCell: Codable, Hashable, Sendable {
  case none
  case count(Int)
  /// A mean in tenths.
  case mean(tenths: Int)
  /// A mean pile score in tenths; `beatsChance` where the group differs from the others more than chance makes.
  case score(tenths: Int, beatsChance: Bool)
  /// For example `bovenaan`.
  case word(String)
}

/// One line of a group.
public struct ComparedLine: Codable, Hashable, Sendable {
  public var group: String
  /// Title of the block in which it was typed.
  public var block: String
  public var heading: String
  public var text: String
  /// Whether somebody looked it through for recognisable people.
  public var isRead: Bool = false
}
