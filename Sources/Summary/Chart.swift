/// One chart of a report: numbers to draw, the same numbers as a table, and the words for who doesn't see the picture.
public struct Chart: Codable, Hashable, Sendable {
  /// Unique in the report, made of ids of the programme, for example `waardensortering-sort-tallies`.
  public var id: String
  public var title: String
  public var shape: ChartShape
  /// People behind the chart; nil when they differ by row, or when the group chose together.
  public var people: Int?
  /// Alternative text: what kind of chart it is and what is to be seen in it.
  public var alternative: String
  /// One plain sentence for reading aloud.
  public var spoken: String
  public var table: ReportTable
  /// Where numbers from elsewhere come from; may be empty.
  public var source: String
}

/// What is drawn. Numbers that are secret are nil and never zero.
public enum ChartShape: Codable, Hashable, Sendable {
  /// One bar for each option; the longest possible bar is `most`.
  case bars(rows: [ChartBar], most: Int)
  /// Bars of equal length in parts: piles of values, or answers to statements, with a survey beside it where there is one.
  case parts(PartsChart)
  /// Options with a number per round: means in tenths, out of `most` tenths.
  case rounds(labels: [String], rows: [RoundsRow], most: Int)
  /// The middle of the group in a triangle.
  case triangle(corners: [String], perMille: [Int])
  /// People per side of a triangle; the sides are A-B, A-C and B-C.
  case sides(corners: [String], rows: [ChartBar])
  /// Rings from the inner one to the outer one, with the people who placed a marker there.
  case rings(rows: [ChartBar], marker: String, marks: [Int])
  /// Places on lines from 0 to 10.
  case axes([AxisMark])
  /// Signed moves in tenths, from the largest rise to the largest fall.
  case shifts([ShiftFigureRow])
}

/// One bar.
public struct ChartBar: Codable, Hashable, Sendable {
  public var title: String
  /// Nil when it is not told.
  public var count: Int?
  /// The number as it is printed, for example `6 van de 10`.
  public var text: String
}

/// Bars of equal length, each cut in the same parts.
public struct PartsChart: Codable, Hashable, Sendable {
  /// Names of the parts, from left to right.
  public var parts: [String]
  public var rows: [PartsRow]
}

/// One bar in parts.
public struct PartsRow: Codable, Hashable, Sendable {
  public var title: String
  public var people: Int
  /// People per part; empty where words stand instead.
  public var counts: [Int]
  /// Instead of counts; may be empty.
  public var words: String
  /// The same statement in a survey: whole per cent per part; empty without one.
  public var surveyPercent: [Int]
}

/// One option over several rounds.
public struct RoundsRow: Codable, Hashable, Sendable {
  public var title: String
  /// Tenths per round; nil where a round has no number.
  public var tenths: [Int?]
}

/// One place on a line from 0 to 10.
public struct AxisMark: Codable, Hashable, Sendable {
  public var title: String
  public var lowLabel: String
  public var highLabel: String
  /// Twice the middle score; nil where words stand instead.
  public var doubledMedian: Int?
  /// The place in words.
  public var words: String
}
