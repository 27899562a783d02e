import Disclosure
import Programme
import Statistics

/// Makes the picture of a value sort from the sorts of the seats, or else from what the group laid together.
struct SortResultBuilder {
  let state: SessionState
  let question: Question
  let audience: Disclosure.Audience
  private var list: ValueList { state.programme.values }

  init(state: SessionState, question: Question, audience: Disclosure.Audience) {
    self.state = state
    self.question = question
    self.audience = audience
  }

  var result: QuestionResult {
    let sorts = (state.answers[question.id] ?? [:]).values.compactMap { answer -> [[Int]]? in
      if case .sort(let piles) = answer { piles } else { nil }
    }
    if sorts.isEmpty { return together }
    guard let tally = tally(of: sorts) else { return made(0, .nothing, Wording.nothing) }
    return TallyResultBuilder(list: list, question: question.id, prompt: question.prompt, audience: audience).result(of: tally)
  }

  /// What the group sorted together: the same piles, without any count.
  private var together: QuestionResult {
    guard case .sort(let numbers) = state.flow.record(question.id).groupAnswer, numbers.contains(where: { !$0.isEmpty }) else {
      return made(0, .nothing, Wording.nothing)
    }
    let piles = zip(list.piles, numbers).enumerated().map { place, pile in
      PilePicture(name: pile.0.name, size: list.pileSizes[place], values: pile.1.compactMap { piled($0, isOnBorder: false) })
    }
    let top = piles.first?.values.map(\.short) ?? []
    return made(
      0, .sort(SortPicture(basis: .together, piles: piles, ranking: [], agreement: nil)), "Samen gekozen: \(Wording.list(top)).")
  }

  private func tally(of sorts: [[[Int]]]) -> SortTally? {
    guard let grid = try? ForcedGrid(scores: list.piles.map(\.score), sizes: list.pileSizes, valueCount: list.values.count) else {
      return nil
    }
    var places: [Int: Int] = [:]
    for (place, value) in list.values.enumerated() { places[value.number] = place }
    var tally = SortTally(grid: grid)
    for piles in sorts {
      let indices = piles.map { $0.compactMap { places[$0] } }
      if let sort = try? ForcedSort(grid: grid, piles: indices) { try? tally.add(sort) }
    }
    return tally
  }

  private func piled(_ number: Int, isOnBorder: Bool) -> PiledValue? {
    list.value(number: number).map { PiledValue(number: number, name: $0.name, short: $0.short, isOnBorder: isOnBorder) }
  }

  private func made(_ n: Int, _ picture: ResultPicture, _ headline: String, _ remarks: [String] = []) -> QuestionResult {
    QuestionResult(question: question.id, prompt: question.prompt, count: n, picture: picture, headline: headline, remarks: remarks)
  }
}
