public import Programme

extension SessionState {
  /// Whether somebody answered, counted or typed in a block.
  public func holdsAnswers(_ block: Block) -> Bool {
    block.questions.contains { question in
      let record = flow.record(question.id)
      return answers[question.id]?.isEmpty == false || !record.counts.isEmpty || record.groupAnswer != nil || !record.lines.isEmpty
    } || flow.cards.contains { $0.block == block.id }
  }

  /// The programme that the session would hold after it took a newer version over, and the blocks that would stay as they are although the
  /// newer version has them otherwise.
  ///
  /// Meetings that are over, blocks that hold answers and a value list that was sorted by stay. In a rehearsal a block with answers
  /// changes too, as long as its answers still fit.
  public func takeover(of new: Programme) -> (programme: Programme, kept: [Block]) {
    let isRehearsal = identity?.isRehearsal == true
    let blocks = programme.meetings.flatMap { $0.blocks + $0.reserve }
    let answered = blocks.filter(holdsAnswers)
    let kept = answered.filter { block in
      guard isRehearsal, let newer = new.block(block.id) else { return true }
      return newer.answerShape != block.answerShape
    }
    let isSorted = answered.contains { $0.questions.contains { $0.kind == .sort } }
    var whole = Set(endedMeetings.map(\.id))
    if let running = flow.meeting?.id, new.meeting(running) == nil { whole.insert(running) }
    let takeover = ProgrammeTakeover(
      meetings: whole, blocks: Set(kept.map(\.id)),
      keepsValues: isSorted && !(isRehearsal && new.values.answerShape == programme.values.answerShape))
    return (takeover.result(of: new, over: programme), kept.filter { new.block($0.id) != $0 })
  }

  func replacement(by new: Programme, at now: Moment) throws(Rejection) -> [Event] {
    guard flow.meeting == nil || identity?.isRehearsal == true else {
      throw Rejection(.meetingRunning, "Er loopt een bijeenkomst. Een nieuwe versie van het programma kan alleen ervoor.")
    }
    let taken = takeover(of: new).programme
    return taken == programme ? [] : [.programmeReplaced(programme: taken, at: now)]
  }

  /// Takes the programme over; the place stays at the same block and step as far as they are still there.
  mutating func take(_ programme: Programme, at moment: Moment) {
    let before = plan.map(\.id)
    let step = flow.position.flatMap { index.step(at: $0)?.id }
    index = ProgrammeIndex(programme)
    history.reset()
    guard let position = flow.position else { return }
    let now = plan
    if let block = now.first(where: { $0.id == position.block }), !block.steps.isEmpty {
      let place = block.steps.firstIndex { $0.id == step } ?? min(position.step, block.steps.count - 1)
      let page = min(position.page, pageCount(of: block.steps[place], in: block) - 1)
      flow.position = Position(block: block.id, step: place, page: page)
      guard case .ask(let ask) = block.steps[place].content else { return }
      for question in ask.questions where flow.record(question.id).stage == .unopened {
        flow.questions[question.id, default: QuestionRecord()].stage = .open
      }
    } else {
      let earlier = before.prefix { $0 != position.block }.last { id in now.contains { $0.id == id } }
      guard let target = earlier ?? now.first?.id else { return }
      flow.apply(.moved(to: Position(block: target, step: 0), at: moment), in: index)
    }
  }
}

extension Block {
  /// What must stay the same for answers to the block to keep their meaning: its questions and headings, without their words.
  fileprivate var answerShape: [String] {
    questions.map { "\($0.id.rawValue) \($0.kind.answerShape)" }
      + steps.flatMap { step -> [String] in
        if case .gather(let gather) = step.content { [step.id] + gather.columns.map(\.id) } else { [] }
      }
  }
}

extension QuestionKind {
  fileprivate var answerShape: String {
    switch self {
    case .choice(let options, let maximum): "choice \(options.map(\.id)) \(maximum)"
    case .scale(let scale): "scale \(scale.lowest) \(scale.highest)"
    case .text: "text"
    case .assign(let source, let columns, let maximum): "assign \(source.rawValue) \(columns.map(\.id)) \(maximum)"
    case .sort: "sort"
    case .points(let options, let total): "points \(options.map(\.id)) \(total)"
    case .rank(let options): "rank \(options.map(\.id))"
    case .dots(.options(let options), let count): "dots \(options.map(\.id)) \(count)"
    case .dots(.cards(let block, let step), let count): "dots \(block.rawValue) \(step ?? "") \(count)"
    }
  }
}

extension ValueList {
  fileprivate var answerShape: [String] { values.map { "\($0.number) \($0.id)" } + piles.map { "\($0.id) \($0.size ?? 0)" } }
}
