import Disclosure
import Programme

extension SessionState {
  func movement(_ command: Command, at now: Moment) throws(Rejection) -> Event {
    guard let meeting = flow.meeting, let position = flow.position else {
      throw Rejection(.noMeeting, "Er loopt geen bijeenkomst.")
    }
    switch command {
    case .advance:
      guard let next = nextPosition else {
        throw Rejection(.atEnd, "Dit is het einde van de bijeenkomst.")
      }
      return .moved(to: next, at: now)
    case .advanceStep:
      guard let next = nextStepPosition else {
        throw Rejection(.atEnd, "Dit is het einde van de bijeenkomst.")
      }
      return .moved(to: next, at: now)
    case .goBack:
      guard let previous = previousPosition else {
        throw Rejection(.atStart, "Dit is het begin van de bijeenkomst.")
      }
      return .moved(to: previous, at: now)
    case .jump(let block):
      _ = try blockInMeeting(block)
      guard position.block != block || position.step != 0 || position.page != 0 else {
        throw Rejection(.blockIsRunning, "Dit blok staat al op het scherm.")
      }
      return .moved(to: Position(block: block, step: 0), at: now)
    case .skipBlock(let block):
      let found = try blockInMeeting(block)
      guard found.priority != .must || meeting.added.contains(where: { $0.block == block }) else {
        throw Rejection(.blockIsMust, "Blok \(found.number) hoort er altijd bij en kan niet vervallen.")
      }
      guard position.block != block else {
        throw Rejection(.blockIsRunning, "Blok \(found.number) staat op het scherm. Ga eerst naar een ander blok.")
      }
      return .blockSkipped(block: block)
    case .restoreBlock(let block):
      let found = try blockInMeeting(block)
      guard meeting.isLeftOut(block) else {
        throw Rejection(.blockNotSkipped, "Blok \(found.number) is niet vervallen.")
      }
      return .blockRestored(block: block)
    default: preconditionFailure("not a movement: \(command)")
    }
  }

  func blockInMeeting(_ id: BlockID) throws(Rejection) -> Block {
    guard let block = index.block(id) else { throw Rejection(.unknownBlock, "Dit blok staat niet in het programma.") }
    guard plan.contains(where: { $0.id == id }) else {
      throw Rejection(.blockNotInMeeting, "Blok \(block.number) hoort niet bij deze bijeenkomst.")
    }
    return block
  }

  /// Where `advance` leads: the next page, step or block that was not left out; nil at the end of the meeting.
  public var nextPosition: Position? {
    guard let position = flow.position, let block = index.block(position.block), let step = index.step(at: position) else { return nil }
    let pages = (position.page + 1)..<max(position.page + 1, pageCount(of: step, in: block))
    if let page = pages.first(where: { !isRepeat(page: $0, of: step) }) {
      return Position(block: position.block, step: position.step, page: page)
    }
    return nextStepPosition
  }

  /// Where `advanceStep` leads: the next step or block that was not left out; nil at the end of the meeting.
  public var nextStepPosition: Position? {
    guard let position = flow.position, let block = index.block(position.block), let meeting = flow.meeting else { return nil }
    if position.step + 1 < block.steps.count {
      return Position(block: block.id, step: position.step + 1)
    }
    let plan = plan
    guard let place = plan.firstIndex(where: { $0.id == block.id }) else { return nil }
    guard let next = plan[(place + 1)...].first(where: { !meeting.isLeftOut($0.id) }) else { return nil }
    return Position(block: next.id, step: 0)
  }

  /// Where `goBack` leads: the last page of what came before; nil at the start of the meeting.
  public var previousPosition: Position? {
    guard let position = flow.position, let block = index.block(position.block), let meeting = flow.meeting else { return nil }
    if position.page > 0 {
      let page = index.step(at: position).map { last(before: position.page, of: $0) }
      return Position(block: block.id, step: position.step, page: page ?? position.page - 1)
    }
    if position.step > 0 {
      let step = position.step - 1
      return Position(block: block.id, step: step, page: last(before: pageCount(of: block.steps[step], in: block), of: block.steps[step]))
    }
    let plan = plan
    guard let place = plan.firstIndex(where: { $0.id == block.id }) else { return nil }
    guard let previous = plan[..<place].last(where: { !meeting.isLeftOut($0.id) }) else { return nil }
    let step = max(0, previous.steps.count - 1)
    let page = previous.steps.last.map { last(before: pageCount(of: $0, in: previous), of: $0) }
    return Position(block: previous.id, step: step, page: page ?? 0)
  }

  /// The last page before one that says something of its own.
  private func last(before page: Int, of step: Step) -> Int {
    (0..<max(1, page)).last { !isRepeat(page: $0, of: step) } ?? 0
  }

  /// Whether a page of a result says once more what an earlier one said: that nobody answered, or 'too few answers' in the next view of a
  /// question that has shown no more than that already.
  private func isRepeat(page: Int, of step: Step) -> Bool {
    if let first = emptyPages(of: step).first, page > first, emptyPages(of: step).contains(page) { return true }
    guard case .reveal(let reveal) = step.content, page > 0, reveal.pages.indices.contains(page),
      case .result(let question, _) = reveal.pages[page], case .result(question, _) = reveal.pages[page - 1],
      answeredCount(question) < Disclosure.smallestGroup, let result = result(on: reveal.pages[page])
    else { return false }
    return (result.picture == .tooFew || result.picture == .nothing) && self.result(on: reveal.pages[page - 1]) == result
  }
  /// The pages of a result that nobody answered; the first of them speaks for all.
  func emptyPages(of step: Step) -> [Int] {
    guard case .reveal(let reveal) = step.content else { return [] }
    return reveal.pages.indices.filter { place in
      let page = reveal.pages[place]
      return !page.questions.isEmpty && !showsGroups(page) && page.questions.allSatisfy(isUnanswered)
    }
  }

  private func isUnanswered(_ question: QuestionID) -> Bool {
    let record = flow.record(question)
    return record.groupAnswer == nil && record.lines.isEmpty && record.counts.allSatisfy { $0 == 0 }
      && (answers[question] ?? [:]).values.allSatisfy { $0 == .skipped }
  }
}
