import Canvas
import Programme
import SessionEngine
import TestSupport
import Testing

@testable import FacilitatorApp

/// Help, the introduction and the planned end, with keys.
@Suite struct ScreenHelpTests {
  /// Every screen that lies over the room, reached by keys: the keys that lead there, and a word of its help.
  private static let ways: [(keys: [Key], word: String)] = [
    ([.character("o")], "Verschuift het einde"), ([.character("o"), .character("l")], "Legt vast"), ([.character("d")], "Meldt aan of af"),
    ([.character("d"), .character("w")], "Wisselt tussen uit elkaar"), ([.character("q")], "Ja: stoppen."),
    ([.character("o"), .character("+")], "Zet het blok na dit blok."),
  ]

  @Test func everyScreenTellsItsOwnKeys() throws {
    for way in Self.ways {
      let driver = AppDriver.running(try Shipped.partOne())
      for key in way.keys { driver.press(key) }
      let before = driver.screen
      driver.press(.function(1))
      driver.sees(way.word, "Uitleg")
      driver.press(.escape)
      #expect(driver.screen == before)
    }
  }

  @Test func aQuestionMarkHelpsWhereNothingIsTyped() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    try driver.go(to: "1.4", step: "ask")
    driver.press(.character("i"), .character("?"))
    driver.sees("Kiest een manier.")
    driver.press(.escape)
    try driver.choose(.hands)
    driver.press(.character("?"))
    driver.sees("Typt hoeveel handen er waren.")
    driver.press(.escape, .escape)
    driver.press(.character("i"))
    try driver.choose(.blind)
    driver.press(.character("?"))
    driver.doesNotSee("Uitleg: om de beurt")
    driver.press(.function(1))
    driver.sees("Uitleg: om de beurt")
  }

  @Test func textKeepsItsQuestionMarks() {
    let driver = AppDriver(ProgrammeFixtures.tiny)
    driver.press(.character("n"))
    driver.type("Wie?")
    driver.sees("Wie?")
    driver.press(.function(1))
    driver.sees("Uitleg: nieuwe sessie")
    driver.press(.escape)
    driver.sees("Wie?")
  }

  @Test func everyEntryScreenHasHelp() throws {
    let driver = AppDriver.running(try Shipped.programme())
    let state = try #require(driver.session)
    var seen = 0
    for question in state.meetings.flatMap(\.blocks).flatMap(\.questions) {
      for lane in question.lanes(in: state.form(of: question)) {
        guard let entry = driver.app.entry(lane, question, among: [question], state) else { continue }
        let topic = try #require(HelpTopic(of: .entry(entry)))
        #expect(topic.keys.contains { $0.name.contains("Esc") || $0.name.contains("Enter") })
        #expect(topic.keys.allSatisfy { $0.name.count <= 8 && $0.explanation.hasSuffix(".") }, "\(topic.keys)")
        seen += 1
      }
    }
    #expect(seen > 100)
  }

  @Test func theIntroductionIsShownOnceAndCanBeSkipped() {
    var app = AppState(size: Size(columns: 80, rows: 24), now: AppDriver().clock.now(), settings: Settings(theme: .mono))
    let effects = app.beginIntroduction()
    #expect(effects.count == 1)
    #expect(app.render().text.contains("Inleiding, 1 van \(Introduction.pages.count)"))
    _ = app.update(.key(.character(" ")))
    #expect(app.render().text.contains("Inleiding, 2 van"))
    _ = app.update(.key(.left))
    #expect(app.render().text.contains("Inleiding, 1 van"))
    _ = app.update(.key(.escape))
    #expect(app.render().text.contains("Nieuwe sessie"))
  }

  @Test func theIntroductionLeadsToTheStartScreenAndIsThereAgain() {
    let driver = AppDriver(ProgrammeFixtures.tiny)
    driver.press(.character("i"))
    #expect(driver.introductions == 1)
    for page in 1...Introduction.pages.count {
      driver.sees("Inleiding, \(page) van")
      driver.space()
    }
    driver.sees("Nieuwe sessie")
    driver.doesNotSee("Inleiding,")
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 100, rows: 30), Size(columns: 160, rows: 45)])
  func everyPageOfTheIntroductionFits(size: Size) {
    for page in Introduction.pages.indices {
      for hasBlocks in [false, true] {
        var brush = Brush(size: size, theme: .mono, part: nil, hasBlocks: hasBlocks)
        IntroductionPainter(page: page).draw(Layout(size), on: &brush)
        #expect(!brush.hasLostText, "\(page) at \(size)")
      }
    }
  }

  @Test func aTerminalWithoutUTF8GetsPlainLetters() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    driver.resize(160, 45)
    let word = "Welkom bij Goed Werk"
    #expect(!driver.screen.contains(word))
    var app = driver.app
    app.settings.hasBlocks = false
    #expect(app.render().text.contains(word))
    #expect(!app.render().text.contains("▀"))
  }

  @Test func theEndOfAMeetingIsTypedBehindItsStart() throws {
    let driver = AppDriver(seats: 6, try Shipped.partOne())
    driver.space()
    driver.press(.control("u"))
    driver.type("13.00-12.59x")
    driver.press(.enter)
    driver.sees("Typ een begintijd zoals 9.30")
    driver.press(.control("u"))
    driver.type("13.00 - 17.15")
    driver.press(.enter)
    let meeting = try #require(driver.session?.flow.meeting)
    #expect(try #require(driver.session?.wishedEnd(of: meeting)) - meeting.plannedStart == 255 * 60_000)
    driver.press(.character("o"))
    driver.sees("17.15")
  }

  @Test func withoutAnEndTheProgrammeDecides() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    let state = try #require(driver.session)
    let meeting = try #require(state.flow.meeting)
    #expect(meeting.wishedEnd == nil)
    #expect(state.wishedEnd(of: meeting) - meeting.plannedStart == Int64(try Shipped.partOne().meetings[0].minutes) * 60_000)
  }
}
