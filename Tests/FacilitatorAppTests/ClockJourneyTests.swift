import Canvas
import Programme
import SessionEngine
import TestSupport
import Testing

@testable import FacilitatorApp

/// Planned, actual and expected times in the overview, what repairs them, and clocks that misbehave.
@Suite struct ClockJourneyTests {
  private func running() throws -> AppDriver { AppDriver.running(try Shipped.partOne()) }

  private func overview(_ driver: AppDriver, at place: Int = 0) {
    driver.press(.character("o"), .home)
    driver.press(.down, times: place)
  }

  // MARK: Plan and drift

  @Test func theOverviewTellsHowLateItIs() throws {
    let driver = try running()
    driver.wait(minutes: 9)
    driver.press(.character("o"))
    driver.sees("verwacht 12.00: op tijd", "nu, nog 1 min")
    driver.wait(minutes: 2)
    driver.sees("verwacht 12.01: op tijd", "09.00-09.11")
    driver.doesNotSee("p geeft een voorstel")
    driver.wait(minutes: 1)
    driver.sees("verwacht 12.02: 2 minuten te laat", "p geeft een voorstel", "nu, 2 min over")
    driver.press(.down, .enter)
    driver.wait(minutes: 3)
    driver.press(.character("o"))
    driver.sees("geweest, 12 min", "09.10-09.20 09.12-09.22", "nu, nog 7 min")
  }

  @Test func theRoomSeesNothingOfIt() throws {
    let driver = try running()
    var seen: Set<String> = []
    driver.onFrame = { seen.insert($0.text) }
    driver.wait(minutes: 40)
    driver.space(3)
    for text in seen {
      for word in ["op tijd", "minuten te laat", "voorstel", "werkelijk", "09.40"] { #expect(!text.contains(word), "\(text)") }
    }
  }

  @Test func aProposalShowsWhatComesOfItAndOneKeyTakesItOver() throws {
    let driver = try running()
    driver.wait(minutes: 21)
    overview(driver)
    driver.sees("verwacht 12.11: 11 minuten te laat")
    driver.press(.character("p"))
    driver.sees("Voorstel om op tijd te eindigen", "1.4 wordt 10 minuten; einde 12.01 uur.", "Enter overnemen")
    driver.press(.escape)
    driver.sees("11 minuten te laat")
    driver.press(.character("p"), .enter)
    driver.sees("verwacht 12.01: op tijd", "wordt 10 min")
    driver.press(.character("p"))
    driver.sees("De bijeenkomst eindigt op tijd.")
    driver.press(.character("u"))
    driver.sees("11 minuten te laat")
    driver.doesNotSee("wordt 10 min")
    driver.press(.character("r"))
    driver.sees("wordt 10 min")
  }

  @Test func whatCannotBeMendedIsSaidInMinutes() throws {
    let driver = try running()
    overview(driver)
    driver.press(.end, .enter)
    driver.wait(minutes: 190)
    driver.press(.character("o"), .character("p"))
    driver.sees("! Niets kan meer korter; 10 minuten te laat.")
    driver.press(.escape)
    let middle = try running()
    middle.wait(minutes: 120)
    middle.press(.character("o"), .character("p"))
    middle.sees("Voorstel om minder laat te eindigen", "te laat.", "1.7 vervalt")
    middle.press(.enter)
    middle.sees("1.7", "vervalt", "minuten te laat")
  }

  @Test func theEndMovesWithOneField() throws {
    let driver = try running()
    driver.wait(minutes: 20)
    overview(driver)
    driver.press(.character("e"))
    driver.sees("Einde bijeenkomst", "12.00")
    driver.type("12.1")
    driver.press(.enter)
    driver.sees("Einde bijeenkomst")
    driver.type("5")
    driver.press(.enter)
    driver.sees("Einde 12.15, verwacht 12.10: 5 minuten voor")
    driver.press(.character("e"))
    driver.type("08.00")
    driver.press(.enter)
    driver.sees("! Het einde moet na het begin van de bijeenkomst liggen")
    driver.press(.escape, .character("u"))
    driver.sees("Einde 12.00, verwacht 12.10: 10 minuten te laat")
  }

  @Test func aBreakCanBeLonger() throws {
    let driver = try running()
    overview(driver, at: 4)
    driver.press(.character("l"))
    driver.sees("Minuten voor 1.5", "15")
    driver.type("b.")
    driver.press(.enter)
    driver.sees("! Typ een aantal minuten.")
    driver.press(.control("u"))
    driver.type("20")
    driver.press(.enter)
    driver.sees("wordt 20 min", "verwacht 12.05: 5 minuten te laat")
    driver.press(.enter)
    driver.sees("Het programma gaat verder om 09.20.")
  }

  @Test func aBlockMovesToTheNextMeetingAndBack() throws {
    let driver = try running()
    overview(driver, at: 6)
    driver.press(.character("v"))
    driver.sees("! Na deze bijeenkomst komt er geen andere.")
    let whole = AppDriver.running(try Shipped.programme())
    overview(whole, at: 6)
    whole.press(.character("v"))
    whole.sees("volgende keer", "verwacht 11.50: 10 minuten voor")
    whole.press(.character("x"))
    whole.sees("verwacht 12.00: op tijd")
    whole.press(.character("x"))
    whole.sees("verwacht 11.50: 10 minuten voor")
  }

  @Test func shortenedWorkHasAShorterClock() throws {
    let driver = try running()
    overview(driver, at: 2)
    driver.press(.character("l"))
    driver.type("15")
    driver.press(.enter, .escape)
    try driver.go(to: "1.3", step: "work")
    driver.sees("nog 9 minuten")
  }

  // MARK: Clocks that misbehave

  @Test func whoWakesTheMachineHearsThatTheClockRanOn() throws {
    let driver = try running()
    try driver.go(to: "1.3", step: "work")
    driver.wait(minutes: 3)
    driver.sleep(minutes: 20)
    driver.sees("De computer sliep 20 minuten. De klok liep door", "Over tijd")
    #expect(driver.session?.flow.timer.remaining(at: driver.clock.now()) == -7 * 60_000)
    #expect(driver.bells >= 1)
    driver.press(.character("t"))
    driver.wait(minutes: 30)
    driver.press(.character("t"))
    driver.wait(seconds: 5)
    driver.doesNotSee("De computer sliep")
  }

  @Test func whoStoppedTheProgramNeedsNoWords() throws {
    let driver = try running()
    try driver.go(to: "1.3", step: "work")
    driver.press(.control("z"))
    driver.sleep(minutes: 20)
    driver.doesNotSee("De computer sliep")
    driver.sleep(minutes: 3)
    driver.sees("De computer sliep 3 minuten.")
  }

  @Test func anHourForwardAndBackMovesNoTimerAndNoDrift() throws {
    let driver = try running()
    try driver.go(to: "1.3", step: "work")
    driver.wait(minutes: 4)
    for hour: Int64 in [3_600_000, -3_600_000, -3_600_000, 3_600_000] {
      driver.clock.jumpWall(milliseconds: hour)
      driver.wait(minutes: 1)
      driver.doesNotSee("De computer sliep")
      driver.press(.character("o"))
      driver.doesNotSee("minuten te laat")
      driver.press(.escape)
    }
    let remaining = try #require(driver.session?.flow.timer.remaining(at: driver.clock.now()))
    #expect(remaining == 480_000)
  }

  @Test func midnightPassesLikeAnyMinute() throws {
    let driver = AppDriver(seats: 10, try Shipped.partOne())
    driver.clock.advance(minutes: 15 * 60 + 10)
    driver.space()
    driver.press(.control("u"))
    driver.type("23.50")
    driver.press(.enter)
    overview(driver)
    driver.sees("Einde 02.50, verwacht 03.10: 20 minuten te laat", "23.50-00.00 00.10-00.20", "00.00-00.10")
    driver.press(.character("e"))
    driver.type("3.15")
    driver.press(.enter)
    driver.sees("Einde 03.15, verwacht 03.10: 5 minuten voor")
  }

  @Test func theNightInWhichTheClockGoesBackHasAnHourMore() throws {
    let driver = AppDriver(seats: 10, try Shipped.partOne())
    // 25 October 2026, 01:00 UTC: Amsterdam goes from two hours ahead to one.
    let back: Int64 = 1_792_890_000_000
    driver.clock.advance(milliseconds: back - 90 * 60_000 - driver.clock.now().wall)
    driver.setOffsets(LocalOffsets(7200, changes: [LocalOffsets.Change(at: back, seconds: 3600)]))
    driver.startMeeting()
    overview(driver)
    driver.sees("01.30-01.40", "02.15-02.35", "Einde 03.30, verwacht 03.30: op tijd")
    driver.press(.down, .down, .down, .down, .enter)
    driver.wait(minutes: 15)
    driver.sees("Over tijd")
    overview(driver)
    driver.sees("Einde 03.30, verwacht 02.25")
    driver.wait(minutes: 100)
    driver.sees("nu, 100 min over", "verwacht 04.05: 35 minuten te laat")
    driver.press(.character("e"))
    driver.type("4.30")
    driver.press(.enter)
    driver.sees("Einde 04.30, verwacht 04.05: 25 minuten voor")
  }

  @Test func aTypedTimeIsTheNearestOne() {
    let midnight: Int64 = 1_789_948_800_000
    #expect(LocalTime.clock(midnight, offset: 0) == "00.00")
    #expect(LocalTime.wall(minuteOfDay: 1430, nearest: midnight, offset: 0) == midnight - 600_000)
    #expect(LocalTime.wall(minuteOfDay: 10, nearest: midnight, offset: 0) == midnight + 600_000)
    #expect(LocalTime.wall(minuteOfDay: 10, nearest: midnight, offset: 3600) == midnight - 50 * 60_000)
  }
}
