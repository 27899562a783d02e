public import Programme

/// What somebody wants to happen. The session decides whether it does.
public enum Command: Codable, Hashable, Sendable {
  case createSession(group: String, programme: Programme, codes: [String], isRehearsal: Bool)
  case addSeat(code: String)
  case withdrawSeat(SeatID)

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

  case addCard(block: BlockID, step: String, column: ItemID?, text: String, mayBeReported: Bool)
  case editCard(CardID, text: String)
  case removeCard(CardID)
  case setCardConsent(CardID, mayBeReported: Bool)

  /// Makes subgroups for the work on the screen, anew when there are some. The wishes, each about two seats or more, are not stored.
  case makeSubgroups(seed: UInt64, apart: [[SeatID]] = [], together: [[SeatID]] = [])

  /// Another case of the programme for a block, or with `CaseStudy.own` one that the group brings.
  case chooseCase(BlockID, ItemID)

  case undo
  case redo
}
