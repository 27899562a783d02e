import Canvas
import Programme
import SessionEngine
import TestSupport
import Testing

@testable import FacilitatorApp

/// A rehearsal that is watched, and taken over.
@Suite struct PlaybackTests {
  private func played() -> (AppState, AppDriver) {
    let driver = AppDriver.running()
    var app = driver.app
    app.beginPlayback(speed: 60)
    return (app, driver)
  }

  private func turns(_ effects: [AppEffect]) -> [Playback.Mode] {
    effects.compactMap { if case .play(let mode) = $0 { mode } else { nil } }
  }

  @Test func spacePausesAndGoesOn() {
    var (app, _) = played()
    #expect(app.render().text.contains("60 keer zo snel"))
    #expect(app.wantsTicks)
    #expect(turns(app.update(.key(.character(" ")))) == [.paused])
    #expect(app.render().text.contains("Repetitie staat stil"))
    #expect(turns(app.update(.key(.character(" ")))) == [.playing])
  }

  @Test func anyOtherKeyTakesOverAndDoesItsWork() {
    for isPaused in [false, true] {
      var (app, _) = played()
      if isPaused { _ = app.update(.key(.character(" "))) }
      #expect(turns(app.update(.key(.character("o")))) == [.takenOver])
      #expect(app.render().text.contains("Overzicht:"))
      // While something lies over the room p means what it means there.
      #expect(turns(app.update(.key(.character("p")))).isEmpty)
      _ = app.update(.key(.escape))
      _ = app.update(.key(.escape))
      #expect(turns(app.update(.key(.character("p")))) == [.playing])
    }
  }

  @Test func aLeapOfItsClockIsNoSleep() {
    var (app, driver) = played()
    _ = app.update(.key(.character("t")))
    for _ in 0..<3 {
      driver.clock.advance(minutes: 6)
      _ = app.update(.tick(driver.clock.now()))
    }
    #expect(!app.render().text.contains("sliep"))
  }

  @Test func afterTheLastMoveAPersonLeads() {
    var (app, _) = played()
    app.endPlayback()
    #expect(app.render().text.contains("De repetitie is afgelopen."))
    #expect(turns(app.update(.key(.character("p")))).isEmpty)
  }
}

extension AppDriver {
  fileprivate static func running() -> AppDriver { running(ProgrammeFixtures.tiny) }
}
