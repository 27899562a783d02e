import SessionEngine
import SessionHost
import TestSupport
import Testing

@testable import Surfaces

/// The lane of phones between the host, the facilitator's own screens and the room.
@Suite(.timeLimit(.minutes(10))) struct DeskLaneTests {
  private var lane: PhoneLaneView {
    PhoneLaneView(
      network: NetworkChoice(name: "geheim0", kind: .wireless, address: "10.0.0.5"), address: "10.0.0.5:8080", code: "K7QM3",
      squares: [[true, false], [false, true]], openedAt: FakeClock().now())
  }

  private func joining(_ message: RoomMessage?) -> JoinPoster? { if case .view(let view)? = message { view.joining } else { nil } }

  @Test func anOrderOfAControlSurfaceReachesTheHost() async throws {
    let stage = try await Stage()
    let control = try stage.control("a")
    await control.waitUntilOpened()
    control.session.send(.phones(.admit(3, SeatID(2))))
    var order: PhonesOrder?
    for await news in stage.news {
      guard case .phonesWanted(let wanted) = news else { continue }
      order = wanted
      break
    }
    #expect(order == .admit(3, SeatID(2)))
  }

  @Test func aControlSurfaceHearsOfTheLaneAlsoWhenItComesLater() async throws {
    let stage = try await Stage()
    let first = try stage.control("a")
    await first.waitUntilOpened()
    await stage.desk.tell(.opened(lane))
    await stage.desk.tell(.counted(seated: 2, visits: 4, asking: [7]))
    let heard = await first.wait { if case .phones(.counted) = $0 { true } else { false } }
    guard case .phones(.counted(2, 4, [7]))? = heard else { return #expect(Bool(false), "\(String(describing: heard))") }
    let late = try stage.control("b")
    let found = await late.wait { if case .phones = $0 { true } else { false } }
    guard case .phones(.opened(let known))? = found else { return #expect(Bool(false), "\(String(describing: found))") }
    #expect(known.seated == 2)
    #expect(known.asking == [7])
  }

  /// The room gets the code when it is shown, with numbers of people, and nothing else of the lane.
  @Test func theRoomGetsTheCodeWhileItIsShown() async throws {
    let stage = try await Stage()
    var room = try RawSurface(stage.address)
    defer { room.close() }
    try room.say(.of(.room))
    for _ in 0..<3 { _ = try await room.next(RoomMessage.self) }
    await stage.desk.tell(.opened(lane))
    await stage.desk.tell(.counted(seated: 2, visits: 4, asking: [77_777]))
    await stage.desk.setStage(RoomStage(isJoining: true))
    #expect(try await room.next(RoomMessage.self) == .stage(RoomStage(isJoining: true)))
    let shown = joining(try await room.next(RoomMessage.self))
    #expect(shown?.code == "K7QM3")
    #expect(shown?.seated == 2)
    #expect(shown?.present == 6)
    await stage.desk.tell(.counted(seated: 3, visits: 4, asking: [77_777]))
    #expect(joining(try await room.next(RoomMessage.self))?.seated == 3)
    // The session goes on below it.
    _ = try await stage.host.submit([.advance])
    #expect(joining(try await room.next(RoomMessage.self))?.seated == 3)
    await stage.desk.setStage(RoomStage())
    #expect(try await room.next(RoomMessage.self) == .stage(RoomStage()))
    let bare = try await room.next(RoomMessage.self)
    #expect(bare == .view(RoomView(await stage.host.snapshot())))
    let heard = String(decoding: room.bytes, as: UTF8.self)
    for secret in ["geheim0", "77777", "visits", "asking"] { #expect(!heard.contains(secret)) }
  }

  @Test func aScreenOfTheRoomCanOrderNothing() async throws {
    let stage = try await Stage()
    var room = try RawSurface(stage.address)
    defer { room.close() }
    try room.say(.of(.room))
    for _ in 0..<3 { _ = try await room.next(RoomMessage.self) }
    try room.say(.phones(.open))
    await room.waitForTheEnd()
    #expect(await stage.host.snapshot().revision == 2)
  }
}
