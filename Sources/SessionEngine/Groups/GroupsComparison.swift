public import Programme

/// Groups side by side in a closing session, as it is stored: a resume needs no file of a group.
public struct GroupsComparison: Codable, Hashable, Sendable {
  /// Most groups that fit beside each other on the smallest screen.
  public static let maximumGroups = 6

  /// In the order in which they are shown, which says nothing about the files.
  public var groups: [GroupPicture]
  /// What differs more than chance makes; computed from the single sorts, which are not stored.
  public var contrasts: [GroupContrast]

  public init(groups: [GroupPicture], contrasts: [GroupContrast]) {
    self.groups = groups
    self.contrasts = contrasts
  }
}

/// Where the value sorts of one group differ from those of all other groups together, more than chance makes.
public struct GroupContrast: Codable, Hashable, Sendable {
  public var question: QuestionID
  /// Place of the group in the comparison.
  public var group: Int
  /// Card numbers of values that this group finds more important.
  public var higher: [Int]
  /// Card numbers of values that this group finds less important.
  public var lower: [Int]

  public init(question: QuestionID, group: Int, higher: [Int], lower: [Int]) {
    self.question = question
    self.group = group
    self.higher = higher
    self.lower = lower
  }
}
