import Canvas
import Programme
import SessionEngine
import TestSupport
import Testing

@testable import FacilitatorApp

/// The clock of a step: it starts by itself, gives its signs once, and obeys.
@Suite struct TimerJourneyTests {
  /// Three minutes of work with a sign at half time.
  private func working() throws -> AppDriver {
    let driver = AppDriver.running(ProgrammeFixtures.tiny)
    try driver.go(to: "1.1", step: "alleen")
    return driver
  }

  @Test func theClockStartsWithTheStepAndCountsDown() throws {
    let driver = try working()
    driver.sees("Schrijf iets op.", "nog 3 minuten", "Ieder voor zich")
    driver.wait(minutes: 2, seconds: 1)
    driver.sees("nog 1 minuut")
    driver.wait(seconds: 59)
    driver.sees("Over tijd")
    driver.wait(minutes: 1, seconds: 5)
    #expect(driver.session?.flow.timer.remaining(at: driver.clock.now()) == -65_000)
    driver.sees("Over tijd")
  }

  @Test func theBellRingsAtHalfTimeAMinuteBeforeAndAtZeroAndNeverAgain() throws {
    let driver = try working()
    driver.wait(seconds: 89)
    #expect(driver.bells == 0)
    driver.wait(seconds: 2)
    #expect(driver.bells == 1)
    driver.sees("Halverwege")
    driver.wait(seconds: 28)
    #expect(driver.bells == 1)
    driver.wait(seconds: 2)
    #expect(driver.bells == 2)
    driver.wait(seconds: 58)
    #expect(driver.bells == 2)
    driver.wait(seconds: 2)
    #expect(driver.bells == 3)
    driver.wait(minutes: 10)
    #expect(driver.bells == 3)
  }

  @Test func movingOrStoppingTheClockRingsNoBellTwice() throws {
    let driver = try working()
    driver.wait(seconds: 121)
    #expect(driver.bells == 2, "half time and the last minute")
    driver.press(.character("+"), .character("t"))
    driver.wait(minutes: 1)
    driver.press(.character("t"))
    driver.wait(seconds: 5)
    #expect(driver.bells == 2)
    driver.wait(minutes: 4)
    #expect(driver.bells == 4, "another last minute, and the end")
    driver.press(.character("t"), .character("t"), .character("-"), .character("t"))
    driver.wait(seconds: 30)
    driver.press(.character("t"))
    driver.wait(seconds: 30)
    #expect(driver.bells == 4)
    driver.press(.character("+"), times: 5)
    driver.wait(minutes: 5)
    #expect(driver.bells == 6, "once more a last minute and an end")
  }

  @Test func whoTakesTheLastMinutesAwayNeedsNoBell() throws {
    let driver = try working()
    driver.wait(seconds: 5)
    driver.press(.character("-"), times: 3)
    driver.sees("Over tijd")
    driver.wait(seconds: 30)
    #expect(driver.bells == 0)
  }

  @Test func pauseStandsStillAndSaysSo() throws {
    let driver = try working()
    driver.wait(seconds: 30)
    driver.press(.character("t"))
    driver.sees("De klok staat stil")
    driver.wait(minutes: 20)
    #expect(driver.session?.flow.timer == .paused(remaining: 150_000, total: 180_000))
    #expect(!driver.app.wantsTicks)
    driver.press(.character("t"))
    driver.wait(seconds: 150)
    driver.sees("Over tijd")
  }

  @Test func minutesGoOnAndOff() throws {
    let driver = try working()
    driver.press(.character("+"), .character("="))
    driver.sees("nog 5 minuten")
    driver.press(.character("-"))
    driver.sees("nog 4 minuten")
    driver.press(.character("0"))
    driver.sees("Er loopt geen klok.")
    driver.press(.character("+"))
    driver.sees("! Er loopt geen klok. Druk op t om hem te starten.")
    driver.press(.character("t"))
    driver.sees("nog 3 minuten")
  }

  @Test func aMutedClockShowsItsSignsWithoutSound() throws {
    let driver = try working()
    driver.press(.character("g"))
    driver.sees("geluid uit")
    driver.wait(seconds: 91)
    driver.sees("Halverwege")
    driver.wait(minutes: 2)
    #expect(driver.bells == 0)
    #expect(driver.rememberedMute == true)
    driver.press(.character("g"))
    driver.wait(minutes: 1)
    #expect(driver.bells == 1, "only the sample that g gives")
    #expect(driver.rememberedMute == false)
  }

  @Test func oneStepCanBeSilent() throws {
    let driver = try working()
    driver.press(.character("G"))
    driver.sees("De klok van deze stap geeft geen geluid.", "geluid uit")
    driver.wait(minutes: 4)
    #expect(driver.bells == 0)
    #expect(driver.rememberedMute == nil)
    #expect(driver.rememberedSilence?.count == 1)
    try driver.go(to: "1.3", step: "pauze")
    #expect(!driver.header.contains("geluid uit"))
    driver.wait(minutes: 6)
    #expect(driver.bells == 2)
    driver.press(.character("G"), .character("G"))
    driver.sees("De klok van deze stap geeft weer geluid.")
    #expect(driver.rememberedSilence?.map(\.block.rawValue) == ["welkom"])
    driver.press(.character("g"), .character("G"))
    driver.sees("! Het geluid is al uit.")
  }

  @Test func aClockThatIsStartedByHandTakesWhatIsLeftOfTheBlock() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    driver.wait(minutes: 4)
    driver.press(.character("t"))
    #expect(driver.header.contains("nog 6:00"))
    driver.space()
    #expect(driver.header.contains("nog 6:00"), "another page of the step keeps the clock")
  }

  @Test func aTalkShowsItsClockInTheHeader() throws {
    let driver = AppDriver.running(ProgrammeFixtures.tiny)
    try driver.go(to: "1.4", step: "gesprek")
    #expect(driver.header.contains("nog 2:00"))
    driver.press(.character("t"))
    #expect(driver.header.contains("2:00 stil"))
    driver.press(.character("t"))
    driver.wait(minutes: 3, seconds: 5)
    #expect(driver.header.contains("+1:05 over tijd"))
    driver.press(.character("o"))
    #expect(driver.header.contains("+1:05 over tijd"))
  }

  @Test func theClockIsInSightOverEveryList() throws {
    let driver = try working()
    for key: Key in [.character("o"), .character("d"), .character("?")] {
      driver.press(key)
      #expect(driver.header.contains("nog 3:00"), "\(driver.screen)")
      driver.press(.escape)
    }
  }

  @Test func aBreakSaysWhenItEnds() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    try driver.go(to: "1.5", step: "rest")
    driver.sees("Het programma gaat verder om 09.15.")
    driver.wait(minutes: 7)
    driver.sees("Het programma gaat verder om 09.15.")
    driver.press(.character("+"))
    driver.sees("Het programma gaat verder om 09.16.")
  }

  @Test func settingTheWallClockMovesNothing() throws {
    let driver = try working()
    driver.clock.jumpWall(milliseconds: 3_600_000)
    driver.wait(seconds: 30)
    #expect(driver.session?.flow.timer.remaining(at: driver.clock.now()) == 150_000)
    #expect(driver.bells == 0)
  }
}
