import Canvas
import Programme
import SessionEngine
import Testing

@testable import FacilitatorApp

/// Characteristic screens at 80x24 as they were looked at.
@Suite struct FrameTests {
  private func running() throws -> AppDriver { AppDriver.running(try Shipped.partOne()) }

  private func asking(_ number: String, _ lane: EntryLane) throws -> AppDriver {
    let driver = try running()
    try driver.go(to: number, step: "ask")
    driver.space()
    try driver.choose(lane)
    return driver
  }

  @Test func startAndForm() throws {
    let driver = AppDriver()
    try assertFrame(driver.frame, is: "start")
    driver.press(.enter)
    driver.type("Team Waterkant")
    driver.press(.tab, .control("u"), .enter, .enter)
    try assertFrame(driver.frame, is: "form-fault")
  }

  @Test func lobbyAndMeeting() throws {
    let driver = AppDriver(seats: 10, try Shipped.partOne())
    try assertFrame(driver.frame, is: "lobby")
    driver.space()
    driver.press(.tab)
    driver.type("D4")
    try assertFrame(driver.frame, is: "meeting")
  }

  @Test func pageAndWork() throws {
    let driver = try running()
    driver.space()
    try assertFrame(driver.frame, is: "page")
    try driver.go(to: "1.3", step: "work")
    driver.wait(minutes: 3, seconds: 15)
    try assertFrame(driver.frame, is: "work")
    driver.wait(minutes: 14)
    try assertFrame(driver.frame, is: "work-overrun")
  }

  @Test func questionAndLanes() throws {
    let driver = try running()
    try driver.go(to: "1.4", step: "ask")
    try assertFrame(driver.frame, is: "ask")
    driver.space()
    try assertFrame(driver.frame, is: "lanes")
  }

  @Test func count() throws {
    let driver = try asking("1.4", .hands)
    driver.type("6")
    driver.press(.enter)
    driver.type("5")
    driver.press(.enter, .enter)
    try assertFrame(driver.frame, is: "count-fault")
  }

  @Test func curtain() throws {
    let driver = try asking("1.9", .blind)
    try assertFrame(driver.frame, is: "curtain-turn")
    driver.press(.enter)
    driver.type("12 7 30 2")
    try assertFrame(driver.frame, is: "curtain-sort")
  }

  @Test func paper() throws {
    let driver = try asking("1.9", .paper)
    try assertFrame(driver.frame, is: "paper-code")
    driver.type(driver.session?.programme.values.checkCode ?? "")
    driver.press(.enter)
    driver.type("D3 ++ 12 3 30 7 + 1 5 12")
    driver.press(.enter)
    try assertFrame(driver.frame, is: "paper-fault")
  }

  @Test func groupSort() throws {
    let driver = try asking("1.9", .together)
    for number in 1...10 { driver.type("\(number) ") }
    try assertFrame(driver.frame, is: "group-sort")
    driver.type("11 ")
    try assertFrame(driver.frame, is: "group-sort-swap")
  }

  @Test func wordsUnderHeadings() throws {
    let driver = try running()
    try driver.go(to: "1.3", step: "gather")
    driver.space()
    for word in ["trots", "precies", "rustig blijven"] {
      driver.type(word)
      driver.press(.enter)
    }
    try assertFrame(driver.frame, is: "cards")
    driver.press(.escape)
    try driver.go(to: "1.6", step: "ask")
    driver.space()
    driver.type("13")
    try assertFrame(driver.frame, is: "assign")
  }

  @Test func sharesTogether() throws {
    let driver = AppDriver.running(try Shipped.programme(of: .morals))
    try driver.go(to: "3.2", step: "ask")
    try assertFrame(driver.frame, is: "ask-rings")
    let craft = AppDriver.running(try Shipped.programme(of: .craftsmanship))
    try craft.go(to: "2.8", step: "ask")
    craft.press(.character("i"))
    try craft.choose(.together)
    craft.type("40")
    craft.press(.enter)
    craft.type("35")
    try assertFrame(craft.frame, is: "points")
  }

  @Test func linesInTheirList() throws {
    let driver = try running()
    try driver.go(to: "1.3", step: "gather")
    driver.space()
    for word in ["trots", "overleg met Jansen", "rustig blijven", "met trots"] {
      driver.type(word)
      driver.press(.enter)
    }
    driver.press(.up, .character("v"), .up, .up, .up, .enter)
    driver.press(.down, .down, .character("k"))
    driver.type("Houding")
    driver.press(.enter, .up)
    try assertFrame(driver.frame, is: "cards-list")
  }

  @Test func lists() throws {
    let driver = try running()
    driver.press(.character("o"), .down, .down, .down, .character("x"))
    try assertFrame(driver.frame, is: "overview")
    driver.press(.escape, .character("d"), .right, .character(" "))
    try assertFrame(driver.frame, is: "people")
    driver.press(.escape, .character("?"))
    try assertFrame(driver.frame, is: "help")
    driver.press(.escape, .character("n"))
    try assertFrame(driver.frame, is: "confirm")
  }
}
