import Programme
import Testing

@testable import FacilitatorApp
@testable import SessionEngine

/// Answers that do not fit, for every question of every form of the shipped programme: refused with a sentence in whichever lane.
@Suite struct BadAnswerTests {
  static let forms: [ExerciseForm] = [
    .collect, .threeWayPoll, .statementPoll, .scoreScale, .positionLine, .pointDivision, .columns, .valueSort, .rings, .triangle,
    .caseSteps,
    .roleDebate, .ranking, .dotVote, .checklist, .evaluation, .agreements,
  ]

  private static let unknown: ItemID = "bestaat-niet"
  private static let oneOfEach: [Answer] = [
    .choice([unknown]), .scale(3), .text("woord"), .points([1]), .rank([unknown]), .dots(["x": 1]), .sort([[1]]), .assign([:]),
  ]

  private func wrongKinds(_ kind: QuestionKind) -> [Answer] {
    Self.oneOfEach.filter { answer in
      switch (kind, answer) {
      case (.choice, .choice), (.scale, .scale), (.text, .text), (.points, .points), (.rank, .rank), (.dots, .dots), (.sort, .sort),
        (.assign, .assign):
        false
      default: true
      }
    }
  }

  private func malformed(_ kind: QuestionKind, _ values: ValueList) -> [Answer] {
    switch kind {
    case .choice(let options, let maximum):
      let first = options[0].id
      return [
        .choice([]), .choice([Self.unknown]), .choice([first, first]), .choice(Array(options.map(\.id).prefix(maximum)) + [Self.unknown]),
      ]
    case .scale(let scale): return [scale.lowest - 1, scale.highest + 1, .max, .min].map { .scale($0) }
    case .text(let length): return [.text(""), .text(" \n"), .text(String(repeating: "a", count: length + 1))]
    case .points(let options, let total):
      let rest = Array(repeating: 0, count: options.count - 1)
      return [
        .points([total - 1] + rest), .points([total + 1] + rest), .points([total + 1, -1] + rest.dropFirst()),
        .points([total] + rest + [0]),
        .points([total] + rest.dropLast()), .points([.max, .max] + rest.dropFirst()), .points([.min] + rest), .points([]),
      ]
    case .rank(let options):
      let ids = options.map(\.id)
      return [
        .rank([]), .rank(Array(ids.dropLast())), .rank(ids.dropLast() + [ids[0]]), .rank(ids.dropLast() + [Self.unknown]), .rank(ids + ids),
      ]
    case .dots(_, let perPerson):
      return [.dots([:]), .dots(["x": 1]), .dots(["x": perPerson + 1]), .dots(["x": -1]), .dots(["x": 0]), .dots(["x": .max, "y": .max])]
    case .sort:
      let numbers = values.values.map(\.number)
      var whole: [[Int]] = []
      var next = numbers[...]
      for size in values.pileSizes {
        whole.append(Array(next.prefix(size)))
        next = next.dropFirst(size)
      }
      var twice = whole
      twice[0][0] = whole[1][0]
      var strange = whole
      strange[0][0] = -7
      var uneven = whole
      uneven[1].append(uneven[0].removeLast())
      return [
        .sort([]), .sort([numbers]), .sort(Array(whole.dropLast())), .sort(twice), .sort(strange), .sort(uneven), .sort(whole + [[]]),
      ]
    case .assign(_, let columns, _):
      let all = Set(columns.map(\.id))
      return [.assign([CardID(999): [columns[0].id]]), .assign([CardID(-1): Array(all)])]
    }
  }

  @Test(arguments: forms) func noneIsTaken(form: ExerciseForm) throws {
    let programme = try Shipped.programme()
    let driver = AppDriver.running(programme)
    let state = try #require(driver.session)
    let questions = programme.meetings.flatMap { $0.blocks + $0.reserve }.filter { $0.form == form }.flatMap(\.questions)
    try #require(!questions.isEmpty)
    for question in questions {
      for answer in malformed(question.kind, programme.values) + wrongKinds(question.kind) {
        let refusal = #expect(throws: Rejection.self, "\(question.id.rawValue) \(answer)") {
          // An incomplete sort of the group is kept, see the decisions; that of one person is not.
          if question.kind == .sort {
            try state.validate(answer, to: question)
          } else {
            try state.validateGroupAnswer(answer, to: question)
          }
        }
        #expect(refusal?.sentence.hasSuffix(".") == true && refusal?.sentence.contains("\n") == false)
      }
    }
  }

  @Test func everyFormWithQuestionsIsHere() throws {
    let blocks = try Shipped.programme().meetings.flatMap { $0.blocks + $0.reserve }
    #expect(Set(blocks.filter { !$0.questions.isEmpty }.map(\.form)) == Set(Self.forms))
  }
}
