/// What somebody decided about a line before a report goes to others, after looking whether a person, a place or a unit can be recognised.
public enum TextVerdict: Codable, Hashable, Sendable {
  case keep
  /// The line stands in every report with this text.
  case change(to: String)
  /// The line stands in no report; it stays in the session.
  case drop
}
