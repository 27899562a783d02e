public import Programme

/// A part of a session that a command is about or that an event changes; two facilitators get in each other's way only where these meet.
public enum Aspect: Hashable, Sendable {
  /// Whether a meeting runs, and which one.
  case meeting
  case position
  case timer
  /// What the facilitator did with a question, hand counts and the group's own answer included.
  case question(QuestionID)
  case answer(QuestionID, SeatID)
  case card(CardID)
  /// What became of an offered line.
  case offer(OfferID)
  /// Whether somebody is in the room, or takes part at all.
  case seat(SeatID)
  /// Whether a block was left out or moved on, its length and its case.
  case block(BlockID)
  case subgroups
  /// Any action that undo can take back, and undo and redo themselves.
  case action
}

extension Command {
  /// What the command was decided on: when any of it changed since, the command is out of date.
  public var aspects: Set<Aspect> {
    switch self {
    case .withdrawSeat(let seat), .setPresence(let seat, _), .replaceSeat(let seat, _): [.seat(seat)]
    case .startMeeting: [.meeting]
    case .endMeeting: [.meeting, .position]
    case .advance, .advanceStep, .goBack: [.meeting, .position]
    case .jump(let block): [.meeting, .position, .block(block)]
    case .skipBlock(let block), .restoreBlock(let block), .setBlockMinutes(let block, _), .postponeBlock(let block):
      [.meeting, .block(block)]
    case .startTimer, .pauseTimer, .resumeTimer, .adjustTimer, .stopTimer: [.meeting, .position, .timer]
    case .closeQuestions(let questions), .reopenQuestions(let questions): Set(questions.map { .question($0) })
    case .enterCounts(let question, _), .answerAsGroup(let question, _): [.question(question)]
    case .submitAnswer(let question, let seat, _), .clearAnswer(let question, let seat): [.answer(question, seat)]
    case .seatPhone(let seat, _), .unseatPhone(let seat): [.seat(seat)]
    case .admitOffer(let offer, _), .refuseOffer(let offer), .withdrawOffer(let offer): [.offer(offer)]
    // Lines and new seats of two people stand beside each other.
    case .addCard, .addSeat, .enterLine, .offerLine, .noteSummary, .recallSummaries, .reviewText: []
    case .editCard(let card, _), .removeCard(let card), .setCardConsent(let card, _): [.card(card)]
    case .makeSubgroups: [.meeting, .position, .subgroups]
    case .chooseCase(let block, _): [.block(block)]
    case .addBlock(let block, _): [.meeting, .block(block)]
    case .correct(_, let command): command.aspects
    // Undo and redo; and of a command without a line here nothing is known but that it was decided before the last action.
    default: [.action]
    }
  }
}

extension Event {
  /// What the event changed, with the flow before and after it.
  func aspects(from before: Flow, to after: Flow) -> Set<Aspect> {
    switch self {
    case .answerSubmitted(let question, let seat, _), .answerCleared(let question, let seat): return [.answer(question, seat)]
    case .offerWithdrawn(let offer): return [.offer(offer)]
    case .phoneSeated(let seat, _, _), .phoneUnseated(let seat): return before.aspects(changedTo: after).union([.seat(seat)])
    case .seatWithdrawn(let seat), .seatReplaced(let seat, _): return before.aspects(changedTo: after).union([.seat(seat)])
    default: break
    }
    var found = before.aspects(changedTo: after)
    switch nature {
    case .action, .undo, .redo: found.insert(.action)
    case .lasting: break
    }
    return found
  }
}

extension Flow {
  fileprivate func aspects(changedTo next: Flow) -> Set<Aspect> {
    var found: Set<Aspect> = []
    if position != next.position { found.insert(.position) }
    if timer != next.timer { found.insert(.timer) }
    if meeting?.id != next.meeting?.id { found.insert(.meeting) }
    if meeting?.subgroups != next.meeting?.subgroups { found.insert(.subgroups) }
    let (present, skipped) = (meeting?.present ?? [], meeting?.skipped ?? [])
    for block in Set((meeting?.added ?? []).map(\.block)).symmetricDifference((next.meeting?.added ?? []).map(\.block)) {
      found.insert(.block(block))
    }
    for seat in present.symmetricDifference(next.meeting?.present ?? []) { found.insert(.seat(seat)) }
    for block in skipped.symmetricDifference(next.meeting?.skipped ?? []) { found.insert(.block(block)) }
    let (length, nextLength) = (meeting?.minutes ?? [:], next.meeting?.minutes ?? [:])
    for block in Set(length.keys).union(nextLength.keys) where length[block] != nextLength[block] { found.insert(.block(block)) }
    for block in Set(meeting?.postponed ?? []).symmetricDifference(next.meeting?.postponed ?? []) { found.insert(.block(block)) }
    if questions != next.questions {
      for id in Set(questions.keys).union(next.questions.keys) where record(id) != next.record(id) { found.insert(.question(id)) }
    }
    if chosenCases != next.chosenCases {
      for id in Set(chosenCases.keys).union(next.chosenCases.keys) where chosenCases[id] != next.chosenCases[id] {
        found.insert(.block(id))
      }
    }
    if offers != next.offers {
      for id in Set(offers.keys).union(next.offers.keys) where offers[id] != next.offers[id] { found.insert(.offer(id)) }
    }
    if cards != next.cards { for card in Set(cards).symmetricDifference(next.cards) { found.insert(.card(card.id)) } }
    return found
  }
}
