import Canvas
import Programme
import SessionEngine
import TestSupport
import Testing

@testable import FacilitatorApp

/// Sheets of paper typed over, one line a participant.
@Suite struct PaperJourneyTests {
  private func typing() throws -> AppDriver {
    let driver = AppDriver.running(try Shipped.partOne())
    try driver.go(to: "1.9", step: "ask")
    driver.space()
    try driver.choose(.paper)
    return driver
  }

  private func afterCode() throws -> AppDriver {
    let driver = try typing()
    driver.type(try #require(driver.session?.programme.values.checkCode))
    driver.press(.enter)
    return driver
  }

  private func line(_ seat: String, _ piles: [[Int]]) -> String {
    let signs = ["++", "+", "", "-", "--"]
    return seat + " "
      + zip(signs, piles).filter { !$0.0.isEmpty }.map { "\($0) " + $1.map(String.init).joined(separator: " ") }.joined(separator: " ")
  }

  private func answers(_ driver: AppDriver) -> [SeatID: Answer] { driver.session?.answers[QuestionID("waardensortering/sortering")] ?? [:] }

  @Test func theCheckCodeComesFirstAndOnce() throws {
    let driver = try typing()
    driver.sees("controlecode")
    driver.type("XX0")
    driver.press(.enter)
    driver.sees("! Deze code hoort niet bij de lijst van deze sessie.")
    driver.type(try #require(driver.session?.programme.values.checkCode).lowercased())
    driver.press(.enter)
    driver.sees("De code klopt.", "Regel (verborgen)")
    driver.press(.escape)
    driver.press(.character("i"))
    try driver.choose(.paper)
    driver.sees("Regel (verborgen)")
  }

  @Test func tenSheetsGoInLineByLine() throws {
    let driver = try afterCode()
    for seat in 1...10 {
      driver.type(line("D\(seat)", driver.piles(from: seat)))
      driver.press(.enter)
      driver.sees("D\(seat) is bewaard.", "\(seat) van de 10 klaar")
    }
    for seat in 1...10 { #expect(answers(driver)[SeatID(seat)] == .sort(driver.piles(from: seat))) }
    driver.press(.enter)
    #expect(driver.isOnRoom)
    driver.nextIs("toon resultaat")
  }

  @Test func theLineIsToldInOneSentenceWithItsNumbers() throws {
    let driver = try afterCode()
    driver.sees(
      "++ en 4 nummers, + en 6, - en 6, -- en 4.", "Een s is overslaan.", "Voorbeeld: D3 ++ 1 2 3 … + 5 6 7 … - 11 12 13 … -- 17 18 19 …")
    driver.doesNotSee("(4)", "streepje")
  }

  /// A sort is passed with the letter that the screen names; a lone dash, which passes everywhere else, does so here too.
  @Test(arguments: ["s", "S", "-", "–"]) func aSortIsPassed(word: String) throws {
    let driver = try afterCode()
    driver.type("D3 \(word)")
    driver.press(.enter)
    driver.sees("D3 is bewaard.")
    #expect(answers(driver) == [SeatID(3): .skipped])
    // With a number behind it the dash is a pile.
    driver.type("D4 - 1")
    driver.press(.enter)
    #expect(answers(driver)[SeatID(4)] == nil)
  }

  @Test func everyQuestionOfALineIsPassedWithTheSameLetter() throws {
    let driver = AppDriver.running(ProgrammeFixtures.tiny, seats: 4)
    let state = try #require(driver.session)
    for block in state.plan {
      for question in block.questions where question.kind.name != "assign" && question.kind.name != "text" {
        for word in ["s", "-"] {
          #expect(try PaperLine("D2 \(word)", questions: [question], in: state).answers == [question.id: .skipped], "\(question.id)")
        }
      }
    }
  }

  @Test func theLineStaysHiddenUnlessAskedFor() throws {
    let driver = try afterCode()
    driver.type("D3 ++ 12 30")
    driver.sees("D3 ++ • •")
    driver.doesNotSee("12 30")
    driver.press(.control("t"))
    driver.sees("Iedereen in de zaal kan dan meelezen.")
    driver.press(.escape)
    driver.sees("D3 ++ • •")
    driver.press(.control("t"), .enter)
    driver.sees("D3 ++ 12 30", "Regel (zichtbaar)")
    driver.press(.control("t"))
    driver.sees("D3 ++ • •")
  }

  @Test func theCodeOfACardIsHiddenTogetherWithTheRest() throws {
    let driver = try afterCode()
    let seat = try #require(driver.session?.seats[2])
    driver.onFrame = { #expect(!$0.text.contains(seat.code)) }
    driver.type(line(seat.cardCode, driver.piles(from: 4)))
    driver.sees("D3-••••")
    driver.press(.enter)
    #expect(answers(driver)[seat.id] == .sort(driver.piles(from: 4)))
  }

  @Test(arguments: [
    ("D11 ++ 1 2 3 4", "D11 is geen deelnemer"), ("++ 1 2 3 4", "Dit is geen deelnemer"), ("D3 1 2 3 4", "Zet eerst een teken"),
    ("D3 ++ 1 2 3 x", "Woord 6 is geen kaartnummer en geen teken"), ("D3 ++ 1 2 3 31", "Woord 6: dit kaartnummer bestaat niet"),
    ("D3 ++ 1 2 3 1", "Woord 6: dit kaartnummer staat er al"), ("D3 ++ 1 2 3 4 ++ 5", "Het teken ++ staat er twee keer."),
    ("D3 ++ 1 2 3 + 5 6 7 8 9 10 - 11 12 13 14 15 16 -- 17 18 19 20", "Bij ‘Het belangrijkst’ staan 3 kaarten. Er horen er 4."),
    ("D3 ++ 1 2 3 4 21 + 5 6 7 8 9 10 - 11 12 13 14 15 16 -- 17 18 19 20", "Bij ‘Het belangrijkst’ staan 5 kaarten. Er passen er 4."),
    ("D3 ++ 1 2 3 4", "Bij ‘Belangrijk’ staan 0 kaarten. Er horen er 6."), ("D3", "Na D3 ontbreekt"),
  ])
  func everyFaultIsNamedWithoutSayingWhatWasTyped(typed: String, message: String) throws {
    let driver = try afterCode()
    driver.type(typed)
    driver.press(.enter)
    driver.sees("! \(message)")
    driver.doesNotSee("‘31’", "Nummer 31", "Nummer 1 ", "‘x’", "‘1’")
    #expect(answers(driver).isEmpty)
    driver.press(.escape)
    driver.type(line("D3", driver.piles(from: 2)))
    driver.press(.enter)
    #expect(answers(driver)[SeatID(3)] == .sort(driver.piles(from: 2)))
  }

  @Test func replacingAsksFirst() throws {
    let driver = try afterCode()
    driver.type(line("D3", driver.piles(from: 2)))
    driver.press(.enter)
    driver.type(line("3", driver.piles(from: 9)))
    driver.press(.enter)
    driver.sees("! D3 heeft al ingevuld. Nog een keer Enter vervangt dat.")
    #expect(answers(driver)[SeatID(3)] == .sort(driver.piles(from: 2)))
    driver.press(.left)
    driver.press(.enter)
    #expect(answers(driver)[SeatID(3)] == .sort(driver.piles(from: 2)))
    driver.press(.enter)
    #expect(answers(driver)[SeatID(3)] == .sort(driver.piles(from: 9)))
  }

  @Test func aPastedSheetWorksToo() throws {
    let driver = try afterCode()
    driver.press(.paste(line("D3", driver.piles(from: 2)) + "\n"), .enter)
    #expect(answers(driver)[SeatID(3)] == .sort(driver.piles(from: 2)))
    driver.press(.paste(String(repeating: "9 ", count: 50_000)), .enter)
    driver.sees("! ")
  }

  @Test func afterAFullDiskTheLineIsStillThere() throws {
    let driver = try afterCode()
    driver.type(line("D3", driver.piles(from: 2)))
    driver.nextFailure = "De schijf is vol."
    driver.press(.enter)
    driver.sees("De schijf is vol.", "D3 ++ • • • •")
    driver.doesNotSee("is bewaard")
    driver.press(.enter)
    #expect(answers(driver)[SeatID(3)] == .sort(driver.piles(from: 2)))
  }

  @Test func otherQuestionsAreAnsweredInTheirOrder() throws {
    let driver = AppDriver.running(ProgrammeFixtures.tiny, seats: 3)
    try driver.go(to: "1.4", step: "vragen")
    driver.space()
    try driver.choose(.paper)
    for (typed, message) in [
      ("D1 4 1 2", "Woord 2 is geen antwoord"), ("D1 1 1,2,3 2", "Kies hooguit 2 antwoorden."),
      ("D1 1 1 6", "Kies een getal van 1 tot en met 5."),
      ("D1 1 1 zes", "Woord 4 is geen getal"), ("D1 1", "Na D1 ontbreekt antwoord 2"),
    ] {
      driver.type(typed)
      driver.press(.enter)
      driver.sees("! \(message)")
      driver.press(.escape)
    }
    driver.type("D1 1 2,4 - Meer tijd nodig")
    driver.doesNotSee("Meer tijd")
    driver.press(.enter)
    let answers = driver.session?.answers ?? [:]
    #expect(answers[ProgrammeFixtures.severalQuestion]?[SeatID(1)] == .choice(["b", "d"]))
    #expect(answers[ProgrammeFixtures.scaleQuestion]?[SeatID(1)] == .skipped)
    #expect(answers[ProgrammeFixtures.textQuestion]?[SeatID(1)] == .text("Meer tijd nodig"))
  }
}
