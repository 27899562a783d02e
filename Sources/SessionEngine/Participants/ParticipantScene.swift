public import Programme

/// What all participants see alike: made from the room's projection, and compared to know whether phones have something new to look at.
public struct ParticipantScene: Hashable, Sendable {
  let group: String
  let isRehearsal: Bool
  let meeting: String?
  let block: String?
  let phase: ParticipantPhase
  let message: String
  let heading: String?
  let text: [String]
  /// The questions of the step that were on the room's screen so far, the last one being there now.
  let questions: [ParticipantQuestion]
  let lines: ParticipantLines?
  let result: ParticipantResult?
  /// Labels per subgroup.
  let subgroups: [[String]]

  public init(_ state: SessionState) { self.init(RoomView(state), state) }

  /// - Parameter room: the projection of the same state.
  init(_ room: RoomView, _ state: SessionState) {
    group = room.group
    isRehearsal = room.isRehearsal
    meeting = room.place?.meetingTitle
    block = room.place.map { $0.blockNumber.isEmpty ? $0.blockTitle : "\($0.blockNumber) \($0.blockTitle)" }
    let content = Content(room.scene, in: state)
    phase = content.phase
    message = content.message
    heading = content.heading
    text = content.text
    questions = content.questions
    lines = content.lines
    result = content.result
    subgroups = content.subgroups
  }
}

extension ParticipantScene {
  /// One scene of the room as a task.
  private struct Content {
    var phase = ParticipantPhase.looking
    var message = "Kijk naar het scherm in de zaal."
    var heading: String?
    var text: [String] = []
    var questions: [ParticipantQuestion] = []
    var lines: ParticipantLines?
    var result: ParticipantResult?
    var subgroups: [[String]] = []

    init(_ scene: RoomScene, in state: SessionState) {
      switch scene {
      case .lobby(let lobby):
        phase = .waiting
        let isOver = !lobby.meetings.isEmpty && lobby.meetings.allSatisfy { $0.stage == .held }
        let hasBegun = lobby.meetings.contains { $0.stage == .held }
        message =
          isOver
          ? "De laatste bijeenkomst is afgelopen. Dank je wel voor het meedoen."
          : hasBegun
            ? "Deze bijeenkomst is afgelopen. Bewaar je code voor de volgende keer."
            : "De bijeenkomst begint zo. Laat dit scherm open."
      case .page(let page):
        heading = page.heading.isEmpty ? nil : page.heading
        text = ([page.text] + page.items).filter { !$0.isEmpty }
      case .work(let instruction, let grouping, let subgroups):
        if grouping == .rest { (phase, message) = (.pause, "Het is pauze.") } else { message = "" }
        text = [instruction].filter { !$0.isEmpty }
        self.subgroups = subgroups
      case .talk(let talk):
        heading = talk.question
        message = "Praat mee in de zaal."
      case .ask(let ask): self.ask(ask, in: state)
      case .gather(let gather):
        heading = gather.prompt.isEmpty ? nil : gather.prompt
        lines = ParticipantLines(in: state)
        if lines != nil { (phase, message, heading) = (.lines, "", nil) }
      case .result(let result, let view):
        phase = .result
        message = ""
        self.result = ParticipantResult(result, view: view)
      }
    }

    private mutating func ask(_ ask: AskScene, in state: SessionState) {
      guard case .ask(let step)? = state.currentStep?.content, let page = state.flow.position?.page else { return }
      questions = step.questions.prefix(page + 1).compactMap { ParticipantQuestion($0, in: state) }
      guard questions.last?.id == ask.question else {
        (phase, message, heading) = (.together, "Dit doe je samen met de groep, op het scherm in de zaal.", ask.prompt)
        questions = []
        return
      }
      let isOpen = ask.stage == .open
      phase = isOpen ? .question : .closed
      message = isOpen ? "" : ask.stage == .closed ? "Deze vraag is gesloten." : "Deze vraag is nog niet open."
    }
  }
}

extension ParticipantLines {
  /// Name of a step for a phone.
  public static func stepName(_ block: BlockID, _ step: String) -> String { "\(block.rawValue)/\(step)" }

  /// Of the step on the screen; nil when it gathers no lines.
  init?(in state: SessionState) {
    guard let block = state.currentBlock, let step = state.currentStep, case .gather(let gather) = step.content else { return nil }
    self.step = Self.stepName(block.id, step.id)
    prompt = gather.prompt
    columns = gather.columns.map { ParticipantColumn(id: $0.id, title: $0.title, explanation: $0.explanation) }
    maximumLength = gather.maximumLength
    notice =
      switch gather.keeping {
      case .marked:
        "De begeleider leest je regel eerst. Daarna kan die op het scherm komen, zonder jouw naam of nummer. Schrijf geen namen op."
      case .reportedOnly:
        "De begeleider leest je regel eerst. Stuur alleen wat in het verslag mag. Je naam of nummer staat er niet bij. Schrijf geen namen op."
      case .confidential: "Je regel komt niet op het scherm. Alleen de begeleider en de organisator lezen die. Schrijf geen namen op."
      }
    own = []
  }
}

extension ParticipantView {
  /// A seat's own view of what all see.
  ///
  /// - Parameters:
  ///   - asked: a question of the step that was on the screen, to go back to; nil for the one that is there now.
  ///   - lines: those that this phone sent in the step.
  public init(_ scene: ParticipantScene, seat: Seat, asked: QuestionID? = nil, lines own: [ParticipantLine] = [], in state: SessionState) {
    group = scene.group
    isRehearsal = scene.isRehearsal
    self.seat = ParticipantSeat(seat)
    meeting = scene.meeting
    block = scene.block
    heading = scene.heading
    text = scene.text
    let label = seat.id.label
    together = (scene.subgroups.first { $0.contains(label) } ?? []).filter { $0 != label }
    let current = scene.questions.last?.id
    questions = scene.questions.enumerated().map { place, question in
      ParticipantQuestionMark(
        id: question.id, number: place + 1, isOpen: question.isOpen, isAnswered: state.answers[question.id]?[seat.id] != nil,
        isOnScreen: question.id == current)
    }
    question = scene.questions.last { $0.id == asked } ?? scene.questions.last
    (phase, message) = (scene.phase, scene.message)
    if let shown = question {
      question?.answer = state.answers[shown.id]?[seat.id].flatMap(ParticipantAnswer.init)
      // An earlier question of the step may stand otherwise than the one on the screen.
      if shown.id != current { (phase, message) = shown.isOpen ? (.question, "") : (.closed, "Deze vraag is gesloten.") }
    }
    lines = scene.lines
    lines?.own = own
    result = scene.result
  }
}
