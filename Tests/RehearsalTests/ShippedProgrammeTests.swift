import Foundation
import Programme
import Rehearsal
import SessionEngine
import Testing

@Suite("Rehearsal of the shipped programme")
struct ShippedProgrammeTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "assets/programmes/goed-werk")

  static let programme = ProgrammeLoader.load { name in (try? Data(contentsOf: folder.appending(path: name))).map { [UInt8]($0) } }
    .programme

  @Test(arguments: [1, 2, 3, 10, 20, 300])
  func isPlayedToTheEnd(participants: Int) throws {
    let programme = try #require(Self.programme)
    let session = RehearsedSession.played(programme, participants: participants, seed: 1)
    #expect(session.isEnded)
    #expect(session.rejections == [])
    #expect(session.script.withheld == 0)
    #expect(session.state.endedMeetings.map(\.id) == programme.meetings.map(\.id))
  }

  @Test(arguments: Array(1...10) as [UInt64])
  func tenPeopleGiveResults(seed: UInt64) throws {
    let programme = try #require(Self.programme)
    let state = RehearsedSession.played(programme, participants: 10, seed: seed).state
    for question in programme.meetings.flatMap(\.blocks).flatMap(\.questions) {
      if case .text = question.kind {
        #expect(state.answeredCount(question.id) >= 5, "\(question.id.rawValue)")
        continue
      }
      let result = state.result(of: question)
      #expect(result.picture != .nothing && result.picture != .tooFew, "\(question.id.rawValue): \(result.headline)")
    }
  }

  /// The screen is not the place for names and for formal or informal address.
  @Test func linesAddressNobody() throws {
    let programme = try #require(Self.programme)
    let session = RehearsedSession.played(programme, participants: 60, seed: 9)
    let texts = session.state.flow.cards.map(\.text)
    #expect(texts.count > 20)
    for text in texts {
      let words = text.lowercased().split { !$0.isLetter }
      #expect(!words.contains { ["je", "jij", "jou", "jouw", "u", "uw"].contains($0) }, "\(text)")
    }
  }
}
