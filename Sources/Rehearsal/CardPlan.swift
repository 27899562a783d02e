import Programme
import SessionEngine

/// What the facilitator types from what the room says.
struct CardPlan {
  let page: PagePlan

  /// Lines under the headings of a gather step.
  func intents(of gather: Gather) -> [PlannedIntent] {
    var planned: [PlannedIntent] = []
    for column in gather.columns {
      let known = page.state.cards(in: page.block.id, step: page.step.id).filter { $0.column == column.id }.count
      var chance = Chance(seed: page.group.seed, "cards", page.block.id.rawValue, page.step.id, column.id)
      let lines = PhraseBank.lines(
        about: [column.id, column.title, column.explanation, gather.prompt], maximumLength: gather.maximumLength, chance: chance)
      for line in lines.prefix(count(in: gather)).dropFirst(known) {
        planned += typing(line, column: column.id, keeping: gather.keeping, chance: &chance)
        // Where headings stand ready every line has one; elsewhere the group makes one now and then.
        if let headings = gather.headings, let heading = chance.pick(headings) {
          planned.append(PlannedIntent(intent: .cluster(text: line, heading: heading), weight: 2))
        } else if gather.keeping != .confidential, chance.happens(4) {
          planned.append(PlannedIntent(intent: .cluster(text: line, heading: "Samen"), weight: 3))
        }
      }
    }
    var chance = page.chance("shuffle")
    if gather.keeping != .confidential, planned.count > 2, chance.happens(20) {
      planned.append(PlannedIntent(intent: .shuffle(seed: chance.next() % 1_000_000_000), weight: 2))
    }
    return planned
  }

  /// Points of a talk: none, one or two for each question.
  var talkIntents: [PlannedIntent] {
    var chance = page.chance("talk")
    var planned: [PlannedIntent] = []
    if page.step.minutes == nil, chance.happens(12) { planned.append(PlannedIntent(intent: .startTimer(2 + chance.below(4)), weight: 5)) }
    let here = Set(page.state.cards(in: page.block.id, step: page.step.id).map(\.text))
    let said = Set(page.state.flow.cards.map(\.text))
    let points = PhraseBank.points(chance: chance).filter { !here.contains($0) }
    // What nobody said yet comes first.
    let lines = points.filter { !said.contains($0) } + points.filter(said.contains)
    for line in lines.prefix(chance.below(3)) { planned += typing(line, column: nil, keeping: .marked, chance: &chance) }
    if case .startTimer = planned.first?.intent, chance.happens(50) { planned.append(PlannedIntent(intent: .stopTimer, weight: 40)) }
    return planned
  }

  private func typing(_ line: String, column: ItemID?, keeping: Keeping, chance: inout Chance) -> [PlannedIntent] {
    let mayBeReported = keeping == .reportedOnly || (keeping == .marked && chance.happens(40))
    var planned: [PlannedIntent] = []
    if line.count > 3, chance.happens(6) {
      let unfinished = String(line.dropLast(2))
      planned = [
        PlannedIntent(intent: .card(column: column, text: unfinished, mayBeReported: mayBeReported), weight: 10),
        PlannedIntent(intent: .correct(text: unfinished, to: line), weight: 3),
      ]
    } else {
      planned = [PlannedIntent(intent: .card(column: column, text: line, mayBeReported: mayBeReported), weight: 10)]
    }
    if keeping == .marked, chance.happens(8) { planned.append(PlannedIntent(intent: .consent(text: line), weight: 3)) }
    if chance.happens(3) {
      // The same line typed twice, and taken away again or taken together.
      planned.append(PlannedIntent(intent: .card(column: column, text: line, mayBeReported: mayBeReported), weight: 5))
      planned.append(PlannedIntent(intent: chance.happens(50) ? .merge(text: line) : .remove(text: line), weight: 3))
    }
    return planned
  }

  /// About what so many people say, and what a screen can hold.
  private func count(in gather: Gather) -> Int {
    let people = page.state.presentSeats.count
    if gather.keeping == .reportedOnly { return min(max(people / 4, 1), 3) }
    if gather.columns.count > 1 { return min(max(people / 2, 1), 6) }
    return gather.maximumLength <= 60 ? min(max(people * 3 / 2, 2), 24) : min(max(people / 3, 1), 6)
  }
}
