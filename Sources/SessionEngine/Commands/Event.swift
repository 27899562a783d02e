public import Disclosure
public import Programme

/// Something that happened, as it is stored. The JSON of an event never changes: old sessions open for ever.
///
/// Events of answers carry no time, so that no order of arrival can be read from a clock.
public enum Event: Codable, Hashable, Sendable {
  case sessionCreated(SessionCreated)
  /// A newer version of the programme, with what had to stay of the one before: the whole of what holds from now on.
  case programmeReplaced(programme: Programme, at: Moment)
  case seatAdded(seat: Seat)
  case seatWithdrawn(seat: SeatID)
  /// The seat takes no part from now on; `by` is the one that came in its place.
  case seatReplaced(seat: SeatID, by: Seat)

  case meetingStarted(meeting: MeetingID, plannedStart: Int64, present: [SeatID], at: Moment)
  case meetingEnded(at: Moment)
  /// `subgroups` are those at work after it; nil when there are none or they stay as they are.
  case presenceChanged(seat: SeatID, isPresent: Bool, subgroups: [[SeatID]]? = nil)
  case moved(to: Position, at: Moment)
  case blockSkipped(block: BlockID)
  case blockRestored(block: BlockID)
  /// A reserve block was taken into the plan of the running meeting; at its end when `after` is nil.
  case blockAdded(block: BlockID, after: BlockID? = nil)

  /// The minutes that blocks get and the blocks that are left out, so that the meeting ends on time.
  case repairAccepted(minutes: [BlockID: Int], leftOut: [BlockID])
  /// When people want to go home, in milliseconds since 1970.
  case endMoved(to: Int64)
  case blockLengthChanged(block: BlockID, minutes: Int)
  /// The block moves to the next meeting; `blockRestored` brings it back.
  case blockPostponed(block: BlockID)

  case timerStarted(milliseconds: Int64, at: Moment)
  case timerPaused(at: Moment)
  case timerResumed(at: Moment)
  case timerAdjusted(milliseconds: Int64, at: Moment)
  case timerStopped(at: Moment)

  case questionsClosed(questions: [QuestionID])
  case questionsReopened(questions: [QuestionID])
  case countsEntered(question: QuestionID, counts: [Int])
  case groupAnswerChanged(question: QuestionID, answer: Answer)
  case answerSubmitted(question: QuestionID, seat: SeatID, answer: Answer)
  case answerCleared(question: QuestionID, seat: SeatID)
  /// A line of a slip that carries no number, for an open question.
  case lineEntered(question: QuestionID, text: String)

  case cardAdded(card: Card)
  case cardEdited(card: CardID, text: String)
  case cardRemoved(card: CardID)
  case cardConsentChanged(card: CardID, mayBeReported: Bool)
  case cardsMerged(card: CardID, into: CardID)
  /// Under a column, and under an own heading within it when there is one.
  case cardPlaced(card: CardID, column: ItemID?, heading: String? = nil)
  case cardsShuffled(block: BlockID, step: String, seed: UInt64)

  /// The phone with this mark sits at the seat, whose participant is in the room. `subgroups` as in `presenceChanged`.
  case phoneSeated(seat: SeatID, mark: String, subgroups: [[SeatID]]? = nil)
  case phoneUnseated(seat: SeatID)
  /// A participant's line waits for the facilitator.
  case lineOffered(offer: LineOffer)
  case offerWithdrawn(offer: OfferID)
  /// The line came among those of its step, as this card.
  case offerAdmitted(offer: OfferID, card: Card)
  case offerRefused(offer: OfferID)

  case subgroupsMade(block: BlockID, step: String, groups: [[SeatID]], seed: UInt64)
  case wishesChanged(apart: [[SeatID]], together: [[SeatID]])

  /// The case that a block works on; `CaseStudy.own` for one that the group brings.
  case caseChosen(block: BlockID, caseID: ItemID)

  /// Results of unseen answers came on the shared screen for the first time over these people.
  case resultsReleased(results: [Release])
  /// A summary was written with results over these people. `waiting` are the answers as they stood where it told an earlier set.
  case summaryReleased(results: [Release], waiting: [Release])
  /// Every copy of every summary so far was thrown away.
  case summariesRecalled
  /// Somebody looked a line through before a report goes to others. It holds for every line with this text; the last verdict counts.
  case textReviewed(text: String, verdict: TextVerdict)
  /// The groups that a closing session shows from now on, with all that it shows of them.
  case groupsCompared(comparison: GroupsComparison)

  case actionUndone
  case actionRedone
}

/// The first event of every session: the programme as it was loaded, and the seats.
public struct SessionCreated: Codable, Hashable, Sendable {
  public var group: String
  public var programme: Programme
  public var seats: [Seat]
  public var at: Moment
  /// Whether this is a rehearsal with simulated participants.
  public var isRehearsal: Bool
  /// True when this is the closing meeting of several groups; nil in sessions of one group.
  public var isClosing: Bool?

  public init(group: String, programme: Programme, seats: [Seat], at: Moment, isRehearsal: Bool, isClosing: Bool? = nil) {
    self.group = group
    self.programme = programme
    self.seats = seats
    self.at = at
    self.isRehearsal = isRehearsal
    self.isClosing = isClosing
  }
}

extension Event {
  /// Name of the kind of event, the one key of its JSON.
  public var kind: String {
    // Reflection would describe the whole programme of a created session first.
    switch self {
    case .sessionCreated: "sessionCreated"
    case .programmeReplaced: "programmeReplaced"
    case .seatAdded: "seatAdded"
    case .seatWithdrawn: "seatWithdrawn"
    case .seatReplaced: "seatReplaced"
    case .meetingStarted: "meetingStarted"
    case .meetingEnded: "meetingEnded"
    case .presenceChanged: "presenceChanged"
    case .moved: "moved"
    case .blockSkipped: "blockSkipped"
    case .blockRestored: "blockRestored"
    case .blockAdded: "blockAdded"
    case .repairAccepted: "repairAccepted"
    case .endMoved: "endMoved"
    case .blockLengthChanged: "blockLengthChanged"
    case .blockPostponed: "blockPostponed"
    case .timerStarted: "timerStarted"
    case .timerPaused: "timerPaused"
    case .timerResumed: "timerResumed"
    case .timerAdjusted: "timerAdjusted"
    case .timerStopped: "timerStopped"
    case .questionsClosed: "questionsClosed"
    case .questionsReopened: "questionsReopened"
    case .countsEntered: "countsEntered"
    case .groupAnswerChanged: "groupAnswerChanged"
    case .answerSubmitted: "answerSubmitted"
    case .answerCleared: "answerCleared"
    case .lineEntered: "lineEntered"
    case .cardAdded: "cardAdded"
    case .cardEdited: "cardEdited"
    case .cardRemoved: "cardRemoved"
    case .cardConsentChanged: "cardConsentChanged"
    case .cardsMerged: "cardsMerged"
    case .cardPlaced: "cardPlaced"
    case .cardsShuffled: "cardsShuffled"
    case .phoneSeated: "phoneSeated"
    case .phoneUnseated: "phoneUnseated"
    case .lineOffered: "lineOffered"
    case .offerWithdrawn: "offerWithdrawn"
    case .offerAdmitted: "offerAdmitted"
    case .offerRefused: "offerRefused"
    case .subgroupsMade: "subgroupsMade"
    case .wishesChanged: "wishesChanged"
    case .caseChosen: "caseChosen"
    case .resultsReleased: "resultsReleased"
    case .summaryReleased: "summaryReleased"
    case .summariesRecalled: "summariesRecalled"
    case .textReviewed: "textReviewed"
    case .groupsCompared: "groupsCompared"
    case .actionUndone: "actionUndone"
    case .actionRedone: "actionRedone"
    }
  }

  /// What undo does with the event.
  enum Nature {
    /// An action of the facilitator that undo can take back.
    case action
    /// An answer, a seat or the session itself: stays.
    case lasting
    case undo, redo
  }

  var nature: Nature {
    switch self {
    case .sessionCreated, .programmeReplaced, .seatAdded, .seatWithdrawn, .seatReplaced, .answerSubmitted, .answerCleared,
      .meetingStarted, .resultsReleased, .summaryReleased, .summariesRecalled, .textReviewed, .phoneSeated, .phoneUnseated, .lineOffered,
      .offerWithdrawn:
      .lasting
    case .actionUndone: .undo
    case .actionRedone: .redo
    default: .action
    }
  }
}
