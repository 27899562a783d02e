import Programme
import SessionEngine

extension Event {
  /// What the action was, in a few words for the room: no seat's answer, and no line that was typed.
  func words(in state: SessionState) -> String {
    func number(_ id: BlockID) -> String { state.index.block(id).map { "blok \($0.number)" } ?? "een blok" }
    switch self {
    case .moved(let position, _):
      guard let block = state.index.block(position.block) else { return "een stap" }
      return position.step == 0 && position.page == 0 ? "naar \(block.number) \(block.title)" : "een stap in blok \(block.number)"
    case .meetingEnded: return "het einde van de bijeenkomst"
    case .presenceChanged(let seat, let isPresent, _): return "\(seat.label) \(isPresent ? "aanwezig" : "afwezig")"
    case .blockSkipped(let block): return "\(number(block)) vervalt"
    case .blockRestored(let block): return "\(number(block)) toch doen"
    case .blockAdded(let block, _): return "\(number(block)) toegevoegd"
    case .timerStarted: return "de klok gestart"
    case .timerPaused: return "de klok stilgezet"
    case .timerResumed: return "de klok weer aan"
    case .timerAdjusted(let milliseconds, _): return milliseconds < 0 ? "minder tijd op de klok" : "meer tijd op de klok"
    case .timerStopped: return "de klok weg"
    case .questionsClosed(let questions): return questions.count == 1 ? "een vraag gesloten" : "vragen gesloten"
    case .questionsReopened(let questions): return questions.count == 1 ? "een vraag weer open" : "vragen weer open"
    case .countsEntered: return "getelde aantallen"
    case .groupAnswerChanged: return "een keuze van de groep"
    case .lineEntered, .cardAdded: return "een getypte regel"
    case .offerAdmitted: return "een regel van een telefoon"
    case .offerRefused: return "een regel van een telefoon weggelegd"
    case .cardEdited: return "een gewijzigde regel"
    case .cardRemoved: return "een regel weggehaald"
    case .cardConsentChanged(_, let may): return may ? "een regel mag in het verslag" : "een regel mag niet in het verslag"
    case .subgroupsMade: return "de groepjes"
    case .wishesChanged: return "een wens voor de groepjes"
    case .caseChosen: return "de keuze van een casus"
    default: return "de laatste handeling"
    }
  }
}
