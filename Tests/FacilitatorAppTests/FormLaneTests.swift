import Canvas
import Programme
import SessionEngine
import Testing

@testable import FacilitatorApp

@Suite struct FormLaneTests {
  static let everyLane: Set<EntryLane> = [.hands, .blind, .paper, .together]
  static let ownWork: Set<EntryLane> = [.blind, .paper, .together]

  static let table: [(form: ExerciseForm, lanes: Set<EntryLane>, isTyped: Bool)] = [
    (.explanation, [], true), (.pause, [], false), (.collect, everyLane, true), (.pairInterview, [], true), (.reflection, [], true),
    (.ladder, [], true), (.presentation, [], true), (.comparison, [], true), (.columns, [.together], false),
    (.threeWayPoll, everyLane, false), (.statementPoll, everyLane, false), (.scoreScale, everyLane, false),
    (.positionLine, everyLane, false), (.evaluation, everyLane, false), (.checklist, everyLane, false), (.dotVote, everyLane, false),
    (.rings, everyLane, true), (.triangle, everyLane, true), (.caseSteps, everyLane, true), (.roleDebate, everyLane, true),
    (.agreements, everyLane, true), (.valueSort, ownWork, true), (.ranking, ownWork, false), (.pointDivision, ownWork, true),
  ]

  private func blocks(of form: ExerciseForm) throws -> [Block] {
    try Shipped.programme().meetings.flatMap { $0.blocks + $0.reserve }.filter { $0.form == form }
  }

  @Test func theTableHoldsEveryForm() {
    #expect(Set(Self.table.map(\.form)) == Set(ExerciseForm.allCases))
    #expect(Self.table.count == ExerciseForm.allCases.count)
  }

  @Test(arguments: table.map(\.form)) func everyFormHasItsLanes(form: ExerciseForm) throws {
    let row = try #require(Self.table.first { $0.form == form })
    let blocks = try blocks(of: form)
    try #require(!blocks.isEmpty)
    let lanes = Set(blocks.flatMap(\.questions).filter { !$0.isConfidential }.flatMap { $0.lanes(in: form) })
    #expect(lanes == row.lanes)
    let isTyped = blocks.flatMap(\.steps).contains { if case .gather = $0.content { true } else { false } }
    #expect(isTyped == row.isTyped)
  }

  @Test(arguments: table.filter { !$0.lanes.isEmpty }.map(\.form)) func everyLaneOpensAScreen(form: ExerciseForm) throws {
    var programme = try Shipped.programme()
    let block = try #require(try blocks(of: form).first { !$0.questions.isEmpty })
    // The block stands alone, with one line to stick dots on where it asks for them.
    programme.meetings = [
      Meeting(id: MeetingID("los"), part: .introduction, title: "Los", goal: "", blocks: [block])
    ]
    let driver = AppDriver.running(programme)
    for question in block.questions {
      for lane in question.lanes(in: form) {
        for _ in 0..<60
        where driver.app.focusedQuestion(try #require(driver.session))?.id != question.id || driver.session?.currentStep.map(isAsk) != true
        {
          driver.pushOn()
        }
        driver.press(.character("i"))
        try driver.choose(lane)
        let screen = try #require(driver.app.overlays.last, "\(question.id.rawValue) \(lane)")
        guard case .entry = screen else {
          Issue.record("\(question.id.rawValue) \(lane) opens no screen:\n\(driver.screen)")
          return
        }
        while !driver.app.overlays.isEmpty { driver.press(.escape) }
      }
    }
  }

  private func isAsk(_ step: Step) -> Bool { if case .ask = step.content { true } else { false } }
}
