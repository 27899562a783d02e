import Programme
import SessionEngine
import TestSupport
import Testing

/// One way to be refused: what happened before, the command, and the code it must get.
struct Refusal: Sendable, CustomTestStringConvertible {
  let code: Rejection.Code
  let situation: Situation
  let before: [Command]
  let command: Command

  enum Situation: Sendable {
    /// Nothing happened yet.
    case nothing
    /// Four seats, no meeting.
    case created
    /// Four seats in the first meeting, of which so many are in the room.
    case begun(present: Int)
    /// Four seats in the first meeting, at the open statements.
    case asking
    /// Four seats of which so many are in the room, at work in pairs.
    case pairing(present: Int)
    /// Four seats in the last meeting, at the open sort.
    case sorting
    /// Four seats at open questions for points, an order and dots.
    case sharing
  }

  init(_ code: Rejection.Code, _ situation: Situation, after before: [Command] = [], _ command: Command) {
    self.code = code
    self.situation = situation
    self.before = before
    self.command = command
  }

  var testDescription: String { "\(code): \(command)".prefix(120).description }

  func session() throws(Rejection) -> PlayedSession {
    var session: PlayedSession
    switch situation {
    case .nothing: session = PlayedSession()
    case .created: session = try PlayedSession(seats: 4)
    case .begun(let present):
      session = try PlayedSession(seats: 4)
      try session.run(.startMeeting(Fixtures.firstMeeting, plannedStart: 0, present: (1...present).map { SeatID($0) }))
    case .asking:
      session = try PlayedSession(seats: 4, in: Fixtures.firstMeeting)
      try session.run(.jump(to: Fixtures.statements))
    case .sharing:
      session = try PlayedSession(seats: 4, in: ShareFixtures.meeting, programme: ShareFixtures.programme)
      try session.run(.jump(to: ShareFixtures.block))
    case .pairing(let present):
      session = try PlayedSession(seats: 4, programme: SubgroupFixtures.programme)
      try session.run(.startMeeting(Fixtures.firstMeeting, plannedStart: 0, present: (1...present).map { SeatID($0) }))
      try session.advance(to: SubgroupFixtures.block, step: SubgroupFixtures.pairs)
    case .sorting: session = try PlayedSession(seats: 4, in: Fixtures.lastMeeting)
    }
    try session.run(before)
    return session
  }
}

@Suite("Rejections")
struct RejectionTests {
  @Test("Each command that cannot be is refused with its code and a sentence", arguments: Refusal.all)
  func refused(_ refusal: Refusal) throws {
    let session = try refusal.session()
    let rejection = #expect(throws: Rejection.self) { () throws(Rejection) in
      try session.state.decide(refusal.command, at: session.now)
    }
    #expect(rejection?.code == refusal.code)
    let sentence = try #require(rejection?.sentence)
    #expect(sentence.hasSuffix(".") && sentence.first?.isUppercase == true)
    #expect(!sentence.split { !$0.isLetter }.contains { ["je", "jij", "u", "uw", "jouw"].contains($0.lowercased()) })
  }

  @Test("Every code is refused with at least once")
  func everyCode() {
    // Only a host, who knows what others did meanwhile, calls a command out of date. Those of groups are in `GroupRefusalTests`.
    let elsewhere: Set<Rejection.Code> = [
      .outdated, .notClosing, .groupIsClosing, .groupIsRehearsal, .groupNotReady, .groupTooSmall, .otherProgramme, .groupTwice,
      .tooManyGroups,
      .groupName, .groupChanged, .badComparison,
    ]
    #expect(Set(Refusal.all.map(\.code)) == Set(Rejection.Code.allCases).subtracting(elsewhere))
  }
}
