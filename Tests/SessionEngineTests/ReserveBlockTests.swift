import Programme
import SessionEngine
import TestSupport
import Testing

@Suite("Reserve blocks")
struct ReserveBlockTests {
  private typealias Rich = RichFixtures

  private func begun() throws -> PlayedSession { try PlayedSession(seats: 6, in: Fixtures.firstMeeting, programme: Rich.programme) }

  @Test("A reserve block comes behind the block that was named, or at the end, and is no reserve any more")
  func adding() throws {
    var session = try begun()
    let plan = session.state.plan.map(\.id)
    #expect(session.state.reserve.map(\.id) == [Fixtures.spare, Rich.spareQuestions])
    try session.run(.addBlock(Rich.spareQuestions, after: Fixtures.welcome))
    try session.run(.addBlock(Fixtures.spare, after: nil))
    let place = try #require(plan.firstIndex(of: Fixtures.welcome)) + 1
    #expect(session.state.plan.map(\.id) == plan[..<place] + [Rich.spareQuestions] + plan[place...] + [Fixtures.spare])
    #expect(session.state.reserve.isEmpty)
    #expect(SessionState(replaying: session.events) == session.state)
  }

  @Test("It is played like any block: steps, answers, a result")
  func played() throws {
    var session = try begun()
    try session.run([.jump(to: Fixtures.welcome), .addBlock(Rich.spareQuestions, after: Fixtures.welcome)])
    try session.run([.advanceStep, .advanceStep])
    #expect(session.state.flow.position == Position(block: Rich.spareQuestions, step: 0))
    try session.run(.enterCounts(Rich.spareQuestion, [4, 2]))
    try session.run(.advance)
    guard case .result(let result, _) = RoomView(session.state).scene else {
      Issue.record("no result")
      return
    }
    #expect(result.count == 6)
    try session.run(.advance)
    #expect(session.state.flow.position?.block == Fixtures.words)
    try session.run(.goBack)
    #expect(session.state.flow.position == Position(block: Rich.spareQuestions, step: 1))
  }

  @Test("Undo takes it away and redo brings it back; skipping leaves it out, whatever its rank")
  func undone() throws {
    var session = try begun()
    let plan = session.state.plan
    try session.run(.addBlock(Rich.spareQuestions, after: nil))
    try session.run(.undo)
    #expect(session.state.plan == plan)
    try session.run([.redo, .skipBlock(Rich.spareQuestions)])
    #expect(session.state.flow.meeting?.skipped == [Rich.spareQuestions])
    try session.run(.restoreBlock(Rich.spareQuestions))
    #expect(session.state.plan.last?.id == Rich.spareQuestions)
  }
}
