import SessionEngine

extension Event {
  /// When it happened, where the event says so.
  var moment: Moment? {
    switch self {
    case .sessionCreated(let created): created.at
    case .programmeReplaced(_, let at): at
    case .meetingStarted(_, _, _, let at), .meetingEnded(let at), .moved(_, let at): at
    case .timerStarted(_, let at), .timerPaused(let at), .timerResumed(let at), .timerAdjusted(_, let at), .timerStopped(let at): at
    case .seatReplaced, .blockAdded, .lineEntered, .wishesChanged: nil
    case .repairAccepted, .endMoved, .blockLengthChanged, .blockPostponed: nil
    case .phoneSeated, .phoneUnseated, .lineOffered, .offerWithdrawn, .offerAdmitted, .offerRefused: nil
    case .seatAdded, .seatWithdrawn, .presenceChanged, .blockSkipped, .blockRestored, .questionsClosed, .questionsReopened, .countsEntered,
      .groupAnswerChanged, .answerSubmitted, .answerCleared, .cardAdded, .cardEdited, .cardRemoved, .cardConsentChanged, .cardsMerged,
      .cardPlaced, .cardsShuffled, .subgroupsMade, .caseChosen, .groupsCompared, .resultsReleased, .summaryReleased, .summariesRecalled,
      .textReviewed,
      .actionUndone,
      .actionRedone:
      nil
    }
  }

  /// Whether a participant did it: answered, took that back, offered a line or came in.
  var isAnswer: Bool {
    switch self {
    case .answerSubmitted, .answerCleared, .lineEntered, .phoneSeated, .phoneUnseated, .lineOffered, .offerWithdrawn: true
    default: false
    }
  }
}
