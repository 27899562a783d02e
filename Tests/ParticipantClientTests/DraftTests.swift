import Canvas
import Programme
import SessionEngine
import TestSupport
import Testing

@testable import FacilitatorApp

/// What stands in the fields of a question, held against the engine that decides about answers.
@Suite("Drafts")
struct DraftTests {
  /// A rehearsal answers with an answer generator of its own; the fields must give the same answer back.
  @Test("Fields that are filled with an answer give that answer")
  func roundTrip() throws {
    var kinds: Set<ParticipantQuestion.Kind> = []
    try Views.walk(seed: 5) { view, state in
      guard view.phase == .question, let question = view.question, let answer = question.answer?.answer, answer != .skipped else { return }
      let draft = try #require(SeatDraft(question))
      #expect(draft.result(to: question) == .answer(answer), "\(question.id.rawValue)")
      kinds.insert(question.kind)
    }
    #expect(kinds == Set(ParticipantQuestion.Kind.allCases))
  }

  /// Keys without sense or reason; what the fields call an answer, the engine takes.
  @Test("Whatever is typed, the engine takes what is sent", arguments: 1...4 as ClosedRange<UInt64>)
  func anyKeys(seed: UInt64) throws {
    let keys: [Key] =
      "0123456789+-lurs xo".map { .character($0) } + [
        .up, .down, .left, .right, .tab, .home, .end, .backspace, .delete, .escape, .enter, .paste("een\nregel"),
      ]
    var random = SeededRandom(seed: seed)
    var sent = 0
    var seen: Set<QuestionID> = []
    try Views.walk(seed: seed) { view, state in
      guard view.phase == .question, var question = view.question, question.isOpen, seen.insert(question.id).inserted else { return }
      question.answer = nil
      let asked = try #require(state.index.question(question.id))
      var draft = try #require(SeatDraft(question))
      for _ in 0..<400 {
        guard let key = random.pick(keys), draft.handle(key) == .send, case .answer(let answer) = draft.result(to: question) else {
          continue
        }
        try state.validate(answer, to: state.resolved(asked))
        sent += 1
      }
    }
    #expect(sent > 50)
  }

  @Test(
    "The sort: no pile holds more than it takes, no card lies twice, and everything can be taken back",
    arguments: 1...6 as ClosedRange<UInt64>)
  func sort(seed: UInt64) throws {
    let session = try PlayedSession(seats: 1, in: ProgrammeFixtures.lastMeeting)
    let seat = try #require(session.state.seats.first)
    let sort = try #require(ParticipantView(ParticipantScene(session.state), seat: seat, in: session.state).question?.sort)
    var desk = SortDesk(sort, piles: nil)
    var random = SeededRandom(seed: seed)
    let keys: [Key] = (1...sort.piles.count).map { .character(Character("\($0)")) } + [.character("l"), .tab, .up, .down, .enter, .escape]
    for _ in 0..<300 {
      guard let key = random.pick(keys) else { continue }
      _ = desk.handle(key)
      for (place, pile) in sort.piles.enumerated() { #expect(desk.cards(in: place).count <= pile.size) }
      #expect(desk.laidCount + desk.open.count == sort.values.count)
      #expect(Set(desk.rows).count == desk.rows.count)
    }
    // Out of a swap, and then all the way back.
    _ = desk.handle(.escape)
    for _ in 0..<400 { _ = desk.handle(.character("u")) }
    #expect(desk.laidCount == 0)
    #expect(desk.open.sorted() == sort.values.map(\.number).sorted())
  }
}

/// Everything that one seat sees in whole rehearsed programmes, on the smallest screen and on others.
@Suite("Screens of the own terminal")
struct ScreenTests {
  private static func surface(_ view: ParticipantView, _ size: Size) -> SeatSurface {
    var surface = SeatSurface(
      size: size, theme: .mono, address: "10.0.0.5:8080",
      session: LaneSession(group: view.group, isRehearsal: view.isRehearsal, keptUntil: "Tot later.", joined: .seated, seat: view.seat),
      code: "", seatCode: "", keyPrefix: "0123456789abcdef")
    _ = surface.begin()
    _ = surface.update(.reply(.task(view, version: 1), to: .task(nil)))
    return surface
  }

  @Test("Nothing is cut on the smallest screen, and long texts can be scrolled to their end")
  func nothingIsCut() throws {
    var phases: Set<ParticipantPhase> = []
    try Views.walk { view, _ in
      for variant in Self.variants(of: view) {
        let brush = Self.surface(variant, Size(columns: 80, rows: 24)).draw()
        let isWhole = !brush.hasLostText
        #expect(isWhole, "\(variant.phase) \(variant.question?.id.rawValue ?? variant.heading ?? "")\n\(brush.frame.text)")
        phases.insert(variant.phase)
      }
    }
    #expect(phases == Set(ParticipantPhase.allCases))
  }

  /// The view itself and, with an answer, the same question without one.
  private static func variants(of view: ParticipantView) -> [ParticipantView] {
    guard view.question?.answer != nil, view.phase == .question else { return [view] }
    var empty = view
    empty.question?.answer = nil
    return [view, empty]
  }

  @Test("Every kind of question has the keys to answer it in its bottom line")
  func hints() throws {
    var kinds: Set<ParticipantQuestion.Kind> = []
    try Views.walk { view, _ in
      for variant in Self.variants(of: view) {
        guard variant.phase == .question, let question = variant.question, question.answer == nil, kinds.insert(question.kind).inserted
        else { continue }
        let lines = Self.surface(variant, Size(columns: 80, rows: 24)).render().text.split(separator: "\n")
        let bottom = try #require(lines.last)
        #expect(bottom.contains("overslaan"), "\(bottom)")
        #expect(bottom.contains("Enter") || question.kind == .sort)
      }
    }
    #expect(kinds == Set(ParticipantQuestion.Kind.allCases))
  }

  @Test("What a hostile server sends neither disturbs the screen nor ends the program")
  func hostile() throws {
    var session = try PlayedSession(seats: 2, in: ProgrammeFixtures.firstMeeting)
    try session.run(.jump(to: ProgrammeFixtures.statements))
    let seat = try #require(session.state.seats.first)
    let honest = ParticipantView(ParticipantScene(session.state), seat: seat, in: session.state)
    let nasty = "a\u{1B}]0;titel\u{7}\u{1B}[2Jb\u{202E}c\r\n" + String(repeating: "\u{301}", count: 50_000)
    var view = honest
    view.group = nasty
    view.block = nasty
    view.seat.code = nasty
    view.question?.prompt = nasty
    view.question?.kind = .scale
    view.question?.scale = Scale(lowest: 5, highest: Int.min, lowLabel: nasty, highLabel: nasty)
    view.question?.maximum = .min
    for kind in ParticipantQuestion.Kind.allCases {
      view.question?.kind = kind
      for options in [[], view.question?.options ?? []] {
        view.question?.options = options
        var surface = Self.surface(view, Size(columns: 80, rows: 24))
        for key in [Key.down, .end, .character("9"), .character("+"), .enter, .character("w"), .tab, .up] { _ = surface.update(.key(key)) }
        let text = surface.render().text
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
        #expect(!text.contains("\u{202E}"))
        #expect(text.unicodeScalars.count < 5000)
      }
    }
  }
}
