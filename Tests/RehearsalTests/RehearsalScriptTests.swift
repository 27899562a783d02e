import Programme
import Rehearsal
import SessionEngine
import TestSupport
import Testing

@Suite("Rehearsal")
struct RehearsalScriptTests {
  static let tiny = ProgrammeFixtures.tiny(values: ValueListFixtures.standard30)

  @Test("Every meeting ends, and the session never refuses a command", arguments: [1, 2, 3, 4, 10, 300], [1, 2, 3] as [UInt64])
  func playsToTheEnd(participants: Int, seed: UInt64) {
    let session = RehearsedSession.played(Self.tiny, participants: participants, seed: seed)
    #expect(session.isEnded)
    #expect(session.rejections == [])
    #expect(session.script.withheld == 0)
    #expect(session.state.endedMeetings.map(\.id) == Self.tiny.meetings.map(\.id))
    #expect(session.state.seats.count == participants)
    #expect(session.state.identity?.isRehearsal == true)
  }

  @Test("Every block and page is on the screen")
  func visitsEveryPage() {
    let session = RehearsedSession.played(Self.tiny, participants: 10, seed: 5)
    var seen: Set<Position> = []
    for event in session.events {
      switch event {
      case .meetingStarted(let id, _, _, _):
        if let block = Self.tiny.meeting(id)?.blocks.first { seen.insert(Position(block: block.id, step: 0)) }
      case .moved(let position, _): seen.insert(position)
      default: break
      }
    }
    for block in Self.tiny.meetings.flatMap(\.blocks) {
      for (step, content) in block.steps.enumerated() {
        for page in 0..<content.pageCount { #expect(seen.contains(Position(block: block.id, step: step, page: page))) }
      }
    }
  }

  @Test("The same seed gives the same log, whatever the time of day", arguments: [1, 10, 60])
  func sameSeedSameLog(participants: Int) {
    let one = RehearsedSession.played(Self.tiny, participants: participants, seed: 7)
    let other = RehearsedSession.played(Self.tiny, participants: participants, seed: 7, start: 1_900_000_123_456)
    #expect(one.events.map(\.withoutTimes) == other.events.map(\.withoutTimes))
    #expect(one.milliseconds == other.milliseconds)
    #expect(one.events != other.events)
  }

  @Test("Another seed gives another log and other codes")
  func otherSeedOtherLog() {
    let logs = (1...6).map { RehearsedSession.played(Self.tiny, participants: 5, seed: $0) }
    #expect(Set(logs.map { $0.events.map(\.withoutTimes) }).count == 6)
    #expect(Set(logs.map { $0.state.seats.map(\.code) }).count == 6)
  }

  @Test("Replaying the log gives the state")
  func replays() {
    let session = RehearsedSession.played(Self.tiny, participants: 10, seed: 3)
    let replayed = SessionState(replaying: session.events)
    #expect(replayed.flow == session.state.flow)
    #expect(replayed.answers == session.state.answers)
  }

  @Test("One meeting alone can be played")
  func playsOneMeeting() {
    let session = RehearsedSession.played(Self.tiny, participants: 4, seed: 1, meetings: [ProgrammeFixtures.lastMeeting])
    #expect(session.isEnded)
    #expect(session.state.endedMeetings.map(\.id) == [ProgrammeFixtures.lastMeeting])
  }

  @Test("A meeting takes about as long as planned", arguments: [1, 10, 300])
  func keepsTime(participants: Int) {
    for seed in 1...5 as ClosedRange<UInt64> {
      let session = RehearsedSession.played(Self.tiny, participants: participants, seed: seed)
      for record in session.state.endedMeetings {
        let planned = Int64(Self.tiny.meeting(record.id)?.minutes ?? 0) * 60_000
        let real = record.endedAt?.milliseconds(since: record.startedAt) ?? 0
        #expect((planned * 70 / 100...planned * 140 / 100).contains(real), "\(record.id.rawValue): \(real / 60_000) of \(planned / 60_000)")
      }
    }
  }

  @Test("Over some seeds everything happens that a facilitator and a group can do")
  func everyKindOfEventHappens() {
    var kinds: Set<String> = []
    for seed in 1...40 as ClosedRange<UInt64> {
      kinds.formUnion(RehearsedSession.played(Self.tiny, participants: 12, seed: seed).events.map(\.kind))
    }
    // Seats are only added and withdrawn by a person.
    let expected: Set = [
      "sessionCreated", "meetingStarted", "meetingEnded", "presenceChanged", "moved", "blockSkipped", "blockRestored", "timerStarted",
      "timerPaused", "timerResumed", "timerAdjusted", "timerStopped", "questionsClosed", "questionsReopened", "countsEntered",
      "groupAnswerChanged", "answerSubmitted", "answerCleared", "cardAdded", "cardEdited", "cardRemoved", "cardConsentChanged",
      "cardsMerged", "cardPlaced", "cardsShuffled",
      "actionUndone", "actionRedone",
    ]
    #expect(kinds == expected)
  }
}
