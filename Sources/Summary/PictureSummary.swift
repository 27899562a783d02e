/// What several results of one block say together, in sentences: rounds compared, rings with their marker, sides, a list, a triangle.
///
/// It repeats only what the results of the single questions hold.
public struct PictureSummary: Codable, Hashable, Sendable {
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    case rounds, rings, sides, list, triangle, axes, shift
  }

  public var kind: Kind
  /// One sentence that says what is to be seen.
  public var headline: String
  /// The picture line by line.
  public var sentences: [String]
  /// Ids of the questions in the picture, in its order.
  public var questions: [String] = []
  /// Names of rounds, corners, rows or of the marker, as the kind asks; may be empty.
  public var labels: [String] = []
  /// The moves behind a picture of moves; nil for other kinds, and in the external edition.
  public var shift: ShiftFigure? = nil
}

/// How far values moved between two sorts of the same people.
public struct ShiftFigure: Codable, Hashable, Sendable {
  /// People who sorted twice; at least five.
  public var people: Int
  /// From the largest rise to the largest fall.
  public var rows: [ShiftFigureRow]
}

/// One value that was sorted twice.
public struct ShiftFigureRow: Codable, Hashable, Sendable {
  public var number: Int
  public var name: String
  /// Signed mean move in tenths of a pile score.
  public var meanTenths: Int
  public var beatsChance: Bool
}

/// The case that a block worked on.
public struct CaseSummary: Codable, Hashable, Sendable {
  /// Title of the case; for one that the group brought, words that say so.
  public var title: String
  /// The dilemma as one question; empty for a case that the group brought.
  public var question: String
  /// Where the case comes from; may be empty.
  public var source: String
  /// Whether the group brought the case itself. Its story is not in a report.
  public var isOwn: Bool
}
