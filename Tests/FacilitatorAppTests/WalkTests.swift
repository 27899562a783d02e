import Canvas
import Programme
import SessionEngine
import Testing

@testable import FacilitatorApp

/// Part one from begin to end, with the main key and what is entered.
@Suite struct WalkTests {
  /// Presses Space and fills in whatever it opens, until the meeting has ended; returns the places in order.
  private func walk(_ driver: AppDriver, look: () -> Void = {}) throws -> [String] {
    var places: [String] = []
    for _ in 0..<400 {
      look()
      if places.last != driver.place { places.append(driver.place) }
      let before = driver.app.overlays.count
      driver.space()
      try #require(driver.app.overlays.count <= before + 1)
      try fill(driver, look)
      if driver.session?.flow.meeting == nil { return places }
    }
    Issue.record("the meeting does not end")
    return places
  }

  private func fill(_ driver: AppDriver, _ look: () -> Void) throws {
    look()
    switch driver.app.overlays.last {
    case .lanes(let menu):
      try driver.choose(menu.lanes.contains(.hands) ? .hands : .blind)
      look()
      try fill(driver, look)
    case .entry(.counts(let entry)):
      for place in entry.titles.indices {
        driver.type(place == 0 ? "7" : place == 1 ? "3" : "0")
        driver.press(.enter)
      }
    case .entry(.blind(let entry)):
      for seat in 0..<10 {
        driver.press(.enter)
        for question in entry.questions {
          look()
          if case .sort = question.kind { driver.typeSort(driver.piles(from: seat)) } else { driver.type("3") }
          if case .text = question.kind { driver.press(.enter) }
        }
        driver.press(.enter)
      }
    case .entry(.cards):
      for word in ["eerste", "tweede"] {
        driver.type(word)
        driver.press(.enter)
      }
      look()
      driver.press(.enter)
    case .entry(.assign):
      driver.type("12")
      driver.press(.enter)
    case .confirm: driver.press(.enter)
    default: break
    }
  }

  @Test func spaceAndEntriesLeadThroughAllOfPartOne() throws {
    let programme = try Shipped.partOne()
    let driver = AppDriver.running(programme)
    let places = try walk(driver)
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
    _ = try walk(driver) { if driver.app.draw().hasLostText { cut.insert(driver.place + "\n" + driver.screen) } }
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
