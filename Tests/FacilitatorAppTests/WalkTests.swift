import Canvas
import Programme
import SessionEngine
import Testing

@testable import FacilitatorApp

/// Part one from begin to end, with the main key and what is entered.
@Suite struct WalkTests {
  @Test func spaceAndEntriesLeadThroughAllOfPartOne() throws {
    let programme = try Shipped.partOne()
    let driver = AppDriver.running(programme)
    let places = try driver.walk()
    let steps = programme.meetings[0].blocks.flatMap { block in block.steps.map { "\(block.number) \($0.id)" } }
    #expect(places == steps)
    #expect(driver.rejections.isEmpty)
    #expect(driver.summaries == 1)
    driver.sees("Introductie (geweest)", "Alle bijeenkomsten zijn geweest.")
    let questions = programme.meetings[0].blocks.flatMap(\.questions)
    for question in questions where question.kind.name != "text" {
      #expect(question.isDone(in: driver.session ?? SessionState()), "\(question.id) has no answers")
    }
  }

  @Test func nothingIsCutAtTheSmallestScreenOnTheWay() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    var cut: Set<String> = []
    _ = try driver.walk { if driver.app.draw().hasLostText { cut.insert(driver.place + "\n" + driver.screen) } }
    #expect(cut.isEmpty, "\(cut.sorted().joined(separator: "\n\n"))")
  }

  @Test func theFooterNamesWhatSpaceDoes() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    driver.nextIs("verder")
    driver.space()
    driver.sees("Spelregels")
    driver.nextIs("verzamelen")
    driver.space()
    driver.nextIs("typen")
    driver.space()
    driver.press(.escape)
    driver.nextIs("nagesprek")
    driver.space()
    driver.nextIs("naar 1.2")
    driver.space(2)
    driver.sees("Wat willen wij hier bereiken?", "nog 3 minuten")
    driver.nextIs("verzamelen")
  }

  @Test func anEndThatCouldNotBeStoredIsNoEnd() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    try driver.go(to: "1.11", step: "homework")
    driver.space()
    driver.nextFailure = "De schijf is vol."
    driver.press(.enter)
    driver.sees("! De schijf is vol.")
    #expect(driver.session?.flow.meeting != nil)
    #expect(driver.summaries == 0)
    driver.space()
    driver.press(.enter)
    #expect(driver.session?.flow.meeting == nil)
    #expect(driver.summaries == 1)
  }

  @Test func goingBackGivesTheSameScreens() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    var screens: [String] = []
    for _ in 0..<3 {
      screens.append(driver.screen)
      driver.pushOn()
    }
    for screen in screens.reversed() {
      driver.press(.left)
      let content = { (text: String) in text.split(separator: "\n").dropLast().joined() }
      #expect(content(driver.screen) == content(screen))
    }
    driver.press(.left)
    driver.sees("Dit is het begin van de bijeenkomst.")
  }

  @Test func theEndAsksFirstAndWritesTheSummary() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    try driver.go(to: "1.11", step: "homework")
    driver.nextIs("sluit de bijeenkomst af")
    driver.space()
    driver.sees("Bijeenkomst afsluiten?")
    driver.press(.escape)
    #expect(driver.session?.flow.meeting != nil)
    driver.space()
    driver.press(.enter)
    #expect(driver.session?.flow.meeting == nil)
    #expect(driver.summaries == 1)
    driver.sees("Het verslag staat in de map")
    driver.nextIs("schrijf het verslag")
    driver.press(.character("u"))
    #expect(driver.session?.flow.meeting != nil)
  }
}
