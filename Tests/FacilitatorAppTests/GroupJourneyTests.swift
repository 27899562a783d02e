import Canvas
import Programme
import SessionEngine
import TestSupport
import Testing

@testable import FacilitatorApp

/// A closing session: groups are chosen from their files and stand beside each other.
@Suite struct GroupJourneyTests {
  /// A closing session in its lobby, with the files of groups of these sizes in the folder.
  private func closing(_ sizes: [Int]) throws -> AppDriver {
    let driver = AppDriver(GroupFixtures.programme)
    driver.press(.down, .enter)
    driver.sees("Nieuwe slotbijeenkomst")
    driver.press(.enter, .enter, .enter)
    for (turn, seats) in sizes.enumerated() {
      driver.put(try GroupFixtures.group("Team \(turn)", seats: seats, turn: turn).events, at: "sessions/groep-\(turn).goedwerk")
    }
    return driver
  }

  private func openList(_ driver: AppDriver) {
    driver.press(.character("a"))
    driver.sees("Groepen kiezen?")
    driver.press(.enter)
  }

  private func chooseAll(_ driver: AppDriver, _ count: Int) {
    openList(driver)
    for _ in 0..<count { driver.press(.enter, .down) }
    driver.space()
  }

  @Test func groupsAreChosenNamedAndShown() throws {
    let driver = try closing([9, 6, 4])
    #expect(driver.footer.contains("a groepen"))
    openList(driver)
    driver.sees("Team 0", "Team 1", "! Team 2", "Deze groep is kleiner dan 5 mensen.")
    driver.press(.enter)
    driver.sees("✓ Team 0", "Gekozen: 1")
    driver.press(.down, .character("n"))
    driver.type("Noord")
    driver.press(.enter)
    driver.sees("✓ Team 1", "Noord")
    driver.press(.down, .enter)
    driver.sees("! Deze groep is kleiner dan 5 mensen.")
    driver.space()
    let comparison = try #require(driver.session?.flow.comparison)
    #expect(Set(comparison.groups.map(\.name)) == ["groep A", "Noord"])
    driver.startMeeting()
    driver.pushOn()
    driver.sees("groep A", "Noord")
    driver.doesNotSee("Team 0", "Team 1")
  }

  @Test func theSameGroupTwiceAndTooManyGroupsAreRefused() throws {
    let driver = try closing([5, 6, 7, 8, 9, 10, 11])
    driver.put(try GroupFixtures.group("Team 0", seats: 5, turn: 0).events, at: "sessions/groep-0-kopie.goedwerk")
    openList(driver)
    driver.press(.enter, .down, .enter)
    driver.sees("! Dit is dezelfde groep als ‘Team 0’ in een ander bestand.")
    for _ in 0..<6 { driver.press(.down, .enter) }
    driver.sees("! Er passen hooguit 6 groepen naast elkaar.")
    driver.press(.escape)
    #expect(driver.session?.flow.comparison == nil)
  }

  @Test func withoutAChoiceNothingHappensAndUndoTakesTheGroupsAway() throws {
    let driver = try closing([6])
    openList(driver)
    driver.space()
    driver.sees("! Kies eerst een of meer groepen met Enter.")
    driver.press(.enter)
    driver.space()
    #expect(driver.session?.flow.comparison?.groups.count == 1)
    driver.press(.character("u"))
    #expect(driver.session?.flow.comparison == nil)
  }

  @Test func inTheSessionOfAGroupTheKeySaysWhyNot() throws {
    let driver = AppDriver.running(GroupFixtures.programme, seats: 6)
    driver.press(.character("a"))
    driver.sees("! Groepen naast elkaar zetten kan alleen in een slotbijeenkomst.")
    #expect(!driver.footer.contains("groepen"))
  }

  @Test("Every page of the comparison fits or scrolls", arguments: [0, 1, 2, 4, 6])
  func everySizeFits(count: Int) throws {
    let driver = try closing(Array([9, 6, 8, 7, 5, 7].prefix(count)))
    if count > 0 { chooseAll(driver, count) }
    driver.startMeeting()
    var pagesWithGroups = 0
    for page in 0..<7 {
      driver.pushOn()
      for size in [Size(columns: 160, rows: 45), Size(columns: 100, rows: 30), Size(columns: 80, rows: 24)] {
        driver.resize(size.columns, size.rows)
        #expect(!driver.app.draw().hasLostText, "page \(page):\n\(driver.screen)")
      }
      let names = driver.session?.flow.comparison?.groups.map(\.name) ?? ["Er zijn nog geen groepen gekozen"]
      if names.allSatisfy({ driver.screen.contains($0) }) { pagesWithGroups += 1 }
    }
    // Pages without a name: lines that no group had, and differences between groups that need two.
    #expect(pagesWithGroups >= 2, "\(pagesWithGroups)")
  }

  @Test func aResumeNeedsNoFileOfAGroup() throws {
    let driver = try closing([6, 8])
    chooseAll(driver, 2)
    driver.startMeeting()
    driver.pushOn()
    let before = driver.screen
    for turn in 0..<2 { driver.put([], at: "sessions/groep-\(turn).goedwerk") }
    try driver.crash()
    #expect(driver.screen == before)
  }
}
