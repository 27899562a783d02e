/// Names of the fields of the forms, as `assets/schema/deelnemers.openapi.yaml` gives them.
public enum FieldName {
  /// The session's code, on the first page.
  public static let code = "code"
  /// The code of a seat, on the first page; may be empty.
  public static let seat = "seat"
  /// Id of the question that the form asks.
  public static let question = "question"
  /// Idempotency key: the same answer sent twice has the same one.
  public static let key = "key"
  /// What to do with the answer; see `FormAction`.
  public static let action = "action"
  /// An open answer, or a line.
  public static let text = "text"
  /// Name of the step that gathers lines.
  public static let step = "step"
  /// Id of the heading of a line.
  public static let column = "column"
  /// Number of an own line that is taken back.
  public static let withdraw = "withdraw"

  /// Ids of chosen options.
  static let option = "option"
  /// A number of a scale.
  static let number = "number"
  /// Id of the pile of a value.
  static func pile(ofCard number: Int) -> String { "value-\(number)" }
  /// Points of the option at a place, from 0.
  static func points(_ place: Int) -> String { "points-\(place)" }
  /// Place in the order, from 1, of the option at a place in the list, from 0.
  static func place(_ place: Int) -> String { "place-\(place)" }
  /// Dots on the option at a place, from 0.
  static func dots(_ place: Int) -> String { "dots-\(place)" }
}

/// What the buttons of an answer form do.
public enum FormAction: String, Sendable {
  /// Keeps the answer; also what a form without an action does.
  case keep = "bewaar"
  case skip = "overslaan"
  /// Takes the answer back.
  case withdraw = "wis"
}
