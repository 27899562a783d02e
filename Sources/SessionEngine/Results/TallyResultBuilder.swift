import Disclosure
import Programme
import Statistics

/// Makes the picture of a value sort from how many people put each value in each pile: of one group, or of several together.
struct TallyResultBuilder {
  let list: ValueList
  let question: QuestionID
  let prompt: String
  let audience: Disclosure.Audience
  private let rules = Disclosure()

  init(list: ValueList, question: QuestionID, prompt: String, audience: Disclosure.Audience) {
    self.list = list
    self.question = question
    self.prompt = prompt
    self.audience = audience
  }

  func result(of tally: SortTally) -> QuestionResult {
    guard let group = GroupSort(tally) else { return made(0, .nothing, Wording.nothing) }
    let n = tally.people
    guard rules.permits(.groupSort, count: n, audience: audience) else { return made(n, .tooFew, Wording.tooFew) }
    let isFull = rules.permits(.valueTallies, count: n, audience: audience)
    let picture = SortPicture(
      basis: .individual, piles: piles(of: group), ranking: isFull ? ranking(tally, in: group.order) : [],
      agreement: rules.permits(.agreement, count: n, audience: audience) ? agreement(tally) : nil,
      chanceVotes: isFull ? ChanceGuard(people: n, grid: tally.grid).endVotes : 0)
    var remarks = [Wording.scope(n)]
    if !isFull { remarks.append("Met \(n) mensen laten we alleen de groepssortering zien.") }
    if isFull, rules.isSmallGroup(count: n) { remarks.append(Wording.smallGroup) }
    return made(n, .sort(picture), headline(picture, n), remarks)
  }

  private func piled(_ number: Int, isOnBorder: Bool) -> PiledValue? {
    list.value(number: number).map { PiledValue(number: number, name: $0.name, short: $0.short, isOnBorder: isOnBorder) }
  }

  private func piles(of group: GroupSort) -> [PilePicture] {
    let border = group.valuesOnBorder
    return zip(list.piles, group.piles).enumerated().map { place, pile in
      PilePicture(
        name: pile.0.name, size: list.pileSizes[place],
        values: pile.1.compactMap { piled(list.values[$0].number, isOnBorder: border.contains($0)) })
    }
  }

  private func ranking(_ tally: SortTally, in order: [Int]) -> [RankedValue] {
    let places = tally.places
    let chance = ChanceGuard(people: tally.people, grid: tally.grid)
    return order.map { index in
      let value = list.values[index]
      return RankedValue(
        id: value.id, number: value.number, name: value.name, short: value.short, rank: places[index].rank,
        isShared: places[index].isShared, sum: tally.sum(of: index), meanTenths: tally.mean(of: index)?.signedTenths ?? 0,
        topCount: tally.topCount(of: index), bottomCount: tally.bottomCount(of: index), highCount: tally.highCount(of: index),
        middleCount: tally.middleCount(of: index), lowCount: tally.lowCount(of: index), pileCounts: tally.pileCounts(of: index),
        label: label(of: index, in: tally),
        beatsChance: chance.beatsChance(topCount: tally.topCount(of: index), bottomCount: tally.bottomCount(of: index)))
    }
  }

  private func label(of index: Int, in tally: SortTally) -> SharedOrDivided? {
    switch tally.label(of: index) {
    case .divided: .divided
    case .sharedImportant: rules.permits(.sharedLabel, count: tally.people, audience: audience) ? .sharedImportant : nil
    case .sharedUnimportant: rules.permits(.sharedLabel, count: tally.people, audience: audience) ? .sharedUnimportant : nil
    case nil: nil
    }
  }

  private func agreement(_ tally: SortTally) -> AgreementPicture? {
    let concordance = Concordance(tally)
    guard let r = concordance.meanCorrelation else { return nil }
    let chance = LabelChance(people: tally.people, grid: tally.grid)
    let divided = tally.valueCount(with: .divided)
    guard let band = AgreementBand(concordance, dividedValues: divided, dividedUpperLimit: chance.dividedUpper95) else { return nil }
    let words =
      switch band {
      case .possibleCamps: "geen gezamenlijke lijn: er lijken kampen te zijn"
      case .everyoneDiffers: "iedereen kiest anders"
      case .slight: "enige overeenkomst"
      case .clear: "duidelijke overeenkomst"
      case .strong: "sterke overeenkomst"
      }
    return AgreementPicture(
      words: words, hundredths: Int((r * 100).rounded()), divided: divided, dividedByChance: Int(chance.expectedDivided.rounded()))
  }

  private func headline(_ picture: SortPicture, _ n: Int) -> String {
    let winners = picture.ranking.filter { $0.beatsChance && $0.topCount > $0.bottomCount }
    if picture.ranking.isEmpty {
      return "Bovenaan in de groep: \(Wording.list(picture.piles.first?.values.map(\.short) ?? []))."
    }
    guard let first = winners.max(by: { ($0.topCount, $1.rank) < ($1.topCount, $0.rank) }) else { return Wording.nothingStandsOut }
    let size = picture.piles.first?.size ?? 0
    return "\(first.short): \(Wording.count(first.topCount, of: n)) in de top \(size), vaker dan toeval."
  }

  private func made(_ n: Int, _ picture: ResultPicture, _ headline: String, _ remarks: [String] = []) -> QuestionResult {
    QuestionResult(question: question, prompt: prompt, count: n, picture: picture, headline: headline, remarks: remarks)
  }
}
