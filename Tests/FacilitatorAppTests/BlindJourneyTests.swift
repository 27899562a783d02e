import Canvas
import Programme
import SessionEngine
import TestSupport
import Testing

@testable import FacilitatorApp

/// Ten people after each other at the shared keyboard, behind the curtain.
@Suite struct BlindJourneyTests {
  private func sorting(_ seats: Int = 10) throws -> AppDriver {
    let driver = AppDriver.running(try Shipped.partOne(), seats: seats)
    try driver.go(to: "1.9", step: "ask")
    driver.space()
    try driver.choose(.blind)
    return driver
  }

  private func answers(_ driver: AppDriver) -> [SeatID: Answer] { driver.session?.answers[QuestionID("waardensortering/sortering")] ?? [:] }

  @Test func tenPeopleSortAfterEachOther() throws {
    let driver = try sorting()
    for seat in 0..<10 {
      driver.sees("\(seat) van de 10 klaar", "D\(seat + 1) is aan de beurt")
      driver.press(.enter)
      driver.sees("D\(seat + 1) kiest", "0 van de 4", "0 van de 6")
      driver.typeSort(driver.piles(from: seat))
      driver.sees("D\(seat + 1) is klaar met invullen.")
      driver.press(.enter)
    }
    #expect(answers(driver).count == 10)
    for seat in 0..<10 { #expect(answers(driver)[SeatID(seat + 1)] == .sort(driver.piles(from: seat))) }
    driver.sees("10 van de 10 klaar")
    driver.nextIs("toon resultaat")
  }

  @Test func theCurtainCountsTheCodesThatWereAsked() throws {
    let driver = try sorting()
    driver.press(.enter)
    driver.type("12 7 30 ")
    driver.sees("> Het belangrijkst 3 van de 4")
    driver.type("12 ")
    driver.sees("! Dat nummer is al getypt. Kies een ander.", "3 van de 4")
    driver.type("31 ")
    driver.sees("! Dat kaartnummer bestaat niet. Typ het opnieuw.", "3 van de 4")
    driver.type("x")
    driver.sees("! Typ een kaartnummer en dan een spatie.")
    driver.press(.backspace)
    driver.sees("2 van de 4")
    driver.type("1 2 ")
    driver.sees("4 van de 4", "> Belangrijk 0 van de 6")
    driver.press(.backspace)
    driver.sees("> Het belangrijkst 3 van de 4")
  }

  @Test func escapeInTheMiddleKeepsTheEarlierAnswer() throws {
    let driver = try sorting()
    driver.press(.enter)
    driver.typeSort(driver.piles(from: 3))
    driver.press(.enter)
    driver.type("1")
    driver.press(.enter)
    driver.sees("D1 kiest", "0 van de 4")
    driver.type("1 2 3 4 5 ")
    driver.press(.escape)
    driver.sees("Er is niets bewaard of veranderd.", "D2 is aan de beurt", "1 van de 10 klaar")
    #expect(answers(driver) == [SeatID(1): .sort(driver.piles(from: 3))])
    driver.press(.escape)
    #expect(driver.isOnRoom)
  }

  @Test func aRedoStartsEmptyAndReplacesWhenComplete() throws {
    let driver = try sorting()
    driver.press(.enter)
    driver.typeSort(driver.piles(from: 3))
    driver.press(.enter)
    driver.type("d1")
    driver.press(.enter)
    driver.typeSort(driver.piles(from: 8))
    #expect(answers(driver)[SeatID(1)] == .sort(driver.piles(from: 3)))
    driver.press(.enter)
    #expect(answers(driver)[SeatID(1)] == .sort(driver.piles(from: 8)))
  }

  @Test func theLastNumberCanStillBeChangedAtTheEnd() throws {
    let driver = try sorting()
    driver.press(.enter)
    var piles = driver.piles(from: 0)
    driver.typeSort(piles)
    driver.press(.backspace)
    driver.sees("> Het minst belangrijk 3 van de 4")
    let last = piles[4].removeLast()
    let other = piles[2].removeLast()
    piles[4].append(other)
    piles[2].append(last)
    driver.type("\(other) ")
    driver.press(.enter)
    guard case .sort(let kept)? = answers(driver)[SeatID(1)] else { return #expect(Bool(false)) }
    #expect(kept.map(Set.init) == piles.map(Set.init))
  }

  @Test(arguments: [
    ("D99", "D99 is geen deelnemer"), ("K7QM", "Dit is geen deelnemer"), ("D2-XXXX", "De code achter D2 klopt niet"),
    ("hoi", "Dit is geen deelnemer"),
  ])
  func aWrongSeatIsRefused(typed: String, message: String) throws {
    let driver = try sorting()
    driver.type(typed)
    driver.press(.enter)
    driver.sees("! \(message)")
    driver.sees("D1 is aan de beurt")
  }

  @Test func theWholeCodeOfTheCardIsTakenAndNeverShown() throws {
    let driver = try sorting()
    let seat = try #require(driver.session?.seats[4])
    driver.onFrame = { #expect(!$0.text.contains(seat.code)) }
    driver.type(seat.cardCode.lowercased())
    driver.sees("d5-••••")
    driver.press(.enter)
    driver.sees("D5 kiest")
  }

  @Test func aWithdrawnOrAbsentSeatIsNotAskedFor() throws {
    let driver = try sorting(3)
    driver.press(.escape, .character("d"), .down, .character(" "), .escape, .character("i"))
    try driver.choose(.blind)
    driver.press(.enter)
    driver.typeSort(driver.piles(from: 1))
    driver.press(.enter)
    driver.sees("D3 is aan de beurt", "1 van de 2 klaar")
  }

  @Test func questionsOfAStepFollowEachOtherForOnePerson() {
    let driver = AppDriver.running(ProgrammeFixtures.tiny, seats: 2)
    #expect(throws: Never.self) { try driver.go(to: "1.4", step: "vragen") }
    driver.space()
    #expect(throws: Never.self) { try driver.choose(.blind) }
    driver.press(.enter)
    driver.sees("D1 kiest · vraag 1 van 4", "eens", "oneens")
    driver.type("4")
    driver.sees("! Typ een getal van 1 tot en met 3, of - om over te slaan.")
    driver.type("2")
    driver.sees("vraag 2 van 4")
    driver.press(.backspace)
    driver.sees("vraag 1 van 4")
    driver.type("1")
    driver.type("24")
    driver.press(.enter)
    driver.sees("vraag 3 van 4", "nooit", "altijd")
    driver.type("-")
    driver.sees("vraag 4 van 4", "0 tekens getypt")
    driver.type("Een geheim.")
    driver.sees("11 tekens getypt")
    driver.doesNotSee("geheim")
    driver.press(.enter, .enter)
    let answers = driver.session?.answers ?? [:]
    #expect(answers[ProgrammeFixtures.oneQuestion]?[SeatID(1)] == .choice(["eens"]))
    #expect(answers[ProgrammeFixtures.severalQuestion]?[SeatID(1)] == .choice(["b", "d"]))
    #expect(answers[ProgrammeFixtures.scaleQuestion]?[SeatID(1)] == .skipped)
    #expect(answers[ProgrammeFixtures.textQuestion]?[SeatID(1)] == .text("Een geheim."))
    driver.sees("Bewaard. Nog 1 deelnemer.")
  }

  @Test func aFullDiskLosesNoTypedSort() throws {
    let driver = try sorting()
    driver.press(.enter)
    driver.typeSort(driver.piles(from: 5))
    driver.nextFailure = "De schijf is vol."
    driver.press(.enter)
    driver.sees("De schijf is vol.", "D1 is klaar met invullen.")
    driver.doesNotSee("Bewaard")
    #expect(answers(driver).isEmpty)
    driver.press(.enter)
    #expect(answers(driver)[SeatID(1)] == .sort(driver.piles(from: 5)))
    driver.sees("Bewaard. Nog 9 deelnemers.")
  }

  @Test func moreThanOneChoiceIsValidatedAlike() {
    let driver = AppDriver.running(ProgrammeFixtures.tiny, seats: 2)
    #expect(throws: Never.self) {
      try driver.go(to: "1.4", step: "vragen")
      driver.space()
      try driver.choose(.blind)
    }
    driver.press(.enter)
    driver.type("1")
    driver.sees("vraag 2 van 4", "Hooguit twee")
    driver.type("123")
    driver.press(.enter)
    driver.sees("! Kies hooguit 2 antwoorden.", "vraag 2 van 4")
    driver.type("11")
    driver.press(.enter)
    driver.sees("! Eén antwoord staat er twee keer.", "vraag 2 van 4")
    driver.type("9")
    driver.press(.enter)
    driver.sees("! Typ een getal van 1 tot en met 4", "vraag 2 van 4")
  }
}
