import Programme
import SessionEngine

/// What will happen on one page of a step, in order, ending with leaving it.
struct PagePlan {
  let group: SimulatedGroup
  let state: SessionState
  let meeting: Meeting
  let block: Block
  let step: Step
  let position: Position

  /// Nil when the state shows no page.
  init?(group: SimulatedGroup, state: SessionState) {
    guard let position = state.flow.position, let block = state.index.block(position.block), let step = state.currentStep,
      let meeting = state.flow.meeting.flatMap({ state.index.meeting($0.id) })
    else { return nil }
    self.group = group
    self.state = state
    self.meeting = meeting
    self.block = block
    self.step = step
    self.position = position
  }

  /// Milliseconds for the page. Where seats answer all questions of a step on its first page, that page has most of the time.
  var milliseconds: Int64 {
    let whole = Pacing(seed: group.seed).milliseconds(for: step, in: block)
    let pages = Int64(step.pageCount)
    guard case .ask(let ask) = step.content, pages > 1, AskPlan(page: self, ask: ask).isMostlyBySeat else { return whole / pages }
    return position.page == 0 ? whole * 8 / 10 : whole * 2 / 10 / (pages - 1)
  }

  /// The intents of the page. The weight of the last one is the rest of the time.
  var intents: [PlannedIntent] {
    var planned = arrivalsAndDepartures
    switch step.content {
    case .show, .reveal: break
    case .work(let work): planned += grouping(work) + working
    case .ask(let ask): planned += AskPlan(page: self, ask: ask).intents
    case .gather(let gather): planned += CardPlan(page: self).intents(of: gather)
    case .talk: planned += CardPlan(page: self).talkIntents
    }
    planned += wandering
    planned.append(PlannedIntent(intent: .leave, weight: max(10, 100 - planned.reduce(0) { $0 + $1.weight })))
    return planned.enumerated().map { place, planned in regretting(planned, place) }
  }

  func chance(_ subject: String) -> Chance {
    Chance(seed: group.seed, subject, block.id.rawValue, "\(position.step)", "\(position.page)")
  }

  private var arrivalsAndDepartures: [PlannedIntent] {
    guard position.step == 0, position.page == 0, let place = meeting.blocks.firstIndex(where: { $0.id == block.id }) else { return [] }
    return Attendance(group: group, meeting: meeting).changes(at: place, in: state).map { PlannedIntent(intent: $0, weight: 10) }
  }

  /// Subgroups at once, and now and then others.
  private func grouping(_ work: Work) -> [PlannedIntent] {
    guard work.grouping.subgroupSize != nil else { return [] }
    var chance = chance("subgroups")
    let first = PlannedIntent(intent: .makeSubgroups(seed: chance.next() % 1_000_000_000), weight: 5)
    guard chance.happens(10) else { return [first] }
    return [first, PlannedIntent(intent: .makeSubgroups(seed: chance.next() % 1_000_000_000), weight: 5)]
  }

  private var working: [PlannedIntent] {
    guard let minutes = step.minutes, minutes < 200 else { return [] }
    var chance = chance("work")
    var planned: [PlannedIntent] = []
    if chance.happens(20) {
      planned = [PlannedIntent(intent: .pauseTimer, weight: 30), PlannedIntent(intent: .resumeTimer, weight: 10)]
    }
    if chance.happens(35) { planned.append(PlannedIntent(intent: .adjustTimer(chance.happens(80) ? 1 : -1), weight: 45)) }
    return planned
  }

  /// Now and then the facilitator looks back a page, or thinks about dropping a block and keeps it after all.
  private var wandering: [PlannedIntent] {
    var chance = chance("wander")
    var planned: [PlannedIntent] = []
    let place = meeting.blocks.firstIndex { $0.id == block.id } ?? meeting.blocks.count
    if chance.happens(3), let later = meeting.blocks.dropFirst(place + 1).first(where: { $0.priority != .must }) {
      planned = [PlannedIntent(intent: .skip(later.id), weight: 5), PlannedIntent(intent: .restore(later.id), weight: 5)]
    }
    if position.page + position.step > 0, chance.happens(4) { planned.append(PlannedIntent(intent: .lookBack, weight: 10)) }
    return planned
  }

  private func regretting(_ planned: PlannedIntent, _ place: Int) -> PlannedIntent {
    guard planned.intent.isAction else { return planned }
    var chance = Chance(seed: group.seed, "regret", block.id.rawValue, "\(position.step)", "\(position.page)", "\(place)")
    var result = planned
    if chance.happens(3) { result.regret = chance.happens(50) ? .undo : .undoAndRedo }
    return result
  }
}
