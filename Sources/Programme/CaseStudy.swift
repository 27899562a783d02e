/// A case from practice that a group works through, and what others did with it.
public struct CaseStudy: Codable, Hashable, Sendable {
  /// For example `C3`.
  public var id: ItemID
  public var title: String
  /// Between which worlds the case pulls.
  public var axis: CaseAxis
  /// Pages of text, at most 60 words each; the first is the situation.
  public var pages: [String]
  /// The dilemma as one question.
  public var question: String
  /// Roles or camps that can be taken; may be empty.
  public var roles: [String]
  /// What others did or said, one page each; shown after the group has chosen. May be empty.
  public var outcome: [String]
  /// Source line for the screen; empty when there is none.
  public var source: String
  /// For the facilitator only.
  public var note: String

  public init(
    id: ItemID, title: String, axis: CaseAxis, pages: [String], question: String, roles: [String] = [], outcome: [String] = [],
    source: String = "", note: String = ""
  ) {
    self.id = id
    self.title = title
    self.axis = axis
    self.pages = pages
    self.question = question
    self.roles = roles
    self.outcome = outcome
    self.source = source
    self.note = note
  }

  /// Stands for a case that the group brings itself.
  public static let own: ItemID = "eigen"
}

/// A side of the triangle of profession, politics and society.
public enum CaseAxis: String, Codable, Hashable, Sendable, CaseIterable {
  case professionPolitics = "profession-politics"
  case professionSociety = "profession-society"
  case politicsSociety = "politics-society"
}
