public import Programme

/// What the room may see, and nothing else: no notes, no names, no seat but the labels of subgroups, no number that was not revealed.
///
/// The shared screen is drawn from this alone, and a room screen in another process gets this and nothing else. It has no field that
/// could hold anything private.
public struct RoomView: Codable, Hashable, Sendable {
  public var group: String
  public var isRehearsal: Bool
  public var part: Part?
  /// Nil between meetings.
  public var place: RoomPlace?
  public var timer: TimerState
  /// Whether the running step gives a sign at half time.
  public var hasHalfwaySignal: Bool
  public var scene: RoomScene
  /// The way in for phones, large over everything else; nil while it is not shown. No part of a session: whoever hosts it adds it.
  public var joining: JoinPoster?
}

/// Where in the meeting the room is.
public struct RoomPlace: Codable, Hashable, Sendable {
  public var meetingTitle: String
  public var blockNumber: String
  public var blockTitle: String
  /// Number of the step in the block, from 1.
  public var step: Int
  public var stepCount: Int
  public var page: Int
  public var pageCount: Int
  /// Where a case is, for example `stap 3 van 5: overwegen`; nil elsewhere.
  public var phase: String?
}

/// What stands on the shared screen.
public enum RoomScene: Codable, Hashable, Sendable {
  /// Between meetings.
  case lobby(LobbyScene)
  case page(Page)
  /// With the labels of the seats per subgroup; none until they are made.
  case work(instruction: String, grouping: Grouping, subgroups: [[String]])
  case ask(AskScene)
  case result(QuestionResult, view: ResultViewKind)
  case gather(GatherScene)
  case talk(TalkScene)
}

/// The meetings of the programme, before and between them.
public struct LobbyScene: Codable, Hashable, Sendable {
  public var title: String
  public var meetings: [LobbyMeeting]
  /// Number of seats that take part.
  public var participants: Int
  /// What to know before the next meeting; nil when there is nothing.
  public var hint: String?
}

/// A meeting in the list before and between meetings.
public struct LobbyMeeting: Codable, Hashable, Sendable {
  public enum Stage: String, Codable, Hashable, Sendable { case held, next, later }
  public var title: String
  public var part: Part?
  public var stage: Stage
}

/// A question that is open or closed, with progress only.
public struct AskScene: Codable, Hashable, Sendable {
  public var question: QuestionID
  public var prompt: String
  /// What a row of statements has in common; nil when the prompt says it all.
  public var lead: String?
  /// The form of the block, for what the screen says about answering.
  public var form: ExerciseForm?
  /// Dots on cards are dots on options here, one per card.
  public var kind: QuestionKind
  /// Names of the piles of a value sort with their sizes, most important first; empty for other questions.
  public var piles: [PileSize]
  public var stage: QuestionStage
  /// Number of present people whose answer is in.
  public var ready: Int
  /// Whether the group chose together on the shared screen.
  public var isTogether: Bool
  public var present: Int
}

/// One pile of a value sort and how many values it takes.
public struct PileSize: Codable, Hashable, Sendable {
  public var name: String
  public var size: Int
}

/// Lines that the room gave.
public struct GatherScene: Codable, Hashable, Sendable {
  public var prompt: String
  public var columns: [GatherColumn]
  /// The test of the line that was typed last, where lines are dilemma questions; nil elsewhere.
  public var check: QuestionCheck?
  /// The drawing in which the lines stand where there is room for it; nil for lists.
  public var figure: GatherFigure?
}

public struct GatherColumn: Codable, Hashable, Sendable {
  public var title: String
  public var explanation: String
  /// Number of lines.
  public var count: Int
  /// The lines; empty when they are confidential. Own headings of the group stand between them.
  public var lines: [String]
  /// Places in `lines` of own headings.
  public var headings: Set<Int> = []
}

/// A debrief question with the points typed so far.
public struct TalkScene: Codable, Hashable, Sendable {
  public var question: String?
  public var points: [String]
}

extension RoomView {
  /// The projection of a session for the room.
  public init(_ state: SessionState) {
    group = state.identity?.group ?? ""
    isRehearsal = state.identity?.isRehearsal ?? false
    timer = state.flow.timer
    hasHalfwaySignal = false
    guard let meeting = state.flow.meeting.flatMap({ state.index.meeting($0.id) }), let position = state.flow.position,
      let block = state.index.block(position.block), block.steps.indices.contains(position.step)
    else {
      part = nil
      place = nil
      scene = .lobby(LobbyScene(state))
      return
    }
    let step = block.steps[position.step]
    if case .work(let work) = step.content { hasHalfwaySignal = work.hasHalfwaySignal }
    part = meeting.part
    place = RoomPlace(
      meetingTitle: meeting.title, blockNumber: block.number, blockTitle: block.title, step: position.step + 1,
      stepCount: block.steps.count, page: position.page + 1, pageCount: state.pageCount(of: step, in: block), phase: step.phase)
    scene = Self.scene(of: step, in: block, page: position.page, state)
  }

  private static func scene(of step: Step, in block: Block, page: Int, _ state: SessionState) -> RoomScene {
    switch step.content {
    case .show(let show):
      if case .lines(let source)? = show.source, let scene = state.linesScene(of: source) { return .gather(scene) }
      let pages = state.pages(of: show, step: step.id, in: block)
      // A line that was taken away may have been the last page.
      return .page(pages.indices.contains(page) ? pages[page] : pages.last ?? Page(text: block.room))
    case .work(let work):
      let labels = state.currentSubgroups.map { $0.map(\.label) }
      return .work(instruction: work.instruction + state.optionWords(for: step, in: block), grouping: work.grouping, subgroups: labels)
    case .ask(let ask):
      guard ask.questions.indices.contains(page) else { return .page(Page(text: block.room)) }
      return .ask(AskScene(ask.questions[page], in: state))
    case .reveal(let reveal):
      guard reveal.pages.indices.contains(page) else { return .page(Page(text: block.room)) }
      switch reveal.pages[page] {
      case .reference(let page): return .page(page)
      case .lines(let source):
        return state.linesScene(of: source).map { .gather($0) }
          ?? .page(Page(heading: state.index.block(source)?.title ?? "", text: SessionState.noLines))
      case .result(_, let view), .combined(_, let view, _):
        let empty = state.emptyPages(of: step)
        let silence = empty.count > 1 && empty.contains(page) ? Wording.nothing(besides: empty.count - 1) : nil
        guard var result = state.result(on: reveal.pages[page]) else { return .page(Page(text: silence ?? Wording.nothing)) }
        if let silence { result.headline = silence }
        return .result(result, view: view)
      }
    case .gather(let gather): return .gather(GatherScene(gather, in: block, cards: state.shownCards(in: block.id, step: step.id)))
    case .talk(let talk):
      let points = state.cards(in: block.id, step: step.id).map(\.text)
      return .talk(TalkScene(question: talk.questions.indices.contains(page) ? talk.questions[page] : nil, points: points))
    }
  }
}

extension LobbyScene {
  init(_ state: SessionState) {
    let held = Set(state.endedMeetings.map(\.id))
    let next = state.meetings.first { !held.contains($0.id) }?.id
    title = state.programme.title
    meetings = state.meetings.map { meeting in
      LobbyMeeting(title: meeting.title, part: meeting.part, stage: held.contains(meeting.id) ? .held : meeting.id == next ? .next : .later)
    }
    participants = state.activeSeats.count
    if !state.isClosing, state.meetings.first(where: { $0.id == next })?.part == .closing {
      hint = "Met meer groepen samen? Maak op het beginscherm een slotbijeenkomst; dan staan de groepen naast elkaar."
    }
  }
}

extension AskScene {
  init(_ question: Question, in state: SessionState) {
    self.question = question.id
    prompt = question.prompt
    lead = question.lead
    form = state.index.block(of: question.id).flatMap(state.index.block)?.form
    kind = state.resolved(question).kind
    piles = []
    if case .sort = question.kind {
      piles = zip(state.programme.values.piles, state.programme.values.pileSizes).map { PileSize(name: $0.name, size: $1) }
    }
    let record = state.flow.record(question.id)
    stage = record.stage
    let seats = state.presentSeats
    present = seats.count
    let answered = seats.count { state.answers[question.id]?[$0.id] != nil }
    var hands = record.counts.reduce(0, +)
    if case .dots(_, let perPerson) = question.kind { hands = (hands + perPerson - 1) / max(1, perPerson) }
    if case .text = question.kind { hands = record.lines.count }
    ready = min(present, answered + hands)
    isTogether = answered == 0 && record.counts.isEmpty && record.groupAnswer != nil
  }
}

extension GatherScene {
  init(_ gather: Gather, in block: Block, cards: [Card]) {
    prompt = gather.prompt
    figure = GatherFigure(gather, in: block, cards: cards)
    check =
      gather.isQuestionChecked == true && gather.keeping != .confidential ? cards.max { $0.id < $1.id }.map { QuestionCheck($0.text) } : nil
    columns = gather.columns.map { column in
      let own = cards.filter { $0.column == column.id }
      var scene = GatherColumn(
        title: column.title, explanation: column.explanation, count: own.reduce(0) { $0 + ($1.times ?? 1) }, lines: [])
      if gather.keeping != .confidential { scene.add(own, under: gather.headings ?? []) }
      return scene
    }
  }
}

extension GatherColumn {
  /// Lines under their own headings, those without one first; how often a line was said stands behind it.
  ///
  /// - Parameter ready: headings that come first, in this order, when they have lines.
  mutating func add(_ cards: [Card], under ready: [String]) {
    let used = Set(cards.compactMap(\.heading))
    var order = ready.filter(used.contains)
    for heading in cards.map({ $0.heading ?? "" }) where !order.contains(heading) { order.append(heading) }
    for heading in order.filter(\.isEmpty) + order.filter({ !$0.isEmpty }) {
      let own = cards.filter { ($0.heading ?? "") == heading }
      if !heading.isEmpty {
        headings.insert(lines.count)
        lines.append("\(heading) (\(own.reduce(0) { $0 + ($1.times ?? 1) }))")
      }
      lines += own.map(\.timesText)
    }
  }
}
