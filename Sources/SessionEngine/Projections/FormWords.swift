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

extension SessionState {
  /// Characters of options that leave room for the clock on the smallest screen.
  private static let longestOptions = 420

  /// The options of a case behind the task of a later phase, which is about them; empty while there are none, or too many for the screen.
  func optionWords(for step: Step, in block: Block) -> String {
    guard step.phase != nil, let place = block.steps.firstIndex(of: step) else { return "" }
    for case .dots(let source, _) in block.questions.map(\.kind) {
      guard case .cards(let own, let id?) = source, own == block.id, block.steps[..<place].contains(where: { $0.id == id }) else {
        continue
      }
      let titles = cards(in: block.id, step: id).map { "‘\($0.text)’" }
      let words = " De opties: \(Wording.list(titles))."
      return titles.isEmpty || words.count > Self.longestOptions ? "" : words
    }
    return ""
  }
}
