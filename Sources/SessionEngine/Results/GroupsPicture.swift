/// Groups side by side: a column for each group, with the same rows.
public struct GroupsPicture: Codable, Hashable, Sendable {
  /// Names of the groups, in the order of the comparison.
  public var groups: [String]
  public var sections: [GroupsSection]
  /// What the signs in the cells mean.
  public var legend: [GroupsLegend]
}

/// Rows about one thing.
public struct GroupsSection: Codable, Hashable, Sendable {
  /// May be empty.
  public var title: String
  /// People behind the numbers, one per group; 0 where there are no numbers.
  public var people: [Int]
  public var rows: [GroupsRow]
  /// What groups tell in words instead of numbers.
  public var words: [GroupWords]

  init(title: String, people: [Int], rows: [GroupsRow], words: [GroupWords] = []) {
    self.title = title
    self.people = people
    self.rows = rows
    self.words = words
  }
}

/// One row with a cell per group.
public struct GroupsRow: Codable, Hashable, Sendable {
  public var title: String
  public var cells: [GroupsCell]
}

/// What one group has in one row.
public enum GroupsCell: Codable, Hashable, Sendable {
  case none
  case count(Int)
  /// A mean, with one decimal.
  case mean(tenths: Int)
  /// A mean pile score, with its sign; `beatsChance` where the group differs from the others more than chance makes.
  case score(tenths: Int, beatsChance: Bool)
  /// In the first pile, or in the last one.
  case top, bottom
  /// Moved up or down between two sorts.
  case up, down
}

/// What one group tells in words.
public struct GroupWords: Codable, Hashable, Sendable {
  public var group: String
  public var words: String
}

/// A sign of a cell with its meaning.
public struct GroupsLegend: Codable, Hashable, Sendable {
  public var cell: GroupsCell
  public var meaning: String
}

extension GroupsCell {
  /// As it is printed; empty where there is nothing.
  public var text: String {
    switch self {
    case .none: ""
    case .count(let count): "\(count)"
    case .mean(let tenths): Wording.decimal(tenths: tenths)
    case .score(let tenths, let beatsChance): Wording.signedMean(tenths: tenths) + (beatsChance ? Self.chanceSign : "")
    case .top: "●"
    case .bottom: "○"
    case .up: "▲"
    case .down: "▼"
    }
  }

  /// Stands behind a number that differs more than chance makes.
  public static let chanceSign = "*"
}
