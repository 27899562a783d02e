import Canvas
import Programme
import SessionEngine
import Testing

@testable import FacilitatorApp

/// What the footer says of Space is what Space does.
@Suite struct MainKeyTests {
  @Test func whoLeavesAQuestionUnansweredReadsThatNoAnswersCome() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    try driver.go(to: "1.8", step: "ask")
    driver.nextIs("invullen")
    driver.space()
    driver.sees("Hoe komen de antwoorden binnen?")
    driver.press(.escape)
    driver.nextIs("verder zonder antwoorden")
    driver.doesNotSee("toon resultaat")
    driver.space()
    driver.sees("10 deelnemers zijn nog niet klaar. Toch verder?")
    driver.press(.escape, .character("i"))
    try driver.choose(.hands)
    driver.type("4")
    driver.press(.enter, times: 11)
    driver.nextIs("toon resultaat")
  }

  /// A quick round is over: the overview does not add its minutes once more after a jump back.
  @Test func aBlockThatWasPassedIsNotToCome() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    try driver.go(to: "1.2", step: "gather")
    driver.press(.character("i"))
    driver.type("ruimte")
    driver.press(.enter, .escape)
    driver.wait(minutes: 2)
    try driver.jump(to: "1.3")
    try driver.jump(to: "1.1")
    driver.press(.character("o"))
    let line = driver.screen.split(separator: "\n").first { $0.contains("Verwachtingen en opdracht") }
    #expect(line?.contains("geweest, 2 min") == true, "\(line ?? "")")
  }

  @Test func theOverviewNamesItsKeys() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    driver.press(.character("o"))
    #expect(driver.footer.contains("+ erbij") && driver.footer.contains("? alle · Esc"))
    driver.sees("e verzet het einde")
    driver.resize(160, 45)
    #expect(driver.footer.contains("e einde · p voorstel · Esc"))
    driver.press(.escape, .character("d"))
    #expect(driver.footer.contains("↑↓←→ kiezen"))
  }

  /// A list under one heading has no next one, and its help does not say so.
  @Test func theHelpOfAListNamesTabOnlyWhereItMoves() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    for (number, hasHeadings) in [("1.2", true), ("1.3", false)] {
      try driver.go(to: number, step: "gather")
      driver.press(.character("i"))
      driver.type("ruimte")
      driver.press(.enter, .function(1))
      #expect(driver.screen.contains("Tab") == hasHeadings, "\(number)\n\(driver.screen)")
      driver.press(.escape, .up, .character("?"))
      #expect(driver.screen.contains("Tab") == hasHeadings, "\(number)\n\(driver.screen)")
      driver.press(.escape, .escape, .escape)
    }
  }
}
