/// Why there is no report of a session.
public enum SummaryRefusal: Error, Hashable, Sendable, CaseIterable {
  /// No meeting began.
  case nothingHappened
  /// Fewer than five people took part.
  case tooFewParticipants
  /// An earlier report exists, and with this one it would tell what a few people answered.
  case changedSinceReport

  /// One or two Dutch sentences for people.
  public var sentence: String {
    switch self {
    case .nothingHappened: "In deze sessie is nog geen bijeenkomst geweest. Er is nog niets om een verslag van te maken."
    case .tooFewParticipants:
      "Met minder dan 5 deelnemers maken we geen verslag. De groepssortering zie je alleen op dit scherm."
    case .changedSinceReport:
      "Er is al een verslag gemaakt. Met dit verschil zou je antwoorden van een paar mensen kunnen herleiden."
    }
  }
}
