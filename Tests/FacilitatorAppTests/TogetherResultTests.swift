import Canvas
import Programme
import SessionEngine
import TestSupport
import Testing

@testable import FacilitatorApp

/// What the room sees when the group chose together, in every form in which it can.
@Suite struct TogetherResultTests {
  private static let forms = FormLaneTests.table.filter { $0.lanes.contains(.together) }.map(\.form)

  private func answer(to question: Question, in state: SessionState) -> Answer? {
    switch question.kind {
    case .choice(let options, _): options.count > 1 ? .choice([options[0].id]) : nil
    case .scale(let scale): .scale(scale.lowest + 1)
    case .points(let options, let total): .points([total] + Array(repeating: 0, count: options.count - 1))
    case .rank(let options): .rank(options.map(\.id))
    case .dots: state.items(of: question).first.map { .dots([$0.id: 1]) }
    case .sort, .assign, .text: nil
    }
  }

  private func chooseTogether(_ ask: Ask, _ driver: AppDriver) throws -> Int {
    var state = try #require(driver.session)
    var chosen = 0
    let now = Moment(wall: 1_900_000_000_000, boot: "een", uptime: 1)
    for question in ask.questions where state.flow.record(question.id).groupAnswer == nil {
      guard let answer = answer(to: question, in: state) else { continue }
      for event in try state.decide(.answerAsGroup(question.id, answer), at: now) { state.apply(event) }
      chosen += 1
    }
    driver.adopt(state)
    return chosen
  }

  @Test(arguments: forms) func itIsSaidAsAChoiceOfTheGroup(form: ExerciseForm) throws {
    for block in try Shipped.programme().meetings.flatMap({ $0.blocks + $0.reserve }) where block.form == form {
      var programme = try Shipped.programme()
      programme.meetings = [Meeting(id: MeetingID("los"), part: .introduction, title: "Los", goal: "", blocks: [block])]
      let driver = AppDriver.running(programme, seats: 6)
      var chosen = 0
      var shown = 0
      for _ in 0..<160 where driver.session?.flow.meeting != nil {
        switch driver.session?.currentStep?.content {
        case .ask(let ask)?: chosen += try chooseTogether(ask, driver)
        case .reveal?:
          #expect(!driver.screen.contains("kleine groep zeggen"), "\(driver.place):\n\(driver.screen)")
          #expect(!driver.screen.contains("in woorden"), "\(driver.place):\n\(driver.screen)")
          #expect(!driver.screen.contains("?."), "\(driver.place):\n\(driver.screen)")
          #expect(!driver.screen.contains("gemiddeld"), "\(driver.place):\n\(driver.screen)")
          if driver.screen.contains("Samen") { shown += 1 }
        default: break
        }
        driver.pushOn()
      }
      #expect(driver.rejections.isEmpty)
      #expect(chosen == 0 || shown > 0 || form == .caseSteps, "\(block.number)")
    }
  }

  /// Back and again with `u` and `r` at every page of every form: after a typed line, an answer of the group and a revealed result.
  @Test(arguments: ExerciseForm.allCases) func everyActionIsTakenBackAndDoneAgain(form: ExerciseForm) throws {
    var programme = try Shipped.programme()
    let block = try #require(programme.meetings.flatMap { $0.blocks + $0.reserve }.first { $0.form == form })
    programme.meetings = [Meeting(id: MeetingID("los"), part: .introduction, title: "Los", goal: "", blocks: [block])]
    let driver = AppDriver.running(programme, seats: 6)
    for _ in 0..<160 where driver.session?.flow.meeting != nil {
      switch driver.session?.currentStep?.content {
      case .ask(let ask)?: _ = try chooseTogether(ask, driver)
      case .gather?:
        driver.press(.character("i"))
        driver.type("Mag dit?")
        driver.press(.enter, .enter, .escape, .escape)
      default: break
      }
      let session = try #require(driver.session)
      if session.canUndo {
        driver.press(.character("u"))
        driver.sees("Teruggedraaid: ")
        #expect(driver.session?.flow != session.flow, "\(driver.place)")
        driver.press(.character("r"))
        driver.sees("Opnieuw gedaan: ")
        #expect(driver.session?.flow == session.flow, "\(driver.place)")
        #expect(driver.session?.answers == session.answers)
      }
      driver.pushOn()
    }
    #expect(driver.session?.flow.meeting == nil)
  }

  @Test func aListThatWasWalkedThroughTogetherShowsItsMarks() throws {
    var programme = try Shipped.programme()
    let block = try #require(programme.meetings.flatMap { $0.blocks + $0.reserve }.first { $0.form == .checklist })
    programme.meetings = [Meeting(id: MeetingID("los"), part: .introduction, title: "Los", goal: "", blocks: [block])]
    let driver = AppDriver.running(programme, seats: 6)
    for _ in 0..<60 where driver.session?.currentStep.map({ if case .reveal = $0.content { true } else { false } }) != true {
      if case .ask(let ask)? = driver.session?.currentStep?.content { _ = try chooseTogether(ask, driver) }
      driver.pushOn()
    }
    driver.sees("Samen overal hetzelfde gekozen: ", "✓ ja")
  }

  @Test func whoJoinsInIsCountedAndNotChosen() {
    let volunteers = QuestionKind.choice(options: [Option(id: "mee", title: "Doet mee")], maximum: 1)
    #expect(!volunteers.lanes.contains(.together))
    #expect(volunteers.lanes.first == .hands)
  }
}
