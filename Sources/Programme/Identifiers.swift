/// Stable slug of a meeting, for example `introductie`.
public struct MeetingID: RawRepresentable, Codable, Hashable, Sendable, CodingKeyRepresentable {
  public var rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.rawValue = rawValue }
}

/// Stable slug of a block, unique in the programme, for example `waardensortering`.
public struct BlockID: RawRepresentable, Codable, Hashable, Sendable, CodingKeyRepresentable {
  public var rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.rawValue = rawValue }
}

/// Stable id of a question, unique in the programme: `<block>/<item>`.
public struct QuestionID: RawRepresentable, Codable, Hashable, Sendable, CodingKeyRepresentable {
  public var rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.rawValue = rawValue }
}

/// Slug of a value, of an option, of a column or of a pile; stable within its list.
public typealias ItemID = String

/// Slug of a reference figure, for example `F-T1` or `F-Q2`.
public typealias ReferenceID = String
