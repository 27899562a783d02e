import Foundation
import Programme
import Rehearsal
import SessionEngine
import SessionHost
import TestSupport
import Testing

@testable import Surfaces

/// Nothing private and nothing unrevealed goes over the connection of a screen of the room.
@Suite(.timeLimit(.minutes(10))) struct CanaryTests {
  private static let canary = "KANARIE"

  /// The programme of this repository with a mark in everything that is not for the room.
  private func planted() throws -> Programme {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "assets/programmes/goed-werk")
    let loading = ProgrammeLoader.load { name in (try? Data(contentsOf: folder.appending(path: name))).map { [UInt8]($0) } }
    var programme = try #require(loading.programme)
    for meeting in programme.meetings.indices {
      programme.meetings[meeting].goal = Self.canary
      for block in programme.meetings[meeting].blocks.indices {
        programme.meetings[meeting].blocks[block].notes = [Self.canary]
        programme.meetings[meeting].blocks[block].purpose = Self.canary
        programme.meetings[meeting].blocks[block].sources = [Self.canary]
      }
    }
    return programme
  }

  @Test func aWholeRehearsalLeaksNothingToTheRoom() async throws {
    var script = RehearsalScript(programme: try planted(), participants: 8, seed: 3)
    let stage = try await Stage([script.creation])
    var room = try RawSurface(stage.address)
    defer { room.close() }
    try room.say(.of(.room))
    var views = 0
    var typed = 0
    var last: RoomView?
    var open: [QuestionID] = []
    // What is typed before a reveal, and lines that are nobody's business.
    var secrets: Set<String> = [Self.canary]
    while let move = script.next(for: await stage.host.snapshot()) {
      stage.clock.advance(milliseconds: move.milliseconds)
      _ = try await stage.host.submit(move.commands.map(marked))
      let state = await stage.host.snapshot()
      if let seat = state.seats.first { secrets.insert(seat.code) }
      if move.commands.map(marked) != move.commands { typed += 1 }
      let view = RoomView(state)
      if case .result(let result, _) = view.scene, !state.flow.record(result.question).isRevealed { open.append(result.question) }
      // Every view goes over the line, also those that a quick series would pass over.
      await stage.desk.publish(state)
      while view != last, let message = try await room.next(RoomMessage.self) {
        guard case .view(let shown) = message else { continue }
        views += 1
        last = shown
      }
    }
    secrets.formUnion(await stage.host.snapshot().seats.map(\.code))
    let text = String(decoding: room.bytes, as: UTF8.self)
    #expect(views > 300)
    #expect(open == [], "shown and not revealed")
    #expect(typed > 5)
    #expect(secrets.count == 9, "a code for each seat, and the mark")
    for secret in secrets {
      let isThere = text.contains(secret)
      #expect(!isThere, "\(secret)")
    }
  }

  /// The same command, with the mark in an open answer.
  private func marked(_ command: Command) -> Command {
    if case .submitAnswer(let question, let seat, .text) = command {
      return .submitAnswer(question, seat: seat, answer: .text(Self.canary))
    }
    return command
  }
}
