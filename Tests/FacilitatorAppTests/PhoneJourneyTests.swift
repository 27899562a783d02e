import Canvas
import Programme
import SessionEngine
import TestSupport
import Testing

@testable import FacilitatorApp

/// The lane of phones as the facilitator meets it.
@Suite struct PhoneJourneyTests {
  private func asking(seats: Int = 4) throws -> AppDriver {
    let driver = AppDriver.running(ProgrammeFixtures.tiny, seats: seats)
    try driver.go(to: "1.4", step: "vragen")
    return driver
  }

  @Test func oneKeyOpensAndOneKeyGoesBackToTheKeyboard() throws {
    let driver = try asking()
    driver.press(.character("f"))
    driver.sees("192.168.178.123:8080", "Code: K7QM3", "Nog niemand binnen")
    driver.input(.phones(.counted(seated: 3, visits: 4, asking: [])))
    driver.sees("Binnen: 3 van de 4")
    try driver.phone(.submitAnswer(ProgrammeFixtures.oneQuestion, seat: SeatID(2), answer: .choice(["eens"])))
    driver.sees("Klaar met deze vraag: 1 van de 4")
    driver.press(.character("k"))
    #expect(driver.phoneOrders == [.open, .close])
    driver.doesNotSee("K7QM3")
    driver.sees("bewaard")
    #expect(driver.session?.answers[ProgrammeFixtures.oneQuestion] == [SeatID(2): .choice(["eens"])])
    driver.press(.character("i"))
    driver.sees("Hoe komen de antwoorden binnen?", "Op eigen telefoons")
  }

  @Test func severalNetworksAreAChoice() throws {
    let driver = try asking()
    let cable = NetworkChoice(name: "enp3s0", kind: .cable, address: "10.0.0.5")
    driver.networks.append(cable)
    driver.press(.character("f"))
    driver.sees("Via welk netwerk", "192.168.178.123", "10.0.0.5", "kabel")
    driver.press(.down, .enter)
    driver.sees("10.0.0.5:8080")
    #expect(driver.phoneOrders == [.open, .openOn(cable)])
    driver.press(.character("n"), .escape)
    driver.sees("10.0.0.5:8080")
  }

  @Test func withoutANetworkTheScreenSaysWhatToDo() throws {
    let driver = try asking()
    driver.networks = []
    driver.press(.character("f"))
    driver.sees("geen netwerk", "hotspot")
    driver.press(.escape)
    driver.sees("1.4")
  }

  @Test func afterHalfAMinuteWithoutAVisitorItIsSaidWhatToTry() throws {
    let driver = try asking()
    driver.press(.character("f"))
    driver.wait(seconds: 29)
    driver.doesNotSee("Lukt het niet?")
    driver.wait(seconds: 2)
    driver.sees("Lukt het niet?", "dezelfde wifi", "gastnetwerk", "hotspot")
    // What the program found out by itself stays in sight.
    driver.input(.phones(.checked([LaneCheck(isGood: false, words: "Een firewall houdt poort 8080 tegen.")])))
    driver.sees("Een firewall houdt poort 8080 tegen.", "Lukt het niet?", "dezelfde wifi")
    driver.input(.phones(.counted(seated: 0, visits: 1, asking: [])))
    driver.doesNotSee("Lukt het niet?")
  }

  @Test func aPhoneWithoutASeatIsLetInOrNot() throws {
    let driver = try asking()
    driver.press(.character("f"), .escape)
    driver.input(.phones(.counted(seated: 4, visits: 6, asking: [7, 8])))
    driver.sees("Een telefoon vraagt om een plek")
    driver.press(.character("f"))
    driver.sees("2 telefoons vragen om een plek", "a toelaten")
    driver.press(.character("a"), .character("w"))
    #expect(driver.phoneOrders == [.open, .admit(7, nil), .refuse(7)])
    driver.input(.phones(.counted(seated: 5, visits: 6, asking: [])))
    driver.press(.character("a"))
    #expect(driver.phoneOrders.count == 3)
  }

  @Test func linesWaitUntilTheyAreLetThroughAndCanBeTakenBack() throws {
    let driver = AppDriver.running(ProgrammeFixtures.tiny, seats: 4)
    try driver.go(to: "1.2", step: "ophalen")
    driver.press(.character("f"))
    try driver.phone(.offerLine(block: ProgrammeFixtures.words, step: "ophalen", column: "mooi", text: "vakwerk", mark: "a"))
    try driver.phone(.offerLine(block: ProgrammeFixtures.words, step: "ophalen", column: "mooi", text: "<b>fout</b>", mark: "b"))
    driver.sees("2 regels wachten op de begeleider")
    driver.doesNotSee("vakwerk")
    driver.press(.character("r"))
    driver.sees("Iedereen kijkt mee")
    driver.doesNotSee("vakwerk")
    driver.press(.enter)
    driver.sees("vakwerk", "<b>fout</b>")
    driver.press(.enter, .character("x"))
    #expect(driver.session?.flow.cards.map(\.text) == ["vakwerk"])
    driver.sees("weggelegd")
    driver.press(.escape, .escape)
    driver.sees("vakwerk")
    driver.doesNotSee("fout")
    driver.press(.character("u"), .character("u"))
    driver.doesNotSee("vakwerk")
    #expect(driver.session?.waitingOffers.count == 2)
  }

  @Test func theLaneIsRememberedForTheNextQuestionOfItsKind() throws {
    let driver = try asking()
    driver.space()
    try driver.choose(.phones)
    driver.sees("K7QM3")
    driver.space()
    driver.nextIs("volgende vraag")
    driver.sees("0 van de 4 klaar")
    for _ in 0..<20 where !driver.footer.contains("Spatie verder zonder antwoorden") {
      // Only another kind of question asks once more how its answers come in.
      if driver.footer.contains("Spatie invullen") {
        driver.space()
        try driver.choose(.phones)
      }
      driver.space()
    }
    driver.sees("4 van 4")
    try driver.phone(.submitAnswer(ProgrammeFixtures.oneQuestion, seat: SeatID(2), answer: .choice(["eens"])))
    driver.nextIs("toon resultaat")
    driver.space()
    driver.sees("nog niet klaar. Toch verder?")
    driver.press(.enter)
    if case .reveal? = driver.session?.currentStep?.content {} else { Issue.record("no result: \(driver.place)") }
  }

  /// With the lane closed the phones of before answer no more: the main key asks again how answers come in.
  @Test func afterTheLaneIsClosedTheMainKeyAsksAgain() throws {
    let driver = try asking()
    driver.space()
    try driver.choose(.phones)
    driver.press(.character("k"))
    driver.nextIs("invullen")
    driver.space()
    driver.sees("Hoe komen de antwoorden binnen?")
    #expect(driver.phoneOrders == [.open, .close])
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 100, rows: 30), Size(columns: 160, rows: 45)], Theme.allCases)
  func theCodeIsReadFromAPictureOfTheScreen(size: Size, theme: Theme) throws {
    let driver = AppDriver(seats: 12, theme: theme)
    driver.startMeeting()
    driver.press(.character("f"))
    driver.resize(size.columns, size.rows)
    driver.input(.phones(.counted(seated: 3, visits: 9, asking: [1])))
    let frame = driver.frame
    #expect(try QRReader.texts(in: frame) == ["HTTP://192.168.178.123:8080/K7QM3"])
    // Black on white in every theme, with the quiet zone drawn and not left to the terminal.
    let corner = frame[3, size.columns >= 120 ? 5 : 2]
    #expect(corner.style.foreground == .rgb(255, 255, 255) && corner.style.background == .rgb(0, 0, 0))
  }

  @Test func theLongestAddressFits() throws {
    let driver = try asking()
    driver.networks = [NetworkChoice(name: "wlp2s0", kind: .wireless, address: "192.168.100.100")]
    driver.press(.character("f"))
    #expect(try QRReader.texts(in: driver.frame) == ["HTTP://192.168.100.100:8080/K7QM3"])
  }
}
