import FacilitatorApp
import Foundation
import Programme
import Rehearsal
import SessionEngine
import TestSupport
import Testing

/// What one seat sees on the way through whole rehearsed programmes: every phase and every kind of question.
enum Views {
  private static let assets = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "assets")

  private static func shipped() throws -> Programme {
    let folder = assets.appending(path: "programmes/goed-werk")
    let loading = ProgrammeLoader.load { name in (try? Data(contentsOf: folder.appending(path: name))).map { [UInt8]($0) } }
    return try #require(loading.programme)
  }

  /// All views of seat 1, each once, with the state they were made of.
  static func walk(seed: UInt64 = 3, _ look: (ParticipantView, SessionState) throws -> Void) throws {
    var seen: Set<ParticipantView> = []
    for programme in [try shipped(), ShareFixtures.programme] {
      var script = RehearsalScript(programme: programme, participants: 6, seed: seed)
      var state = SessionState()
      var milliseconds: Int64 = 0
      while let move = script.next(for: state) {
        milliseconds += move.milliseconds
        let now = Moment(wall: 1_790_000_000_000 + milliseconds, boot: "een", uptime: 1_000 + milliseconds)
        for command in move.commands {
          for event in try state.decide(command, at: now) { state.apply(event) }
        }
        guard let seat = state.seats.first else { continue }
        let view = ParticipantView(ParticipantScene(state), seat: seat, in: state)
        if seen.insert(view).inserted { try look(view, state) }
      }
    }
  }
}
