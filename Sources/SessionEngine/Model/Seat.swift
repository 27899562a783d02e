/// Number of a participant in the session: `D1`, `D2` and so on. Never a name.
public struct SeatID: RawRepresentable, Codable, Hashable, Sendable, Comparable, CodingKeyRepresentable {
  public var rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
  public init(_ rawValue: Int) { self.rawValue = rawValue }

  public static func < (left: SeatID, right: SeatID) -> Bool { left.rawValue < right.rawValue }

  /// As on the card, for example `D3`.
  public var label: String { "D\(rawValue)" }
}

/// A place for one participant in all meetings of a session.
public struct Seat: Codable, Hashable, Sendable {
  public var id: SeatID
  /// The four characters behind the number on the card.
  public var code: String
  /// Whether the participant withdrew; a withdrawn seat takes no answers and counts nowhere.
  public var isWithdrawn: Bool
  /// The seat that came in its place; nil for a seat that nobody replaced. A replaced seat keeps its answers and gives no new ones.
  public var replacedBy: SeatID?

  public init(id: SeatID, code: String, isWithdrawn: Bool = false) {
    self.id = id
    self.code = code
    self.isWithdrawn = isWithdrawn
  }

  /// As printed, for example `D3-K7QM`.
  public var cardCode: String { "\(id.label)-\(code)" }
}
