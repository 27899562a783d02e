import Canvas
import Programme
import SessionEngine
import TestSupport
import Testing

@testable import FacilitatorApp

/// The value sort by the whole group, in sight of everybody.
@Suite struct GroupSortJourneyTests {
  private func sorting(_ programme: Programme) throws -> AppDriver {
    let driver = AppDriver.running(programme)
    try driver.go(to: "1.9", step: "ask")
    driver.space()
    try driver.choose(.together)
    return driver
  }

  /// Part one with another list of values.
  private func partOne(_ values: ValueList) throws -> Programme {
    var programme = try Shipped.partOne()
    programme.values = values
    return programme
  }

  private func chosen(_ driver: AppDriver) -> [[Int]] {
    guard case .sort(let piles)? = driver.session?.flow.record(QuestionID("waardensortering/sortering")).groupAnswer else { return [] }
    return piles
  }

  private func choose(_ numbers: [Int], _ driver: AppDriver) { for number in numbers { driver.type("\(number) ") } }

  @Test(arguments: [30, 35])
  func tenThenFourThenTenThenFour(count: Int) throws {
    let driver = try sorting(try partOne(count == 30 ? ValueListFixtures.standard30 : ValueListFixtures.revised35))
    driver.sees("Kies 10 van de \(count).", "[1: 0 van de 10]", "Waarde 1. Waarde 1 laten zien in het werk.")
    choose(Array(1...9), driver)
    driver.press(.enter)
    driver.sees("! Kies er nog 1. Spatie kiest.")
    choose([10], driver)
    driver.sees("[1: 10 van de 10]")
    driver.press(.enter)
    driver.sees("Kies 4 van de 10.", "[2: 0 van de 4]", "1: 10 van de 10 ✓")
    choose([1, 2, 3, 4], driver)
    driver.press(.enter)
    driver.sees("Kies 10 van de \(count - 10).")
    choose(Array(21...30), driver)
    driver.press(.enter)
    choose([27, 28, 29, 30], driver)
    driver.press(.enter)
    #expect(driver.isOnRoom)
    #expect(
      chosen(driver).map { $0.sorted() } == [
        Array(1...4), Array(5...10), Array(11...20) + Array(30..<count).map { $0 + 1 }, Array(21...26), Array(27...30),
      ])
    driver.nextIs("toon resultaat")
    driver.space()
    driver.sees("Samen gekozen")
  }

  @Test func aFullChoiceOffersASwap() throws {
    let driver = try sorting(try Shipped.partOne())
    choose(Array(1...10), driver)
    driver.type("11 ")
    driver.sees("Deze keuze is vol. Welke waarde gaat eruit")
    driver.press(.escape)
    driver.sees("[1: 10 van de 10]")
    #expect(chosen(driver).joined().sorted() == Array(1...10))
    driver.type("11 ")
    driver.type("3")
    driver.press(.enter)
    #expect(Set(chosen(driver).joined()) == Set(Array(1...11)).subtracting([3]))
    driver.sees("[1: 10 van de 10]", "> 11 [x]")
  }

  @Test func goingBackKeepsWhatWasNarrowed() throws {
    let driver = try sorting(try Shipped.partOne())
    choose(Array(1...10), driver)
    driver.press(.enter)
    choose([1, 2, 3, 4], driver)
    driver.press(.backspace)
    driver.sees("[1: 10 van de 10]", "2: 4 van de 4 ✓")
    choose([1, 12], driver)
    driver.sees("[1: 10 van de 10]", "2: 3 van de 4")
    driver.press(.enter)
    choose([12], driver)
    driver.sees("[2: 4 van de 4]")
    driver.press(.escape)
    driver.press(.character("i"))
    try driver.choose(.together)
    driver.sees("[3: 0 van de 10]", "2: 4 van de 4 ✓")
  }

  @Test func aNumberOutOfTheListIsNamed() throws {
    let driver = try sorting(try Shipped.partOne())
    driver.type("31 ")
    driver.sees("! Nummer 31 staat niet in deze lijst.")
    driver.type("0 ")
    driver.sees("! Nummer 0 staat niet in deze lijst.")
    #expect(chosen(driver).isEmpty)
  }

  @Test func arrowsReachEveryValueWithItsDescription() throws {
    for size in [(80, 24), (100, 30), (160, 45), (120, 24), (80, 24)] {
      var programme = try Shipped.partOne()
      if size == (120, 24) { programme.values = ValueListFixtures.revised35 }
      let driver = try sorting(programme)
      driver.resize(size.0, size.1)
      driver.press(.home)
      for value in programme.values.values {
        driver.sees(">" + (value.number < 10 ? "  " : " ") + "\(value.number) [ ]")
        isDescribed(value, driver)
        driver.press(.down)
      }
      driver.press(.home, .right)
      isDescribed(programme.values.values[(programme.values.values.count + 1) / 2], driver)
      driver.press(.left)
      isDescribed(programme.values.values[0], driver)
    }
  }

  /// The value stands on the screen with its description, in letters of any size.
  private func isDescribed(_ value: Value, _ driver: AppDriver) {
    let words = "\(value.name) \(value.description)".split(separator: " ").map(String.init)
    let missing = BlockReader(driver.frame).missing(words)
    #expect(missing.isEmpty, "\(missing)\n\(driver.screen)")
  }

  @Test func anUnfinishedSortIsNamedBeforeGoingOn() throws {
    let driver = try sorting(try Shipped.partOne())
    choose([1, 2], driver)
    driver.press(.escape)
    driver.space()
    driver.sees("niet compleet", "Toch verder?")
    driver.doesNotSee("10 deelnemers zijn nog niet klaar")
  }
}
