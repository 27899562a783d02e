import Programme
import Testing

/// Facts about the shipped programme that come from its design, not from its files.
struct ShippedProgrammeTests {
  private var programme: Programme { get throws { try #require(ShippedFiles.loading.programme) } }

  @Test func loadsWithoutAnyIssue() {
    let texts = ShippedFiles.loading.issues.map { $0.text() }
    #expect(texts.isEmpty, "\(texts.joined(separator: "\n"))")
    #expect(ShippedFiles.loading.programme != nil)
  }

  @Test func introductionHasItsBlocksAndTimes() throws {
    let meeting = try #require(try programme.meeting(MeetingID("introductie")))
    #expect(meeting.part == .introduction)
    #expect(meeting.blocks.map(\.number) == (1...11).map { "1.\($0)" })
    #expect(meeting.minutes == 180)
    #expect(meeting.blocks.reduce(0) { $0 + $1.shortest } == 115)
    #expect(meeting.blocks.filter { $0.priority == .must }.reduce(0) { $0 + $1.minutes } == 135)
    #expect(
      meeting.blocks.map(\.form) == [
        .explanation, .collect, .pairInterview, .threeWayPoll, .pause, .columns, .scoreScale,
        .positionLine, .valueSort, .reflection,
        .evaluation,
      ])
  }

  @Test func stepsOfEachBlock() throws {
    let steps = try programme.meetings[0].blocks.map { $0.steps.map(\.id).joined(separator: " ") }
    #expect(
      steps == [
        "intro gather talk", "intro work gather talk", "intro work gather talk",
        "intro ask reveal talk", "rest", "intro ask reveal talk",
        "intro ask reveal talk", "intro ask reveal talk", "intro ask reveal talk missing",
        "quiet gather", "intro ask reveal homework",
      ])
  }

  @Test func valuesHaveTheirQuotas() throws {
    let list = try programme.values
    #expect(list.values.count == 30)
    #expect(list.values.map(\.number) == Array(1...30))
    #expect(list.pileSizes == [4, 6, 10, 6, 4])
    #expect(list.piles.map(\.score) == [2, 1, 0, -1, -2])
    #expect(list.steps.map(\.source) == [.all, .step("choose-top"), .rest, .step("choose-bottom")])
    #expect(
      list.steps[1].question
        == "Kies uit deze 10 de 4 allerbelangrijkste. De andere worden ‘Belangrijk’.")
    #expect(list.piles[0].question == "Welke 4 waarden zijn voor het werk het allerbelangrijkst?")
  }

  /// Who holds a card finds it again on a result: the short name has no word that the card has not.
  @Test func shortNamesAreWordsOfTheirCards() throws {
    func words(_ text: String) -> Set<String> {
      Set(text.lowercased().split { !$0.isLetter }.map(String.init))
    }
    for value in try programme.values.values {
      #expect(words(value.short).isSubset(of: words(value.name)), "\(value.number) \(value.short): \(value.name)")
    }
  }

  @Test func placeholdersAreFilledInFromTheValues() throws {
    let block = try #require(try programme.block(BlockID("waardensortering")))
    #expect(block.room.hasPrefix("Hier zijn 30 waarden."))
    #expect(
      block.room.contains(
        "Kies eerst 10 waarden die het meest tellen en daaruit de 4 belangrijkste."))
    let pause = try #require(try programme.block(BlockID("pauze-1")))
    #expect(pause.room.contains("{time}"))
    #expect(pause.steps[0].minutes == 15)
  }

  @Test func referencesHaveTheirTables() throws {
    let references = try programme.references
    #expect(references.tables.map { $0.rows.count } == [5, 6, 3])
    #expect(references.tables.map(\.isSensitive) == [false, true, true])
    #expect(references.tables.flatMap(\.rows).allSatisfy { $0.percentages.reduce(0, +) == 100 })
    #expect(references.tables[0].rows.map { $0.count } == [328, 324, 329, 330, 331])
    #expect(references.tables[0].rows[3].percentages == [17, 26, 57])
    #expect(references.tables[1].rows.allSatisfy { $0.count == nil })
    #expect(references.findings.map(\.id) == ["F-Q1", "F-Q2", "F-Q3"] + (1...11).map { "F-\($0)" })
    #expect(
      references.findings.filter { !$0.isForRoom }.map(\.id) == [
        "F-6", "F-7", "F-8", "F-9", "F-10", "F-11",
      ])
  }

  @Test func idsAreUnique() throws {
    let blocks = try programme.meetings.flatMap { $0.blocks + $0.reserve }
    #expect(Set(blocks.map(\.id)).count == blocks.count)
    let questions = blocks.flatMap(\.questions)
    #expect(Set(questions.map(\.id)).count == questions.count)
    for block in blocks {
      #expect(Set(block.steps.map(\.id)).count == block.steps.count, "\(block.id)")
      for question in block.questions {
        #expect(question.id.rawValue.hasPrefix(block.id.rawValue + "/"))
      }
    }
  }

  /// Own answer, own result, then what was found elsewhere.
  @Test func referencesComeAfterResults() throws {
    for block in try programme.meetings.flatMap(\.blocks) {
      for step in block.steps {
        guard case .reveal(let reveal) = step.content else { continue }
        let kinds = reveal.pages.map { if case .reference = $0 { 1 } else { 0 } }
        #expect(kinds == kinds.sorted() && kinds.first == 0, "\(block.id)")
      }
    }
  }

  /// A facilitator who was not there has to be able to run each block from its notes.
  @Test func everyBlockCanBeRunFromItsNotes() throws {
    for block in try programme.meetings.flatMap({ $0.blocks + $0.reserve }) {
      #expect(!block.purpose.isEmpty, "\(block.id)")
      #expect(block.notes.count >= 3, "\(block.id)")
      #expect(block.form == .pause || !block.sources.isEmpty, "\(block.id)")
    }
  }

  @Test func openAnswersOfTheEvaluationHaveNoResultPage() throws {
    let block = try #require(try programme.block(BlockID("evaluatie-1")))
    let confidential = block.questions.filter(\.isConfidential).map(\.id)
    #expect(confidential == [QuestionID("evaluatie-1/anders")])
    for step in block.steps {
      guard case .reveal(let reveal) = step.content else { continue }
      #expect(reveal.pages.flatMap(\.questions).count == 5)
      #expect(!reveal.pages.flatMap(\.questions).contains(confidential[0]))
    }
  }
}
