import Canvas
import Programme
import SessionEngine

extension AppState {
  /// Takes over what happened, and says what has to happen outside.
  public mutating func update(_ input: AppInput) -> [AppEffect] {
    switch input {
    case .key(let key):
      let playing = pressInPlayback(key)
      return playing.effects + (playing.isDone ? [] : refusedWithoutHost(press(key)))
    case .tick(let moment):
      now = moment
      if let until = notice?.until, moment.milliseconds(since: until) >= 0 { notice = nil }
      let effects = giveSign()
      tellSleep(until: moment)
      return effects
    case .resized(let size):
      self.size = size
      return []
    case .opened(let state, let path, let idleMinutes):
      open(state, path)
      askAboutClock(state, idleMinutes)
      return []
    case .changed(let state): return change(to: state)
    case .rejected(let rejection):
      notice = Notice(.problem, rejection.sentence)
      if rejection == .outdated { takeEntryBack() }
    case .surfaces(let surfaces): others.all = surfaces
    case .numbered(let number): others.number = number
    case .staged(let stage): return adopt(stage)
    case .phones(let news): take(news)
    case .link(let link): others.link = others.link.followed(by: link)
    case .failed(let sentence):
      notice = Notice(.problem, sentence)
      takeEntryBack()
    case .listed(let sessions): start.take(sessions)
    case .groupsListed(let groups): list(groups)
    case .reportRead(let preview): show(preview)
    case .done(let sentence): notice = Notice(.news, sentence)
    case .newerProgramme(let programme): offer(programme)
    case .programmeRead(let fault):
      programmeFault = fault
      notice = nil
    case .closed:
      session = nil
      playback = nil
      programmeFault = nil
      phones = nil
      overlays = []
      start = StartScreen()
      return [.list]
    }
    return []
  }

  /// Whether the screen changes by itself every second.
  public var wantsTicks: Bool {
    guard let session else { return false }
    if playback?.mode == .playing { return true }
    // The clock of the day and the expected end stand on a control surface all the time.
    if isControl, session.state.flow.meeting != nil { return true }
    if case .overview? = overlays.last, session.state.flow.meeting != nil { return true }
    if case .phones? = overlays.last, let phones, !phones.isDeserted(at: now), phones.visits == 0 { return true }
    return session.state.flow.timer.isRunning
  }

  /// Milliseconds until the shown time changes; for a tick that falls on the second.
  public var millisecondsToNextTick: Int64 {
    session?.state.flow.timer.millisecondsToNextSecond(at: now) ?? 1000
  }

  private mutating func open(_ state: SessionState, _ path: String) {
    session = OpenSession(path: path, state: state, openedAt: now)
    overlays = []
    start.form = nil
    notice = nil
    scroll = 0
    declinedEntry = nil
    signals.adopt(state.flow.timer, at: now)
    lastTick = state.flow.timer.isRunning ? now : nil
  }

  /// After a long interruption only people know whether the clock ran on (a break) or stood still (the laptop was closed).
  private mutating func askAboutClock(_ state: SessionState, _ idleMinutes: Int) {
    guard idleMinutes > 30, state.flow.timer.isRunning, let remaining = state.flow.timer.remaining(at: now) else { return }
    let before = remaining + Int64(idleMinutes) * 60_000
    let restart: Command =
      if idleMinutes <= 240 {
        .adjustTimer(minutes: idleMinutes)
      } else if before > 0 {
        .startTimer(minutes: max(1, Int((before + 30_000) / 60_000)))
      } else {
        .stopTimer
      }
    let length =
      idleMinutes < 120 ? "\(idleMinutes) minuten" : idleMinutes < 48 * 60 ? "\(idleMinutes / 60) uur" : "\(idleMinutes / 1440) dagen"
    overlays.append(
      .confirm(
        Confirmation(
          question: "De sessie lag \(length) stil. Stond de klok ook stil?",
          detail: "Stond hij stil, dan gaat hij verder waar hij was. Anders telt de tijd mee.", yes: "stond stil", no: "liep door",
          then: .submit([restart]))))
  }

  private mutating func offer(_ programme: Programme) {
    guard let state = session?.state else { return }
    let kept = state.takeover(of: programme).kept.map(\.number)
    overlays.append(
      .confirm(
        Confirmation(
          question: "Er is een nieuwere versie van het programma (\(programme.version)). Overnemen?",
          detail: kept.isEmpty
            ? "Wat al geweest is, verandert niet."
            : "Wat al geweest is, verandert niet. Blokken met antwoorden blijven zoals ze zijn: \(kept.joined(separator: ", ")).",
          yes: "overnemen", no: "zo laten", isFinal: true, then: .submit([.replaceProgramme(programme)]))))
  }

  private mutating func change(to state: SessionState) -> [AppEffect] {
    guard let old = session?.state else { return [] }
    // Only what is on disk has ended: a meeting whose end could not be stored gets no summary yet.
    let hasEnded = old.flow.meeting != nil && state.flow.meeting == nil
    if old.flow.meeting == nil, state.flow.meeting != nil { startMinute = nil }
    if state.seats.count > old.seats.count, case .people? = overlays.last {
      // The new one is in focus, so that a next key is about this seat.
      overlays[overlays.count - 1] = .people(PeopleScreen(selection: max(0, state.keptSeats.count - 1)))
      if let new = state.seats.last { notice = Notice(.news, "\(new.id.label) is erbij. Ctrl-T laat de code zien.") }
    }
    session?.state = state
    entryBefore = nil
    if old.flow.timer != state.flow.timer {
      signals.adopt(state.flow.timer, at: now)
      lastTick = state.flow.timer.isRunning ? now : nil
    }
    if old.flow.position != state.flow.position {
      scroll = 0
      others.stage.scroll = 0
      let isSameStep = old.flow.position?.block == state.flow.position?.block && old.flow.position?.step == state.flow.position?.step
      if declinesWholeStep, isSameStep {
        declinedEntry = state.flow.position
      } else {
        declinedEntry = nil
        declinesWholeStep = false
      }
    }
    switch overlays.last {
    case .entry(var entry):
      entry.refresh(entryState(state))
      overlays[overlays.count - 1] = .entry(entry)
    case .overview(var screen) where state.plan.count > old.plan.count:
      // The block that was added is in focus.
      let earlier = Set(old.plan.map(\.id))
      screen.selection = state.plan.firstIndex { !earlier.contains($0.id) } ?? 0
      overlays[overlays.count - 1] = .overview(screen)
    case .people(var people):
      people.selection = min(people.selection, max(0, state.keptSeats.count - 1))
      overlays[overlays.count - 1] = .people(people)
    default: break
    }
    // The host writes it, whoever ended the meeting.
    return hasEnded && !isControl ? [.writeSummary] : []
  }

  /// What was entered could not be stored: it stands on the screen again, as it was before the key.
  mutating func takeEntryBack() {
    guard let entry = entryBefore else { return }
    entryBefore = nil
    if case .entry? = overlays.last { pop() }
    overlays.append(.entry(entry))
  }

  /// Says it when the machine slept while a timer ran: the room sees the clock jump, and nobody saw why.
  private mutating func tellSleep(until moment: Moment) {
    // The clock of a rehearsal that plays leaps.
    let last = playback == nil ? lastTick : nil
    lastTick = session?.state.flow.timer.isRunning == true ? moment : nil
    guard let last, lastTick != nil else { return }
    let minutes = Int(moment.milliseconds(since: last) / 60_000)
    guard minutes >= 2 else { return }
    notice = Notice(.news, "De computer sliep \(TimeWording.minutes(minutes)). De klok liep door; met + en - is hij bij te stellen.")
  }

  private mutating func giveSign() -> [AppEffect] {
    guard let state = session?.state, let sign = signals.sign(state.flow.timer, hasHalfway: state.hasHalfwaySignal, at: now) else {
      return []
    }
    // A room without sound has to see it; at zero the clock itself says so.
    if sign == .half { notice = .halfway(at: now) }
    return settings.isMuted || isStepSilent ? [] : [.bell]
  }

  /// Whether the clock of the step on the screen gives no sound.
  var isStepSilent: Bool { isControl ? others.stage.isStepSilent : stepOnScreen.map(settings.silentSteps.contains) ?? false }

  /// Whether the clock gives no sound; a control surface asks this of the screen that gives it.
  var isRoomMuted: Bool { isControl ? others.stage.isMuted : settings.isMuted }

  /// Turns the sound of the clock of the step on the screen off or on, also for the next time.
  mutating func switchSoundOfStep() -> [AppEffect] {
    guard let step = stepOnScreen else { return [] }
    settings.silentSteps.formSymmetricDifference([step])
    return [.rememberSilentSteps(settings.silentSteps)]
  }

  /// The first page of the step on the screen.
  var stepOnScreen: Position? {
    var position = session?.state.flow.position
    position?.page = 0
    return position
  }

  private mutating func press(_ key: Key) -> [AppEffect] {
    notice = nil
    entryBefore = nil
    if key == .control("z") {
      // Whoever stops the program knows why the clock ran on.
      lastTick = nil
      return [.suspend]
    }
    if isTooSmall {
      // Nothing is done that nobody can see; only the way out stays open.
      guard key == .control("c") else { return [] }
      return session == nil ? [.quit] : [.close, .quit]
    }
    if isControl, others.stage.isNaming {
      others.stage.isNaming = false
      return []
    }
    if asksForNeutral(key) {
      if !isControl { overlays.append(.neutral(.group)) } else { others.stage.cover = RoomCover.after(others.stage.cover) }
      return []
    }
    if let topic = helpTopic(for: key) {
      overlays.append(.help(topic))
      return []
    }
    if let top = overlays.last { return press(key, on: top) }
    if session == nil { return isControl ? pressWhileWaiting(key) : pressOnStart(key) }
    return pressInRoom(key)
  }

  /// Whether a key covers the screen with a neutral picture: its letters wherever no text is typed, its control key everywhere.
  private func asksForNeutral(_ key: Key) -> Bool {
    guard Keymap.binding(for: key)?.action == .neutral else { return false }
    if key == .control("b") { if case .neutral? = overlays.last { return false } else { return true } }
    switch overlays.last {
    case .neutral, .naming: return false
    case .entry(let entry): return !entry.takesText
    case .overview(let screen): return screen.field == nil
    case .wishes: return false
    case .help, .introduction, .history, .reserve, .past, .people, .cases, .review, .confirm, .notes, .lanes, .phones, .offers: return true
    case .readAloud, .report: return true
    case .groups(let screen): return !screen.isNaming
    case nil: return start.form == nil || session != nil
    }
  }

  /// The help that a key asks for over what is on the screen; nil for every other key. `?` is text where text is typed, F1 never.
  private func helpTopic(for key: Key) -> HelpTopic? {
    guard let top = overlays.last, key == .function(1) || key == .character("?") else { return nil }
    if key == .character("?") {
      switch top {
      case .entry(let entry) where entry.takesQuestionMark: return nil
      case .overview(let screen) where screen.field != nil: return nil
      case .groups(let screen) where screen.isNaming: return nil
      case .wishes: return nil
      default: break
      }
    }
    return HelpTopic(of: top)
  }

  mutating func pop() { if !overlays.isEmpty { overlays.removeLast() } }
}

extension SessionState {
  /// Whether the running step gives a sign at half time.
  var hasHalfwaySignal: Bool {
    if case .work(let work)? = currentStep?.content { work.hasHalfwaySignal } else { false }
  }
}
