import Programme
import SessionEngine
import TestSupport
import Testing

@Suite("A newer version of the programme")
struct TakeoverTests {
  private func session(isRehearsal: Bool = false) throws -> PlayedSession {
    var session = PlayedSession()
    try session.run(
      .createSession(group: "Proef", programme: ProgrammeFixtures.tiny, codes: ProgrammeFixtures.codes(6), isRehearsal: isRehearsal))
    return session
  }

  /// A version in which every title and every prompt is another one.
  private func newer(_ programme: Programme) -> Programme {
    var result = programme
    result.version += 1
    for meeting in result.meetings.indices {
      for block in result.meetings[meeting].blocks.indices {
        result.meetings[meeting].blocks[block].title += " (nieuw)"
        result.meetings[meeting].blocks[block].minutes += 1
      }
    }
    return result
  }

  /// Answers the first question that takes a hand count; gives its block.
  private func answerSomething(_ session: inout PlayedSession) throws -> Block {
    let meeting = try #require(session.state.programme.meetings.first)
    try session.run(.startMeeting(meeting.id, plannedStart: 0, present: session.state.seats.map(\.id)))
    for block in meeting.blocks {
      guard let step = block.steps.firstIndex(where: { if case .ask = $0.content { true } else { false } }),
        let question = block.questions.first, case .choice(let options, 1) = question.kind
      else { continue }
      if session.state.flow.position?.block != block.id { try session.run(.jump(to: block.id)) }
      while session.state.flow.position != Position(block: block.id, step: step) { try session.run(.advance) }
      try session.run(.enterCounts(question.id, [6] + Array(repeating: 0, count: options.count - 1)))
      return block
    }
    return try #require(nil, "no block of the meeting is counted by hand")
  }

  @Test func beforeAMeetingEverythingIsNew() throws {
    var session = try session()
    let programme = newer(session.state.programme)
    try session.run(.replaceProgramme(programme))
    #expect(session.state.programme == programme)
    #expect(!session.state.canUndo)
    let revision = session.state.revision
    try session.run(.replaceProgramme(programme))
    #expect(session.state.revision == revision, "nothing new is no event")
  }

  @Test func whatIsOverStays() throws {
    var session = try session()
    let old = session.state.programme
    let answered = try answerSomething(&session)
    try session.run(.endMeeting)
    let programme = newer(old)
    let (taken, kept) = session.state.takeover(of: programme)
    #expect(kept.map(\.id) == [answered.id])
    try session.run(.replaceProgramme(programme))
    #expect(session.state.programme == taken)
    #expect(taken.meetings[0] == old.meetings[0])
    #expect(Array(taken.meetings.dropFirst()) == Array(programme.meetings.dropFirst()))
    #expect(taken.version == programme.version)
  }

  @Test func aBlockWithAnswersStaysWhereverTheNewVersionPutsIt() throws {
    var session = try session()
    let answered = try answerSomething(&session)
    var gone = newer(session.state.programme)
    gone.meetings[0].blocks.removeAll { $0.id == answered.id }
    let without = session.state.takeover(of: gone).programme
    #expect(without.block(answered.id) == answered)
    let old = session.state.programme.meetings[0].blocks.map(\.id)
    #expect(without.meetings[0].blocks.map(\.id) == old, "at its old place")
    var moved = newer(session.state.programme)
    var copy = answered
    copy.title = "Ergens anders"
    moved.meetings[0].blocks.removeAll { $0.id == answered.id }
    moved.meetings[0].reserve.append(copy)
    let back = session.state.takeover(of: moved).programme
    #expect(back.meetings[0].blocks.filter { $0.id == answered.id } == [answered])
    #expect(!back.meetings[0].reserve.contains { $0.id == answered.id })
    var all = newer(session.state.programme)
    all.meetings = Array(all.meetings.dropFirst())
    #expect(session.state.takeover(of: all).programme.meetings[0] == session.state.programme.meetings[0], "a running meeting is not lost")
  }

  @Test func duringAMeetingItIsRefused() throws {
    var session = try session()
    let meeting = try #require(session.state.programme.meetings.first)
    try session.run(.startMeeting(meeting.id, plannedStart: 0, present: session.state.seats.map(\.id)))
    let programme = newer(session.state.programme)
    #expect(session.rejection(of: .replaceProgramme(programme)) == .meetingRunning)
  }

  @Test func aRehearsalGoesOnAtTheSameBlock() throws {
    var session = try session(isRehearsal: true)
    let answered = try answerSomething(&session)
    let place = session.state.flow.position
    var programme = newer(session.state.programme)
    programme.meetings[0].blocks.reverse()
    try session.run(.replaceProgramme(programme))
    #expect(session.state.flow.position == place)
    #expect(session.state.currentBlock?.title == answered.title + " (nieuw)", "the words of a block with answers are new too")
    #expect(session.state.holdsAnswers(answered))
    // With another set of options the answers would mean something else: the block stays as it was.
    var other = programme
    let at = try #require(other.meetings[0].blocks.firstIndex { $0.id == answered.id })
    for step in other.meetings[0].blocks[at].steps.indices {
      guard case .ask(var ask) = other.meetings[0].blocks[at].steps[step].content else { continue }
      ask.questions[0].kind = .choice(options: [Option(id: "zo", title: "Zo"), Option(id: "anders", title: "Anders")], maximum: 1)
      other.meetings[0].blocks[at].steps[step].content = .ask(ask)
    }
    #expect(session.state.takeover(of: other).kept.map(\.id) == [answered.id])
    try session.run(.replaceProgramme(other))
    #expect(session.state.programme.block(answered.id) == programme.block(answered.id))
  }

  @Test func aBlockThatIsGoneLeadsToTheOneBefore() throws {
    var session = try session(isRehearsal: true)
    let meeting = try #require(session.state.programme.meetings.first)
    try session.run(.startMeeting(meeting.id, plannedStart: 0, present: session.state.seats.map(\.id)))
    try session.run(.jump(to: meeting.blocks[1].id))
    var programme = session.state.programme
    programme.meetings[0].blocks.remove(at: 1)
    try session.run(.replaceProgramme(programme))
    #expect(session.state.flow.position == Position(block: meeting.blocks[0].id, step: 0))
    programme.meetings[0].blocks.remove(at: 0)
    try session.run(.replaceProgramme(programme))
    #expect(session.state.flow.position == Position(block: programme.meetings[0].blocks[0].id, step: 0))
  }
}
