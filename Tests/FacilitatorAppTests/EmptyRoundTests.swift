import Canvas
import Programme
import SessionEngine
import Testing

@testable import FacilitatorApp

/// Every form in a round in which nobody answers and nothing is typed, with one participant and with three hundred.
@Suite struct EmptyRoundTests {
  private static let forms = ExerciseForm.allCases

  private func programme(of form: ExerciseForm) throws -> Programme {
    var programme = try Shipped.programme()
    let block = try #require(programme.meetings.flatMap { $0.blocks + $0.reserve }.first { $0.form == form })
    programme.meetings = [Meeting(id: MeetingID("los"), part: .introduction, title: "Los", goal: "", blocks: [block])]
    return programme
  }

  @Test(arguments: forms, [1, 300]) func anEmptyRoundEndsInWords(form: ExerciseForm, seats: Int) throws {
    let driver = AppDriver.running(try programme(of: form), seats: seats)
    var reveals = 0
    for _ in 0..<120 where driver.session?.flow.meeting != nil {
      let frame = driver.app.draw()
      #expect(!frame.hasLostText, "\(form) \(driver.place):\n\(driver.screen)")
      if case .reveal? = driver.session?.currentStep?.content { reveals += 1 }
      driver.pushOn()
    }
    #expect(driver.session?.flow.meeting == nil)
    #expect(driver.rejections.isEmpty)
    #expect(driver.session?.answers.values.allSatisfy(\.isEmpty) ?? true)
  }

  @Test(arguments: forms) func everyLaneIsLeftWithoutATrace(form: ExerciseForm) throws {
    let driver = AppDriver.running(try programme(of: form), seats: 1)
    let block = try #require(driver.session?.plan.first)
    for question in block.questions {
      for lane in question.lanes(in: form) {
        for _ in 0..<60 where driver.app.focusedQuestion(try #require(driver.session))?.id != question.id { driver.pushOn() }
        driver.press(.character("i"))
        try driver.choose(lane)
        driver.press(.enter)
        driver.press(.escape, times: 4)
        #expect(driver.isOnRoom, "\(question.id.rawValue) \(lane)")
      }
    }
  }
}
