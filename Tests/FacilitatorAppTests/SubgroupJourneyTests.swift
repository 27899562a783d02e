import Canvas
import Programme
import SessionEngine
import TestSupport
import Testing

@testable import FacilitatorApp

/// Subgroups by key: made, made anew, shown large, undone.
@Suite struct SubgroupJourneyTests {
  private func working(_ seats: Int, at step: String = SubgroupFixtures.pairs) throws -> AppDriver {
    let driver = AppDriver.running(SubgroupFixtures.programme, seats: seats)
    try driver.go(to: "1.0", step: step)
    return driver
  }

  private func labels(_ driver: AppDriver) -> [String] {
    driver.session?.currentSubgroups.map { $0.map(\.label).joined(separator: " ") } ?? []
  }

  @Test func oneKeyMakesThemAndTheSameKeyMakesOthers() throws {
    let driver = try working(10)
    #expect(driver.footer.contains("m groepjes"))
    driver.sees("In tweetallen", "nog 8 minuten")
    driver.press(.character("m"))
    let first = labels(driver)
    #expect(first.count == 5)
    for label in first { driver.sees(label) }
    driver.sees("nog 8 minuten", "In tweetallen", "Praat samen over het vak.")
    driver.press(.character("m"))
    #expect(Set(first).isDisjoint(with: labels(driver)))
    driver.press(.character("u"))
    for label in first { driver.sees(label) }
    driver.press(.character("u"))
    driver.doesNotSee("D1")
  }

  @Test func elsewhereTheKeySaysWhyNot() throws {
    let driver = try working(10, at: "samen")
    #expect(!driver.footer.contains("groepjes"))
    driver.press(.character("m"))
    driver.sees("! Bij deze stap werken jullie niet in groepjes.")
    let alone = try working(1)
    alone.press(.character("m"))
    alone.sees("! Voor groepjes zijn er minstens twee aanwezigen nodig.")
    let lobby = AppDriver(seats: 4, SubgroupFixtures.programme)
    lobby.press(.character("m"))
    lobby.sees("! Er loopt geen bijeenkomst.")
  }

  @Test func aLateComerJoinsAndStandsOnTheScreen() throws {
    let driver = AppDriver(seats: 7, SubgroupFixtures.programme)
    driver.startMeeting(absent: "7")
    try driver.go(to: "1.0", step: SubgroupFixtures.pairs)
    driver.press(.character("m"))
    driver.doesNotSee("D7")
    driver.press(.character("d"), .end, .character(" "), .escape)
    driver.sees("D7")
    #expect(labels(driver).count == 3)
  }

  @Test(
    "Everybody stands whole on the screen, with the time",
    arguments: [Size(columns: 80, rows: 24), Size(columns: 100, rows: 30), Size(columns: 160, rows: 45)])
  func everybodyFits(size: Size) throws {
    for (seats, step) in [
      (2, "tweetallen"), (9, "tweetallen"), (10, "tweetallen"), (12, "drietallen"), (24, "viertallen"), (24, "tweetallen"),
    ] {
      let driver = try working(seats, at: step)
      driver.resize(size.columns, size.rows)
      driver.press(.character("m"))
      var brush = driver.app.draw()
      #expect(!brush.hasLostText && brush.maximumScroll == 0, "\(driver.screen)")
      driver.sees("nog 8 minuten")
      if size.rows == 24 {
        for label in labels(driver) {
          let words = label.split(separator: " ").map(String.init)
          #expect(
            driver.screen.split(separator: "\n").contains { line in
              let found = line.split(separator: " ").map(String.init)
              return found.indices.contains { found[$0...].starts(with: words) }
            }, "\(label):\n\(driver.screen)")
        }
      }
      driver.press(.character("0"))
      brush = driver.app.draw()
      #expect(!brush.hasLostText && brush.maximumScroll == 0, "\(driver.screen)")
    }
  }

  @Test func tenPeopleInPairsStandInBigLettersOnALargeScreen() throws {
    let driver = try working(10)
    driver.resize(160, 45)
    driver.press(.character("m"))
    for text in labels(driver) {
      let rows = driver.screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let big = BigDigits.lines(for: text).map { $0.trimmingBlanks }
      #expect(
        rows.indices.contains { row in big.indices.allSatisfy { row + $0 < rows.count && rows[row + $0].contains(big[$0]) } }, "\(text)")
    }
  }

  @Test func manyPeopleTakeAllColumnsAndScroll() throws {
    let driver = try working(300)
    driver.press(.character("m"))
    driver.sees("↓ meer")
    let all = labels(driver)
    var seen: Set<String> = []
    for _ in 0..<30 {
      let screen = driver.screen
      for label in all where screen.contains(label.split(separator: " ")[0] + " ") { seen.insert(label) }
      driver.press(.down)
    }
    #expect(seen.count == 150)
    driver.sees("↑ meer")
  }

  @Test func theShippedProgrammeFitsWithItsSubgroups() throws {
    let programme = try Shipped.partOne()
    #expect(ScreenFit.overflows(in: programme).isEmpty)
    let driver = AppDriver.running(programme)
    for number in ["1.2", "1.3"] {
      try driver.go(to: number, step: "work")
      driver.press(.character("m"))
      #expect(labels(driver).count == 5)
      for label in labels(driver) { for seat in label.split(separator: " ") { driver.sees(String(seat)) } }
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    let head = drop { $0 == " " }
    return String(head.reversed().drop { $0 == " " }.reversed())
  }
}
