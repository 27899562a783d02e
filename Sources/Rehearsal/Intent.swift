import Programme
import SessionEngine

/// What somebody in the rehearsal is about to do. It becomes commands only when its turn comes, from the state at that moment.
enum Intent: Hashable {
  /// A seat answers what it has not answered yet.
  case answer(SeatID, [QuestionID])
  /// A seat gives another answer to a question that it answered.
  case change(SeatID, QuestionID)
  case clear(SeatID, QuestionID)
  /// The facilitator counts the hands of everybody present; `isWrong` forgets one pair of hands.
  case count(QuestionID, isWrong: Bool)
  /// The group places another so many cards under headings.
  case assign(QuestionID, cards: Int)
  /// The group lays the first so many piles together.
  case sortTogether(QuestionID, piles: Int)
  case close([QuestionID])
  case reopen([QuestionID])
  case card(column: ItemID?, text: String, mayBeReported: Bool)
  /// A typing mistake is put right.
  case correct(text: String, to: String)
  case remove(text: String)
  case consent(text: String)
  /// The last line with a text goes under an own heading of the group.
  case cluster(text: String, heading: String)
  /// Two lines with the same text become one.
  case merge(text: String)
  case shuffle(seed: UInt64)
  case presence(SeatID, Bool)
  case makeSubgroups(seed: UInt64)
  case skip(BlockID)
  case restore(BlockID)
  case startTimer(Int), adjustTimer(Int), pauseTimer, resumeTimer, stopTimer
  /// Back to the page or step before.
  case lookBack
  /// On to the next page, step, block, or the end of the meeting.
  case leave

  /// Whether undo takes back what comes of it.
  var isAction: Bool {
    switch self {
    case .answer, .change, .clear: false
    default: true
    }
  }
}

/// An intent with its share of the time of the page, and what the facilitator thinks of it afterwards.
struct PlannedIntent: Hashable {
  var intent: Intent
  /// Share of the page's time that passes before it.
  var weight: Int
  var regret: Regret = .none

  /// A second thought about an action.
  enum Regret: Hashable {
    case none
    /// Undone, and then done once more by hand.
    case undo
    /// Undone, and brought back with redo.
    case undoAndRedo
  }
}
