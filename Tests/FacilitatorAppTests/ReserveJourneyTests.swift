import Canvas
import Programme
import SessionEngine
import TestSupport
import Testing

@testable import FacilitatorApp

/// Reserve blocks and cases, by key.
@Suite struct ReserveJourneyTests {
  private func running() -> AppDriver { AppDriver.running(RichFixtures.programme, seats: 6) }

  @Test func aReserveBlockIsAddedPlayedLeftOutAndUndone() throws {
    let driver = running()
    try driver.jump(to: "1.1")
    driver.press(.character("o"), .character("+"))
    driver.sees("Reserveblokken", "1.5", "Extra", "5 min", "kiezen bij uitspraken")
    driver.press(.down)
    driver.sees("Er is tijd voor nog een vraag.")
    driver.press(.enter)
    driver.sees("Blok 1.R2 staat erin, na dit blok.", "1.R2 Vraag uit de reserve")
    #expect(driver.session?.plan.map(\.number).prefix(3) == ["1.0", "1.1", "1.R2"])
    driver.press(.character("x"))
    driver.sees("vervalt")
    driver.press(.character("x"), .enter)
    #expect(driver.place == "1.R2 vraag")
    driver.press(.character("u"), times: 4)
    driver.sees("Teruggedraaid: blok 1.R2 toegevoegd.")
    #expect(driver.session?.plan.contains { $0.number == "1.R2" } == false)
    #expect(driver.rejections.isEmpty)
  }

  @Test func itCanComeAtTheEndAndSurvivesACrash() throws {
    let driver = running()
    driver.press(.character("o"), .character("+"), .character("e"))
    #expect(driver.session?.plan.last?.number == "1.5")
    try driver.crash()
    #expect(driver.session?.plan.last?.number == "1.5")
    driver.press(.character("o"), .character("+"), .enter, .character("+"))
    driver.sees("! Alle reserveblokken staan er al in.")
  }

  @Test func theFacilitatorChoosesACaseFromAListAndReadsItsNote() throws {
    var programme = RichFixtures.programme
    programme.cases?[1].note = "Alleen voor wie begeleidt."
    let driver = AppDriver.running(programme, seats: 6)
    let number = try #require(programme.block(ShareFixtures.caseBlock)?.number)
    try driver.jump(to: number)
    driver.sees("Eerst.")
    driver.press(.character("i"))
    driver.sees("Welke casus?", "> Brief (nu gekozen)", "Moet de brief weg?", "Plan", "Mag het plan door?", "Een eigen casus")
    driver.doesNotSee("Alleen voor wie begeleidt.", "Hij ging weg.")
    driver.press(.down, .enter)
    driver.sees("Een plan.")
    driver.doesNotSee("Alleen voor wie begeleidt.")
    driver.press(.character("n"), .enter)
    driver.sees("Bij de casus ‘Plan’", "Alleen voor wie begeleidt.")
    driver.press(.escape, .character("u"))
    driver.sees("Eerst.", "Teruggedraaid: de keuze van een casus.")
    driver.press(.character("i"), .end, .enter)
    driver.type("Iets van ons zelf.")
    driver.press(.enter, .escape)
    driver.sees("Iets van ons zelf.")
  }

  @Test func whatOthersDidComesOnlyAfterTheChoice() throws {
    for meeting in try Shipped.programme().meetings {
      for block in meeting.blocks + meeting.reserve {
        let places = block.steps.indices.filter { place in
          if case .show(let show) = block.steps[place].content { show.source == .outcome } else { false }
        }
        guard let outcome = places.first else { continue }
        let before = block.steps[..<outcome]
        #expect(places.count == 1 && before.contains { if case .show = $0.content { false } else { true } }, "\(block.number)")
        let asks = block.steps.contains { if case .ask = $0.content { true } else { false } }
        #expect(!asks || before.contains { if case .ask = $0.content { true } else { false } }, "\(block.number)")
      }
    }
  }
}
