import Programme
import Rehearsal
import SessionEngine
import TestSupport
import Testing

@Suite("Answers of a rehearsal")
struct AnswerTests {
  static let tiny = RehearsalScriptTests.tiny

  @Test("Every question gets an answer", arguments: [1, 2, 3, 10, 300], [1, 2, 3, 4] as [UInt64])
  func everyQuestionIsAnswered(participants: Int, seed: UInt64) {
    let state = RehearsedSession.played(Self.tiny, participants: participants, seed: seed).state
    for question in Self.tiny.meetings.flatMap(\.blocks).flatMap(\.questions) {
      let record = state.flow.record(question.id)
      let given = (state.answers[question.id] ?? [:]).values.filter { $0 != .skipped }
      #expect(
        !given.isEmpty || record.counts.contains { $0 > 0 } || record.groupAnswer != nil, "nobody answered \(question.id.rawValue)")
    }
  }

  @Test("Ten people are enough for a result of every question", arguments: Array(1...12) as [UInt64])
  func tenPeopleGiveResults(seed: UInt64) {
    let state = RehearsedSession.played(Self.tiny, participants: 10, seed: seed).state
    for question in Self.tiny.meetings.flatMap(\.blocks).flatMap(\.questions) {
      if case .text = question.kind { continue }
      let result = state.result(of: question)
      #expect(result.picture != .nothing && result.picture != .tooFew, "\(question.id.rawValue): \(result.headline)")
    }
  }

  @Test("Five people never give an empty result", arguments: Array(1...12) as [UInt64])
  func fivePeopleNeverGiveNothing(seed: UInt64) {
    let state = RehearsedSession.played(Self.tiny, participants: 5, seed: seed).state
    for question in Self.tiny.meetings.flatMap(\.blocks).flatMap(\.questions) {
      if case .text = question.kind { continue }
      #expect(state.result(of: question).picture != .nothing, "\(question.id.rawValue)")
    }
  }

  @Test("All cards that were gathered are under a heading")
  func everyCardIsPlaced() {
    let state = RehearsedSession.played(Self.tiny, participants: 10, seed: 2).state
    guard case .assign(let headings) = state.flow.record(ProgrammeFixtures.assignQuestion).groupAnswer else {
      Issue.record("no headings")
      return
    }
    let cards = state.cards(in: ProgrammeFixtures.words, step: "ophalen")
    #expect(cards.count >= 2)
    #expect(cards.allSatisfy { headings[$0.id]?.isEmpty == false })
  }

  @Test("The group shares a taste: some values stand out, most do not")
  func aFewValuesStandOut() {
    var standingOut = 0
    for seed in 1...20 as ClosedRange<UInt64> {
      let state = RehearsedSession.played(Self.tiny, participants: 10, seed: seed).state
      guard let question = state.index.question(ProgrammeFixtures.sortQuestion),
        case .sort(let picture) = state.result(of: question).picture
      else {
        Issue.record("no sort at seed \(seed)")
        continue
      }
      let count = picture.ranking.count { $0.beatsChance }
      #expect(count < 15)
      standingOut += count
    }
    // By chance alone a value stands out in one of twenty groups.
    #expect((20...160).contains(standingOut), "\(standingOut) in 20 groups")
  }

  @Test("Seats do not all answer alike, and some pass")
  func answersDiffer() {
    var passes = 0
    for seed in 1...10 as ClosedRange<UInt64> {
      let state = RehearsedSession.played(Self.tiny, participants: 20, seed: seed).state
      let sorts = (state.answers[ProgrammeFixtures.sortQuestion] ?? [:]).values.filter { $0 != .skipped }
      #expect(Set(sorts).count == sorts.count)
      passes += state.answers.values.reduce(0) { $0 + $1.values.count { $0 == .skipped } }
    }
    #expect(passes > 0)
  }

  @Test("Results are as they would be by hand: counted hands are never more than the people there")
  func handsFit() {
    for seed in 1...10 as ClosedRange<UInt64> {
      let state = RehearsedSession.played(Self.tiny, participants: 10, seed: seed).state
      #expect(state.flow.record(ProgrammeFixtures.oneQuestion).counts.reduce(0, +) <= 10)
      // What is sensitive is never asked by raised hands.
      #expect(state.flow.record(ProgrammeFixtures.scaleQuestion).counts == [])
    }
  }
}
