import Canvas
import Programme
import SessionEngine
import Testing

@testable import FacilitatorApp

/// A case in five steps as the facilitator goes through it: where one is stands on the screen, and typing needs no screen of its own.
@Suite struct CaseStepsTests {
  private func atTheCase(step: String) throws -> AppDriver {
    let driver = AppDriver.running(try Shipped.programme(of: .morals))
    try driver.go(to: "3.6", step: step)
    return driver
  }

  @Test func everyStepSaysWhereTheCaseIs() throws {
    let driver = try atTheCase(step: "story")
    driver.space()
    for (place, name) in ["benoemen", "bespreken", "overwegen", "besluiten", "terugblikken"].enumerated() {
      let words = "stap \(place + 1) van 5: \(name)"
      for _ in 0..<20 where !driver.header.contains(words) { driver.pushOn() }
      #expect(
        driver.header.contains("3.6 Casus in vijf stappen · \(words)") || driver.header.contains("3.6  Casus in vijf stappen · \(words)"))
    }
    let block = try #require(driver.session?.currentBlock)
    #expect(block.steps.count == 14)
    #expect(block.steps.filter { $0.phase == nil }.map(\.id) == ["intro", "story"])
  }

  @Test func linesAreTypedWhileTheClockRuns() throws {
    let driver = try atTheCase(step: "bespreken")
    #expect(driver.footer.contains("i invoer"))
    driver.press(.character("i"))
    driver.sees("Wat zijn de opties?", "Enter toevoegen")
    driver.type("De brief eerst voorleggen")
    driver.press(.enter)
    driver.wait(minutes: 1)
    #expect(driver.header.contains("nog 14:00"))
    driver.type("Niets doen")
    driver.press(.enter, .escape)
    #expect(driver.place == "3.6 bespreken")
    #expect(driver.session?.flow.cards.map(\.step) == ["bespreken-oogst", "bespreken-oogst"])
    driver.nextIs("verzamelen")
    driver.space()
    driver.sees("De brief eerst voorleggen", "Niets doen")
    driver.nextIs("stap 3 van 5: start de klok: 5 minuten")
    driver.space()
    // What is weighed stands on the screen, and so does what is chosen from, each with its clock.
    driver.sees("De opties: ‘De brief eerst voorleggen’ en ‘Niets doen’.")
    driver.nextIs("stap 4 van 5: naar de vraag, 3 minuten")
    driver.space()
    driver.sees("1 De brief eerst voorleggen", "2 Niets doen")
    #expect(driver.header.contains("nog 3:00"))
  }

  /// Six long options and the clock fit the smallest screen.
  @Test func manyOptionsLeaveRoomForTheClock() throws {
    let driver = try atTheCase(step: "bespreken")
    driver.press(.character("i"))
    for number in 1...6 {
      driver.type("Optie \(number) met een vrij lange omschrijving erachter")
      driver.press(.enter)
    }
    driver.press(.escape)
    for _ in 0..<10 where driver.session?.currentStep?.id != "overwegen" { driver.pushOn() }
    let frame = driver.app.draw()
    #expect(!frame.hasLostText, "\(driver.screen)")
    driver.sees("Optie 6 met een vrij lange omschrijving erachter", "Ieder voor zich")
  }
}
