import Canvas
import Programme
import SessionEngine

extension AppState {
  mutating func pressInRoom(_ key: Key) -> [AppEffect] {
    guard let state = session?.state else { return [] }
    guard let binding = isControl ? Keymap.controlBinding(for: key) : Keymap.binding(for: key) else {
      if case .paste = key { notice = Notice(.problem, "Geplakte tekst doet hier niets. Druk op i om iets in te vullen.") }
      return []
    }
    if let reason = whyOff(binding.action, state) {
      notice = Notice(.problem, reason)
      return []
    }
    if isControl, let effects = pressOnControl(binding.action) { return effects }
    switch binding.action {
    case .naming: overlays.append(.naming)
    case .endSession: return []
    case .advance: return advance(state)
    case .goBack: return [.submit([.goBack])]
    case .entry, .enter: return openEntry(state)
    case .overview:
      overlays.append(
        state.flow.meeting == nil ? .history(HistoryScreen(meeting: state.flow.meetings.count - 1)) : .overview(OverviewScreen(state)))
    case .timer: return timer(state)
    case .addMinute: return [.submit([.adjustTimer(minutes: 1)])]
    case .takeMinute: return [.submit([.adjustTimer(minutes: -1)])]
    case .stopTimer: return [.submit([.stopTimer])]
    case .undo: return undo(state)
    case .redo: return redo(state)
    case .notes:
      return ask(
        Confirmation(
          question: "Notities tonen?", detail: "Iedereen kijkt mee. Zet anders eerst de beamer uit.", yes: "tonen", then: .showNotes))
    case .subgroups: return [.makeSubgroups]
    case .groups:
      return ask(
        Confirmation(
          question: "Groepen kiezen?", detail: "De namen van de sessies komen op dit scherm. Doe dit voordat er iemand meekijkt.",
          yes: "kiezen", then: .chooseGroups))
    case .neutral: overlays.append(.neutral(.group))
    case .people: overlays.append(.people(PeopleScreen()))
    case .phones: return openPhones()
    case .reopen: return [.submit(reopening(state))]
    case .close: return [.submit([.closeQuestions(state.currentBlockQuestions(.open))])]
    case .summary: return [.writeSummary]
    case .report:
      return ask(
        Confirmation(
          question: "Verslag bekijken?", detail: "Iedereen kijkt mee, ook met wat nog niet is nagelezen. Zet anders eerst de beamer uit.",
          yes: "bekijken", then: .readReport))
    case .theme: settings.theme = settings.theme.next
    case .sound:
      if isControl { others.stage.isMuted.toggle() } else { settings.isMuted.toggle() }
      notice = Notice(.news, isRoomMuted ? "Het geluid is uit." : "Het geluid is aan.")
      let remember = AppEffect.rememberSound(isMuted: isRoomMuted)
      return isRoomMuted || isControl ? [remember] : [.bell, remember]
    case .stepSound:
      let effects = isControl ? [] : switchSoundOfStep()
      if isControl { others.stage.isStepSilent.toggle() }
      notice = Notice(.news, isStepSilent ? "De klok van deze stap geeft geen geluid." : "De klok van deze stap geeft weer geluid.")
      return effects
    case .help:
      overlays.append(.help(HelpTopic(title: "Uitleg van de toetsen", (isControl ? Keymap.control : []) + Keymap.room)))
    case .readAloud: overlays.append(.readAloud)
    case .quit: overlays.append(.confirm(leaving(state)))
    case .scrollUp: scroll = max(0, scroll - 1)
    case .scrollDown: scroll = min(maximumScroll, scroll + 1)
    }
    return []
  }

  /// From a result the room first goes back to the question, because an open question has no result to look at.
  private func reopening(_ state: SessionState) -> [Command] {
    var pagesBack = 0
    if case .reveal? = state.currentStep?.content, let position = state.flow.position { pagesBack = position.page + 1 }
    return Array(repeating: .goBack, count: pagesBack) + [.reopenQuestions(state.currentBlockQuestions(.closed))]
  }

  private func leaving(_ state: SessionState) -> Confirmation {
    let detail =
      state.flow.meeting == nil
      ? "Alles is bewaard. Hervatten kan op elk moment."
      : "Alles is bewaard. De bijeenkomst blijft open; hervatten kan op elk moment."
    return Confirmation(question: "Stoppen?", detail: detail, yes: "stoppen", isFinal: true, then: .closeSession)
  }

  /// What the main key does now, in words.
  func mainLabel(_ state: SessionState) -> String {
    isControl && others.stage.isJoining
      ? "de code weg uit de zaal" : mainStep(state).label
  }

  /// What the main key does now. Phones that were chosen for a question answer by themselves, so that nothing has to be opened for it.
  func mainStep(_ state: SessionState) -> MainStep {
    MainStep(state, hasDeclinedEntry: declinedEntry == state.flow.position || isAnsweredByPhones(state))
  }

  private func isAnsweredByPhones(_ state: SessionState) -> Bool {
    guard phones != nil, case .ask? = state.currentStep?.content, let question = focusedQuestion(state) else { return false }
    return session?.lanes[laneKey(question)] == .phones && state.lanes(for: question).contains(.phones)
  }

  private mutating func advance(_ state: SessionState) -> [AppEffect] {
    // A next step that the room can't see helps nobody.
    if isControl, others.stage.isJoining {
      others.stage.isJoining = false
      return []
    }
    switch mainStep(state).deed {
    case .submit(let command): return [.submit([command])]
    case .ask(let question): overlays.append(.confirm(question))
    case .openEntry: return openEntry(state, isDirect: true)
    case .startMeeting: openMeeting(state)
    case .writeSummary: return [.writeSummary]
    }
    return []
  }

  private mutating func openMeeting(_ state: SessionState) {
    guard let meeting = state.nextMeeting else { return }
    let minute = startMinute ?? (LocalTime.minuteOfDay(now.wall, offset: settings.utcOffset) + 4) / 5 * 5 % 1440
    overlays.append(.entry(.meeting(MeetingEntry(meeting, startMinute: minute, utcOffset: settings.utcOffset))))
  }

  /// Starts, pauses or resumes the timer; a fresh one takes what is left of the block's planned minutes.
  private func timer(_ state: SessionState) -> [AppEffect] {
    switch state.flow.timer {
    case .running: return [.submit([.pauseTimer])]
    case .paused: return [.submit([.resumeTimer])]
    case .idle:
      guard let block = state.currentBlock, let meeting = state.flow.meeting else { return [] }
      let step = state.currentStep
      let spent = Int(meeting.milliseconds(in: block.id, at: now) / 60_000)
      return [
        .submit([
          .startTimer(minutes: step.flatMap { state.flow.minutes(of: $0, in: block) } ?? max(1, state.flow.minutes(of: block) - spent))
        ])
      ]
    }
  }

  /// Opens what can be entered here: the lanes of a question, the lines of a gather step, the points of a talk.
  ///
  /// - Parameter isDirect: whether the lane that was chosen before for this kind of question is opened without asking again.
  mutating func openEntry(_ state: SessionState, isDirect: Bool = false) -> [AppEffect] {
    guard state.flow.meeting != nil else {
      openMeeting(state)
      return []
    }
    guard let block = state.currentBlock, let step = state.currentStep else { return [] }
    switch step.content {
    case .gather, .talk: overlays.append(.entry(.cards(CardEntry(block: block.id, step: step))))
    case .ask: return openLanes(state, isDirect: isDirect)
    case .work where state.gatherAfterWork != nil:
      // The clock goes on, above what is typed.
      if let gather = state.gatherAfterWork { overlays.append(.entry(.cards(CardEntry(block: block.id, step: gather)))) }
    case .show(let show) where show.source == .story: overlays.append(.cases(CaseMenu(block, state)))
    case .show, .work, .reveal: return openLanes(state, isDirect: false)
    }
    return []
  }

  private mutating func openLanes(_ state: SessionState, isDirect: Bool) -> [AppEffect] {
    guard let question = focusedQuestion(state) else { return [] }
    let lanes = state.lanes(for: question)
    let remembered = session?.lanes[laneKey(question)].flatMap { lanes.contains($0) ? $0 : nil }
    if lanes.count == 1 {
      return open(lanes[0], state)
    } else if isDirect, let remembered, remembered != .phones {
      return open(remembered, state)
    } else {
      overlays.append(.lanes(LaneMenu(lanes: lanes, selection: remembered.flatMap(lanes.firstIndex) ?? 0)))
    }
    return []
  }

  /// The question on the screen, or the first open one that still needs answers.
  func focusedQuestion(_ state: SessionState) -> Question? {
    let questions = entryQuestions(state)
    if let position = state.flow.position, case .ask? = state.currentStep?.content, questions.indices.contains(position.page) {
      return questions[position.page]
    }
    return questions.first { !$0.isDone(in: state) } ?? questions.first
  }

  /// The questions that entry is about: those of the step, or else what is open of this block, or of the first block with open ones.
  private func entryQuestions(_ state: SessionState) -> [Question] {
    if case .ask(let ask)? = state.currentStep?.content { return ask.questions }
    let own = state.currentBlock?.questions.filter { state.flow.record($0.id).stage == .open } ?? []
    if !own.isEmpty { return own }
    guard let first = state.openQuestions.first, let block = state.index.block(of: first.id) else { return [] }
    return state.openQuestions.filter { state.index.block(of: $0.id) == block }
  }

  /// The questions that one person answers in a row; the one on the screen is always one of them.
  private func personalQuestions(with focused: Question, _ state: SessionState) -> [Question] {
    let personal = Set(state.personalQuestions(of: entryQuestions(state)).map(\.id))
    return entryQuestions(state).filter { $0.id == focused.id || personal.contains($0.id) }
  }

  /// A lane is remembered within a block only: the next block may ask for another one.
  private func laneKey(_ question: Question) -> String {
    (session?.state.index.block(of: question.id)?.rawValue ?? "") + "/" + question.kind.name
  }

  mutating func open(_ lane: EntryLane, _ state: SessionState) -> [AppEffect] {
    guard let question = focusedQuestion(state) else { return [] }
    let key = laneKey(question)
    session?.lanes[key] = lane
    if let entry = entry(lane, question, among: personalQuestions(with: question, state), state) { overlays.append(.entry(entry)) }
    return lane == .phones ? openPhones() : []
  }

  /// The screen of a lane.
  ///
  /// - Parameter personal: the questions that one person answers in a row, in the lanes where people answer.
  func entry(_ lane: EntryLane, _ question: Question, among personal: [Question], _ state: SessionState) -> EntryScreen? {
    switch lane {
    case .phones: return nil
    case .hands: return CountEntry(state.resolved(question), counts: state.flow.record(question.id).counts).map { .counts($0) }
    case .together: return state.togetherEntry(question)
    case .slips: return SlipEntry(question).map { .slips($0) }
    case .blind: return .blind(BlindEntry(questions: personal, values: state.programme.values))
    case .paper:
      return .paper(
        PaperEntry(
          questions: personal, values: state.programme.values, isCodeChecked: session?.hasCheckedCode ?? false, isPrivate: isControl))
    }
  }
}

extension SessionState {
  /// Ways in which answers to a question can come in now.
  func lanes(for question: Question) -> [EntryLane] {
    let hands = flow.record(question.id).counts.reduce(0, +)
    // Whoever raised a hand can't answer once more: with all hands counted there is nobody left.
    if hands > 0, hands + answeredCount(question.id) >= presentSeats.count { return [.hands] }
    let lanes = question.lanes(in: form(of: question))
    return lanes == [.together] ? lanes : lanes + [.phones]
  }

  /// Questions of the block on the screen in a stage.
  func currentBlockQuestions(_ stage: QuestionStage) -> [QuestionID] {
    (currentBlock?.questions ?? []).map(\.id).filter { flow.record($0).stage == stage }
  }
}
