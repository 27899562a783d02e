import SessionEngine

/// Options with one number each: mean points, mean place or dots.
public struct MeansFigure: Codable, Hashable, Sendable {
  public enum Kind: String, Codable, Hashable, Sendable { case points, rank, dots }
  public var kind: Kind
  /// Whether the group chose together; then a number is no mean.
  public var isTogether: Bool
  /// Points that everybody divided, or all dots together; nil for an order.
  public var total: Int?
  public var rows: [MeanRow]
  /// Whether the options are lines that participants wrote.
  public var isOfLines: Bool = false
}

/// One option with its number.
public struct MeanRow: Codable, Hashable, Sendable {
  public var title: String
  /// Place in an order; nil for points and dots.
  public var place: Int?
  public var isShared: Bool
  /// Points or places of all people together, exact, so that groups can be added; nil for dots and for what the group chose together.
  public var sum: Int? = nil
  /// In tenths: mean points, mean place, or dots; nil for an order that was made together.
  public var meanTenths: Int?
  /// Fewest and most points of one person; nil when they may not be told.
  public var lowest: Int?
  public var highest: Int?
  /// Whether somebody looked the title through for recognisable people, where it is a line that a participant wrote.
  public var isRead: Bool = false
}

extension MeansFigure {
  /// What the number of a row is called.
  public var noun: String {
    switch kind {
    case .points: isTogether ? "Punten" : "Gemiddelde punten"
    case .rank: "Gemiddelde plaats"
    case .dots: "Stippen"
    }
  }

  /// One row as words, without its title.
  public func words(_ row: MeanRow) -> String {
    let place = row.place.map { Wording.place($0, isShared: row.isShared) }
    let number = row.meanTenths.map { tenths in
      let text = tenths % 10 == 0 && (kind == .dots || isTogether) ? "\(tenths / 10)" : Wording.decimal(tenths: tenths)
      return kind == .rank ? "gemiddelde plaats \(text)" : kind == .dots ? (tenths == 10 ? "1 stip" : "\(text) stippen") : "\(text) punten"
    }
    let ends = row.lowest.flatMap { low in row.highest.map { "van \(low) tot \($0)" } }
    return [place, number, ends].compactMap { $0 }.joined(separator: ", ")
  }

  var sentences: [String] { rows.map { "\($0.title): \(words($0))." } }
}
