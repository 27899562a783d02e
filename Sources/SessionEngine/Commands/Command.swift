public import Disclosure
public import Programme

/// What somebody wants to happen. The session decides whether it does.
public indirect enum Command: Codable, Hashable, Sendable {
  /// Takes a newer version of the programme over, before a meeting or during a rehearsal. What is over or holds answers stays as it is.
  case replaceProgramme(Programme)
  /// With `isClosing` for the closing meeting of several groups, which is a session of its own.
  case createSession(group: String, programme: Programme, codes: [String], isRehearsal: Bool, isClosing: Bool = false)
  case addSeat(code: String)
  case withdrawSeat(SeatID)
  /// Somebody new comes in the place of a seat and gets a seat of their own; the answers of the old one stay.
  case replaceSeat(SeatID, code: String)

  case startMeeting(MeetingID, plannedStart: Int64, present: [SeatID])
  case endMeeting
  case setPresence(SeatID, isPresent: Bool)
  /// The next page, step or block.
  case advance
  /// The next step or block, whatever pages the step still has.
  case advanceStep
  /// The page, step or block before.
  case goBack
  case jump(to: BlockID)
  case skipBlock(BlockID)
  case restoreBlock(BlockID)
  /// Takes a reserve block of the meeting into its plan, behind another block or, with nil, at the end.
  case addBlock(BlockID, after: BlockID?)

  /// Takes over a repair of the clock: the minutes that blocks get, and the blocks that are left out.
  case acceptRepair(minutes: [BlockID: Int], leftOut: [BlockID])
  /// The meeting may end at another time, in milliseconds since 1970.
  case moveEnd(to: Int64)
  /// A block gets another length than the programme gives it, such as a longer break.
  case setBlockMinutes(BlockID, minutes: Int)
  /// A block moves to the next meeting.
  case postponeBlock(BlockID)

  case startTimer(minutes: Int)
  case pauseTimer
  case resumeTimer
  /// Adds minutes to the timer; negative takes them off.
  case adjustTimer(minutes: Int)
  case stopTimer

  case closeQuestions([QuestionID])
  case reopenQuestions([QuestionID])
  case enterCounts(QuestionID, [Int])
  case answerAsGroup(QuestionID, Answer)
  case submitAnswer(QuestionID, seat: SeatID, answer: Answer)
  case clearAnswer(QuestionID, seat: SeatID)
  /// Keeps a line from a slip without a seat, for an open question.
  case enterLine(QuestionID, text: String)
  /// Counts, answers or lines for a block that has been on the screen, now or in an earlier meeting: its questions need not be open, and
  /// clock, attendance and place stay as they are.
  case correct(BlockID, Command)

  case addCard(block: BlockID, step: String, column: ItemID?, text: String, mayBeReported: Bool, heading: String? = nil)
  case editCard(CardID, text: String)
  case removeCard(CardID)
  case setCardConsent(CardID, mayBeReported: Bool)
  /// Takes a line and another one together; the text of the second stays.
  case mergeCards(CardID, into: CardID)
  /// Puts a line under a column of its step, and under an own heading within it; nil or an empty heading takes that away.
  case placeCard(CardID, column: ItemID?, heading: String?)
  /// Shows the lines of a step in another order than that of typing.
  case shuffleCards(block: BlockID, step: String, seed: UInt64)

  /// A phone sits at a seat from now on, in place of the phone of before. The mark is made from what only that phone knows.
  case seatPhone(SeatID, mark: String)
  /// The seat has no phone any more; its answers stay.
  case unseatPhone(SeatID)
  /// A line of a participant for a gather step; it waits until the facilitator lets it through. The same mark again is the same line.
  case offerLine(block: BlockID, step: String, column: ItemID, text: String, mark: String)
  /// The participant takes a line back that waits.
  case withdrawOffer(OfferID)
  /// Puts an offered line among the lines of its step.
  case admitOffer(OfferID, mayBeReported: Bool)
  /// Puts an offered line aside; it may still be let through.
  case refuseOffer(OfferID)

  /// Makes subgroups for the work on the screen, anew when there are some. These wishes, each about two seats or more, come on top of the
  /// stored ones and are not stored.
  case makeSubgroups(seed: UInt64, apart: [[SeatID]] = [], together: [[SeatID]] = [])

  /// Wishes for all subgroups from now on, in place of the earlier ones; each is about two seats or more.
  case setWishes(apart: [[SeatID]], together: [[SeatID]])

  /// Another case of the programme for a block, or with `CaseStudy.own` one that the group brings.
  case chooseCase(BlockID, ItemID)

  /// Notes what a summary is about to give out, so that a later one can be compared with it.
  case noteSummary(results: [Release], waiting: [Release])
  /// Every copy of every summary so far was thrown away, so that the next one is compared with none.
  case recallSummaries
  /// Decides about every line with this text in reports, before or after a meeting.
  case reviewText(String, TextVerdict)
  /// Puts groups side by side in a closing session, in place of those of before; none takes them away.
  case compareGroups(GroupsComparison)

  case undo
  case redo
}
