public import Programme

extension SessionState {
  /// Whether this session is the closing meeting of several groups.
  public var isClosing: Bool { identity?.isClosing ?? false }

  /// The meetings that this session can hold: those of the closing part in a closing session, else all of the programme.
  public var meetings: [Meeting] { isClosing ? programme.meetings.filter { $0.part == .closing } : programme.meetings }

  /// Whether a block belongs to the sessions of the groups, and not to this closing session.
  func isOfGroups(_ block: BlockID) -> Bool {
    guard isClosing, let meeting = index.meeting(of: block).flatMap(index.meeting) else { return false }
    return meeting.part != .closing
  }

  /// Whether a page shows results of the groups.
  func showsGroups(_ page: RevealPage) -> Bool {
    guard let first = page.questions.first, let block = index.block(of: first) else { return false }
    return isOfGroups(block)
  }
}

/// What a closing meeting takes over from the sessions of the groups.
struct GroupSources {
  /// Questions in the order in which they come back, each once.
  private(set) var questions: [Question] = []
  /// Pairs of value sorts, before and after.
  private(set) var shifts: [(before: Question, after: Question)] = []
  /// Blocks whose lines come back.
  private(set) var blocks: [BlockID] = []

  init(_ state: SessionState) {
    for step in state.meetings.flatMap({ $0.blocks + $0.reserve }).flatMap(\.steps) {
      switch step.content {
      case .reveal(let reveal): for page in reveal.pages { take(page, in: state) }
      case .show(let show):
        switch show.source {
        case .lines(let block), .messages(let block): take(block, in: state)
        case .story, .outcome, nil: break
        }
      case .work, .ask, .gather, .talk: break
      }
    }
  }

  var isEmpty: Bool { questions.isEmpty && blocks.isEmpty }

  private mutating func take(_ page: RevealPage, in state: SessionState) {
    if case .lines(let block) = page { take(block, in: state) }
    guard state.showsGroups(page) else { return }
    let known = page.questions.compactMap(state.index.question).filter { !$0.isConfidential }
    if case .combined(_, .shift, _) = page {
      guard known.count == 2, !shifts.contains(where: { $0.after.id == known[1].id }) else { return }
      shifts.append((known[0], known[1]))
      return
    }
    for question in known where question.isComparable && !questions.contains(where: { $0.id == question.id }) { questions.append(question) }
  }

  private mutating func take(_ block: BlockID, in state: SessionState) {
    if state.isOfGroups(block), !blocks.contains(block) { blocks.append(block) }
  }
}

extension Question {
  /// Whether answers of different groups are about the same: lines that a group typed itself are not.
  var isComparable: Bool {
    switch kind {
    case .choice, .scale, .sort, .points, .rank, .dots(.options, _): true
    case .text, .assign, .dots(.cards, _): false
    }
  }
}
