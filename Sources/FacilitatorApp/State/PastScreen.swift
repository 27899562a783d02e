import Programme
import SessionEngine

/// What can be filled in or corrected of a block that has been on the screen.
struct PastScreen: Sendable {
  let block: BlockID
  var list = ChoiceList()

  /// One thing that can be corrected.
  enum Item: Hashable {
    /// Answers of one person after another to the questions of a step.
    case answers(step: Int, EntryLane)
    /// Hands, what the group chose together, or slips, for one question.
    case question(QuestionID, EntryLane)
    /// Lines that were typed in a step.
    case lines(step: Int)
  }

  /// - Parameter past: the session that looks back at the block.
  static func items(of block: Block, in past: SessionState) -> [Item] {
    block.steps.enumerated().flatMap { place, step -> [Item] in
      switch step.content {
      case .gather, .talk: return [.lines(step: place)]
      case .ask(let ask):
        let asked = ask.questions.filter { past.flow.record($0.id).stage == .open }
        let personal = past.personalQuestions(of: asked).isEmpty ? [] : [Item.answers(step: place, .paper), .answers(step: place, .blind)]
        return personal + asked.flatMap { question in question.laterLanes(in: past).map { .question(question.id, $0) } }
      case .show, .work, .reveal: return []
      }
    }
  }
}

extension SessionState {
  /// The questions that one person answers in a row: not those that were counted by hand or chosen together.
  func personalQuestions(of questions: [Question]) -> [Question] {
    questions.filter { question in
      if case .assign = question.kind { return false }
      let record = flow.record(question.id)
      return record.stage == .open && record.counts.isEmpty && record.groupAnswer == nil
    }
  }
}

extension Question {
  /// Ways for the group as a whole in which the question can be corrected afterwards.
  fileprivate func laterLanes(in past: SessionState) -> [EntryLane] {
    let record = past.flow.record(id)
    switch kind {
    case .choice, .scale, .dots: return record.groupAnswer == nil ? [.hands] : [.together]
    case .assign: return [.together]
    case .sort, .points, .rank: return record.groupAnswer == nil ? [] : [.together]
    case .text: return [.slips]
    }
  }
}
