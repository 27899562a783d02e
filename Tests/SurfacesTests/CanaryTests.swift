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

  /// What a room must never get to hear, gathered while the rehearsal runs.
  private struct Secrets {
    var words: Set<String> = [CanaryTests.canary]
    var planted = 0

    /// The commands with a mark of its own in every open answer and every confidential line: simulated people say the same things in
    /// public too.
    mutating func plant(in commands: [Command], _ state: SessionState) -> [Command] {
      words.formUnion(state.seats.map(\.code))
      return commands.map { command in
        switch command {
        case .submitAnswer(let question, let seat, .text): return .submitAnswer(question, seat: seat, answer: .text(mark()))
        case .addCard(let block, let step, let column, _, let mayBeReported, let heading):
          guard case .gather(let gather)? = state.index.block(block)?.steps.first(where: { $0.id == step })?.content,
            gather.keeping == .confidential
          else { return command }
          return .addCard(block: block, step: step, column: column, text: mark(), mayBeReported: mayBeReported, heading: heading)
        default: return command
        }
      }
    }

    private mutating func mark() -> String {
      planted += 1
      return "\(CanaryTests.canary) \(planted)"
    }
  }

  /// The state with every answer that was not revealed taken out of it; who answered stays.
  private func emptied(_ state: SessionState) -> SessionState {
    var other = state
    for (question, answers) in state.answers where !state.flow.record(question).isRevealed {
      for (seat, answer) in answers where answer != .skipped {
        other.apply(.answerSubmitted(question: question, seat: seat, answer: .skipped))
      }
    }
    return other
  }

  @Test(arguments: [(8, 3), (5, 1), (12, 2)] as [(Int, UInt64)])
  func aWholeRehearsalLeaksNothingToTheRoom(participants: Int, seed: UInt64) async throws {
    var script = RehearsalScript(programme: try planted(), participants: participants, seed: seed)
    let stage = try await Stage([script.creation])
    var room = try RawSurface(stage.address)
    defer { room.close() }
    try room.say(.of(.room))
    var views = 0
    var last: RoomView?
    var secrets = Secrets()
    var hiddenAnswers = 0
    while let move = script.next(for: await stage.host.snapshot()) {
      stage.clock.advance(milliseconds: move.milliseconds)
      for result in try await stage.host.submit(secrets.plant(in: move.commands, await stage.host.snapshot())) { _ = try result.get() }
      let state = await stage.host.snapshot()
      let view = RoomView(state)
      let other = emptied(state)
      hiddenAnswers += other.revision - state.revision
      // Whatever the hidden answers are, the room's picture is the same.
      #expect(RoomView(other) == view)
      // Every view goes over the line, also those that a quick series would pass over.
      await stage.desk.publish(state)
      while view != last, let message = try await room.next(RoomMessage.self) {
        guard case .view(let shown) = message else { continue }
        views += 1
        last = shown
      }
    }
    let text = String(decoding: room.bytes, as: UTF8.self)
    #expect(views > 300)
    #expect(hiddenAnswers > 1000)
    #expect(secrets.planted > 10)
    for secret in secrets.words { #expect(!text.contains(secret), "\(secret)") }
  }
}
