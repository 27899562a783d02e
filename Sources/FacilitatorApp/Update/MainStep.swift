import Programme
import SessionEngine

/// What Space does next, and the words for it in the footer.
struct MainStep {
  enum Deed {
    case submit(Command)
    case ask(Confirmation)
    case openEntry
    case startMeeting
    case writeSummary
  }

  let label: String
  let deed: Deed

  /// - Parameter hasDeclinedEntry: whether the facilitator just left entry at this place without entering anything, or the answers come
  ///   in by themselves.
  init(_ state: SessionState, hasDeclinedEntry: Bool) {
    guard state.flow.meeting != nil, let step = state.currentStep, let position = state.flow.position else {
      let next = state.nextMeeting
      label = next.map { "start \($0.title)" } ?? "schrijf het verslag"
      deed = next == nil ? .writeSummary : .startMeeting
      return
    }
    if case .ask(let ask) = step.content, !hasDeclinedEntry, !ask.isComplete(in: state, page: position.page) {
      label = "invullen"
      deed = .openEntry
      return
    }
    if case .gather(let gather) = step.content, gather.keeping != .confidential, !hasDeclinedEntry,
      state.cards(in: position.block, step: step.id).isEmpty
    {
      label = "typen"
      deed = .openEntry
      return
    }
    let skipsPages = MainStep.skipsPages(step, state)
    guard let target = skipsPages ? state.nextStepPosition : state.nextPosition else {
      label = "sluit de bijeenkomst af"
      deed = .ask(
        Confirmation(
          question: "Bijeenkomst afsluiten?", detail: MainStep.closingDetail(state), yes: "afsluiten", isFinal: true,
          then: .endMeeting,
          instead: MainStep.unmarked(state) == 0 ? nil : .init(key: "r", words: "regels langslopen", then: .reviewLines)))
      return
    }
    label =
      MainStep.isUnanswered(step, from: position, to: target, state)
      ? "verder zonder antwoorden" : MainStep.words(for: target, from: position, state)
    let command: Command = skipsPages ? .advanceStep : .advance
    if case .ask(let ask) = step.content, target.step != position.step || target.block != position.block,
      let warning = MainStep.warning(ask, state)
    {
      deed = .ask(Confirmation(question: warning.question, detail: warning.detail, yes: "verder", then: .submit([command])))
    } else {
      deed = .submit(command)
    }
  }

  /// How many lines of the meeting stay out of the summary because nobody marked them.
  private static func unmarked(_ state: SessionState) -> Int { state.reviewedCards.count { !$0.mayBeReported } }

  /// What the end means, and how many lines would stay out of the summary.
  private static func closingDetail(_ state: SessionState) -> String {
    let unmarked = unmarked(state)
    let rest =
      unmarked == 0
      ? ""
      : " \(unmarked == 1 ? "1 regel staat" : "\(unmarked) regels staan") niet op ‘mag in verslag’ en \(unmarked == 1 ? "blijft" : "blijven") eruit."
    return "De sessie blijft bewaard. Deze bijeenkomst is dan klaar." + rest
  }

  /// After everybody has answered all questions of a step, their pages need no walk.
  private static func skipsPages(_ step: Step, _ state: SessionState) -> Bool {
    guard case .ask(let ask) = step.content, ask.questions.count > 1 else { return false }
    return ask.questions.indices.allSatisfy { ask.isComplete(in: state, page: $0) }
  }

  /// Whether a step with questions is left while nobody answered any of them: the next result would be empty.
  private static func isUnanswered(_ step: Step, from position: Position, to target: Position, _ state: SessionState) -> Bool {
    guard case .ask(let ask) = step.content, target.step != position.step || target.block != position.block else { return false }
    return ask.questions.allSatisfy { question in
      if case .assign = question.kind { return false }
      let record = state.flow.record(question.id)
      return record.stage == .open && record.counts.isEmpty && record.lines.isEmpty && record.groupAnswer == nil
        && state.answeredCount(question.id) == 0
    }
  }

  /// What is still missing when a step with questions is left.
  private static func warning(_ ask: Ask, _ state: SessionState) -> (question: String, detail: String)? {
    let open = ask.questions.filter { !$0.isDone(in: state) }
    let personal = open.filter { $0.needsPeople(in: state) }
    if !personal.isEmpty {
      let missing = state.missingSeats(personal.map(\.id)).count
      let people = missing == 1 ? "1 deelnemer is" : "\(missing) deelnemers zijn"
      return ("\(people) nog niet klaar. Toch verder?", "Wie nog niet klaar is, telt dan niet mee.")
    }
    for question in open {
      switch question.kind {
      case .assign(let source, _, _) where !state.cards(in: source).isEmpty:
        return ("Er staat nog geen woord onder een kop. Toch verder?", "Met ← kan de groep altijd terug.")
      case .sort: return ("De sortering van de groep is nog niet compleet. Toch verder?", "De uitslag toont dan wat er al ligt.")
      default: continue
      }
    }
    return nil
  }

  private static func words(for target: Position, from position: Position, _ state: SessionState) -> String {
    guard let block = state.index.block(target.block), let step = state.index.step(at: target) else { return "verder" }
    if target.block != position.block { return "naar \(block.number) \(block.title)" }
    if target.step == position.step {
      if case .ask = step.content { return "volgende vraag" }
      return "verder"
    }
    let clock = state.flow.minutes(of: step, in: block).map { TimeWording.minutes($0) }
    // Of a case it says which of its steps begins.
    let phase = step.phase.flatMap { $0 == state.currentStep?.phase ? nil : $0.prefix { $0 != ":" } + ": " } ?? ""
    switch step.content {
    case .work(let work): return work.grouping == .rest ? "pauze" : "\(phase)start de klok: \(clock ?? "0 minuten")"
    case .ask(let ask): return phase + (ask.questions.count == 1 ? "naar de vraag" : "naar de vragen") + (clock.map { ", \($0)" } ?? "")
    case .reveal: return "toon resultaat"
    case .gather: return "verzamelen"
    case .talk: return "nagesprek"
    case .show: return "verder"
    }
  }
}

extension Ask {
  /// Whether the question of a page has all that the main key asks for; an open question is offered once, until somebody answered it.
  func isComplete(in state: SessionState, page: Int) -> Bool {
    guard questions.indices.contains(page) else { return true }
    let question = questions[page]
    if case .text = question.kind, state.flow.record(question.id).stage == .open, state.answeredCount(question.id) == 0,
      state.flow.record(question.id).lines.isEmpty
    {
      return false
    }
    return question.isDone(in: state)
  }
}

extension Question {
  /// Whether nothing more is expected: closed, counted by hand, chosen together, or answered by everybody present.
  func isDone(in state: SessionState) -> Bool {
    let record = state.flow.record(id)
    if record.stage == .closed || !record.counts.isEmpty { return true }
    switch kind {
    case .text: return true
    case .assign: return record.groupAnswer != nil
    case .sort:
      if case .sort(let piles) = record.groupAnswer { return piles.map(\.count) == state.programme.values.pileSizes }
    case .choice, .scale, .points, .rank, .dots: if record.groupAnswer != nil { return true }
    }
    return !state.presentSeats.isEmpty && state.missingSeats([id]).isEmpty
  }

  /// Whether people answer it one by one, as far as can be seen: the group did not begin together.
  func needsPeople(in state: SessionState) -> Bool {
    if case .assign = kind { return false }
    return state.flow.record(id).groupAnswer == nil || state.answeredCount(id) > 0
  }
}

extension SessionState {
  /// The first meeting of the programme that has not been held, or nil.
  var nextMeeting: Meeting? {
    let held = Set(endedMeetings.map(\.id))
    return meetings.first { !held.contains($0.id) }
  }
}

extension SessionState {
  /// The step in which lines are typed right after the timed work on the screen: they may be typed while its clock runs.
  var gatherAfterWork: Step? {
    guard case .work? = currentStep?.content, let position = flow.position, let steps = currentBlock?.steps,
      steps.indices.contains(position.step + 1), case .gather = steps[position.step + 1].content
    else { return nil }
    return steps[position.step + 1]
  }
}
