import Programme
import Rehearsal
import SessionEngine
import TestSupport
import Testing

@Suite("Rehearsal")
struct RehearsalScriptTests {
  static let tiny = ProgrammeFixtures.tiny(values: ValueListFixtures.standard30)

  @Test(arguments: [1, 2, 3, 10, 300], [1, 2, 3] as [UInt64])
  func playsToTheEndWithoutARefusal(participants: Int, seed: UInt64) {
    let session = RehearsedSession.played(Self.tiny, participants: participants, seed: seed)
    #expect(session.isEnded)
    #expect(session.rejections == [])
    #expect(session.script.withheld == 0)
    #expect(session.state.endedMeetings.map(\.id) == Self.tiny.meetings.map(\.id))
    #expect(session.state.seats.count == participants)
    #expect(session.state.identity?.isRehearsal == true)
  }
}
