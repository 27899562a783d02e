import Programme
import SessionEngine
import TestSupport
import Testing

@testable import Exports

@Suite("The run sheet of a session has the plan of that session")
struct RunSheetSessionTests {
  private func session() throws -> PlayedSession {
    try PlayedSession(seats: 4, in: ProgrammeFixtures.firstMeeting)
  }

  @Test func aSessionThatChangedNothingHasTheSheetOfItsProgramme() throws {
    let session = try session()
    #expect(RunSheet(session: session.state, start: 540).html == RunSheet(programme: session.state.programme, start: 540).html)
  }

  @Test func lengthsBlocksAndEndOfTheSessionStandOnIt() throws {
    var session = try session()
    let plan = session.state.plan
    let added = try #require(session.state.reserve.first)
    let last = try #require(plan.last { $0.priority != .must })
    try session.run(.setBlockMinutes(plan[0].id, minutes: plan[0].minutes + 7))
    try session.run(.addBlock(added.id, after: plan[0].id))
    try session.run(.skipBlock(last.id))
    let start = try #require(session.state.flow.meeting?.plannedStart)
    try session.run(.moveEnd(to: start + 125 * 60_000))
    let html = RunSheet(session: session.state, start: 540).html
    let sheet = RunSheetMeeting(try #require(session.state.index.meeting(ProgrammeFixtures.firstMeeting)), in: session.state)
    #expect(sheet.turns.map(\.block.id) == session.state.plan.map(\.id))
    #expect(sheet.turns.first?.minutes == plan[0].minutes + 7)
    #expect(sheet.turns.first { $0.block.id == last.id }?.absence == "vervalt")
    #expect(!sheet.reserve.contains { $0.id == added.id })
    #expect(html.contains("Afgesproken eind: 11:05."))
    #expect(html.contains("<td>vervalt</td>"))
    let second = 540 + plan[0].minutes + 7
    #expect(html.contains("\(second / 60):\(second % 60 < 10 ? "0" : "")\(second % 60)"))
  }
}
