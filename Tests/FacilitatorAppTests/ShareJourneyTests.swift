import Canvas
import Programme
import SessionEngine
import TestSupport
import Testing

@testable import FacilitatorApp

/// Points, an order and dots that the group gives together, and the curtain and the paper line for them.
@Suite struct ShareJourneyTests {
  private typealias Shares = ShareFixtures

  private func asking(_ question: QuestionID, _ lane: EntryLane, seats: Int = 10) throws -> AppDriver {
    let driver = AppDriver.running(Shares.programme, seats: seats)
    try driver.go(to: "1.2", step: "ask")
    for _ in 0..<4 where driver.app.focusedQuestion(try #require(driver.session))?.id != question { driver.pushOn() }
    driver.press(.character("i"))
    try driver.choose(lane)
    return driver
  }

  private func groupAnswer(_ driver: AppDriver, _ question: QuestionID) -> Answer? { driver.session?.flow.record(question).groupAnswer }

  @Test func pointsShowTheirSumAndWhatIsLeft() throws {
    let driver = try asking(Shares.pointsQuestion, .together)
    driver.sees("Nog 10 van de 10 punten te verdelen")
    driver.type("5")
    driver.press(.enter)
    driver.type("3")
    driver.sees("Nog 2 van de 10 punten te verdelen")
    driver.press(.down, .character("r"))
    driver.sees("Alle 10 punten zijn verdeeld.")
    driver.press(.enter)
    #expect(groupAnswer(driver, Shares.pointsQuestion) == .points([5, 3, 2]))
    driver.press(.character("i"))
    try driver.choose(.together)
    driver.sees("Alle 10 punten zijn verdeeld.")
    driver.press(.escape, .character("u"))
    #expect(groupAnswer(driver, Shares.pointsQuestion) == nil)
  }

  @Test func pointsDoNotGoBelowZeroNorAboveTheTotal() throws {
    let driver = try asking(Shares.pointsQuestion, .together)
    driver.press(.character("-"))
    driver.sees("! Punten kunnen niet onder nul zijn.")
    driver.press(.character("+"), times: 10)
    driver.press(.down, .character("+"))
    driver.sees("! Alle punten zijn verdeeld.")
    driver.type("4")
    driver.sees("4 te veel: samen 14 van de 10 punten")
    driver.press(.down, .enter)
    driver.sees("! Verdeel precies 10 punten. Nu zijn het er 14.")
    #expect(groupAnswer(driver, Shares.pointsQuestion) == nil)
  }

  @Test func anEmptyDivisionIsRefused() throws {
    let driver = try asking(Shares.pointsQuestion, .together)
    driver.press(.enter, .enter, .enter)
    driver.sees("! Verdeel precies 10 punten. Nu zijn het er 0.")
  }

  @Test func theOrderIsMadeByMovingOptions() throws {
    let driver = try asking(Shares.rankQuestion, .together)
    driver.press(.down, .down, .character(" "), .up, .up, .character(" "))
    driver.sees("1 Proces", "2 Inhoud", "3 Netwerk")
    driver.press(.down)
    driver.type("3")
    driver.press(.enter)
    #expect(groupAnswer(driver, Shares.rankQuestion) == .rank(["proces", "netwerk", "inhoud"]))
    driver.press(.character("i"))
    try driver.choose(.together)
    driver.sees("1 Proces", "2 Netwerk", "3 Inhoud")
    driver.type("4")
    driver.sees("! De plaatsen gaan van 1 tot en met 3.")
  }

  @Test func theGroupSticksItsDotsTogether() throws {
    let driver = try asking(Shares.dotsQuestion, .together)
    driver.sees("Nog 2 van de 2 stippen te verdelen")
    driver.press(.character("+"), .down, .character("+"), .character("+"))
    driver.sees("! Alle stippen zijn geplakt.")
    driver.press(.enter)
    #expect(groupAnswer(driver, Shares.dotsQuestion) == .dots(["inhoud": 1, "netwerk": 1]))
  }

  @Test func theCurtainTellsHowManyNumbersAndNeverWhich() throws {
    let driver = try asking(Shares.pointsQuestion, .blind)
    driver.sees("Wat er wordt getypt, staat niet op het scherm. Alleen hoeveel.")
    driver.press(.enter)
    driver.sees("0 van de 3 getallen getypt.", "samen 10")
    driver.type("7,3")
    driver.sees("2 van de 3 getallen getypt.")
    driver.doesNotSee("7,3")
    driver.press(.enter)
    driver.sees("! Er ontbreekt een getal bij ‘Proces’. Ook nul moet er staan.")
    driver.type("7,-")
    driver.sees("! Punten kunnen niet onder nul zijn.")
    driver.type("3,1")
    driver.press(.enter)
    driver.sees("! Verdeel precies 10 punten. Nu zijn het er 11.")
    driver.type("7 2 1")
    driver.press(.enter)
    driver.type("312")
    driver.press(.enter)
    driver.type("1,3")
    driver.press(.enter)
    driver.press(.character("-"))
    driver.press(.enter)
    let answers = driver.session?.answers
    #expect(answers?[Shares.pointsQuestion] == [SeatID(1): .points([7, 2, 1])])
    #expect(answers?[Shares.rankQuestion] == [SeatID(1): .rank(["proces", "inhoud", "netwerk"])])
    #expect(answers?[Shares.dotsQuestion] == [SeatID(1): .dots(["inhoud": 1, "proces": 1])])
    #expect(answers?[Shares.cardDotsQuestion] == [SeatID(1): .skipped])
  }

  @Test func thePaperLineIsExplainedOnTheScreenAndItsExampleIsAccepted() throws {
    let driver = try asking(Shares.pointsQuestion, .paper)
    driver.sees(
      "Punten: per onderdeel een getal, samen 10. Nul mag.", "Volgorde: de nummers van de onderdelen, het belangrijkste eerst.",
      "Stippen: hooguit 2 nummers met komma’s.", "Voorbeeld: D3 ")
    let state = try #require(driver.session)
    driver.type(PaperNotation(Array(Shares.questions.dropLast()), in: state).example + " -")
    driver.press(.enter)
    driver.sees("D3 is bewaard.")
    driver.type("D4 5,5,5 1,2,3 1,2 -")
    driver.press(.enter)
    driver.sees("! Verdeel precies 10 punten. Nu zijn het er 15.")
  }

  @Test(arguments: [EntryLane.paper, .blind]) func threeHundredSeatsFitOnEveryEntryScreen(lane: EntryLane) throws {
    let driver = try asking(Shares.pointsQuestion, lane, seats: 300)
    #expect(!driver.app.draw().hasLostText, "\(driver.screen)")
    if lane == .paper { driver.sees("Nog niet: D1 t/m D300") }
    driver.type(lane == .paper ? "D217 8,1,1 1,2,3 1,2 -" : "D217")
    driver.press(.enter)
    if lane == .paper {
      driver.sees("D217 is bewaard.", "Nog niet: D1 t/m D216, D218 t/m D300")
    } else {
      driver.sees("D217 kiest")
    }
    #expect(!driver.app.draw().hasLostText, "\(driver.screen)")
  }

  @Test func oneParticipantIsEnough() throws {
    let driver = try asking(Shares.rankQuestion, .blind, seats: 1)
    driver.press(.enter)
    driver.type("10,0,0")
    driver.press(.enter)
    driver.type("3 2 1")
    driver.press(.enter)
    driver.type("2")
    driver.press(.enter)
    driver.press(.character("-"), .enter)
    #expect(driver.isOnRoom)
    #expect(driver.session?.answers[Shares.rankQuestion] == [SeatID(1): .rank(["proces", "netwerk", "inhoud"])])
  }
}
