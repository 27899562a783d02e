public import Programme

/// The whole session as a value: what `apply` made of all events so far.
public struct SessionState: Sendable, Equatable {
  /// Number of events applied; the revision of the last one.
  public private(set) var revision = 0
  /// Nil until the session is created.
  public private(set) var identity: SessionIdentity?
  public internal(set) var index: ProgrammeIndex
  public private(set) var seats: [Seat] = []
  public internal(set) var flow = Flow()
  /// Answers of seats per question. Undo does not touch them.
  public private(set) var answers: [QuestionID: [SeatID: Answer]] = [:]
  /// Number of cards ever typed; the id of the next one is one more.
  public private(set) var cardCount = 0
  /// What was shown or written of the answers. Undo does not touch it.
  public private(set) var givenOut = GivenOut()
  /// What somebody decided about lines before a report, by their text. Undo does not touch it.
  public private(set) var verdicts: [String: TextVerdict] = [:]
  /// Marks of the phones that sit at seats. Undo does not touch them.
  public private(set) var phones: [SeatID: String] = [:]
  /// The other way round: seats by the mark of their phone.
  private var seatsOfPhones: [String: SeatID] = [:]
  /// Lines that participants offered, in the order of arrival, those that were withdrawn left out. Undo does not touch them.
  public private(set) var offers: [LineOffer] = []
  /// Number of lines ever offered; the id of the next one is one more.
  public private(set) var offerCount = 0
  private var versions = AnswerVersions()
  var history = UndoHistory()
  /// What groups showed so far in this session, by their mark; undo does not forget it, because people saw it.
  private(set) var shownGroups: [String: [[GroupResult]]] = [:]

  public init() {
    index = ProgrammeIndex(
      Programme(
        id: "", title: "", version: 0, meetings: [], values: ValueList(values: [], piles: [], steps: [], intro: "", extraQuestion: ""),
        references: ReferenceFigures(screenNote: "", smallGroupNote: "", tables: [], findings: [])))
  }

  public var programme: Programme { index.programme }
  public var canUndo: Bool { history.canUndo }
  public var canRedo: Bool { history.canRedo }
  /// What undo would take back; nil when there is nothing.
  public var lastAction: Event? { history.lastAction }
  /// What redo would bring back; nil when there is nothing.
  public var undoneAction: Event? { history.undoneAction }

  /// Replays events from the first one.
  public init(replaying events: some Sequence<Event>) {
    self.init()
    for event in events { apply(event) }
  }

  /// Takes over what happened. Never fails: an event that no longer fits changes nothing but the revision.
  public mutating func apply(_ event: Event) {
    revision += 1
    switch event.nature {
    case .action:
      switch event {
      case .cardAdded, .offerAdmitted: cardCount += 1
      default: break
      }
      if case .groupsCompared(let comparison) = event { remember(comparison) }
      history.note(action: event, before: flow)
      flow.apply(event, in: index)
    case .undo: if let earlier = history.undo(in: index) { flow = earlier }
    case .redo: if let later = history.redo(before: flow, in: index) { flow = later }
    case .lasting: applyLasting(event)
    }
  }

  private mutating func remember(_ comparison: GroupsComparison) {
    for group in comparison.groups where shownGroups[group.mark]?.contains(group.results) != true {
      shownGroups[group.mark, default: []].append(group.results)
    }
  }

  private mutating func applyLasting(_ event: Event) {
    switch event {
    case .sessionCreated(let created):
      identity = SessionIdentity(
        group: created.group, createdAt: created.at, isRehearsal: created.isRehearsal, isClosing: created.isClosing)
      index = ProgrammeIndex(created.programme)
      seats = created.seats
    case .programmeReplaced(let programme, let at): take(programme, at: at)
    case .seatAdded(let seat): seats.append(seat)
    case .phoneSeated(let seat, let mark, _):
      if let other = seatsOfPhones[mark] { removePhone(of: other) }
      removePhone(of: seat)
      phones[seat] = mark
      seatsOfPhones[mark] = seat
      history.note(lasting: event, before: flow)
      flow.apply(event, in: index)
    case .phoneUnseated(let seat): removePhone(of: seat)
    case .lineOffered(let offer):
      offers.append(offer)
      offerCount += 1
    case .offerWithdrawn(let offer): offers.removeAll { $0.id == offer }
    case .seatWithdrawn(let seat):
      if let found = seats.firstIndex(where: { $0.id == seat }) { seats[found].isWithdrawn = true }
      for question in answers.keys { answers[question]?[seat] = nil }
      removePhone(of: seat)
      versions.forget(seat)
      givenOut.forget(seat)
      history.note(lasting: event, before: flow)
      flow.apply(event, in: index)
    case .seatReplaced(let seat, let new):
      if let found = seats.firstIndex(where: { $0.id == seat }) { seats[found].replacedBy = new.id }
      seats.append(new)
      removePhone(of: seat)
      history.note(lasting: event, before: flow)
      flow.apply(event, in: index)
    case .meetingStarted:
      history.reset()
      flow.apply(event, in: index)
    case .answerSubmitted(let question, let seat, let answer):
      versions.note(answers[question]?[seat], of: seat, to: question, isReplacedBy: answer)
      answers[question, default: [:]][seat] = answer
    case .answerCleared(let question, let seat):
      versions.note(answers[question]?[seat], of: seat, to: question, isReplacedBy: nil)
      answers[question]?[seat] = nil
    case .resultsReleased(let results): givenOut.note(shown: results, answers: answers)
    case .summaryReleased(let results, let waiting): givenOut.note(written: results, waiting: waiting, answers: answers)
    case .summariesRecalled: givenOut.recallWritten()
    case .textReviewed(let text, let verdict): verdicts[text] = verdict
    default: break
    }
  }

  private mutating func removePhone(of seat: SeatID) {
    if let mark = phones.removeValue(forKey: seat) { seatsOfPhones[mark] = nil }
  }

  /// The seat of the phone with this mark, or nil.
  public func seat(ofPhone mark: String) -> SeatID? { seatsOfPhones[mark] }

  /// How many other answers the seat gave to the question before this one; the same answer given again is the same version.
  func version(of answer: Answer, of seat: SeatID, to question: QuestionID) -> Int {
    versions.version(of: answer, of: seat, to: question)
  }

  /// The session as if these were the answers to a question.
  func with(_ answers: [SeatID: Answer], to question: QuestionID) -> SessionState {
    var copy = self
    copy.answers[question] = answers
    return copy
  }
}

extension SessionState {
  /// Puts a block of a meeting on the screen again, with everybody whose answers to it may count.
  mutating func look(back block: Block, in meeting: Int) {
    flow.meetings = Array(flow.meetings[...meeting])
    flow.meetings[meeting].endedAt = nil
    let answered = Set(block.questions.flatMap { (answers[$0.id] ?? [:]).keys })
    let present = flow.meetings[meeting].present
    let seats = keptSeats.filter { $0.replacedBy == nil || present.contains($0.id) || answered.contains($0.id) }
    flow.meetings[meeting].present = Set(seats.map(\.id))
    for place in self.seats.indices { self.seats[place].replacedBy = nil }
    for question in block.questions where flow.record(question.id).stage == .closed { flow.questions[question.id]?.stage = .open }
    flow.position = Position(block: block.id, step: 0)
    flow.timer = .idle
    history.reset()
  }
}

/// What a session is called and when it began.
public struct SessionIdentity: Codable, Hashable, Sendable {
  public var group: String
  public var createdAt: Moment
  public var isRehearsal: Bool
  /// True for the closing meeting of several groups.
  public var isClosing: Bool?
}

extension SessionState {
  /// The seat with this number, or nil.
  public func seat(_ id: SeatID) -> Seat? { seats.first { $0.id == id } }

  /// Seats that take part: not withdrawn and not replaced, in the order of their numbers.
  public var activeSeats: [Seat] { seats.filter { !$0.isWithdrawn && $0.replacedBy == nil } }

  /// Seats with answers that count: not withdrawn, in the order of their numbers.
  public var keptSeats: [Seat] { seats.filter { !$0.isWithdrawn } }

  /// Seats that are in the room now, in the order of their numbers; empty between meetings.
  public var presentSeats: [Seat] {
    guard let meeting = flow.meeting else { return [] }
    return activeSeats.filter { meeting.present.contains($0.id) }
  }

  /// Meetings that have ended.
  public var endedMeetings: [MeetingRecord] { flow.meetings.filter { $0.endedAt != nil } }

  /// The block on the screen, or nil.
  public var currentBlock: Block? { flow.position.flatMap { index.block($0.block) } }

  /// The step on the screen, or nil.
  public var currentStep: Step? { flow.position.flatMap { index.step(at: $0) } }

  /// The blocks of the running meeting in order, left-out ones included; empty between meetings.
  public var plan: [Block] { flow.meeting.map(blocks) ?? [] }

  /// Number of seats that answered or passed.
  public func answeredCount(_ question: QuestionID) -> Int { answers[question]?.count ?? 0 }

  /// Present seats that answered none or not all of the questions.
  public func missingSeats(_ questions: [QuestionID]) -> [Seat] {
    presentSeats.filter { seat in questions.contains { answers[$0]?[seat.id] == nil } }
  }

  /// Questions of all blocks that take answers now.
  public var openQuestions: [Question] {
    programme.meetings.flatMap { $0.blocks + $0.reserve }.flatMap(\.questions).filter { flow.record($0.id).stage == .open }
  }

  /// Cards that were gathered under a heading in a block, points of its talk left out.
  public func gatheredCards(in block: BlockID) -> [Card] { flow.cards.filter { $0.block == block && $0.column != nil } }

  /// Cards of one step, in the order of typing.
  public func cards(in block: BlockID, step: String? = nil) -> [Card] {
    flow.cards.filter { $0.block == block && (step == nil || $0.step == step) }
  }
}
