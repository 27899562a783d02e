import Canvas
import Programme
import SessionEngine
import TestSupport
import Testing

@testable import FacilitatorApp

/// All shipped content on every size of screen and in every theme.
@Suite struct FitTests {
  @Test func noPageOfTheShippedProgrammeOverflows() throws {
    let overflows = ScreenFit.overflows(in: try Shipped.programme())
    #expect(overflows.isEmpty, "\(overflows)")
  }

  @Test func aPageThatIsTooLongIsFound() throws {
    var programme = ProgrammeFixtures.tiny
    let page = Page(text: String(repeating: "Dit is een lange zin die niet past. ", count: 40))
    programme.meetings[0].blocks[0].steps[0].content = .show(Show(pages: [page]))
    #expect(ScreenFit.overflows(in: programme) == [ScreenFit.Overflow(blockNumber: "1.1", step: 1, page: 1)])
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 100, rows: 30), Size(columns: 160, rows: 45)])
  func everyPageHasItsHeadingAndItsKeysWhateverTheTheme(size: Size) throws {
    let driver = AppDriver.running(try Shipped.partOne())
    driver.resize(size.columns, size.rows)
    var screens: Set<String> = []
    try driver.walk {
      guard screens.insert("\(driver.place) \(driver.position?.page ?? 0) \(driver.app.overlays.count)").inserted else { return }
      let frame = driver.frame
      #expect(frame.size == size)
      let rows = frame.text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(rows.count == size.rows)
      if let block = driver.session?.currentBlock { #expect(rows[0].contains("\(block.number)  \(block.title)")) }
      #expect(rows[1].contains("────"))
      #expect(!rows[size.rows - 1].isEmpty)
      if driver.isOnRoom { #expect(rows[size.rows - 1].hasPrefix("  Spatie ")) }
      let text = frame.text
      for theme in Theme.allCases where size == AppState.smallest {
        var other = driver.app
        other.settings.theme = theme
        let isSame = other.render().text == text
        #expect(isSame, "\(theme) at \(driver.place)")
      }
    }
  }

  @Test func aLongNameAndALateClockLeaveTheHeadingWhole() throws {
    let driver = AppDriver(seats: 3, try Shipped.partOne(), group: "De groep met de allerlangste naam van het hele ministerie")
    driver.startMeeting()
    for block in driver.session?.plan ?? [] {
      if driver.session?.currentBlock?.id != block.id { try driver.jump(to: block.number) }
      if driver.session?.flow.timer == .idle { driver.press(.character("t")) }
      driver.wait(minutes: 200)
      driver.press(.character("g"))
      driver.press(.character("o"))
      #expect(driver.header.contains("\(block.number)  \(block.title)"))
      #expect(driver.header.contains("over tijd"))
      #expect(driver.header.count <= 80)
      driver.press(.escape)
      driver.sees("\(block.number)  \(block.title)")
    }
  }

  @Test(arguments: [Size(columns: 79, rows: 24), Size(columns: 80, rows: 23), Size(columns: 40, rows: 12), Size(columns: 20, rows: 6)])
  func belowTheSmallestSizeTheMessageSaysWhichIsNeeded(size: Size) {
    let driver = AppDriver.running(ProgrammeFixtures.tiny)
    driver.resize(size.columns, size.rows)
    #expect(driver.frame.size == size)
    driver.sees("Dit venster is te klein")
    driver.doesNotSee("Welkom")
    if size.rows >= 12 { driver.sees("80 kolommen breed", "24 regels hoog", "Ctrl-C stopt") }
    let session = driver.session
    driver.press(.character(" "), .character("q"), .enter, .character("n"))
    #expect(driver.session == session, "nothing happens that nobody can see")
    driver.resize(80, 24)
    driver.sees("Welkom")
    driver.resize(size.columns, size.rows)
    driver.press(.control("c"))
    #expect(driver.hasQuit)
  }

  @Test func afterAnySeriesOfSizesTheScreenIsAsNew() throws {
    var random = SeededRandom(seed: 11)
    let sizes = [(80, 24), (100, 30), (160, 45), (79, 23), (1, 1), (200, 60), (81, 25), (120, 24), (300, 100)]
    let driver = AppDriver.running(try Shipped.partOne())
    var places: Set<String> = []
    try driver.walk {
      guard places.insert("\(driver.place) \(driver.app.overlays.count)").inserted else { return }
      let fresh = driver.app
      for _ in 0..<3 {
        let size = sizes[Int(random.next() % UInt64(sizes.count))]
        driver.resize(size.0, size.1)
      }
      driver.resize(80, 24)
      let isSame = driver.frame == fresh.render()
      #expect(isSame, "\(driver.place)")
    }
  }

  @Test func aLongListShowsAllOfItByScrolling() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    try driver.go(to: "1.3", step: "gather")
    driver.space()
    for number in 1...60 {
      driver.type("woord nummer \(number)")
      driver.press(.enter)
    }
    driver.sees("woord nummer 60")
    driver.press(.escape)
    driver.sees("↓ meer")
    var seen: Set<Int> = []
    for _ in 0..<60 {
      let text = driver.screen
      for number in 1...60 where text.contains("woord nummer \(number)\n") { seen.insert(number) }
      driver.press(.down)
    }
    #expect(seen.count == 60)
    driver.sees("↑ meer")
  }
}
