import SessionEngine
import SessionHost
import TestSupport
import Testing

@testable import Surfaces

@Suite(.timeLimit(.minutes(10))) struct ReconnectTests {
  @Test func aSurfaceThatCameFirstWaitsForItsHost() async throws {
    let folder = try Stage.folder()
    let control = try ControlProbe(Stage.address(in: folder), "a")
    let first = await control.wait { _ in true }
    guard case .waiting? = first else { return #expect(Bool(false), "\(String(describing: first))") }
    let stage = try await Stage(folder: folder)
    #expect(await control.waitUntilOpened() == (await stage.host.snapshot()))
  }

  /// The host is killed and the session resumed: the surface says so, waits, and goes on with the whole session.
  @Test func aSurfaceGoesOnAfterTheHostStartedAgain() async throws {
    let stage = try await Stage()
    let control = try stage.control("a")
    await control.waitUntilOpened()
    _ = await control.session.submit([.advance], decidedOn: 2)
    await stage.vanish()
    let waiting = await control.wait { if case .waiting = $0 { true } else { false } }
    #expect(waiting != nil)
    let again = try await Stage(folder: stage.folder, log: stage.log, run: "run-2", [])
    let state = await control.waitUntilOpened()
    #expect(state?.revision == 3)
    #expect(state == (await again.host.snapshot()))
    let answer = await control.session.submit([.advance], decidedOn: 3)
    #expect(answer == .decided([nil]))
  }

  /// The host died after it stored a request and before it answered: nobody can know, so it is not sent again.
  @Test func aRequestIsNeverCarriedOutAgainByAnotherRun() async throws {
    let stage = try await Stage()
    let control = try stage.control("a")
    await control.waitUntilOpened()
    await stage.vanish()
    _ = await control.wait { if case .waiting = $0 { true } else { false } }
    async let answer = control.session.submit(
      [.addCard(block: ProgrammeFixtures.words, step: "verzamelen", column: "mooi", text: "een", mayBeReported: false)], decidedOn: 2)
    let again = try await Stage(folder: stage.folder, log: stage.log, run: "run-2", [])
    guard case .failed = await answer else { return #expect(Bool(false), "it was carried out") }
    #expect(await again.host.snapshot().revision == 2)
  }
}
