import SessionEngine

/// The kinds of event, said apart from the engine: a new event does not compile here until it has a name and a golden file.
enum EventKind: String, CaseIterable, Sendable {
  case sessionCreated, seatAdded, seatWithdrawn
  case meetingStarted, meetingEnded, presenceChanged, moved, blockSkipped, blockRestored
  case repairAccepted, endMoved, blockLengthChanged, blockPostponed
  case timerStarted, timerPaused, timerResumed, timerAdjusted, timerStopped
  case questionsClosed, questionsReopened, countsEntered, groupAnswerChanged, answerSubmitted, answerCleared
  case cardAdded, cardEdited, cardRemoved, cardConsentChanged
  case cardsMerged, cardPlaced, cardsShuffled
  case caseChosen, groupsCompared
  case subgroupsMade
  case seatReplaced, blockAdded, lineEntered, wishesChanged
  case programmeReplaced
  case phoneSeated, phoneUnseated, lineOffered, offerWithdrawn, offerAdmitted, offerRefused
  case resultsReleased, summaryReleased, summariesRecalled, textReviewed
  case actionUndone, actionRedone

  init(_ event: Event) {
    switch event {
    case .sessionCreated: self = .sessionCreated
    case .seatAdded: self = .seatAdded
    case .seatWithdrawn: self = .seatWithdrawn
    case .meetingStarted: self = .meetingStarted
    case .meetingEnded: self = .meetingEnded
    case .presenceChanged: self = .presenceChanged
    case .moved: self = .moved
    case .blockSkipped: self = .blockSkipped
    case .blockRestored: self = .blockRestored
    case .repairAccepted: self = .repairAccepted
    case .endMoved: self = .endMoved
    case .blockLengthChanged: self = .blockLengthChanged
    case .blockPostponed: self = .blockPostponed
    case .timerStarted: self = .timerStarted
    case .timerPaused: self = .timerPaused
    case .timerResumed: self = .timerResumed
    case .timerAdjusted: self = .timerAdjusted
    case .timerStopped: self = .timerStopped
    case .questionsClosed: self = .questionsClosed
    case .questionsReopened: self = .questionsReopened
    case .countsEntered: self = .countsEntered
    case .groupAnswerChanged: self = .groupAnswerChanged
    case .answerSubmitted: self = .answerSubmitted
    case .answerCleared: self = .answerCleared
    case .cardAdded: self = .cardAdded
    case .cardEdited: self = .cardEdited
    case .cardRemoved: self = .cardRemoved
    case .cardConsentChanged: self = .cardConsentChanged
    case .cardsMerged: self = .cardsMerged
    case .cardPlaced: self = .cardPlaced
    case .cardsShuffled: self = .cardsShuffled
    case .phoneSeated: self = .phoneSeated
    case .phoneUnseated: self = .phoneUnseated
    case .lineOffered: self = .lineOffered
    case .offerWithdrawn: self = .offerWithdrawn
    case .offerAdmitted: self = .offerAdmitted
    case .offerRefused: self = .offerRefused
    case .subgroupsMade: self = .subgroupsMade
    case .caseChosen: self = .caseChosen
    case .seatReplaced: self = .seatReplaced
    case .blockAdded: self = .blockAdded
    case .lineEntered: self = .lineEntered
    case .wishesChanged: self = .wishesChanged
    case .programmeReplaced: self = .programmeReplaced
    case .resultsReleased: self = .resultsReleased
    case .summaryReleased: self = .summaryReleased
    case .summariesRecalled: self = .summariesRecalled
    case .textReviewed: self = .textReviewed
    case .groupsCompared: self = .groupsCompared
    case .actionUndone: self = .actionUndone
    case .actionRedone: self = .actionRedone
    }
  }
}
