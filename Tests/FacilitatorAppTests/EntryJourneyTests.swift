import Canvas
import Programme
import SessionEngine
import TestSupport
import Testing

@testable import FacilitatorApp

/// Hand counts, a choice by the group, words under headings, and typed lines.
@Suite struct EntryJourneyTests {
  private func asking(_ number: String, _ lane: EntryLane? = nil) throws -> AppDriver {
    let driver = AppDriver.running(try Shipped.partOne())
    try driver.go(to: number, step: "ask")
    driver.space()
    if let lane { try driver.choose(lane) }
    return driver
  }

  @Test func handsAreCountedPerAnswer() throws {
    let driver = try asking("1.4", .hands)
    driver.sees("Altijd", "Hangt ervan af", "Nooit", "Samen 0 van de 10 aanwezigen")
    driver.type("6")
    driver.press(.enter)
    driver.type("3")
    driver.press(.enter)
    driver.sees("Samen 9 van de 10")
    driver.type("5")
    driver.press(.enter)
    driver.sees("! Samen zijn dit 14, maar er zijn 10 mensen aanwezig.")
    driver.press(.backspace)
    driver.type("x")
    driver.sees("! Typ hier een getal.")
    driver.type("1")
    driver.press(.enter)
    #expect(driver.session?.flow.record(QuestionID("altijd-nooit/advies")).counts == [6, 3, 1])
    driver.sees("10 van de 10 klaar")
    driver.nextIs("volgende vraag")
  }

  @Test func aCountIsCorrectedByTypingOverIt() throws {
    let driver = try asking("1.4", .hands)
    for number in ["6", "3", "1"] {
      driver.type(number)
      driver.press(.enter)
    }
    driver.press(.character("i"))
    try driver.choose(.hands)
    driver.type("5")
    driver.press(.down, .down)
    driver.type("9")
    driver.press(.enter)
    driver.sees("! Samen zijn dit 17")
    driver.type("2")
    driver.press(.enter)
    #expect(driver.session?.flow.record(QuestionID("altijd-nooit/advies")).counts == [5, 3, 2])
    driver.press(.character("i"))
    try driver.choose(.hands)
    driver.type("10")
    driver.press(.tab)
    driver.type("0")
    driver.press(.tab)
    driver.type("0")
    driver.press(.enter)
    #expect(driver.session?.flow.record(QuestionID("altijd-nooit/advies")).counts == [10, 0, 0])
  }

  @Test func anEmptyCountIsRefused() throws {
    let driver = try asking("1.4", .hands)
    driver.press(.enter, .enter, .enter)
    driver.sees("! Typ per antwoord hoeveel handen er waren.")
    driver.press(.escape)
    #expect(driver.isOnRoom)
    #expect(driver.session?.flow.record(QuestionID("altijd-nooit/advies")).counts.isEmpty == true)
  }

  @Test func openAnswersCanBeTypedAfterTheHandsWereCounted() throws {
    let driver = try asking("1.11")
    for _ in 0..<5 {
      try driver.choose(.hands)
      driver.type("10")
      driver.press(.enter, times: 5)
      driver.space(2)
    }
    driver.sees("Wat moet de volgende keer anders?")
    if driver.isOnRoom { driver.press(.character("i")) }
    driver.sees("Om de beurt, verborgen", "Van papier overtypen")
    driver.doesNotSee("Handen tellen", "Samen op dit scherm")
    try driver.choose(.paper)
    driver.type("D4 Graag een langere pauze.")
    driver.press(.enter)
    driver.sees("D4 is bewaard.")
    #expect(driver.session?.answers[QuestionID("evaluatie-1/anders")] == [SeatID(4): .text("Graag een langere pauze.")])
    #expect(driver.session?.answers[QuestionID("evaluatie-1/vrijuit")] == nil)
  }

  @Test func theGroupChoosesTogether() throws {
    let driver = try asking("1.4", .together)
    driver.press(.down)
    driver.sees(" > 2 Hangt ervan af")
    driver.type("3")
    driver.sees(" > 3 Nooit")
    driver.press(.enter)
    #expect(driver.session?.flow.record(QuestionID("altijd-nooit/advies")).groupAnswer == .choice(["never"]))
    driver.nextIs("volgende vraag")
  }

  @Test func everyNumberOfTheLineCanBeChosenByDigits() throws {
    for number in 0...10 {
      let driver = try asking("1.8", .together)
      driver.type("\(number)")
      driver.press(.enter)
      #expect(driver.session?.flow.record(QuestionID("professional-functionaris/lijn")).groupAnswer == .scale(number))
    }
  }

  @Test func wordsGoUnderOneOrTwoHeadings() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    try driver.go(to: "1.3", step: "gather")
    driver.space()
    for word in ["trots", "precies", "rustig"] {
      driver.type(word)
      driver.press(.enter)
    }
    driver.press(.escape)
    try driver.go(to: "1.6", step: "ask")
    driver.space()
    driver.sees("0 van de 3 woorden geplaatst", "1 Vakmanschap", "2 Moraal", "3 Betrokkenheid")
    driver.type("13")
    driver.sees("1 Vakmanschap, 3 Betrokkenheid", "1 van de 3 woorden geplaatst")
    driver.type("2")
    driver.sees("! Een woord mag onder hooguit 2 koppen staan.")
    driver.type("1")
    driver.type("9")
    driver.sees("! Er zijn 3 koppen: typ 1 tot en met 3.")
    driver.press(.down)
    driver.type("2")
    driver.press(.enter)
    #expect(driver.isOnRoom)
    driver.space()
    driver.sees("trots", "precies")
  }

  @Test func withoutWordsTheHeadingsSayWhereTheyComeFrom() throws {
    let driver = try asking("1.6")
    driver.sees("Er zijn nog geen woorden")
    driver.type("1")
    driver.sees("! Er zijn nog geen woorden.")
    driver.press(.enter)
    driver.space()
    driver.doesNotSee("deelnemers zijn nog niet klaar")
  }

  @Test func linesAreAddedChangedMarkedAndRemoved() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    try driver.go(to: "1.2", step: "gather")
    driver.space()
    driver.sees("> Verwachting", "Zorg", "Nieuw bij ‘Verwachting’")
    driver.type("meer tijd")
    driver.press(.enter, .tab)
    driver.sees("Nieuw bij ‘Zorg’")
    driver.press(.paste("te\nveel\u{1B}[2J regels"), .enter)
    driver.sees("• meer tijd", "• te veel regels")
    driver.press(.up)
    driver.type("m")
    driver.sees(">✓ te veel regels")
    driver.press(.up, .enter)
    driver.sees("Wijzigen")
    driver.type("!")
    driver.press(.enter)
    driver.sees("• meer tijd!")
    driver.press(.up)
    driver.type("x")
    driver.doesNotSee("te veel regels")
    #expect(driver.session?.flow.cards.map(\.text) == ["meer tijd!"])
    driver.press(.escape, .escape)
    #expect(driver.isOnRoom)
    driver.press(.character("u"))
    #expect(driver.session?.flow.cards.map(\.text) == ["meer tijd!", "te veel regels"])
  }

  @Test func aChangeCanBeGivenUp() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    try driver.go(to: "1.2", step: "gather")
    driver.space()
    driver.type("een")
    driver.press(.enter, .up, .enter)
    driver.type(" twee")
    driver.press(.escape)
    driver.sees("• een", "Nieuw bij")
    driver.doesNotSee("een twee")
    driver.press(.escape)
    #expect(driver.isOnRoom)
  }

  @Test func aLineThatIsNotStoredIsNotLostByOneKey() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    try driver.go(to: "1.2", step: "gather")
    driver.space()
    driver.type("bijna klaar")
    driver.press(.escape)
    driver.sees("! Deze regel is nog niet bewaard.", "bijna klaar")
    driver.type("!")
    driver.press(.escape, .enter)
    driver.sees("• bijna klaar!")
    driver.type("toch niet")
    driver.press(.escape, .escape)
    #expect(driver.isOnRoom)
    #expect(driver.session?.flow.cards.map(\.text) == ["bijna klaar!"])
  }

  @Test func aFullDiskKeepsTheTypedLine() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    try driver.go(to: "1.2", step: "gather")
    driver.space()
    driver.type("een lange zin")
    driver.nextFailure = "De schijf is vol."
    driver.press(.enter)
    driver.sees("De schijf is vol.", "een lange zin")
    driver.press(.enter)
    driver.sees("• een lange zin")
    #expect(driver.session?.flow.cards.map(\.text) == ["een lange zin"])
  }

  @Test func pointsOfATalkStandUnderItsQuestion() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    try driver.go(to: "1.4", step: "talk")
    driver.press(.character("i"))
    driver.type("Dat hangt van de vraag af")
    driver.press(.enter, .escape)
    driver.sees("Waar hangt het van af?", "• Dat hangt van de vraag af")
  }

  @Test func theLaneOfLastTimeIsSuggestedAgain() throws {
    let driver = try asking("1.4", .together)
    driver.press(.enter)
    driver.space(2)
    driver.sees("> 1 Altijd", "Enter vastleggen")
    driver.press(.escape, .character("i"))
    driver.sees("> 4 Samen op dit scherm")
    driver.press(.escape)
    #expect(driver.isOnRoom)
  }

  @Test func goingOnWithoutAnswersAsks() throws {
    let driver = try asking("1.8")
    driver.press(.escape)
    driver.space()
    driver.sees("10 deelnemers zijn nog niet klaar. Toch verder?")
    driver.press(.escape)
    #expect(driver.place == "1.8 ask")
    driver.space()
    driver.press(.enter)
    #expect(driver.place == "1.8 reveal")
    driver.sees("Er zijn nog geen antwoorden.")
  }

  @Test func openingAgainFromTheResultLeadsBackToTheQuestion() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    try driver.go(to: "1.4", step: "reveal")
    driver.space()
    driver.press(.character("w"))
    #expect(driver.place == "1.4 ask")
    #expect(driver.session?.currentBlockQuestions(.open).count == 3)
    driver.doesNotSee("Er zijn nog geen antwoorden.")
    driver.nextIs("invullen")
  }

  @Test func aClosedQuestionIsOpenedAgainWithOneKey() throws {
    let driver = try asking("1.8", .together)
    driver.press(.enter)
    driver.space()
    #expect(driver.place == "1.8 reveal")
    driver.press(.left)
    driver.sees("De vraag is gesloten.")
    driver.press(.character("i"))
    driver.sees("Druk op w om hem weer open te zetten.")
    driver.press(.character("w"))
    driver.doesNotSee("De vraag is gesloten.")
    driver.press(.character("w"))
    driver.sees("In dit blok is geen gesloten vraag.")
    driver.press(.character("s"))
    driver.sees("De vraag is gesloten.")
  }
}
