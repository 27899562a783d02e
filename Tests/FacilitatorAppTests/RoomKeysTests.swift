import Canvas
import Programme
import SessionEngine
import TestSupport
import Testing

@testable import FacilitatorApp

/// Notes, neutral screen, help, stopping and going on later.
@Suite struct RoomKeysTests {
  private func running(_ seats: Int = 10) throws -> AppDriver { AppDriver.running(try Shipped.partOne(), seats: seats) }

  // MARK: Notes

  @Test func notesAskFirst() throws {
    let driver = try running()
    let note = try #require(driver.session?.currentBlock?.notes.first)
    driver.press(.character("n"))
    driver.sees("Notities tonen?", "Iedereen kijkt mee.")
    driver.doesNotSee(note)
    driver.press(.escape)
    driver.doesNotSee(note)
    driver.press(.character("n"), .enter)
    driver.sees("Notities voor de begeleider", note)
    driver.press(.down)
    driver.press(.character("n"))
    driver.doesNotSee(note)
    #expect(driver.isOnRoom)
  }

  @Test func allNotesCanBeReadByScrolling() throws {
    for number in ["1.1", "1.9"] {
      let driver = try running()
      if number != "1.1" { try driver.jump(to: number) }
      let block = try #require(driver.session?.currentBlock)
      driver.press(.character("n"), .enter)
      var seen: [String] = []
      for _ in 0..<60 {
        for line in driver.screen.split(separator: "\n").dropLast().map({ String($0).trimmingBlanks }) where !seen.contains(line) {
          seen.append(line)
        }
        driver.press(.down)
      }
      let text = seen.joined(separator: " ")
      for note in block.notes + block.debrief { #expect(text.contains(note), "\(note)") }
    }
  }

  // MARK: Neutral screen

  @Test func theNeutralScreenGoesRoundFromTheRoom() throws {
    let driver = try running()
    let before = driver.screen
    driver.press(.character("b"))
    driver.sees("Goed Werk", "Team Waterkant")
    driver.doesNotSee("Welkom", "Spatie")
    driver.press(.character("b"))
    driver.sees("Even pauze")
    driver.press(.character("b"))
    #expect(driver.words.isEmpty)
    driver.press(.character("b"))
    #expect(driver.screen == before)
    driver.press(.character("."), .character("x"))
    #expect(driver.screen == before)
  }

  @Test(arguments: ["o", "d", "?", "n"])
  func theNeutralScreenCoversEveryList(key: Character) throws {
    let driver = try running()
    driver.press(.character(key))
    if key == "n" { driver.press(.enter) }
    let before = driver.screen
    driver.press(.character("b"))
    driver.sees("Goed Werk")
    driver.doesNotSee("Welkom")
    driver.press(.escape)
    #expect(driver.screen == before)
  }

  @Test func whereTextIsTypedControlBCovers() throws {
    let driver = try running()
    try driver.go(to: "1.2", step: "gather")
    driver.space()
    driver.type("bb")
    let before = driver.screen
    driver.press(.control("b"))
    driver.doesNotSee("bb", "Verwachting")
    driver.press(.control("b"))
    driver.sees("Even pauze")
    driver.press(.enter)
    #expect(driver.screen == before)
    driver.press(.escape, .escape)
    try driver.go(to: "1.9", step: "ask")
    for lane in [EntryLane.blind, .paper, .together] {
      driver.press(.character("i"))
      driver.press(.control("b"))
      driver.sees("Goed Werk")
      driver.press(.escape)
      try driver.choose(lane)
      driver.press(.control("b"))
      driver.sees("Goed Werk")
      driver.press(.escape, .escape)
      #expect(driver.isOnRoom)
    }
  }

  // MARK: Help

  @Test func helpListsEveryKeyInFull() throws {
    for onStart in [true, false] {
      let driver = onStart ? AppDriver() : try running()
      driver.press(.character("?"))
      var text = ""
      for _ in 0..<40 {
        text += " " + driver.words
        driver.press(.down)
      }
      for binding in Keymap.room where !onStart {
        #expect(text.contains(binding.explanation), "\(binding.explanation)")
        #expect(text.contains(binding.keyName))
      }
      #expect(!text.contains("…"))
      driver.press(.escape)
    }
  }

  @Test func everyActionHasAKeyAndNoKeyHasTwo() {
    #expect(Set((Keymap.room + Keymap.control).map(\.action)).union([.enter]) == Set(Action.allCases))
    let keys = Keymap.room.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  // MARK: Stopping and going on

  @Test func stoppingAsksAndTheSessionComesBackAsItWas() throws {
    let driver = try running()
    try driver.go(to: "1.3", step: "work")
    driver.wait(minutes: 4)
    let before = driver.screen
    driver.press(.control("c"))
    driver.sees("Stoppen?", "Alles is bewaard.")
    driver.press(.control("c"))
    #expect(driver.screen == before)
    driver.press(.character("q"), .enter)
    driver.sees("Ga verder met Team Waterkant")
    driver.press(.enter)
    #expect(driver.screen == before)
    driver.press(.character("q"), .enter, .character("q"))
    #expect(driver.hasQuit)
  }

  @Test func afterACrashTheSameSecondsAreLeft() throws {
    let driver = try running()
    try driver.go(to: "1.3", step: "work")
    driver.wait(minutes: 4)
    let before = driver.screen
    try driver.crash()
    #expect(driver.screen == before)
    driver.wait(minutes: 1)
    try driver.crash(minutesOff: 2)
    driver.sees("nog 9 minuten")
    #expect(driver.bells == 0)
  }

  @Test(arguments: [(45, "45 minuten", 12), (300, "5 uur", 12), (4 * 24 * 60, "4 dagen", 12)])
  func afterALongInterruptionTheClockIsAskedAbout(minutes: Int, words: String, left: Int) throws {
    for stoodStill in [true, false] {
      let driver = try running()
      try driver.go(to: "1.3", step: "work")
      driver.wait(minutes: 4)
      driver.press(.character("g"), .character("t"), .character("t"))
      try driver.crash(minutesOff: Int64(minutes))
      driver.sees(words, "Stond de klok ook stil?", "Esc liep door")
      driver.press(stoodStill ? .enter : .escape)
      #expect(driver.isOnRoom)
      #expect(driver.rejections.isEmpty)
      driver.sees(stoodStill ? "nog \(left) minuten" : "Over tijd")
      #expect(driver.bells == 0)
    }
  }

  @Test func aQuestionStandsOverWhatItIsAbout() throws {
    let driver = try running()
    driver.press(.character("d"), .character("x"))
    driver.sees("D1 trekt zich terug?", "Deelnemers")
    #expect(driver.footer.contains("Enter of j: terugtrekken · Esc: niet doen"))
    #expect(driver.frame.cursor == nil)
    driver.press(.escape, .escape, .character("q"))
    #expect(driver.footer.contains("Enter of j: stoppen"))
  }

  @Test func controlZSuspendsFromEverywhere() throws {
    let driver = AppDriver()
    driver.press(.control("z"), .character("n"), .control("z"))
    #expect(driver.suspensions == 2)
    let running = try running()
    running.press(.control("z"), .character("o"), .control("z"))
    #expect(running.suspensions == 2)
    running.sees("Overzicht")
  }

  @Test func pastedTextDoesNothingWhereNoneIsAsked() throws {
    let driver = try running()
    let before = driver.session
    driver.press(.paste("q\nj\nx\u{1B}"))
    driver.sees("Geplakte tekst doet hier niets.")
    for key: Key in [.character("o"), .character("d"), .character("q")] {
      driver.press(key, .paste("x\nj q"))
      #expect(driver.app.overlays.count == 1)
      driver.press(.escape)
    }
    #expect(driver.session == before)
    let start = AppDriver()
    start.press(.paste("q\nn"))
    #expect(!start.hasQuit)
    start.sees("Nieuwe sessie")
  }

  @Test func coloursAndSoundAreOneKeyAway() throws {
    let driver = try running()
    var themes: Set<Theme> = []
    for _ in Theme.allCases {
      themes.insert(driver.app.settings.theme)
      driver.press(.character("c"))
    }
    #expect(themes == Set(Theme.allCases))
    driver.press(.character("g"))
    driver.sees("Het geluid is uit.", "geluid uit")
    driver.press(.character("v"))
    #expect(driver.summaries == 1)
  }

  @Test func aKeyThatIsOffSaysWhy() throws {
    let driver = AppDriver(seats: 3, try Shipped.partOne())
    for (key, reason) in [
      ("o", "Er is nog geen bijeenkomst geweest."), ("u", "Er is niets om terug te draaien."), ("+", "Er loopt geen klok."),
    ] {
      driver.type(key)
      driver.sees("! \(reason)")
    }
    driver.startMeeting()
    driver.press(.character("r"))
    driver.sees("! Er is niets om opnieuw te doen.")
    driver.press(.character("i"))
    driver.sees("! Hier is niets in te vullen.")
  }
}
