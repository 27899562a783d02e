import Canvas
import SessionEngine
import TestSupport
import Testing

@testable import FacilitatorApp

/// From the first screen to a running meeting.
@Suite struct StartJourneyTests {
  @Test func aNewSessionTakesFourKeysAndAName() {
    let driver = AppDriver()
    driver.sees("Nieuwe sessie", "Repetitie", "Stoppen")
    driver.press(.enter)
    driver.sees("Naam van de groep", "Aantal deelnemers", "Begintijd", "09.00")
    driver.type("Team Waterkant")
    driver.press(.enter, .enter, .enter)
    driver.sees("Klein programma", "10 deelnemers in deze groep", "Team Waterkant")
    driver.nextIs("start Begin")
  }

  @Test(arguments: [
    ("", "10", "9.30", "Geef de groep een naam"), ("   ", "10", "9.30", "Geef de groep een naam"),
    ("Groep", "0", "9.30", "van 1 tot en met 5000"), ("Groep", "5001", "9.30", "van 1 tot en met 5000"),
    ("Groep", "", "9.30", "van 1 tot en met 5000"), ("Groep", "tien", "9.30", "van 1 tot en met 5000"),
    ("Groep", "-3", "9.30", "van 1 tot en met 5000"), ("Groep", "10", "25.00", "Typ een tijd zoals 9.30"),
    ("Groep", "10", "9.60", "Typ een tijd zoals 9.30"), ("Groep", "10", "", "Typ een tijd zoals 9.30"),
    ("Groep", "10", "straks", "Typ een tijd zoals 9.30"),
  ])
  func badInputIsNamedBesideItsField(group: String, participants: String, start: String, message: String) {
    let driver = AppDriver()
    driver.press(.character("n"))
    driver.type(group)
    driver.press(.tab, .control("u"))
    driver.type(participants)
    driver.press(.tab, .control("u"))
    driver.type(start)
    driver.press(.enter)
    driver.sees("! ", message)
    #expect(driver.session == nil)
    driver.press(.escape)
    driver.sees("Nieuwe sessie", "Stoppen")
  }

  @Test func aFaultIsForgottenWhenTheFieldIsMended() {
    let driver = AppDriver()
    driver.press(.enter, .tab, .tab, .enter)
    driver.sees("Geef de groep een naam")
    driver.type("Groep")
    driver.doesNotSee("Geef de groep een naam")
    driver.press(.enter, .enter, .enter)
    #expect(driver.session?.seats.count == 10)
  }

  @Test func pastedNonsenseBecomesOneCleanLine() {
    let driver = AppDriver()
    driver.press(.enter, .paste("Team\u{1B}[31m\nWater\u{202E}kant " + String(repeating: "👩‍👩‍👧‍👦", count: 100_000)))
    driver.press(.enter, .enter, .enter)
    #expect(driver.session?.identity?.group.hasPrefix("Team Waterkant") == true)
    #expect(driver.session?.identity?.group.count ?? 0 <= 60)
  }

  @Test func aSecondSpaceDoesNotWipeThePlannedTime() {
    let driver = AppDriver(seats: 10)
    driver.space()
    driver.space()
    driver.press(.enter)
    driver.sees("1.1 Welkom", "Een.")
  }

  @Test func aMeetingStartsWithAbsentees() {
    let driver = AppDriver(seats: 10)
    driver.space()
    driver.sees("Begin van Begin", "Geplande tijd", "Afwezig")
    driver.press(.tab)
    driver.type("D4, d7 9")
    driver.press(.enter)
    #expect(driver.session?.presentSeats.map(\.id.label) == ["D1", "D2", "D3", "D5", "D6", "D8", "D10"])
    driver.sees("1.1 Welkom", "Een.")
  }

  @Test(arguments: [
    ("D11", "D11", "geen deelnemer"), ("Jan", "Dit is geen deelnemer", "D1 tot en met D10"),
    ("D1 D2 D3 D4 D5 D6 D7 D8 D9 D10", "niemand aanwezig", ""), ("D3-XXXX", "De code achter D3 klopt niet", ""),
  ])
  func absenteesAreChecked(typed: String, first: String, second: String) {
    let driver = AppDriver(seats: 10)
    driver.space()
    driver.press(.tab)
    driver.type(typed)
    driver.press(.enter)
    driver.sees("! ", first, second)
    #expect(driver.session?.flow.meeting == nil)
    driver.press(.control("u"), .enter)
    #expect(driver.session?.flow.meeting != nil)
  }

  @Test func theCursorStandsOnTheLastSessionWhenThereIsOne() {
    let driver = AppDriver(seats: 4)
    driver.press(.character("q"), .enter)
    driver.sees("> Ga verder met Team Waterkant")
    driver.press(.enter)
    driver.nextIs("start Begin")
  }

  @Test func theTimeOfTheFormIsForTheFirstMeetingOnly() throws {
    let driver = AppDriver()
    driver.press(.enter)
    driver.type("Groep")
    driver.press(.tab, .tab, .control("u"))
    driver.type("13.30")
    driver.press(.enter)
    driver.space()
    driver.sees("Geplande tijd 13.30")
    driver.press(.enter)
    driver.wait(minutes: 30)
    try driver.go(to: "1.4", step: "gesprek")
    driver.pushOn()
    driver.space()
    driver.press(.enter)
    driver.nextIs("start Eind")
    driver.space()
    driver.sees("Begin van Eind", "Geplande tijd 09.30")
  }

  @Test func aSessionThatCannotBeOpenedSaysWhyInFull() {
    let driver = AppDriver()
    let problem =
      "Deze sessie is met een nieuwere versie van goedwerk gemaakt. Werk het programma bij, of open de sessie op de andere laptop."
    driver.input(.listed([SessionListing(path: "x", group: "Groep", progress: "", date: "", problem: problem)]))
    driver.press(.down, .enter)
    driver.sees("of open de sessie op de andere laptop")
    #expect(driver.session == nil)
  }

  @Test func helpOnTheFirstScreenIsShownAndGoesAway() {
    let driver = AppDriver()
    driver.press(.character("?"))
    driver.sees("Uitleg van de toetsen")
    driver.press(.escape)
    driver.sees("Nieuwe sessie")
    driver.press(.character("q"))
    #expect(driver.hasQuit)
  }

  @Test func aRehearsalSaysSoOnEveryScreen() {
    let driver = AppDriver()
    driver.press(.character("r"))
    driver.press(.enter, .enter, .enter)
    driver.sees("REPETITIE")
    driver.startMeeting()
    driver.sees("REPETITIE")
  }
}
