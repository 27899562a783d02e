import Canvas
import Programme
import SessionEngine
import TestSupport
import Testing

@testable import FacilitatorApp

/// Who comes, who is replaced, and wishes for subgroups, by key.
@Suite struct PeopleJourneyTests {
  @Test func theCodeOfALateComerIsSeenOnlyWhenAsked() {
    let driver = AppDriver.running(ProgrammeFixtures.tiny, seats: 3)
    driver.press(.character("d"), .character("+"))
    driver.sees("D4 is erbij. Ctrl-T laat de code zien.")
    driver.doesNotSee("N103")
    driver.press(.control("t"))
    driver.sees("De code van D4 laten zien?", "Iedereen in de zaal kan dan meelezen.")
    driver.doesNotSee("N103")
    driver.press(.enter)
    driver.sees("D4-N103")
    driver.press(.down)
    driver.doesNotSee("N103")
  }

  @Test func somebodyNewComesInThePlaceOfASeat() {
    let driver = AppDriver.running(ProgrammeFixtures.tiny, seats: 3)
    driver.press(.character("d"), .right, .character("v"))
    driver.sees("Komt er iemand in de plaats van D2?", "blijven meetellen")
    driver.space()
    #expect(driver.session?.seats.count == 3, "the main key does not do what can't be taken back")
    driver.press(.enter)
    driver.sees("D2→D4", "Aanwezig: 3 van de 3", ">✓ D4")
    #expect(driver.session?.presentSeats.map(\.id) == [SeatID(1), SeatID(3), SeatID(4)])
    driver.press(.left, .left, .character("v"))
    driver.sees("! Voor D2 is D4 in de plaats gekomen.")
    driver.press(.character("x"), .enter)
    driver.doesNotSee("D2→D4")
  }

  @Test func betweenMeetingsPeopleCanBeReplacedButNotPresent() {
    let driver = AppDriver(seats: 3)
    driver.press(.character("d"))
    driver.sees("3 deelnemers in deze groep")
    driver.space()
    driver.sees("! Er loopt geen bijeenkomst.")
    driver.press(.character("v"), .enter)
    driver.sees("D1→D4")
  }

  @Test func wishesAreMaskedStoredAndHeld() throws {
    let driver = AppDriver.running(SubgroupFixtures.programme, seats: 8)
    driver.press(.character("d"), .character("w"))
    driver.sees("Uit elkaar", "Bij elkaar", "nog geen")
    var digits: [String] = []
    driver.onFrame = { digits += $0.text.contains("5") || $0.text.contains("D7") ? [$0.text] : [] }
    driver.type("5 7")
    driver.sees("• •")
    driver.press(.enter)
    driver.sees("1 •• ••")
    driver.press(.tab)
    driver.type("5 7")
    driver.press(.enter)
    driver.sees("! Deze wens gaat niet samen met een andere wens.")
    driver.press(.control("u"))
    driver.type("7")
    driver.press(.enter)
    driver.sees("! Een wens gaat over minstens twee verschillende deelnemers.")
    driver.press(.control("u"))
    driver.type("7 99")
    driver.press(.enter)
    driver.sees("! Een van deze nummers doet niet mee.")
    #expect(digits.isEmpty, "\(digits.first ?? "")")
    driver.onFrame = nil
    #expect(driver.session?.flow.wishes == SubgroupWishes(apart: [[SeatID(5), SeatID(7)]]))
    driver.press(.control("u"), .control("t"), .enter)
    driver.sees("D5 D7")
    driver.press(.tab, .up, .character("x"))
    #expect(driver.session?.flow.wishes.isEmpty == true)
    driver.press(.escape, .escape)
    #expect(driver.isOnRoom)
    driver.press(.character("u"))
    driver.sees("Teruggedraaid: een wens voor de groepjes.")
    try driver.go(to: "1.0", step: SubgroupFixtures.pairs)
    for _ in 0..<10 {
      driver.press(.character("m"))
      #expect(driver.session?.currentSubgroups.contains([SeatID(5), SeatID(7)]) == false)
    }
  }

  @Test func oneParticipantGetsNoSubgroups() throws {
    let driver = AppDriver.running(SubgroupFixtures.programme, seats: 1)
    try driver.go(to: "1.0", step: SubgroupFixtures.pairs)
    driver.press(.character("m"))
    driver.sees("! Voor groepjes zijn er minstens twee aanwezigen nodig.")
  }
}
