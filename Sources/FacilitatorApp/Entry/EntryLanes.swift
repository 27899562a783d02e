import Programme
import SessionEngine

extension Question {
  /// Ways in which answers can come in, the most usual first.
  func lanes(in form: ExerciseForm?) -> [EntryLane] {
    // A list that the group walks through is talked over line by line: one mark for all.
    // So is a case that gets its place between the corners.
    let isPlace = if form == .caseSteps, case .scale = kind { true } else { false }
    if form == .checklist || isPlace { return [.together] + kind.lanes.filter { $0 != .together } }
    // The slips of an evaluation carry no number.
    if form == .evaluation, case .text = kind { return [.slips] + kind.lanes.filter { $0 != .slips } }
    return kind.lanes
  }
}

extension QuestionKind {
  /// Ways in which answers of this kind can come in, the quickest first. Hands can't tell how one person divides or orders, open
  /// answers are for nobody in the room, and words go under headings where everybody sees it.
  var lanes: [EntryLane] {
    switch self {
    // Who joins in is a number of people; the group can't choose that.
    case .choice(let options, _) where options.count == 1: [.hands, .blind, .paper]
    case .choice, .scale, .dots: [.hands, .blind, .paper, .together]
    case .sort, .points, .rank: [.blind, .paper, .together]
    case .text: [.blind, .paper, .slips]
    case .assign: [.together]
    }
  }

  /// Name of the kind, for remembering a lane.
  var name: String {
    switch self {
    case .choice: "choice"
    case .scale: "scale"
    case .text: "text"
    case .assign: "assign"
    case .sort: "sort"
    case .points: "points"
    case .rank: "rank"
    case .dots: "dots"
    }
  }
}

extension SessionState {
  /// The form of the block that asks a question; nil for a question that is not in the programme.
  func form(of question: Question) -> ExerciseForm? { index.block(of: question.id).flatMap(index.block)?.form }

  /// The screen on which the group answers together; nil where it can't.
  func togetherEntry(_ question: Question) -> EntryScreen? {
    let earlier = flow.record(question.id).groupAnswer
    switch question.kind {
    case .sort:
      var piles: [[Int]]?
      if case .sort(let laid)? = earlier { piles = laid }
      return .groupSort(GroupSortEntry(question.id, values: programme.values, piles: piles))
    case .assign: return AssignEntry(question, in: self).map { .assign($0) }
    case .points, .dots: return PointsEntry(resolved(question), earlier: earlier).map { .points($0) }
    case .rank: return OrderEntry(question, earlier: earlier).map { .order($0) }
    case .choice, .scale, .text:
      let block = index.block(of: question.id).flatMap(index.block)
      if block?.form == .checklist, let list = MarksEntry(block?.questions ?? [], at: question) { return .marks(list) }
      return GroupChoiceEntry(question).map { .choice($0) }
    }
  }
}
