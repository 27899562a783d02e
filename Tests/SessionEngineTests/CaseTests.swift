import Programme
import SessionEngine
import TestSupport
import Testing

@Suite("Cases")
struct CaseTests {
  private typealias Shares = ShareFixtures

  private func reading() throws -> PlayedSession {
    var session = try PlayedSession(seats: 5, in: Shares.meeting, programme: Shares.programme)
    try session.run(.jump(to: Shares.caseBlock))
    return session
  }

  /// The pages of the step on the screen, by walking through them.
  private func texts(_ session: inout PlayedSession) throws -> [String] {
    var texts: [String] = []
    let step = session.state.flow.position?.step
    while session.state.flow.position?.step == step {
      guard case .page(let page) = RoomView(session.state).scene else { break }
      texts.append(page.text)
      guard session.state.nextPosition != nil else { break }
      try session.run(.advance)
    }
    return texts
  }

  @Test("The first case stands ready, with its question and its outcome on pages of their own")
  func stock() throws {
    var session = try reading()
    #expect(RoomView(session.state).place?.pageCount == 3)
    #expect(try texts(&session) == ["Eerst.", "Dan.", "Moet de brief weg?"])
    #expect(try texts(&session) == ["Hij ging weg."])
    try session.run(.goBack)
    #expect(RoomView(session.state).scene == .page(Page(heading: "De vraag", text: "Moet de brief weg?")))
  }

  @Test("Where the group looks for a question of its own, that of the case waits until it is there")
  func heldBack() throws {
    var programme = Shares.programme
    let place = try #require(programme.meetings[0].blocks.firstIndex { $0.id == Shares.caseBlock })
    let gather = Gather(prompt: "Wat is de vraag?", columns: [Column(id: "vraag", title: "Vraag")], isQuestionChecked: true)
    programme.meetings[0].blocks[place].steps.insert(Step(id: "vraag", title: "Vraag", content: .gather(gather)), at: 1)
    programme.cases?[0].roles = ["Schrijver"]
    var session = try PlayedSession(seats: 5, in: Shares.meeting, programme: programme)
    try session.run(.jump(to: Shares.caseBlock))
    try session.run(.advance)
    try session.run(.advance)
    #expect(RoomView(session.state).scene == .page(Page(heading: "Wie ermee te maken hebben", text: "", items: ["Schrijver"])))
    try session.run(.advance)
    try session.run(.addCard(block: Shares.caseBlock, step: "vraag", column: "vraag", text: "Mag dit?", mayBeReported: false))
    try session.run(.goBack)
    #expect(RoomView(session.state).scene == .page(Page(heading: "De vraag", text: "Moet de brief weg?", items: ["Schrijver"])))
    try session.run(.advanceStep)
    try session.run(.advanceStep)
    #expect(try texts(&session) == ["Moet de brief weg?", "Hij ging weg."])
  }

  @Test("Another case, then one of the group's own, then the first again; undo goes back")
  func choosing() throws {
    var session = try reading()
    let block = try #require(session.state.currentBlock)
    for id in ["C2", CaseStudy.own, "C1"] {
      #expect(session.state.nextCase(of: block) == id)
      try session.run(.chooseCase(block.id, session.state.nextCase(of: block)))
      #expect(session.state.caseID(of: block) == id)
    }
    #expect(try session.run(.chooseCase(block.id, "C1")).isEmpty)
    try session.run(.undo)
    #expect(session.state.caseID(of: block) == CaseStudy.own)
    try session.run(.addCard(block: block.id, step: "story", column: nil, text: "Een eigen verhaal.", mayBeReported: false))
    #expect(try texts(&session) == ["Een eigen verhaal."])
  }

  static let checks: [(String, Bool)] = [
    ("Mag een ambtenaar zwijgen als de minister zich vergist?", true), ("Hoe kan een ambtenaar zwijgen?", false),
    ("Moet het weg, of niet?", false), ("Mag het weg", false), ("Is het goed?", false), ("", false),
    ("Mag een ambtenaar een twee drie vier vijf zes zeven acht negen tien elf twaalf woorden zeggen?", false),
    ("Mag een ambtenaar een twee drie vier vijf zes zeven acht negen tien elf twaalf?", true),
  ]

  @Test("A dilemma question is checked on its form; the conclusion is for the group", arguments: checks)
  func question(text: String, isWellFormed: Bool) {
    let check = QuestionCheck(text)
    #expect(check.isWellFormed == isWellFormed)
    #expect(check.findings.filter { $0.isMet == nil }.count == 1)
  }
}
