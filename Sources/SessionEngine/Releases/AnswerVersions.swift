import Programme

/// Answers that seats gave earlier to the same question, so that a changed answer counts as another person in the complement rule.
///
/// An answer that is given again after another one is the same version as before: what was told about it is still true.
struct AnswerVersions: Hashable, Sendable {
  /// Different answers in the order in which they were given; only of seats that replaced or cleared one.
  private var earlier: [QuestionID: [SeatID: [Answer]]] = [:]

  mutating func note(_ old: Answer?, of seat: SeatID, to question: QuestionID, isReplacedBy new: Answer?) {
    guard let old, old != new, earlier[question]?[seat]?.contains(old) != true else { return }
    earlier[question, default: [:]][seat, default: []].append(old)
  }

  /// 0 for the first answer.
  func version(of answer: Answer, of seat: SeatID, to question: QuestionID) -> Int {
    guard let known = earlier[question]?[seat] else { return 0 }
    return known.firstIndex(of: answer) ?? known.count
  }

  mutating func forget(_ seat: SeatID) {
    for question in earlier.keys { earlier[question]?[seat] = nil }
  }
}
