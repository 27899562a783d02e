import Canvas
import Programme
import SessionEngine
import TestSupport
import Testing

@testable import FacilitatorApp

/// A screen of the room in a process of its own, when the machine or its host misbehaves.
@Suite struct RoomSurfaceTests {
  private func working(_ size: Size = Size(columns: 80, rows: 24)) throws -> (driver: AppDriver, room: RoomSurface) {
    let driver = AppDriver.running(try Shipped.partOne())
    try driver.go(to: "1.3", step: "work")
    var room = RoomSurface(size: size, now: driver.clock.now(), theme: .mono, utcOffset: 0, session: "groep.goedwerk")
    _ = room.update(.numbered(2))
    _ = room.update(.view(RoomView(try #require(driver.session))))
    return (driver, room)
  }

  @Test func anHourForwardAndBackMovesNoTimer() throws {
    var (driver, room) = try working()
    let before = room.timer.remaining(at: driver.clock.now())
    for hour: Int64 in [3_600_000, -7_200_000] {
      driver.clock.jumpWall(milliseconds: hour)
      _ = room.update(.tick(driver.clock.now()))
      #expect(room.timer.remaining(at: driver.clock.now()) == before)
    }
    #expect(room.render().text.contains("nog 16 minuten"))
  }

  @Test func twentyMinutesOfSleepHavePassedOnTheClock() throws {
    var (driver, room) = try working()
    driver.clock.advance(minutes: 20)
    _ = room.update(.tick(driver.clock.now()))
    #expect(room.timer.remaining(at: driver.clock.now()) == -4 * 60_000)
    #expect(room.render().text.contains("Over tijd"))
  }

  @Test func aSizeThatWasTooSmallGivesTheSamePictureAgain() throws {
    var (_, room) = try working()
    let picture = room.render()
    _ = room.update(.resized(Size(columns: 20, rows: 5)))
    #expect(room.render().text.contains("klein"))
    #expect(!room.render().text.contains("nog 16 minuten"))
    _ = room.update(.resized(Size(columns: 80, rows: 24)))
    #expect(room.render() == picture)
  }

  @Test func aLostHostIsSaidOverTheLastPicture() throws {
    var (driver, room) = try working()
    let picture = room.render()
    _ = room.update(.link(.waiting))
    #expect(room.render().text.contains("Even geen verbinding met de sessie. Dit scherm gaat vanzelf verder."))
    #expect(room.render().text.contains("1.3  Paarinterview"))
    _ = room.update(.view(RoomView(try #require(driver.session))))
    #expect(room.render() == picture)
    _ = room.update(.link(.ended))
    _ = room.update(.link(.waiting))
    #expect(room.render().text.contains("De sessie is gesloten."))
  }

  /// Its keys are about this screen alone.
  @Test func itsKeysChangeNothingElsewhere() throws {
    var (_, room) = try working()
    for key: Key in [.character(" "), .enter, .left, .character("o"), .character("t"), .character("u"), .character("n"), .character("f")] {
      #expect(room.update(.key(key)) == nil)
      #expect(room.render().text.contains("nog 16 minuten"))
    }
    #expect(room.update(.key(.character("q"))) == nil)
    #expect(room.update(.key(.character("q"))) == .quit)
  }
}
