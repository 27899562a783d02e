/// Several choices over the same options under each other, or one choice before and after.
public struct ListPicture: Codable, Hashable, Sendable {
  public var options: [String]
  public var rows: [ListRow]
}

/// One choice of a list.
public struct ListRow: Codable, Hashable, Sendable {
  public var title: String
  /// People behind the row.
  public var people: Int
  /// People per option; nil when no counts may be seen.
  public var counts: [Int]?
  /// What is said instead of counts; empty when there are counts.
  public var words: String
}

/// People per ring.
public struct RingsPicture: Codable, Hashable, Sendable {
  /// From the inner ring to the outer one.
  public var rings: [RingRow]
  /// People who chose a ring.
  public var people: Int
  /// What the marker stands for, for example the minister; nil without a marker.
  public var marker: String?
  /// People who placed the marker.
  public var markerPeople: Int
}

/// One ring.
public struct RingRow: Codable, Hashable, Sendable {
  public var title: String
  /// Nil when no counts may be seen.
  public var count: Int?
  /// People who placed the marker here; nil without a marker, or when no counts may be seen.
  public var markerCount: Int?
}

/// People per side of a triangle.
public struct SidesPicture: Codable, Hashable, Sendable {
  /// The corners A, B and C.
  public var corners: [String]
  /// The sides A-B, A-C and B-C.
  public var sides: [BarRow]
}

/// Points over three options as places in a triangle.
public struct TrianglePicture: Codable, Hashable, Sendable {
  public var corners: [String]
  /// One per person, as whole weights of the corners, in no order that means anything; empty when the group is too small.
  public var points: [[Int]]
  /// Weights of the centre in tenths of a percent, each rounded for itself.
  public var centre: [Int]
  /// Mean distance to the centre in hundredths of the side; nil when the group divided together.
  public var meanDistance: Int?
}

/// The own result with a survey beside it.
public struct BesidePicture: Codable, Hashable, Sendable {
  /// The own counts; nil when no counts may be seen.
  public var own: [BarRow]?
  /// What is said instead of counts; empty when there are counts.
  public var ownWords: String
  public var survey: SurveyPicture
}

/// One row of a survey.
public struct SurveyPicture: Codable, Hashable, Sendable {
  public var statement: String
  public var options: [String]
  /// Whole percentages in the order of the options.
  public var percentages: [Int]
  /// Where it comes from, with the number of respondents.
  public var source: String
}

/// What moved between two value sorts of the same people.
public struct ShiftPicture: Codable, Hashable, Sendable {
  /// People who sorted twice.
  public var people: Int
  /// All values, the largest move first.
  public var rows: [ShiftRow]
}

/// One value with its move.
public struct ShiftRow: Codable, Hashable, Sendable {
  public var number: Int
  public var name: String
  public var short: String
  /// Mean of after minus before in tenths of a pile; positive became more important.
  public var meanTenths: Int
  /// Whether the move is larger than chance makes among so many values.
  public var beatsChance: Bool
}
