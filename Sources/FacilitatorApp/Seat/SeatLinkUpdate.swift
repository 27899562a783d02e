import Programme
import SessionEngine

/// What comes from the network.
extension SeatSurface {
  mutating func enter() -> [Effect] {
    stage = .seated
    overlay = nil
    return look()
  }

  /// Asks what there is to do now; one such request at a time.
  mutating func look() -> [Effect] {
    link.wakeNumber += 1
    guard !link.isLooking else {
      link.mustLook = true
      return []
    }
    link.isLooking = true
    link.mustLook = false
    return [.send(stage == .seated && !link.asksSession ? .task(asked) : .session)]
  }

  mutating func wake(after milliseconds: Int) -> [Effect] {
    link.wakeNumber += 1
    return [.wake(link.wakeNumber, milliseconds: milliseconds)]
  }

  mutating func take(_ word: LaneWord) -> [Effect] {
    switch word {
    case .look(let version):
      link.streamPause = SeatLink.firstPause
      link.hasHeard = true
      return version == self.version ? [] : look()
    case .bye:
      link.isListening = false
      link.saidBye = true
      link.asksSession = true
      return [.hangUp] + wake(after: SeatLink.firstPause)
    case .ended:
      guard link.isListening else { return [] }
      link.isListening = false
      defer { link.streamPause = min(link.streamPause * 2, SeatLink.longestStreamPause) }
      return wake(after: link.streamPause)
    }
  }

  mutating func take(_ reply: LaneReply, to request: LaneRequest) -> [Effect] {
    if case .lost = reply { link.isLost = true } else { link.isLost = false }
    switch request {
    case .session, .task: return takeLook(reply, asked: request)
    case .join: return takeJoin(reply)
    case .leave: return [.hangUp, .quit]
    case .answer, .withdraw, .line, .withdrawLine: return takeAcknowledgement(reply, request)
    }
  }

  private mutating func takeLook(_ reply: LaneReply, asked request: LaneRequest) -> [Effect] {
    link.isLooking = false
    switch reply {
    case .lost:
      defer { link.pause = min(link.pause * 2, SeatLink.longestPause) }
      link.isListening = false
      return [.hangUp] + wake(after: link.pause)
    case .refused(let refusal): return takeRefusal(refusal, of: request)
    case .session(let found): return takeSession(found.cleaned)
    case .task(let found, let version):
      link.pause = SeatLink.firstPause
      link.saidBye = false
      if link.asksSession { return look() }
      adopt(found.cleaned, version)
    case .seated, .asked, .acknowledged: return wake(after: SeatLink.longestStreamPause)
    }
    if link.mustLook { return look() }
    var effects = resend()
    if !link.isListening {
      (link.isListening, link.hasHeard) = (true, false)
      effects.append(.listen)
    }
    return effects
  }

  private mutating func takeRefusal(_ refusal: LaneRefusal, of request: LaneRequest) -> [Effect] {
    if refusal.status == 401 {
      link.asksSession = true
      return look()
    }
    if case .task(let question?) = request, question == asked {
      asked = nil
      return look()
    }
    if !refusal.isPassing { problem = refusal.message.plain(400) }
    return wake(after: 3000)
  }

  private mutating func takeSession(_ found: LaneSession) -> [Effect] {
    session = found
    link.asksSession = false
    link.pause = SeatLink.firstPause
    switch found.joined {
    case .seated: return enter()
    case .asked:
      stage = .asked
      return wake(after: 3000)
    case .refused:
      stage = .joining
      problem = Self.noPlace
    case .none:
      if stage == .seated { problem = "Deze terminal heeft geen plek meer. Vul de code van het grote scherm in, of vraag de begeleider." }
      stage = .joining
    }
    link.saidBye = false
    link.isListening = false
    view = nil
    return [.hangUp]
  }

  private mutating func takeJoin(_ reply: LaneReply) -> [Effect] {
    fields.isSending = false
    switch reply {
    case .seated: return enter()
    case .asked:
      stage = .asked
      return wake(after: 3000)
    case .refused(let refusal): problem = refusal.message.plain(400)
    case .lost: problem = "Geen verbinding. Kijk of je op het goede netwerk zit, en druk dan weer op Enter."
    case .session, .task, .acknowledged: problem = "Dit antwoord van de server klopt niet. Druk nog eens op Enter."
    }
    return []
  }

  private mutating func takeAcknowledgement(_ reply: LaneReply, _ request: LaneRequest) -> [Effect] {
    guard outgoing?.request == request else { return [] }
    switch reply {
    case .acknowledged:
      outgoing = nil
      noteAcknowledged(request)
      return look()
    case .refused(let refusal) where !refusal.isPassing:
      outgoing = nil
      problem = refusal.message.plain(400)
      return look()
    case .refused:
      outgoing?.isInFlight = false
      return wake(after: 2000)
    case .lost, .session, .seated, .asked, .task:
      outgoing?.isInFlight = false
      return look()
    }
  }

  private mutating func noteAcknowledged(_ request: LaneRequest) {
    problem = nil
    switch request {
    case .answer(let id, let answer, _):
      drafts[id] = nil
      touched.remove(id)
      changing = nil
      asked = nil
      // The screen of the question says it itself.
      guard view?.question?.id == id else { return news = answer.kind == .skipped ? "Overgeslagen." : "Bewaard." }
      view?.question?.answer = answer
    case .withdraw(let id, _):
      drafts[id] = nil
      touched.remove(id)
      changing = nil
      news = "Je antwoord is weg."
      guard view?.question?.id == id else { return }
      view?.question?.answer = nil
      drafts[id] = view?.question.flatMap { SeatDraft($0) }
    case .line:
      lineDraft.map { lineDraft?.field = TextField(maximumLength: $0.field.maximumLength) }
      news = "Verstuurd."
    case .withdrawLine: news = "De regel is terug."
    case .session, .join, .task, .leave: break
    }
  }

  /// Sends again what was not acknowledged, with the same key.
  private mutating func resend() -> [Effect] {
    guard let waiting = outgoing, !waiting.isInFlight else { return [] }
    outgoing?.isInFlight = true
    return [.send(waiting.request)]
  }

  /// Puts the task of now on the screen. What is being filled in stays as long as its question can be answered.
  private mutating func adopt(_ found: ParticipantView, _ version: Int) {
    let before = view
    view = found
    self.version = version
    stage = .seated
    session.group = found.group
    session.isRehearsal = found.isRehearsal
    if before?.phase != found.phase || before?.question?.id != found.question?.id || before?.heading != found.heading {
      scroll = 0
      news = nil
      if overlay == .skipping || overlay == .withdrawing { overlay = nil }
    }
    if let left = before?.question?.id, touched.contains(left), isOver(left, in: found) {
      drafts[left] = nil
      touched.remove(left)
      if found.question?.answer == nil || found.question?.id != left {
        problem = "De vorige vraag is gesloten. Wat je had ingevuld, was nog niet verstuurd en telt niet mee."
      }
    }
    if changing != found.question?.id || found.phase != .question { changing = nil }
    if let question = found.question, question.isOpen, drafts[question.id] == nil, isEditing { drafts[question.id] = SeatDraft(question) }
    if let lines = found.lines, lineDraft?.step != lines.step { lineDraft = LineDraft(lines) }
    if found.lines == nil { lineDraft = nil }
  }

  /// Whether a question that was on this screen takes no answers any more.
  private func isOver(_ id: QuestionID, in found: ParticipantView) -> Bool {
    if outgoing.map({ if case .answer(id, _, _) = $0.request { true } else { false } }) ?? false { return false }
    if let question = found.question, question.id == id { return !question.isOpen }
    return !(found.questions.first { $0.id == id }?.isOpen ?? false)
  }
}
