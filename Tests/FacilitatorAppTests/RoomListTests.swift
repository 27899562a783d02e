import Canvas
import Programme
import SessionEngine
import Testing

@testable import FacilitatorApp

/// The overview of the blocks and the list of people.
@Suite struct RoomListTests {
  private func running(_ seats: Int = 10) throws -> AppDriver { AppDriver.running(try Shipped.partOne(), seats: seats) }

  // MARK: Overview

  @Test func theOverviewJumpsAndComesBack() throws {
    let driver = try running()
    driver.press(.character("o"))
    driver.sees("> 1.1 Welkom en spelregels 09.00-09.10", "09.45-10.05", "Einde 12.00, verwacht 12.00: op tijd", "nu, nog 10 min")
    driver.press(.end, .enter)
    #expect(driver.place == "1.11 intro")
    driver.press(.character("o"))
    driver.sees("> 1.11 Evaluatie 11.50-12.00 09.00-09.10")
    driver.press(.escape)
    #expect(driver.isOnRoom)
    driver.press(.character("u"))
    #expect(driver.place == "1.1 intro")
  }

  @Test func aBlockIsLeftOutAndTakenBack() throws {
    let driver = try running()
    driver.press(.character("o"), .down, .down, .down, .character("x"))
    driver.sees("10.05 vervalt", "Einde 12.00, verwacht 11.40: 20 minuten voor")
    driver.press(.character("x"))
    driver.doesNotSee("10.05 vervalt")
    driver.sees("verwacht 12.00: op tijd")
    driver.press(.character("x"), .escape)
    try driver.go(to: "1.3", step: "talk")
    while driver.session?.currentBlock?.number == "1.3" { driver.pushOn() }
    #expect(driver.place == "1.5 rest")
  }

  @Test func whatMustHappenCannotBeLeftOut() throws {
    let driver = try running()
    driver.press(.character("o"), .down, .character("x"))
    driver.sees("! Blok 1.2 hoort er altijd bij en kan niet vervallen.")
    driver.press(.home, .character("x"))
    driver.sees("! ")
    driver.doesNotSee("- vervalt", "verwacht 11")
  }

  // MARK: People

  @Test func peopleComeAndGo() throws {
    let driver = try running(8)
    driver.press(.character("d"))
    driver.sees("Aanwezig: 8 van de 8", ">✓ D1")
    driver.press(.right, .character(" "))
    driver.sees("Aanwezig: 7 van de 8", ">· D2")
    driver.press(.character("+"))
    driver.sees("Aanwezig: 8 van de 9", ">✓ D9")
    driver.press(.up)
    driver.sees(">✓ D3")
    driver.press(.left)
    driver.sees(">· D2")
    driver.press(.down, .down)
    driver.sees(">✓ D8")
    driver.press(.up)
    driver.press(.character(" "))
    driver.sees("Aanwezig: 9 van de 9")
  }

  @Test func withdrawingAsksAndRemovesTheAnswers() throws {
    let driver = try running(3)
    try driver.go(to: "1.8", step: "ask")
    driver.space()
    try driver.choose(.paper)
    driver.type("D3 7")
    driver.press(.enter, .enter)
    driver.press(.character("d"), .end)
    driver.press(.right, .right, .character("x"))
    driver.sees("D3 trekt zich terug?", "Dit kan niet terug.")
    driver.press(.escape)
    #expect(driver.session?.answers[QuestionID("professional-functionaris/lijn")]?.count == 1)
    driver.press(.character("x"))
    driver.space()
    #expect(
      driver.session?.answers[QuestionID("professional-functionaris/lijn")]?.count == 1, "what can't be undone is not done by the main key")
    driver.press(.enter)
    #expect(driver.session?.answers[QuestionID("professional-functionaris/lijn")]?.isEmpty == true)
    driver.sees("Aanwezig: 2 van de 2", ">✓ D2")
  }
}
