import Foundation
import Glibc
import SessionEngine
import SessionHost
import TestSupport
import Testing

@testable import Surfaces

@Suite(.timeLimit(.minutes(10))) struct DeskTests {
  @Test func aRoomGetsItsNumberAndTheView() async throws {
    let stage = try await Stage()
    var room = try RawSurface(stage.address)
    defer { room.close() }
    try room.say(.of(.room))
    #expect(try await room.next(RoomMessage.self) == .welcome(number: 2))
    #expect(try await room.next(RoomMessage.self) == .stage(RoomStage()))
    let state = await stage.host.snapshot()
    #expect(try await room.next(RoomMessage.self) == .view(RoomView(state)))
    _ = try await stage.host.submit([.advance])
    let next = await stage.host.snapshot()
    #expect(try await room.next(RoomMessage.self) == .view(RoomView(next)))
  }

  @Test func aControlSurfaceReplaysTheSessionAndChangesIt() async throws {
    let stage = try await Stage()
    let control = try stage.control("a")
    let state = await control.waitUntilOpened()
    #expect(state == (await stage.host.snapshot()))
    let answer = await control.session.submit([.advance, .undo, .undo], decidedOn: state?.revision ?? 0)
    guard case .decided(let refusals) = answer else { return #expect(Bool(false), "\(answer)") }
    #expect(refusals.map { $0?.code } == [nil, nil, .nothingToUndo])
    // The answer comes after the records, so that what it did can be seen at once.
    #expect(control.session.snapshot == (await stage.host.snapshot()))
    #expect(control.session.snapshot.revision == 4)
  }

  @Test func twoFacilitatorsSkipAtTheSameInstantAndOneSkipHappens() async throws {
    let stage = try await Stage()
    let controls = try [stage.control("a"), stage.control("b")]
    for control in controls { await control.waitUntilOpened() }
    let basis = await stage.host.snapshot().revision
    async let first = controls[0].session.submit([.advanceStep], decidedOn: basis)
    async let second = controls[1].session.submit([.advanceStep], decidedOn: basis)
    let answers = await [first, second]
    #expect(answers.contains(.decided([nil])))
    #expect(answers.contains(.decided([.outdated])))
    #expect(await stage.host.snapshot().revision == basis + 1)
  }

  @Test func aRequestThatComesAgainIsAnsweredWithTheFirstResult() async throws {
    let stage = try await Stage()
    let basis = await stage.host.snapshot().revision
    let request = SurfaceRequest.submit(
      number: 1, basis: basis,
      commands: [.addCard(block: ProgrammeFixtures.welcome, step: "x", column: nil, text: "een", mayBeReported: false), .advance])
    var answers: [SubmitAnswer] = []
    for _ in 0..<3 {
      var surface = try RawSurface(stage.address)
      defer { surface.close() }
      try surface.say(.of(.control, "same"))
      try surface.say(request)
      while let message = try await surface.next(ControlMessage.self) {
        guard case .answered(1, let answer) = message else { continue }
        answers.append(answer)
        break
      }
    }
    #expect(answers.count == 3)
    #expect(Set(answers).count == 1)
    #expect(await stage.host.snapshot().revision == basis + 1)
  }

  @Test func badMessagesCloseThatSurfaceOnly() async throws {
    let stage = try await Stage()
    var room = try RawSurface(stage.address)
    defer { room.close() }
    try room.say(.of(.room))
    for _ in 0..<3 { _ = try await room.next(RoomMessage.self) }
    let bad: [[UInt8]] = [
      FrameReader.framed(Array("geen json".utf8)), [0xff, 0xff, 0xff, 0xff, 1], FrameReader.framed([]),
      FrameReader.framed([UInt8](repeating: UInt8(ascii: "["), count: 100_000)),
      try WireCoding.frame(SurfaceRequest.of(.shared)), try WireCoding.frame(SurfaceRequest.endSession),
      try WireCoding.frame(SurfaceRequest.of(.room)) + WireCoding.frame(SurfaceRequest.submit(number: 1, basis: 2, commands: [.advance])),
      try WireCoding.frame(SurfaceRequest.of(.room)) + WireCoding.frame(SurfaceRequest.of(.control)),
      try WireCoding.frame(SurfaceRequest.of(.control))
        + WireCoding.frame(SurfaceRequest.submit(number: 1, basis: 0, commands: [Stage.creation])),
    ]
    for bytes in bad {
      let surface = try RawSurface(stage.address)
      surface.send(bytes)
      await surface.waitForTheEnd()
      surface.close()
    }
    #expect(await stage.host.snapshot().revision == 2)
    _ = try await stage.host.submit([.advance])
    #expect(try await room.next(RoomMessage.self) == .view(RoomView(await stage.host.snapshot())))
  }

  @Test func anotherVersionIsTurnedAwayWithASentence() async throws {
    let stage = try await Stage()
    var surface = try RawSurface(stage.address)
    defer { surface.close() }
    try surface.say(.greet(SurfaceGreeting(version: 99, role: .control, columns: 80, rows: 24, token: "t")))
    guard case .refused(let sentence)? = try await surface.next(ControlMessage.self) else { return #expect(Bool(false)) }
    #expect(sentence.contains("versie"))
    await surface.waitForTheEnd()
  }

  @Test func whatHoldsForTheRoomGoesToEverybodyElse() async throws {
    let stage = try await Stage()
    let control = try stage.control("a")
    await control.waitUntilOpened()
    var room = try RawSurface(stage.address)
    defer { room.close() }
    try room.say(.of(.room))
    for _ in 0..<3 { _ = try await room.next(RoomMessage.self) }
    control.session.send(.stage(RoomStage(cover: .pause, scroll: 2)))
    #expect(try await room.next(RoomMessage.self) == .stage(RoomStage(cover: .pause, scroll: 2)))
    var told: RoomStage?
    for await news in stage.news {
      if case .stage(let stage) = news {
        told = stage
        break
      }
    }
    #expect(told?.cover == .pause)
  }

  @Test func theSocketIsForThisUserOnlyAndAStaleOneIsTakenOver() async throws {
    let folder = try Stage.folder()
    let path = folder + "/.groep.goedwerk.sock"
    // What a host leaves that was killed: a name that nobody listens to.
    let dead = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
    let isBound = Stage.address(in: folder).places[0].withSocketAddress { bind(dead, $0, $1) } == 0
    #expect(isBound)
    close(dead)
    let stage = try await Stage(folder: folder)
    var facts = stat()
    #expect(stat(path, &facts) == 0)
    #expect(facts.st_mode & 0o777 == 0o600)
    await stage.vanish()
    #expect(access(path, F_OK) != 0)
  }

  @Test func aPathOfAnyLengthWillDo() async throws {
    var folder = try Stage.folder()
    for _ in 0..<5 {
      folder += "/" + String(repeating: "m", count: 60)
      mkdir(folder, 0o700)
    }
    let address = SurfaceAddress(session: folder + "/" + String(repeating: "n", count: 200) + ".goedwerk", runtimeFolder: nil)
    let server = try SurfaceServer(address)
    defer { server.close() }
    let surface = try RawSurface(address)
    surface.close()
  }
}
