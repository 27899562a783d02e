import Disclosure
import Programme
import Statistics

/// Makes the picture of one round of dividing points.
struct PointsResultBuilder {
  let state: SessionState
  let question: Question
  let options: [Option]
  let total: Int
  let audience: Disclosure.Audience
  private let rules = Disclosure()

  init(state: SessionState, question: Question, options: [Option], total: Int, audience: Disclosure.Audience) {
    self.state = state
    self.question = question
    self.options = options
    self.total = total
    self.audience = audience
  }

  /// One row per person who divided the points, in no order that means anything.
  var allocations: [[Int]] {
    (state.answers[question.id] ?? [:]).values.compactMap { answer in
      guard case .points(let points) = answer, points.count == options.count else { return nil }
      return points
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  var result: QuestionResult {
    let tally = QuestionTally(question, in: state)
    if tally.people == 0, case .points(let points) = state.flow.record(question.id).groupAnswer, points.count == options.count {
      let picture = made(points.map { PointsCell(meanTenths: $0 * 10) }, people: 0)
      return state.made(question, tally, .points(picture), "Samen verdeeld. " + most(points))
    }
    if let early = state.refusal(question, tally, audience) { return early }
    guard let summary = try? PointsSummary(allocations: allocations, pointsEach: total) else {
      return state.made(question, tally, .nothing, Wording.nothing)
    }
    let sums = summary.options.map(\.sum)
    if question.isSensitive, rules.isWordsOnly(count: tally.people) || !rules.permits(.meanScore, count: tally.people, audience: audience) {
      return state.made(question, tally, .words(winners(sums)), most(sums))
    }
    let showsEnds = rules.permits(.singleDots, count: tally.people, audience: audience)
    let cells = zip(summary.options, summary.meanPoints).map { option, mean in
      PointsCell(
        meanTenths: mean?.signedTenths ?? 0, lowest: showsEnds ? option.lowest : nil, highest: showsEnds ? option.highest : nil)
    }
    return state.made(question, tally, .points(made(cells, people: summary.people)), most(sums))
  }

  private func made(_ cells: [PointsCell], people: Int) -> PointsPicture {
    PointsPicture(
      total: total, rounds: [PointsRound(title: question.prompt, people: people)],
      rows: zip(options, cells).map { PointsRow(title: $0.title, cells: [$1]) })
  }

  private func winners(_ sums: [Int]) -> String {
    let most = sums.max() ?? 0
    return Wording.list(zip(options, sums).filter { $0.1 == most }.map { "‘\($0.0.title)’" })
  }

  private func most(_ sums: [Int]) -> String {
    if Set(sums).count == 1, sums.count > 1 { return "Alles krijgt evenveel punten." }
    return "De meeste punten gaan naar \(winners(sums))."
  }
}
