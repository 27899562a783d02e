import Programme
import SessionEngine
import TestSupport
import Testing

@Suite("Walking through the programme")
struct WalkTests {
  /// Every page of the blocks, in order, straight from the programme.
  private func pages(of meeting: MeetingID, without skipped: [BlockID] = []) throws -> [Position] {
    let found = try #require(Fixtures.tiny.meeting(meeting))
    return found.blocks.filter { !skipped.contains($0.id) }.flatMap { block in
      block.steps.enumerated().flatMap { step in
        (0..<step.element.pageCount).map { Position(block: block.id, step: step.offset, page: $0) }
      }
    }
  }

  @Test(
    "Going on shows every page once, going back shows them in reverse",
    arguments: [
      (Fixtures.firstMeeting, []), (Fixtures.firstMeeting, [Fixtures.rest]), (Fixtures.firstMeeting, [Fixtures.statements]),
      (Fixtures.firstMeeting, [Fixtures.rest, Fixtures.statements]), (Fixtures.lastMeeting, []), (Fixtures.lastMeeting, [Fixtures.closing]),
    ] as [(MeetingID, [BlockID])])
  func thereAndBack(meeting: MeetingID, skipped: [BlockID]) throws {
    // Of fewer answers the views of one result say the same, and are shown once.
    var session = try PlayedSession(seats: 5, in: meeting)
    try session.run(skipped.map { .skipBlock($0) })
    let expected = try pages(of: meeting, without: skipped)
    var seen: [Position] = []
    repeat {
      let position = try #require(session.state.flow.position)
      seen.append(position)
      session.clock.advance(milliseconds: 5_000)
      // Nor is there more than one page for what nobody answered.
      var answers = AnswerGenerator(random: SeededRandom(seed: 1))
      for question in session.state.openQuestions where session.state.answeredCount(question.id) == 0 {
        if case .assign = question.kind {
          _ = try? session.run(.answerAsGroup(question.id, answers.fitting(question, in: session.state)))
          continue
        }
        for seat in session.state.seats {
          let sort = Answer.sort([[1], [2], [3, 4, 5], [6], [7]])
          let answer = question.kind == .sort ? sort : answers.fitting(question, in: session.state)
          try session.run(.submitAnswer(question.id, seat: seat.id, answer: answer))
        }
      }
      let minutes = session.state.currentStep?.minutes
      #expect(session.state.flow.timer.isRunning == (minutes != nil))
    } while (try? session.run(.advance)) != nil
    #expect(seen == expected)
    #expect(session.rejection(of: .advance) == .atEnd)
    var back: [Position] = []
    repeat { back.append(try #require(session.state.flow.position)) } while (try? session.run(.goBack)) != nil
    #expect(back == expected.reversed())
    #expect(session.rejection(of: .goBack) == .atStart)
  }

  @Test("A step on leaves the other pages of a step out")
  func stepOn() throws {
    var session = try PlayedSession(seats: 2, in: Fixtures.firstMeeting)
    var seen: [Position] = []
    repeat { seen.append(try #require(session.state.flow.position)) } while (try? session.run(.advanceStep)) != nil
    #expect(seen == (try pages(of: Fixtures.firstMeeting).filter { $0.page == 0 }))
  }

  @Test("A block that was left out comes back when it is restored or jumped to")
  func restored() throws {
    var session = try PlayedSession(seats: 2, in: Fixtures.firstMeeting)
    try session.run([.skipBlock(Fixtures.rest), .skipBlock(Fixtures.statements), .restoreBlock(Fixtures.rest)])
    #expect(session.state.flow.meeting?.skipped == [Fixtures.statements])
    try session.run(.jump(to: Fixtures.statements))
    #expect(session.state.flow.meeting?.skipped == [])
    #expect(session.state.flow.meeting?.visits.map(\.block) == [Fixtures.welcome, Fixtures.statements])
  }

  @Test("Turning a page keeps the timer; entering a step starts its own or none")
  func timersOfSteps() throws {
    var session = try PlayedSession(seats: 2, in: Fixtures.firstMeeting)
    try session.run([.startTimer(minutes: 9), .advance])
    #expect(session.state.flow.timer.remaining(at: session.now) == Int64(540_000))
    try session.run(.advance)
    #expect(session.state.currentStep?.id == "alleen")
    #expect(session.state.flow.timer.remaining(at: session.now) == Int64(180_000))
    try session.run(.advance)
    #expect(session.state.flow.timer == .idle)
  }

  @Test("A result hides until its step, and again when the question is reopened")
  func reveal() throws {
    var session = try PlayedSession(seats: 2, in: Fixtures.firstMeeting)
    #expect(session.state.flow.record(Fixtures.oneQuestion).stage == .unopened)
    try session.advance(to: Fixtures.statements, step: "vragen")
    #expect(Set(session.state.openQuestions.map(\.id)).isSuperset(of: [Fixtures.oneQuestion, Fixtures.textQuestion]))
    try session.run(.closeQuestions([Fixtures.oneQuestion]))
    #expect(!session.state.flow.record(Fixtures.oneQuestion).isRevealed)
    try session.run(.advanceStep)
    #expect(session.state.flow.record(Fixtures.oneQuestion).isRevealed)
    #expect(session.state.flow.record(Fixtures.textQuestion).stage == .open)
    try session.run(.goBack)
    #expect(session.state.flow.record(Fixtures.oneQuestion).stage == .closed)
    try session.run(.reopenQuestions([Fixtures.oneQuestion]))
    #expect(session.state.flow.record(Fixtures.oneQuestion).stage == .open)
    #expect(!session.state.flow.record(Fixtures.oneQuestion).isRevealed)
  }

  @Test("All series of four commands from the middle of a meeting: undo takes back each one exactly")
  func allShortSeries() throws {
    let commands: [Command] = [
      .advance, .advanceStep, .goBack, .jump(to: Fixtures.statements), .skipBlock(Fixtures.rest), .restoreBlock(Fixtures.rest), .pauseTimer,
      .reopenQuestions([Fixtures.assignQuestion]), .setPresence(SeatID(1), isPresent: false), .endMeeting,
      .submitAnswer(Fixtures.textQuestion, seat: SeatID(2), answer: .text("zin")),
    ]
    var session = try PlayedSession(seats: 2, in: Fixtures.firstMeeting)
    try session.run([.advanceStep, .reopenQuestions([Fixtures.textQuestion])])
    var visited = 0
    func explore(_ state: SessionState, depth: Int) throws {
      visited += 1
      guard depth > 0 else { return }
      for command in commands {
        guard let events = try? state.decide(command, at: session.now), !events.isEmpty else { continue }
        var next = state
        for event in events { next.apply(event) }
        if case .submitAnswer = command {
          try #require(next.flow == state.flow)
        } else {
          var back = next
          back.apply(.actionUndone)
          try #require(back.flow == state.flow)
          back.apply(.actionRedone)
          try #require(back.flow == next.flow)
        }
        try explore(next, depth: depth - 1)
      }
    }
    try explore(session.state, depth: 4)
    #expect(visited > 2_000)
  }
}
