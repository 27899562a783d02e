import Programme
import SessionEngine
import TestSupport
import Testing

@Suite("Groups that can't stand beside the others")
struct GroupRefusalTests {
  private func refusal(_ closing: SessionState, _ other: SessionState) -> Rejection.Code? {
    do throws(Rejection) {
      _ = try closing.contribution(of: other)
      return nil
    } catch {
      #expect(error.sentence.hasSuffix("."))
      return error.code
    }
  }

  @Test("Each kind of session that does not fit is refused for its own reason")
  func kinds() throws {
    let closing = try GroupFixtures.closing().state
    let group = try GroupFixtures.group("Noord", seats: 6, turn: 0).state
    #expect(refusal(closing, group) == nil)
    #expect(refusal(group, group) == .notClosing)
    #expect(refusal(closing, SessionState()) == .groupNotReady)
    #expect(refusal(closing, closing) == .groupIsClosing)
    #expect(refusal(closing, try GroupFixtures.group("Klein", seats: 4, turn: 0).state) == .groupTooSmall)
    var played = PlayedSession()
    try played.run(.createSession(group: "Oefen", programme: GroupFixtures.programme, codes: ProgrammeFixtures.codes(6), isRehearsal: true))
    #expect(refusal(closing, played.state) == .groupIsRehearsal)
    let fresh = try PlayedSession(seats: 6, programme: GroupFixtures.programme)
    #expect(refusal(closing, fresh.state) == .groupNotReady)
    let running = try PlayedSession(seats: 6, in: ProgrammeFixtures.firstMeeting, programme: GroupFixtures.programme)
    #expect(refusal(closing, running.state) == .groupNotReady)
  }

  @Test("Another programme is refused; another value list leaves the values out and says so")
  func otherContent() throws {
    let closing = try GroupFixtures.closing().state
    var other = GroupFixtures.programme
    for meeting in other.meetings.indices {
      for block in other.meetings[meeting].blocks.indices where other.meetings[meeting].part != .closing {
        other.meetings[meeting].blocks[block].id = BlockID("anders-\(meeting)-\(block)")
        for step in other.meetings[meeting].blocks[block].steps.indices {
          guard case .ask(var ask) = other.meetings[meeting].blocks[block].steps[step].content else { continue }
          for question in ask.questions.indices { ask.questions[question].id = QuestionID("anders/\(meeting)\(block)\(question)") }
          other.meetings[meeting].blocks[block].steps[step].content = .ask(ask)
        }
      }
    }
    var session = PlayedSession()
    try session.run(.createSession(group: "Ander", programme: other, codes: ProgrammeFixtures.codes(6), isRehearsal: false))
    try session.run(.startMeeting(ProgrammeFixtures.firstMeeting, plannedStart: 0, present: session.state.seats.map(\.id)))
    try session.run(.endMeeting)
    #expect(refusal(closing, session.state) == .otherProgramme)

    var renamed = GroupFixtures.programme
    renamed.values.values[0].name = "Iets anders"
    let group = try GroupFixtures.group("Noord", seats: 6, turn: 0, programme: renamed).state
    let contribution = try closing.contribution(of: group)
    #expect(contribution.picture.hasOtherValues && contribution.remark.contains("waardenlijst"))
    let sort = contribution.picture.results.first { $0.question == ProgrammeFixtures.sortQuestion }
    #expect(sort?.figure == .absent(.notAsked))
    #expect(contribution.picture.results.contains { $0.question == ProgrammeFixtures.oneQuestion && $0.people == 6 })
  }

  @Test("A comparison that does not fit is refused as a whole")
  func comparisons() throws {
    var closing = try GroupFixtures.closing()
    let group = try GroupFixtures.group("Noord", seats: 6, turn: 0).state
    let good = try GroupFixtures.comparison(of: [group], in: closing.state)
    func with(_ change: (inout GroupsComparison) -> Void) -> Rejection.Code? {
      var copy = good
      change(&copy)
      return closing.rejection(of: .compareGroups(copy))
    }
    #expect(with { $0.groups += $0.groups } == .groupTwice)
    #expect(with { $0.groups[0].name = " " } == .groupName)
    #expect(with { $0.groups[0].name = String(repeating: "x", count: 17) } == .groupName)
    #expect(with { $0.groups[0].people = 4 } == .groupTooSmall)
    #expect(with { $0.groups[0].results[0].people = 4 } == .groupTooSmall)
    #expect(with { $0.groups[0].results[0].figure = .counts([6]) } == .badComparison)
    #expect(with { $0.groups[0].results[0].question = QuestionID("geen") } == .badComparison)
    #expect(
      with { $0.contrasts = [GroupContrast(question: ProgrammeFixtures.sortQuestion, group: 3, higher: [], lower: [])] } == .badComparison)
    #expect(
      with { copy in
        copy.groups = (0..<7).map { place in
          var group = copy.groups[0]
          group.mark = "\(place)"
          group.name = "\(place)"
          return group
        }
      } == .tooManyGroups)
    #expect(group.rejectionOfComparing(good) == .notClosing)
    try closing.run(.compareGroups(good))
    #expect(closing.events.count == 3)
    try closing.run(.compareGroups(good))
    #expect(closing.events.count == 3)
  }

  @Test("A group that changed by one to four people since it was shown is refused, also after undo; five more may come")
  func changed() throws {
    var closing = try GroupFixtures.closing()
    try closing.run(
      .compareGroups(try GroupFixtures.comparison(of: [try GroupFixtures.group("Noord", seats: 6, turn: 0).state], in: closing.state)))
    try closing.run(.undo)
    for (seats, code) in [(7, Rejection.Code?.some(.groupChanged)), (10, .groupChanged), (11, nil)] {
      let later = try GroupFixtures.group("Noord", seats: seats, turn: 0).state
      let comparison = try GroupFixtures.comparison(of: [later], in: closing.state)
      #expect(closing.rejection(of: .compareGroups(comparison)) == code, "\(seats)")
    }
    // One changed answer of the same people is one who left and one who came.
    let moved = try GroupFixtures.comparison(of: [try GroupFixtures.group("Noord", seats: 6, turn: 1).state], in: closing.state)
    #expect(closing.rejection(of: .compareGroups(moved)) == .groupChanged)
  }

  @Test("A closing session holds no meeting of a group, and is not made without a closing meeting")
  func meetings() throws {
    var session = PlayedSession()
    try session.run(
      .createSession(
        group: "Slot", programme: GroupFixtures.programme, codes: ProgrammeFixtures.codes(5), isRehearsal: false, isClosing: true))
    let seats = session.state.seats.map(\.id)
    #expect(
      session.rejection(of: .startMeeting(ProgrammeFixtures.firstMeeting, plannedStart: 0, present: seats)) == .unknownMeeting)
    #expect(session.state.meetings.map(\.id) == [GroupFixtures.closingMeeting])
    var without = GroupFixtures.programme
    without.meetings.removeLast()
    let creation = Command.createSession(group: "Slot", programme: without, codes: ["AAAA"], isRehearsal: false, isClosing: true)
    #expect(PlayedSession().rejection(of: creation) == .unknownMeeting)
  }
}

extension SessionState {
  fileprivate func rejectionOfComparing(_ comparison: GroupsComparison) -> Rejection.Code? {
    do throws(Rejection) {
      _ = try decide(.compareGroups(comparison), at: FakeClock().now())
      return nil
    } catch {
      return error.code
    }
  }
}
