import Canvas
import Programme
import SessionEngine
import TestSupport
import Testing

@testable import FacilitatorApp

/// Undo and redo by key, wherever the room is.
@Suite struct UndoJourneyTests {
  @Test func undoThenRedoIsAsIfNothingHappenedAtEveryPage() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    var tried = 0
    try driver.walk {
      guard driver.isOnRoom, let session = driver.session, session.canUndo else { return }
      let before = driver.screen
      driver.press(.character("u"))
      driver.sees("Teruggedraaid: ")
      driver.press(.character("r"))
      driver.sees("Opnieuw gedaan: ")
      // The news of it goes with the next key, whatever that does.
      driver.press(.escape)
      #expect(driver.session?.flow == session.flow)
      #expect(driver.session?.answers == session.answers)
      #expect(driver.screen == before)
      tried += 1
    }
    #expect(tried > 50)
    #expect(driver.rejections.isEmpty)
  }

  @Test func allOfAMeetingCanBeTakenBackAndDoneAgain() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    let start = driver.session?.flow
    try driver.walk()
    let end = driver.session
    var presses = 0
    while driver.session?.canUndo == true, presses < 1000 {
      driver.press(.character("u"))
      presses += 1
    }
    #expect(driver.session?.flow == start)
    #expect(driver.session?.answers == end?.answers, "undo takes no answer away")
    driver.press(.character("r"), times: presses)
    #expect(driver.session?.flow == end?.flow)
    #expect(driver.rejections.isEmpty)
  }

  @Test func aCountOrCardComesBackWithItsScreen() throws {
    let driver = AppDriver.running(try Shipped.partOne())
    try driver.go(to: "1.4", step: "ask")
    driver.space()
    try driver.choose(.hands)
    for number in ["5", "3", "2"] {
      driver.type(number)
      driver.press(.enter)
    }
    driver.sees("10 van de 10 klaar")
    driver.press(.character("u"))
    driver.sees("0 van de 10 klaar")
    driver.nextIs("invullen")
    driver.press(.character("r"))
    driver.sees("10 van de 10 klaar")
    driver.press(.character("r"))
    driver.sees("! Er is niets om opnieuw te doen.")
  }

  @Test func undoneMovesLeaveAnswersOfPeopleAlone() throws {
    let driver = AppDriver.running(ProgrammeFixtures.tiny, seats: 2)
    try driver.go(to: "1.4", step: "vragen")
    driver.space()
    try driver.choose(.paper)
    driver.type("D1 1 1 1")
    driver.press(.enter, .escape)
    driver.press(.character("u"), times: 3)
    #expect(driver.session?.answers[ProgrammeFixtures.oneQuestion]?.count == 1)
  }
}
