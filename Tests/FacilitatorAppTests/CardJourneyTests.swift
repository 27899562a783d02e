import Canvas
import Programme
import SessionEngine
import Testing

@testable import FacilitatorApp

/// The list of typed lines: marked one by one, merged, clustered, shuffled, and looked at for recognisable people.
@Suite struct CardJourneyTests {
  private func typed(_ lines: [String], at number: String = "1.3") throws -> AppDriver {
    let driver = AppDriver.running(try Shipped.programme())
    try driver.go(to: number, step: "gather")
    driver.space()
    for line in lines {
      driver.type(line)
      driver.press(.enter)
    }
    return driver
  }

  private func cards(_ driver: AppDriver) -> [Card] { driver.session?.flow.cards ?? [] }

  @Test func linesAreMergedInTheList() throws {
    let driver = try typed(["trots", "precies", "met trots"])
    driver.press(.up, .character("v"))
    driver.sees("Kies de regel waar deze bij hoort.")
    driver.press(.up, .up, .enter)
    driver.sees("trots (2x)")
    #expect(cards(driver).map(\.text) == ["trots", "precies"])
    driver.press(.escape, .escape, .character("u"))
    #expect(cards(driver).count == 3)
  }

  @Test func ofManyLinesTheOneInFocusAndThoseBesideItAreInSight() throws {
    let names = (10...79).map { "punt \($0)" }
    let driver = try typed(names)
    driver.sees("punt 79", "punt 78")
    driver.doesNotSee("punt 10")
    for place in names.indices.reversed() {
      driver.press(.up)
      driver.sees(">• " + names[place])
    }
    driver.sees("punt 11", "punt 12")
    driver.doesNotSee("punt 79")
  }

  @Test func mergingCanBeLeft() throws {
    let driver = try typed(["trots", "precies"])
    driver.press(.up, .character("v"), .enter)
    driver.sees("! Kies een andere regel om mee samen te voegen.")
    driver.press(.escape)
    driver.doesNotSee("Kies de regel waar deze bij hoort.")
    #expect(cards(driver).count == 2)
  }

  @Test func aHeadingIsTypedOnceAndTakenOverWithADigit() throws {
    let driver = try typed(["trots", "precies", "eer"])
    driver.press(.up, .character("k"))
    driver.type("Gevoel")
    driver.press(.enter)
    driver.sees("[Gevoel] eer")
    driver.press(.up, .up, .character("k"))
    driver.sees("1 Gevoel")
    driver.type("1")
    #expect(cards(driver).map(\.heading) == ["Gevoel", nil, "Gevoel"])
    driver.press(.escape, .escape)
    driver.sees("▸ Gevoel (2)")
  }

  @Test func theOrderIsShuffledAndTheSeedIsKept() throws {
    let driver = try typed((1...12).map { "regel \($0)" })
    driver.press(.up, .character("s"))
    let stored = driver.files.values.flatMap { $0 }.contains { if case .cardsShuffled = $0 { true } else { false } }
    #expect(stored)
    let block = try #require(driver.position?.block)
    #expect(driver.session?.shownCards(in: block, step: "gather").map(\.id) != cards(driver).map(\.id))
  }

  @Test func aLineMovesToAnotherColumn() throws {
    let driver = try typed(["tijd"], at: "1.2")
    driver.press(.up, .tab)
    let first = try #require(cards(driver).first)
    #expect(first.column == "zorg")
  }

  @Test func aRecognisableLineIsAskedTwice() throws {
    let driver = try typed(["overleg met Jansen"])
    driver.press(.up)
    driver.sees("Is hier iemand aan te herkennen: ‘Jansen’?", "! overleg met Jansen")
    driver.press(.character("m"))
    driver.sees("Nog een keer m")
    #expect(cards(driver).first?.mayBeReported == false)
    driver.press(.character("m"))
    #expect(cards(driver).first?.mayBeReported == true)
    driver.press(.character("m"))
    #expect(cards(driver).first?.mayBeReported == false)
    driver.press(.character("a"))
    driver.sees("In 1 regel is misschien iemand te herkennen")
  }

  @Test func aReflectionAsksBeforeItKeepsARecognisableLine() throws {
    let driver = try typed(["Ik leerde van Jansen"], at: "1.10")
    driver.sees("! Is hier iemand aan te herkennen: ‘Jansen’? Nog een keer Enter bewaart.")
    #expect(cards(driver).isEmpty)
    driver.press(.enter)
    #expect(cards(driver).map(\.mayBeReported) == [true])
  }

  @Test func aDilemmaQuestionIsTestedWhileItIsTyped() throws {
    var programme = try Shipped.programme()
    programme.meetings = programme.meetings.filter { $0.part == .morals }
    let morals = AppDriver.running(programme)
    try morals.go(to: "3.6", step: "benoemen-oogst")
    morals.space()
    morals.type("Hoe moet het, dan")
    morals.sees("✗ Geen komma.", "✗ Begint niet met ‘hoe’.")
    morals.press(.enter)
    morals.sees("! Let op:", "Zit er nog geen conclusie in de vraag? Nog een keer Enter bewaart.")
    #expect(cards(morals).isEmpty)
    morals.press(.backspace, times: 40)
    morals.type("Durf ik dit te melden?")
    morals.doesNotSee("✗")
    morals.press(.enter)
    morals.sees("! Zit er nog geen conclusie in de vraag?")
    morals.press(.enter)
    #expect(cards(morals).map(\.text) == ["Durf ik dit te melden?"])
  }
}
