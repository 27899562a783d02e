public import Disclosure
public import Programme

/// Which answers to a question may be given out.
enum Standing: Hashable {
  case current
  /// Those of an earlier result: with the present ones it would tell what a few people answered.
  case earlier([SeatID: Answer])
  case withheld
}

extension SessionState {
  /// Which answers a result may be about, on the screen and in a file alike.
  func standing(of question: Question) -> Standing {
    guard let now = unseenRelease(of: question, over: answers[question.id] ?? [:]) else { return .current }
    if isAllowed(now) { return .current }
    let shown = givenOut.answers[question.id] ?? [:]
    guard !shown.isEmpty, let before = unseenRelease(of: question, over: shown), isAllowed(before) else { return .withheld }
    return .earlier(shown)
  }

  /// The session with those answers to a question that may be given out; nil when none may.
  func standing(for question: Question) -> SessionState? {
    switch standing(of: question) {
    case .current: self
    case .earlier(let answers): with(answers, to: question.id)
    case .withheld: nil
    }
  }

  /// Fewer people than k are no release: of them nothing is told.
  func isAllowed(_ release: Release) -> Bool {
    release.people.count < Disclosure.smallestGroup || givenOut.register.verdict(for: release) == .allowed
  }

  /// The people behind answers that nobody saw; nil without any.
  ///
  /// Raised hands were seen by everybody and have no seats: beside them only n can be compared.
  private func unseenRelease(of question: Question, over answers: [SeatID: Answer]) -> Release? {
    let given = answers.filter { $0.value != .skipped }
    guard !given.isEmpty else { return nil }
    let hands = flow.record(question.id).counts.reduce(0, +)
    if hands > 0 {
      return release(of: question.id, over: .count(QuestionTally(question, in: with(answers, to: question.id)).people))
    }
    var versions: [SeatMask] = []
    for (seat, answer) in given { versions.insert(seat.rawValue, at: version(of: answer, of: seat, to: question.id)) }
    return release(of: question.id, over: .seats(Respondents(versions: versions)))
  }

  private func release(of question: QuestionID, over people: Release.People) -> Release {
    let meeting = index.block(of: question).flatMap(index.meeting)
    return Release(item: question.rawValue, moment: meeting?.rawValue ?? "", people: people)
  }

  /// The people whose moves between two sorts a page tells: those who sorted twice; nil without any.
  func shiftRelease(from before: QuestionID, to after: QuestionID) -> Release? {
    var versions: [SeatMask] = []
    for (seat, second) in answers[after] ?? [:] {
      guard let first = answers[before]?[seat], case .sort = first, case .sort = second else { continue }
      let old = version(of: first, of: seat, to: before)
      let new = version(of: second, of: seat, to: after)
      // Cantor's pairing: every pair of versions has a number of its own.
      versions.insert(seat.rawValue, at: (old + new) * (old + new + 1) / 2 + new)
    }
    guard !versions.isEmpty else { return nil }
    return Release(item: "\(before.rawValue)+\(after.rawValue)", moment: "", people: .seats(Respondents(versions: versions)))
  }

  // MARK: The shared screen

  /// What comes on the shared screen for the first time by what happens, as an event of its own.
  func firstReleases(after events: [Event]) -> [Event] {
    guard events.contains(where: \.mayReveal) else { return [] }
    // An answer leaves the screen where it is; without this every answer would copy those of all others.
    if events.allSatisfy(\.isAnswer) { guard case .reveal? = currentStep?.content else { return [] } }
    var next = self
    for event in events { next.apply(event) }
    guard case .reveal(let reveal)? = next.currentStep?.content else { return [] }
    let known = next.givenOut.register.releases
    var found: [Release] = []
    for release in reveal.pages.flatMap(next.releases) where release.people.count >= Disclosure.smallestGroup {
      if !known.contains(release), !found.contains(release) { found.append(release) }
    }
    return found.isEmpty ? [] : [.resultsReleased(results: found)]
  }

  private func releases(on page: RevealPage) -> [Release] {
    // A question that was opened again has no result to look at until it is shown anew.
    guard page.questions.allSatisfy({ flow.record($0).isRevealed }) else { return [] }
    let known = page.questions.compactMap(index.question).filter { !$0.isConfidential }
    if case .combined(_, .shift, _) = page, known.count == 2,
      let builder = ShiftResultBuilder(state: self, before: known[0], after: known[1])
    {
      return [builder.state.shiftRelease(from: known[0].id, to: known[1].id)].compactMap { $0 }.filter(isAllowed)
    }
    return known.compactMap { question in
      standing(of: question) == .current ? unseenRelease(of: question, over: answers[question.id] ?? [:]) : nil
    }
  }

  // MARK: Summaries

  /// The people behind what a file tells of a question: raised hands by their number.
  ///
  /// - Returns: what is told, and the answers as they stand when those are others; nil when nothing may be told.
  public func writtenRelease(of question: Question) -> (told: Release, waiting: Release?)? {
    guard let told = standing(for: question) else { return nil }
    let people = QuestionTally(question, in: told).people
    let now = unseenRelease(of: question, over: answers[question.id] ?? [:])
    let release = told.unseenRelease(of: question, over: told.answers[question.id] ?? [:]) ?? release(of: question.id, over: .count(people))
    return (release, now.flatMap { $0 == release ? nil : $0 })
  }

  /// Whether an earlier summary told of this question and a new one would tell what a few people answered (privacy method, section 3).
  public func isChangedSinceSummary(_ question: Question) -> Bool {
    let people = QuestionTally(question, in: self).people
    let now = unseenRelease(of: question, over: answers[question.id] ?? [:]) ?? release(of: question.id, over: .count(people))
    guard people >= Disclosure.smallestGroup, !givenOut.waiting.contains(now) else { return false }
    return givenOut.written.verdict(for: now) != .allowed
  }

  /// The people behind what a file tells of a page of moves, and whether an earlier file and it together would tell of a few of them; nil for
  /// other pages and without anybody who sorted twice.
  public func writtenShift(on page: RevealPage) -> (told: Release, isChanged: Bool)? {
    guard case .combined(let questions, .shift, _) = page, questions.count == 2, let before = index.question(questions[0]),
      let after = index.question(questions[1]), let builder = ShiftResultBuilder(state: self, before: before, after: after),
      let told = builder.state.shiftRelease(from: before.id, to: after.id)
    else { return nil }
    let isChanged = told.people.count >= Disclosure.smallestGroup && givenOut.written.verdict(for: told) != .allowed
    return (told, isChanged)
  }

  func noting(results: [Release], waiting: [Release]) -> [Event] {
    let known = Set(givenOut.written.releases)
    guard !results.allSatisfy(known.contains) || Set(waiting) != givenOut.waiting else { return [] }
    return [.summaryReleased(results: results, waiting: waiting)]
  }
}

extension Event {
  /// Whether it can bring a result on the screen.
  fileprivate var mayReveal: Bool {
    switch self {
    case .moved, .meetingStarted, .actionUndone, .actionRedone, .answerSubmitted, .answerCleared: true
    default: false
    }
  }
}

extension Event {
  fileprivate var isAnswer: Bool {
    switch self {
    case .answerSubmitted, .answerCleared: true
    default: false
    }
  }
}

extension [SeatMask] {
  fileprivate mutating func insert(_ seat: Int, at version: Int) {
    while count <= version { append(SeatMask()) }
    self[version].insert(seat)
  }
}
