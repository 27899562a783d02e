import Programme

extension Flow {
  /// Applies an action of the facilitator, or what a withdrawal means for presence. Other events leave the flow as it is.
  mutating func apply(_ event: Event, in programme: ProgrammeIndex) {
    switch event {
    case .meetingStarted(let meeting, let plannedStart, let present, let at):
      meetings.append(MeetingRecord(id: meeting, plannedStart: plannedStart, startedAt: at, present: Set(present)))
      timer = .idle
      if let first = programme.meeting(meeting)?.blocks.first {
        move(to: Position(block: first.id, step: 0), at: at, in: programme)
      }
    case .meetingEnded(let at): endMeeting(at: at)
    case .presenceChanged(let seat, let isPresent, let subgroups):
      changePresence(of: seat, to: isPresent)
      if let block = position?.block, let subgroups { changeMeeting { $0.change(subgroupsOf: block, to: subgroups) } }
    case .subgroupsMade(let block, let step, let groups, let seed):
      changeMeeting { $0.note(StepSubgroups(block: block, step: step, groups: groups, seed: seed)) }
    case .seatWithdrawn(let seat): changePresence(of: seat, to: false)
    case .seatReplaced(let seat, let new): replace(seat, by: new.id, in: programme)
    case .wishesChanged(let apart, let together): wishes = SubgroupWishes(apart: apart, together: together)
    case .moved(let position, let at): move(to: position, at: at, in: programme)
    case .blockSkipped(let block): changeMeeting { $0.skipped.insert(block) }
    case .blockAdded(let block, let after): changeMeeting { $0.added.append(AddedBlock(block: block, after: after)) }
    case .blockRestored(let block): changeMeeting { $0.restore(block) }
    case .repairAccepted(let minutes, let leftOut):
      for (block, minutes) in minutes { changeLength(of: block, to: minutes, in: programme) }
      changeMeeting { $0.skipped.formUnion(leftOut) }
    case .endMoved(let end): changeMeeting { $0.wishedEnd = end }
    case .blockLengthChanged(let block, let minutes): changeLength(of: block, to: minutes, in: programme)
    case .blockPostponed(let block): changeMeeting { $0.postpone(block) }
    case .timerStarted, .timerPaused, .timerResumed, .timerAdjusted, .timerStopped: timer.apply(event)
    case .questionsClosed(let questions): for question in questions { self.questions[question, default: .init()].stage = .closed }
    case .questionsReopened(let questions):
      for question in questions {
        self.questions[question, default: .init()].stage = .open
        self.questions[question, default: .init()].isRevealed = false
      }
    case .countsEntered(let question, let counts): questions[question, default: .init()].counts = counts
    case .groupAnswerChanged(let question, let answer): questions[question, default: .init()].groupAnswer = answer
    case .lineEntered(let question, let text): questions[question, default: .init()].lines.append(text)
    case .cardAdded, .cardEdited, .cardRemoved, .cardConsentChanged: changeCards(event)
    case .phoneSeated(let seat, _, let subgroups):
      changePresence(of: seat, to: true)
      if let block = position?.block, let subgroups { changeMeeting { $0.change(subgroupsOf: block, to: subgroups) } }
    case .offerAdmitted(let offer, let card):
      offers[offer] = .admitted(card.id)
      cards.append(card)
    case .offerRefused(let offer): offers[offer] = .refused
    case .cardsMerged, .cardPlaced, .cardsShuffled: arrangeCards(event)
    case .caseChosen(let block, let caseID): chosenCases[block] = caseID
    case .phoneUnseated, .lineOffered, .offerWithdrawn: break
    case .sessionCreated, .programmeReplaced, .seatAdded, .answerSubmitted, .answerCleared, .actionUndone, .actionRedone, .resultsReleased,
      .summaryReleased, .summariesRecalled, .textReviewed:
      break
    case .groupsCompared(let groups): comparison = groups.groups.isEmpty ? nil : groups
    }
  }

  mutating func changeMeeting(_ change: (inout MeetingRecord) -> Void) {
    guard let last = meetings.indices.last, meetings[last].endedAt == nil else { return }
    change(&meetings[last])
  }

  private mutating func changePresence(of seat: SeatID, to isPresent: Bool) {
    changeMeeting { meeting in
      if isPresent { meeting.present.insert(seat) } else { meeting.present.remove(seat) }
      meeting.peakPresence = max(meeting.peakPresence, meeting.present.count)
    }
  }

  /// Who comes in the place of somebody who was there is there, and in the same subgroup at the work on the screen.
  private mutating func replace(_ old: SeatID, by new: SeatID, in programme: ProgrammeIndex) {
    guard meeting?.present.contains(old) == true else { return }
    changePresence(of: old, to: false)
    changePresence(of: new, to: true)
    guard let position, let step = programme.step(at: position) else { return }
    changeMeeting { meeting in
      guard let place = meeting.subgroups.firstIndex(where: { $0.block == position.block && $0.step == step.id }) else { return }
      meeting.subgroups[place].groups = meeting.subgroups[place].groups.map { group in group.map { $0 == old ? new : $0 }.sorted() }
    }
  }

  private mutating func endMeeting(at: Moment) {
    changeMeeting { meeting in
      if let last = meeting.visits.indices.last, meeting.visits[last].leftAt == nil { meeting.visits[last].leftAt = at }
      meeting.endedAt = at
    }
    position = nil
    timer = .idle
  }

  private mutating func move(to target: Position, at: Moment, in programme: ProgrammeIndex) {
    let old = position
    if old?.block != target.block {
      changeMeeting { meeting in
        if let last = meeting.visits.indices.last, meeting.visits[last].leftAt == nil { meeting.visits[last].leftAt = at }
        meeting.visits.append(BlockVisit(block: target.block, enteredAt: at, leftAt: nil))
        meeting.restore(target.block)
      }
    }
    position = target
    guard let step = programme.step(at: target) else { return }
    if old?.block != target.block || old?.step != target.step {
      if let minutes = programme.block(target.block).flatMap({ minutes(of: step, in: $0) }) {
        let total = Int64(minutes) * 60_000
        timer = .running(deadline: at.advanced(by: total), total: total)
      } else {
        timer = .idle
      }
    }
    switch step.content {
    case .ask(let ask):
      for question in ask.questions where record(question.id).stage == .unopened {
        questions[question.id, default: .init()].stage = .open
      }
    case .reveal(let reveal):
      for question in reveal.pages.flatMap(\.questions) {
        questions[question, default: .init()].stage = .closed
        questions[question, default: .init()].isRevealed = true
      }
    case .show, .work, .gather, .talk: break
    }
  }

  private mutating func changeCards(_ event: Event) {
    switch event {
    case .cardAdded(let card): cards.append(card)
    case .cardEdited(let id, let text): if let index = index(of: id) { cards[index].text = text }
    case .cardRemoved(let id): if let index = index(of: id) { cards.remove(at: index) }
    case .cardConsentChanged(let id, let may): if let index = index(of: id) { cards[index].mayBeReported = may }
    default: break
    }
  }

  /// Cards are in the order of their ids, so that the search can be binary.
  func index(of card: CardID) -> Int? {
    var low = 0
    var high = cards.count
    while low < high {
      let middle = (low + high) / 2
      if cards[middle].id < card { low = middle + 1 } else { high = middle }
    }
    return low < cards.count && cards[low].id == card ? low : nil
  }
}

extension TimerState {
  /// Adds to what is left and to the whole; nothing to an idle timer.
  mutating func lengthen(milliseconds: Int64) {
    switch self {
    case .idle: break
    case .running(let deadline, let total):
      self = .running(deadline: deadline.advanced(by: milliseconds), total: max(0, total + milliseconds))
    case .paused(let remaining, let total): self = .paused(remaining: remaining + milliseconds, total: max(0, total + milliseconds))
    }
  }

  mutating func apply(_ event: Event) {
    switch (event, self) {
    case (.timerStarted(let milliseconds, let at), _):
      self = .running(deadline: at.advanced(by: milliseconds), total: milliseconds)
    case (.timerPaused(let at), .running(let deadline, let total)):
      self = .paused(remaining: deadline.milliseconds(since: at), total: total)
    case (.timerResumed(let at), .paused(let remaining, let total)):
      self = .running(deadline: at.advanced(by: remaining), total: total)
    case (.timerAdjusted(let milliseconds, _), _): lengthen(milliseconds: milliseconds)
    case (.timerStopped, _): self = .idle
    default: break
    }
  }
}
