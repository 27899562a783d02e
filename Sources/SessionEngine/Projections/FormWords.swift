public import Programme

extension ExerciseForm {
  /// The kind of exercise in Dutch words.
  public var activity: String {
    switch self {
    case .explanation: "uitleg"
    case .pause: "pauze"
    case .collect: "verzamelen"
    case .pairInterview: "interviews in tweetallen"
    case .threeWayPoll: "kiezen bij uitspraken"
    case .columns: "indelen onder koppen"
    case .scoreScale: "cijfers geven"
    case .positionLine: "een plek kiezen op een lijn"
    case .valueSort: "waarden sorteren"
    case .reflection: "nadenken in stilte"
    case .evaluation: "beoordelen"
    case .statementPoll: "stellingen"
    case .pointDivision: "punten verdelen"
    case .rings: "kiezen tussen ringen"
    case .triangle: "een plek kiezen in een driehoek"
    case .caseSteps: "een casus in stappen"
    case .roleDebate: "debat in rollen"
    case .ladder: "een ladder op en af"
    case .ranking: "op volgorde zetten"
    case .dotVote: "stemmen met stippen"
    case .checklist: "een lijst langslopen"
    case .agreements: "afspraken maken"
    case .comparison: "terugkijken op eerdere uitslagen"
    case .presentation: "presenteren"
    }
  }
}
