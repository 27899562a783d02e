import Canvas
import SessionEngine
import Testing

@testable import FacilitatorApp

/// The key that puts a result as one sentence on the screen.
@Suite struct ReadAloudKeyTests {
  @Test func theSentenceCoversTheResultUntilTheNextKey() throws {
    let driver = AppDriver.running(try Shipped.partOne(), seats: 10)
    driver.press(.character("l"))
    driver.sees("Hier staat geen uitslag om voor te lezen.")
    try driver.jump(to: "1.9")
    func text() throws -> String? { ReadAloudPainter.text(of: RoomView(try #require(driver.session))) }
    for _ in 0..<200 {
      if try text() != nil { break }
      driver.pushOn()
    }
    let before = driver.screen
    let spoken = try #require(try text())
    driver.press(.character("l"))
    #expect(driver.words.contains(spoken))
    driver.press(.character(" "))
    #expect(driver.screen == before)
  }
}
