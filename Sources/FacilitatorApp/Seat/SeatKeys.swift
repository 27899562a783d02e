import Canvas
import Programme
import SessionEngine

/// What keys do at an own terminal.
extension SeatSurface {
  mutating func press(_ key: Key) -> [Effect] {
    switch key {
    case .control("z"): return [.suspend]
    case .control("l"): return look()
    default: break
    }
    guard !isTooSmall else {
      if key == .control("c") { return [.hangUp, .quit] }
      return []
    }
    problem = nil
    news = nil
    if let overlay { return answer(overlay, key) }
    switch key {
    case .control("c"): return askToLeave()
    case .function(1),
      .character("?") where key == .function(1) || !isTypingText:
      overlay = .help
    case .character("q") where !isTyping: return askToLeave()
    case .character("c") where !isTyping: theme = theme.next
    default:
      switch stage {
      case .joining: return pressJoining(key)
      case .asked: return []
      case .seated: return pressSeated(key)
      }
    }
    return []
  }

  /// A code has no question mark, a sentence may.
  private var isTypingText: Bool { isTyping && stage == .seated }

  private mutating func askToLeave() -> [Effect] {
    scroll = 0
    overlay = .leaving
    return []
  }

  private mutating func answer(_ overlay: Overlay, _ key: Key) -> [Effect] {
    switch (overlay, key) {
    case (.help, .up): scroll = max(0, scroll - 1)
    case (.help, .down): scroll = min(maximumScroll, scroll + 1)
    case (.help, _): close()
    case (.leaving, .enter), (.leaving, .character("j")), (.leaving, .control("c")): return [.hangUp, .quit]
    case (.leaving, .character("g")) where stage == .seated: return [.send(.leave)]
    case (.skipping, .enter), (.skipping, .character("j")):
      close()
      return skip()
    case (.withdrawing, .enter), (.withdrawing, .character("j")):
      close()
      guard let question else { return [] }
      return send(.withdraw(question.id, key: newKey()))
    case (_, .escape), (_, .character("n")): close()
    default: break
    }
    return []
  }

  private mutating func close() {
    overlay = nil
    scroll = 0
  }

  private mutating func pressJoining(_ key: Key) -> [Effect] {
    guard key == .enter else {
      if key == .escape { return askToLeave() }
      _ = fields.handle(key)
      return []
    }
    guard !fields.isSending else { return [] }
    let code = fields.code.text.trimmingBlanks
    guard !code.isEmpty else {
      fields.isAtSeat = false
      problem = "Vul de code in die op het grote scherm staat."
      return []
    }
    fields.isSending = true
    return [.send(.join(code: code, seat: fields.seatCode.text.trimmingBlanks))]
  }

  private mutating func pressSeated(_ key: Key) -> [Effect] {
    guard let view else { return [] }
    if key == .pageUp || key == .pageDown, view.questions.count > 1 { return turn(to: key == .pageUp ? -1 : 1) }
    if isEditing, let question = view.question { return edit(question, key) }
    if view.phase == .question, let question = view.question, question.isOpen { return pressAnswered(question, key) }
    if view.phase == .lines, let lines = view.lines { return type(lines, key) }
    switch key {
    case .up: scroll = max(0, scroll - 1)
    case .down: scroll = min(maximumScroll, scroll + 1)
    case .pageUp: scroll = max(0, scroll - 10)
    case .pageDown, .character(" "): scroll = min(maximumScroll, scroll + 10)
    case .home: scroll = 0
    case .end: scroll = maximumScroll
    default: break
    }
    return []
  }

  /// Another question of the step.
  private mutating func turn(to step: Int) -> [Effect] {
    guard let view, let place = view.questions.firstIndex(where: { $0.id == view.question?.id }) else { return [] }
    guard view.questions.indices.contains(place + step) else {
      news = step < 0 ? "Dit is de eerste vraag van dit blok." : "Dit is de laatste vraag tot nu toe."
      return []
    }
    let target = view.questions[place + step]
    asked = target.isOnScreen ? nil : target.id
    return look()
  }

  private mutating func pressAnswered(_ question: ParticipantQuestion, _ key: Key) -> [Effect] {
    switch key {
    case .character("w"):
      changing = question.id
      drafts[question.id] = SeatDraft(question)
      scroll = 0
    case .character("x"): overlay = .withdrawing
    case .up: scroll = max(0, scroll - 1)
    case .down: scroll = min(maximumScroll, scroll + 1)
    case .enter: news = "Je antwoord is al bewaard. Met w verander je het."
    default: break
    }
    return []
  }

  private mutating func edit(_ question: ParticipantQuestion, _ key: Key) -> [Effect] {
    guard var draft = drafts[question.id] else { return key == .character("s") ? skip() : [] }
    let outcome = draft.handle(key)
    if drafts[question.id] != draft {
      drafts[question.id] = draft
      if draft.choosesByArrows || ![.up, .down, .tab, .backTab, .home, .end].contains(key) { touched.insert(question.id) }
    }
    switch outcome {
    case .taken: return []
    case .problem(let words): problem = words
    case .send: return sendDraft(draft, to: question)
    case .unknown:
      if key == .escape, changing == question.id {
        changing = nil
        drafts[question.id] = nil
        touched.remove(question.id)
        news = "Er is niets veranderd."
      } else if key == .character("s") {
        guard touched.contains(question.id) else { return skip() }
        overlay = .skipping
      }
    }
    return []
  }

  private mutating func sendDraft(_ draft: SeatDraft, to question: ParticipantQuestion) -> [Effect] {
    switch draft.result(to: question) {
    case .missing(let words):
      if draft.isText {
        overlay = .skipping
      } else {
        problem = words
      }
      return []
    case .answer(let answer):
      guard let answer = ParticipantAnswer(answer) else { return [] }
      return send(.answer(question.id, answer, key: newKey()))
    }
  }

  private mutating func skip() -> [Effect] {
    guard let question, let answer = ParticipantAnswer(.skipped) else { return [] }
    return send(.answer(question.id, answer, key: newKey()))
  }

  private mutating func type(_ lines: ParticipantLines, _ key: Key) -> [Effect] {
    guard var draft = lineDraft else { return [] }
    let outcome = draft.handle(key, in: lines)
    lineDraft = draft
    switch outcome {
    case .taken, .unknown: return []
    case .problem(let words): problem = words
    case .takeBack(let id): return send(.withdrawLine(id, key: newKey()))
    case .send:
      guard lines.columns.indices.contains(draft.column) else { return [] }
      return send(.line(step: lines.step, column: lines.columns[draft.column].id, text: draft.field.text.trimmingBlanks, key: newKey()))
    }
    return []
  }

  /// One thing at a time: what is under way must be acknowledged or have failed first. What failed goes again with its own key.
  private mutating func send(_ request: LaneRequest) -> [Effect] {
    if let waiting = outgoing {
      guard !waiting.isInFlight else {
        news = "Je vorige antwoord is nog onderweg."
        return []
      }
      if waiting.request.isSame(as: request) || !waiting.request.isReplaced(by: request) {
        if !waiting.request.isSame(as: request) { news = "Wat je hiervoor verstuurde, staat nog klaar en gaat eerst." }
        outgoing?.isInFlight = true
        return [.send(waiting.request)]
      }
    }
    outgoing = Outgoing(request: request)
    return [.send(request)]
  }
}

extension LaneRequest {
  /// Whether it says the same, whatever its key.
  fileprivate func isSame(as other: LaneRequest) -> Bool {
    switch (self, other) {
    case (.answer(let id, let answer, _), .answer(let otherID, let otherAnswer, _)): id == otherID && answer == otherAnswer
    case (.withdraw(let id, _), .withdraw(let otherID, _)): id == otherID
    case (.line(let step, let column, let text, _), .line(let otherStep, let otherColumn, let otherText, _)):
      step == otherStep && column == otherColumn && text == otherText
    case (.withdrawLine(let id, _), .withdrawLine(let otherID, _)): id == otherID
    default: self == other
    }
  }

  /// Whether the other makes this one needless: a later word about the same question.
  fileprivate func isReplaced(by other: LaneRequest) -> Bool {
    switch (self, other) {
    case (.answer(let id, _, _), .answer(let otherID, _, _)), (.answer(let id, _, _), .withdraw(let otherID, _)),
      (.withdraw(let id, _), .answer(let otherID, _, _)):
      id == otherID
    default: false
    }
  }
}
