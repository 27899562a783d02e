public import Programme

/// Everything that an action of the facilitator can change, and so everything that undo can bring back.
///
/// Answers of seats are kept outside: undo never removes an acknowledged answer.
public struct Flow: Codable, Hashable, Sendable {
  /// Ended meetings and, last, the running one.
  public internal(set) var meetings: [MeetingRecord] = []
  public internal(set) var position: Position?
  public internal(set) var timer: TimerState = .idle
  public internal(set) var questions: [QuestionID: QuestionRecord] = [:]
  /// Cards and points in the order of typing.
  public internal(set) var cards: [Card] = []
  /// The shuffled order of the lines of a step, by block and step.
  var cardOrders: [String: CardOrder] = [:]
  /// What the facilitator did with lines that participants offered; those that wait are not in it.
  public internal(set) var offers: [OfferID: OfferFate] = [:]
  /// The case of a block where another one than its first was chosen.
  public internal(set) var chosenCases: [BlockID: ItemID] = [:]
  /// Who has to be apart and who together in subgroups; seats that take no part any more may stand in them.
  public internal(set) var wishes = SubgroupWishes()
  /// The groups beside each other in a closing session; nil when there are none.
  public internal(set) var comparison: GroupsComparison?

  /// The running meeting, or nil between meetings.
  public var meeting: MeetingRecord? {
    guard let last = meetings.last, last.endedAt == nil else { return nil }
    return last
  }

  /// The record of a question; a fresh one when nothing happened to it.
  public func record(_ question: QuestionID) -> QuestionRecord { questions[question] ?? QuestionRecord() }
}
