import Canvas
import SessionEngine
import Testing

@testable import FacilitatorApp

/// The report on the screen, before it is written.
@Suite struct ReportScreenTests {
  @Test func itAsksFirstBecauseTheRoomLooksAlong() throws {
    let driver = AppDriver.running(try Shipped.partOne(), seats: 10)
    let before = driver.screen
    driver.press(.character("V"))
    driver.sees("Verslag bekijken?")
    driver.sees("Iedereen kijkt mee")
    driver.press(.escape)
    #expect(driver.screen == before && driver.summaries == 0)
  }

  @Test func editionAndFormAreChosenThere() throws {
    let driver = AppDriver.running(try Shipped.partOne(), seats: 10)
    driver.press(.character("V"))
    driver.press(.enter)
    driver.sees("uitgave extern")
    driver.sees("Verslag extern")
    driver.sees("de gewone vormen samen")
    driver.press(.character("e"))
    driver.sees("Verslag intern")
    driver.press(.character("f"))
    driver.sees("alleen md")
    driver.press(.character("f"))
    driver.sees("alleen odt")
    driver.press(.enter)
    driver.sees("Geschreven: intern odt")
    #expect(driver.summaries == 1)
  }

  @Test func theLastFormIsFollowedByAllTogether() throws {
    var screen = ReportScreen()
    screen.preview = ReportPreview(lines: [], formats: ["md", "odt"])
    var names: [String?] = []
    for _ in 0..<4 {
      screen.takeNextFormat()
      names.append(screen.formatName)
    }
    #expect(names == ["md", "odt", nil, "md"])
  }
}
