/// Something that is not in the report, and why.
public struct Omission: Codable, Hashable, Sendable {
  /// Number and title of the block; empty when a whole meeting is meant.
  public var block: String
  /// What is missing, in words.
  public var what: String
  public var reason: Reason
}

/// Why something is not in a report. The words never tell the number that they hide.
public enum Reason: String, Codable, Hashable, Sendable, CaseIterable {
  case tooFewPeople
  case notClosed
  case notShown
  case noAnswers
  case withoutConsent
  case confidential
  case openText
  case sensitive
  case smallGroup
  case handsWithoutPeople
  case earlierResult
  /// Numbers about single values, which only the group itself gets.
  case internalOnly
  /// Lines that nobody looked through for recognisable people.
  case notRead
  /// Lines that stay in the group, or that were asked as a mood of the day.
  case staysInGroup
  /// Groups that sorted other values.
  case otherValues
  /// Numbers that can't be added up over groups.
  case notAdded

  /// For people, in Dutch.
  public var words: String {
    switch self {
    case .tooFewPeople: "groep kleiner dan 5"
    case .notClosed: "nog niet gesloten"
    case .notShown: "nog niet getoond aan de groep"
    case .noAnswers: "geen antwoorden"
    case .withoutConsent: "zonder ‘mag in verslag’"
    case .confidential: "vertrouwelijk"
    case .openText: "open antwoorden staan niet in het verslag"
    case .sensitive: "gevoelig onderwerp, daarom alleen in woorden"
    case .smallGroup: "groep kleiner dan 10, daarom in drie delen"
    case .handsWithoutPeople: "alleen handen geteld, het aantal mensen is niet bekend"
    case .internalOnly: "staat alleen in de uitgave intern"
    case .notRead: "nog niet nagelezen op herkenbare personen"
    case .staysInGroup: "blijft in de groep"
    case .otherValues: "de groepen sorteerden andere waarden"
    case .notAdded: "niet in alle groepen op dezelfde manier geteld"
    case .earlierResult: "eerder getoond; het verschil zou laten zien wat een paar mensen antwoordden"
    }
  }
}
