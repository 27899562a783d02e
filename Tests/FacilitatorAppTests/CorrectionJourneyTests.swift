import Canvas
import Programme
import SessionEngine
import TestSupport
import Testing

@testable import FacilitatorApp

/// Filling in later, correcting at home, slips without a number, and the end of a meeting, by key.
@Suite struct CorrectionJourneyTests {
  private typealias Fixtures = ProgrammeFixtures
  private let sort = "+ 2 ++ 1 - 6 -- 7"

  private func count(_ driver: AppDriver) -> Int? {
    driver.session?.result(on: .result(question: Fixtures.sortQuestion, view: .ranking))?.count
  }

  /// A session in the last meeting, in which all but D7 have sorted and the result is on the screen.
  private func sorted() throws -> AppDriver {
    let driver = AppDriver(seats: 7)
    driver.startMeeting()
    driver.space()
    driver.press(.character("o"), .end, .enter)
    try driver.endMeeting()
    driver.startMeeting(absent: "D7")
    try driver.go(to: "2.1", step: "sorteren")
    driver.space()
    try driver.choose(.paper)
    driver.type(try #require(driver.session?.programme.values.checkCode))
    driver.press(.enter)
    for seat in 1...6 {
      driver.type("D\(seat) \(sort)")
      driver.press(.enter)
    }
    driver.press(.escape)
    driver.pushOn()
    return driver
  }

  @Test func anAbsenteeSortsLaterFromPaper() throws {
    let driver = try sorted()
    #expect(count(driver) == 6)
    let flow = driver.session?.flow
    let rejections = driver.rejections.count
    driver.press(.character("o"), .home, .character("i"))
    driver.sees("Nakijken en aanvullen: 2.1 Sorteren", "Antwoorden van papier", "6 van de 7 klaar")
    driver.press(.enter)
    driver.sees("Nog niet: D7")
    driver.type("D7 \(sort)")
    driver.doesNotSee("7 + 2")
    driver.press(.enter)
    driver.sees("D7 is bewaard.", "7 van de 7 klaar")
    #expect(driver.session?.answers[Fixtures.sortQuestion]?.count == 7 && count(driver) == 6)
    #expect(driver.session?.flow == flow)
    driver.press(.escape, .escape, .escape)
    #expect(driver.isOnRoom && driver.rejections.count == rejections)
  }

  @Test func anAbsenteeSortsBlindInALaterMeetingOrBetweenMeetings() throws {
    let driver = try sorted()
    try driver.endMeeting()
    driver.press(.character("o"), .home, .enter, .down, .enter)
    driver.sees("D7 is aan de beurt")
    driver.press(.enter)
    driver.typeSort([[1], [2], [3, 4, 5], [6], [7]])
    driver.press(.enter)
    #expect(driver.session?.answers[Fixtures.sortQuestion]?.count == 7 && count(driver) == 6)
    driver.sees("Nakijken en aanvullen")
    #expect(driver.session?.flow.meeting == nil)
  }

  @Test func countsAreCorrectedAtHome() throws {
    let driver = AppDriver.running(Fixtures.tiny, seats: 5)
    try driver.go(to: "1.4", step: "vragen")
    driver.space()
    try driver.choose(.hands)
    for number in ["3", "1", "0"] {
      driver.type(number)
      driver.press(.enter)
    }
    try driver.endMeeting()
    let meetings = driver.session?.flow.meetings
    driver.press(.character("o"))
    driver.sees("Overzicht: Begin (geweest)")
    driver.press(.end, .enter)
    let past = try #require(try driver.session?.lookingBack(at: Fixtures.statements))
    let items = PastScreen.items(of: try #require(past.currentBlock), in: past)
    let place = try #require(items.firstIndex(of: .question(Fixtures.oneQuestion, .hands)))
    driver.press(.down, times: place)
    driver.press(.enter)
    for number in ["3", "1", "1"] {
      driver.type(number)
      driver.press(.enter)
    }
    #expect(driver.session?.flow.record(Fixtures.oneQuestion).counts == [3, 1, 1])
    #expect(driver.session?.flow.meetings == meetings)
    driver.press(.character("u"))
    driver.sees("Teruggedraaid: getelde aantallen.")
    #expect(driver.session?.flow.record(Fixtures.oneQuestion).counts == [3, 1, 0])
  }

  @Test func aBlockThatWasNotHeldSaysSo() throws {
    let driver = AppDriver.running(Fixtures.tiny, seats: 5)
    driver.press(.character("o"), .end, .character("i"))
    driver.sees("! Blok 1.4 is nog niet geweest.")
  }

  @Test func slipsNeedNoNumberAndStayHidden() throws {
    let driver = AppDriver.running(Fixtures.tiny, seats: 5)
    try driver.go(to: "1.4", step: "vragen")
    driver.press(.character("i"))
    driver.press(.escape)
    while driver.position?.page != 3 { driver.pushOn() }
    driver.press(.character("i"))
    try driver.choose(.slips)
    driver.sees("Eén regel per briefje.")
    driver.type("meer tijd")
    driver.doesNotSee("meer", "tijd")
    driver.press(.enter)
    driver.sees("1 regel bewaard")
    driver.press(.escape)
    driver.doesNotSee("meer tijd")
    #expect(driver.session?.flow.record(Fixtures.textQuestion).lines == ["meer tijd"])
    driver.press(.character("u"))
    #expect(driver.session?.flow.record(Fixtures.textQuestion).lines == [])
  }

  @Test func withAllHandsCountedNobodyIsAskedHowAnswersComeIn() throws {
    let driver = AppDriver.running(Fixtures.tiny, seats: 4)
    try driver.go(to: "1.4", step: "vragen")
    driver.press(.character("i"))
    driver.sees("Om de beurt, verborgen")
    try driver.choose(.hands)
    for number in ["2", "1", "1"] {
      driver.type(number)
      driver.press(.enter)
    }
    driver.press(.character("i"))
    guard case .entry(.counts)? = driver.app.overlays.last else {
      Issue.record("not the counts:\n\(driver.screen)")
      return
    }
  }

  @Test func neitherTheEndNorStoppingIsASpaceAway() throws {
    let driver = AppDriver.running(Fixtures.tiny, seats: 4)
    driver.press(.character("q"))
    driver.sees("Stoppen?", "Enter of j")
    driver.space(3)
    #expect(driver.session != nil)
    driver.sees("Enter of j: stoppen. Esc of n: niet.")
    driver.press(.escape)
    try driver.jump(to: "1.4")
    for _ in 0..<20 {
      if case .confirm? = driver.app.overlays.last { break }
      driver.pushOnWithoutEnding()
    }
    driver.sees("Bijeenkomst afsluiten?")
    driver.space(3)
    #expect(driver.session?.flow.meeting != nil)
    driver.type("j")
    #expect(driver.session?.flow.meeting == nil)
  }

  @Test func atTheEndTheLinesCanBeGoneThrough() throws {
    let driver = AppDriver.running(Fixtures.tiny, seats: 6)
    try driver.go(to: "1.2", step: "ophalen")
    driver.press(.character("i"))
    for word in ["eerste", "tweede", "derde"] {
      driver.type(word)
      driver.press(.enter)
    }
    driver.press(.escape)
    try driver.jump(to: "1.4")
    for _ in 0..<20 {
      if case .confirm? = driver.app.overlays.last { break }
      driver.pushOnWithoutEnding()
    }
    driver.sees("3 regels staan niet op ‘mag in verslag’", "r regels langslopen")
    driver.type("r")
    driver.sees("1.2 Woorden", "0 van de 3 gekozen", "> · eerste")
    driver.type("mm")
    driver.sees("2 van de 3 gekozen", "✓ eerste", "✓ tweede", "· derde")
    driver.press(.escape)
    driver.sees("1 regel staat niet op ‘mag in verslag’")
    driver.press(.escape)
    #expect(driver.session?.flow.meeting != nil)
  }

  @Test func ofTooFewAnswersNoPageIsShownTwice() throws {
    let driver = AppDriver(seats: 3)
    driver.startMeeting()
    try driver.endMeeting()
    driver.startMeeting()
    try driver.go(to: "2.1", step: "uitslag")
    #expect(driver.position?.page == 0)
    driver.space()
    #expect(driver.place == "2.2 rondje")
    driver.press(.left)
    #expect(driver.place == "2.1 uitslag" && driver.position?.page == 0)
  }

  @Test func theFooterNamesTheHelpHoweverLongTheMainKeyIs() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    try driver.walk { if driver.isOnRoom { #expect(driver.footer.contains(" ? ")) } }
  }
}

extension AppDriver {
  /// Ends the running meeting from wherever it is.
  fileprivate func endMeeting() throws {
    let last = try #require(session?.plan.last)
    if session?.currentBlock?.id != last.id { try jump(to: last.number) }
    for _ in 0..<60 where session?.flow.meeting != nil { pushOn() }
    try #require(session?.flow.meeting == nil)
    press(.escape)
  }

  /// Pushes on up to the question whether the meeting ends.
  fileprivate func pushOnWithoutEnding() {
    space()
    guard case .confirm(let question)? = app.overlays.last else {
      while !app.overlays.isEmpty { press(.escape) }
      return
    }
    if question.question != "Bijeenkomst afsluiten?" { press(.enter) }
  }
}
