import Canvas
import Programme
import SessionEngine
import Testing

@testable import FacilitatorApp

/// The facilitator's own screen, which the room does not see.
@Suite struct ControlSurfaceTests {
  private func control(_ number: String? = nil, step: String = "ask") throws -> AppDriver {
    let driver = AppDriver.running(try Shipped.partOne())
    if let number { try driver.go(to: number, step: step) }
    driver.becomeControl()
    return driver
  }

  @Test(arguments: [(80, 24), (100, 30), (160, 45)] as [(Int, Int)])
  func pictures(columns: Int, rows: Int) throws {
    let page = try control()
    page.resize(columns, rows)
    try assertFrame(page.frame, is: "control-page-\(columns)")
    let work = try control("1.3", step: "work")
    work.resize(columns, rows)
    work.wait(minutes: 3, seconds: 15)
    try assertFrame(work.frame, is: "control-work-\(columns)")
    let question = try control("1.4")
    question.resize(columns, rows)
    question.openLane()
    try assertFrame(question.frame, is: "control-question-\(columns)")
  }

  /// The next block, the next key, who is missing as a number, the time and the notes stand on control and on no other screen.
  @Test func controlTellsWhatTheRoomDoesNotSee() throws {
    let driver = try control("1.4")
    let notes = try #require(driver.session?.currentBlock?.notes.first)
    driver.sees("Spatie: ", "Hierna: 1.5 Pauze", "nog niet klaar: 10 van de 10", "verwacht ", "Notities", String(notes.prefix(20)))
    var room = RoomSurface(size: Size(columns: 80, rows: 24), now: driver.app.now, theme: .mono, utcOffset: 0, session: "")
    _ = room.update(.view(RoomView(try #require(driver.session))))
    let picture = room.render().text
    for secret in ["Hierna", "verwacht", "nog niet klaar", String(notes.prefix(20))] { #expect(!picture.contains(secret)) }
  }

  /// The keys of the screen in the room stay a way in while somebody leads from another one, and the footer says so.
  @Test func aScreenThatIsLedFromElsewhereNamesItsKeys() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    driver.input(
      .surfaces([Surface(number: 1, role: .shared, columns: 80, rows: 24), Surface(number: 2, role: .control, columns: 80, rows: 24)]))
    driver.sees("De regie is op een ander scherm · Spatie verder")
    #expect(driver.footer.contains("? uitleg"))
    let before = driver.position
    driver.space()
    #expect(driver.position != before)
  }

  @Test func whoIsLateHearsWhereTheProposalIs() throws {
    let driver = try control()
    driver.doesNotSee("voorstel")
    driver.wait(minutes: 30)
    driver.resize(160, 45)
    driver.sees("minuten te laat (o, dan p: voorstel)")
  }

  @Test func whatAsksForOnlookersElsewhereAsksNothingHere() throws {
    let driver = try control("1.9")
    driver.press(.character("n"))
    driver.doesNotSee("Notities tonen?")
    driver.press(.escape)
    driver.press(.character("d"), .control("t"))
    driver.sees("De code van D1 is")
    driver.press(.escape, .character("V"))
    driver.sees("Verslag extern")
    driver.press(.escape)
    #expect(driver.isOnRoom)
  }

  /// A line from paper can be read while it is typed, also the next one.
  @Test func aLineFromPaperIsVisible() throws {
    let driver = try control("1.9")
    driver.space()
    try driver.choose(.paper)
    driver.type(driver.session?.programme.values.checkCode ?? "")
    driver.press(.enter)
    driver.type("D3 ++ 12 3")
    driver.sees("D3 ++ 12 3")
  }

  @Test func aParticipantAtTheKeyboardStaysHidden() throws {
    let driver = try control("1.9")
    driver.space()
    try driver.choose(.blind)
    driver.press(.enter)
    driver.type("12 7 30 2")
    driver.doesNotSee("12 7", "30")
  }

  @Test func itTellsWhatOthersEnterAndWhereToJoin() throws {
    let driver = try control("1.4")
    driver.doesNotSee("Invoer op scherm", "Meedoen")
    driver.becomeControl(Surface(number: 3, role: .control, columns: 80, rows: 24, entering: "van papier"))
    driver.openLane()
    driver.sees("Invoer op scherm 3: van papier", "Meedoen: 192.168.178.123:8080", "Code: K7QM3. Binnen: 0")
    driver.input(.phones(.closed))
    driver.doesNotSee("Meedoen")
  }

  @Test func closingControlLeavesTheSession() throws {
    let driver = try control()
    driver.press(.character("q"))
    driver.sees("Deze regie sluiten?")
    driver.press(.enter)
    #expect(driver.hasQuit)
    #expect(driver.session != nil)
    #expect(driver.endings == 0)
  }

  @Test func withoutAHostNothingHappensAndItIsSaid() throws {
    let driver = try control()
    let revision = driver.session?.revision
    driver.input(.link(.waiting))
    driver.sees("Even geen verbinding")
    driver.space()
    #expect(driver.session?.revision == revision)
    driver.input(.link(.attached))
    driver.doesNotSee("Even geen verbinding")
    driver.space()
    #expect(driver.session?.revision != revision)
  }

  /// The neutral picture lies over the room's screens and the facilitator goes on working.
  @Test func theNeutralPictureIsOneKey() throws {
    let driver = try control()
    driver.press(.character("b"))
    #expect(driver.app.stage.cover == .group)
    driver.sees("De zaal ziet", "de naam van de groep, verder niets", "(b: iets anders)", "Notities")
    driver.press(.character("b"), .character("b"), .character("b"))
    #expect(driver.app.stage.cover == nil)
    // While text is typed the letter is text, and its control key is not.
    try driver.go(to: "1.1", step: "gather")
    driver.space()
    driver.press(.control("b"))
    #expect(driver.app.stage.cover == .group)
  }

  /// The sound is that of the screen in the room; whoever leads from another one has it in hand.
  @Test func theSoundOfTheRoomIsInHandOnControl() throws {
    let driver = try control("1.3", step: "work")
    driver.press(.character("g"))
    driver.sees("Het geluid is uit.", "geluid uit")
    #expect(driver.app.stage.isMuted)
    #expect(driver.rememberedMute == true)
    driver.press(.character("g"))
    #expect(!driver.app.stage.isMuted)
    driver.press(.character("G"))
    driver.sees("De klok van deze stap geeft geen geluid.")
    #expect(driver.app.stage.isStepSilent)
    #expect(driver.bells == 0)
  }

  @Test func theScreenInTheRoomTakesTheSoundOver() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    try driver.go(to: "1.3", step: "work")
    driver.input(.staged(RoomStage(isStepSilent: true)))
    #expect(driver.app.stage.isStepSilent)
    driver.wait(minutes: 20)
    #expect(driver.bells == 0)
    try driver.go(to: "1.5", step: "rest")
    #expect(!driver.app.stage.isStepSilent)
    driver.input(.staged(RoomStage(isMuted: true)))
    driver.sees("geluid uit")
    #expect(driver.rememberedMute == true)
    driver.input(.staged(RoomStage()))
    #expect(driver.rememberedMute == false)
    // Every step keeps its own silence.
    try driver.go(to: "1.3", step: "work")
    #expect(driver.app.stage.isStepSilent)
  }

  @Test func everyScreenSaysWhichOneItIs() throws {
    let driver = try control()
    driver.press(.character("h"))
    #expect(driver.app.stage.isNaming)
    driver.sees("Een scherm voor de begeleider")
    driver.press(.character("x"))
    #expect(!driver.app.stage.isNaming)
  }

  /// Nothing of the room's words is lost or made up when they stand in a narrow column.
  @Test(arguments: [10]) func theRoomsWordsAreAllThere(seats: Int) throws {
    let driver = AppDriver.running(try Shipped.partOne(), seats: seats)
    try driver.walk {
      guard let state = driver.session else { return }
      var room = RoomSurface(size: Size(columns: 80, rows: 24), now: driver.app.now, theme: .mono, utcOffset: 0, session: "")
      _ = room.update(.view(RoomView(state)))
      let lines = room.render().text.split(separator: "\n", omittingEmptySubsequences: false)
      let words = RoomWords(lines).paragraphs.flatMap { $0.split(separator: " ") }
      let drawn = lines.flatMap { $0.split(separator: " ") }
      #expect(words.filter { $0.contains(where: \.isLetter) } == drawn.filter { $0.contains(where: \.isLetter) })
    }
  }

  @Test func aWrappedSentenceIsOneAgain() {
    let words = RoomWords(
      ["  Een zin die over de hele breedte", "  van het scherm gaat en verder.", "", "  • een punt", "  • nog een punt", "  ████"].map {
        $0[...]
      })
    #expect(words.paragraphs == ["Een zin die over de hele breedte van het scherm gaat en verder.", "• een punt", "• nog een punt"])
  }

  @Test func aBarIsNotPartOfASentence() {
    let words = RoomWords(
      ["  Altijd   ██████ ──────   6 van de 10", "           ██████", "  ▏░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░", "         nog 16 minuten"].map {
        $0[...]
      })
    #expect(words.paragraphs == ["Altijd · 6 van de 10", "nog 16 minuten"])
    // A wide picture does not widen the text.
    let wrapped = RoomWords(
      ["  Een zin die over de breedte", "  van de tekst gaat.", "  ████████████████████████████████████████"].map { $0[...] })
    #expect(wrapped.paragraphs == ["Een zin die over de breedte van de tekst gaat."])
  }

  /// Columns that stand beside each other in the room stand under each other here, with their own lines.
  @Test func columnsAreToldOneAfterAnother() throws {
    let driver = try control("1.10", step: "gather")
    driver.resize(200, 24)
    let picture = driver.screen
    let places = ["Zelf: ", "Organisatie: ", "Samenleving: "].compactMap { picture.firstRange(of: $0)?.lowerBound }
    #expect(places.count == 3)
    #expect(places == places.sorted())
  }
}
