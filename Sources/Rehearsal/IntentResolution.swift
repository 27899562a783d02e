import Programme
import SessionEngine

extension Intent {
  /// The commands that carry out the intent in this state; empty when there is nothing left to do.
  func commands(in state: SessionState, group: SimulatedGroup) -> [Command] {
    switch self {
    case .answer(let seat, let ids): return answers(of: seat, to: ids, in: state, group)
    case .change(let seat, let id):
      guard let question = state.index.question(id).map(state.resolved), state.answers[id]?[seat] != nil,
        let answer = group.answer(to: question, by: seat, values: state.programme.values, isChanged: true)
      else { return [] }
      return [.submitAnswer(id, seat: seat, answer: answer)]
    case .clear(let seat, let id): return state.answers[id]?[seat] == nil ? [] : [.clearAnswer(id, seat: seat)]
    case .count(let id, let isWrong): return counts(of: id, isWrong: isWrong, in: state, group)
    case .assign(let id, let cards): return headings(for: id, cards: cards, in: state, group)
    case .sortTogether(let id, let piles):
      let sort = SimulatedSort(seed: group.seed, values: state.programme.values)
      return [.answerAsGroup(id, .sort(sort.together(filled: piles)))]
    case .close(let ids): return listed(ids, at: .open, in: state).map { [.closeQuestions($0)] } ?? []
    case .reopen(let ids): return listed(ids, at: .closed, in: state).map { [.reopenQuestions($0)] } ?? []
    case .card(let column, let text, let mayBeReported):
      guard let position = state.flow.position, let step = state.currentStep else { return [] }
      return [.addCard(block: position.block, step: step.id, column: column, text: text, mayBeReported: mayBeReported)]
    case .correct(let text, let better): return card(text, in: state).map { [.editCard($0.id, text: better)] } ?? []
    case .remove(let text): return card(text, in: state).map { [.removeCard($0.id)] } ?? []
    case .consent(let text): return card(text, in: state).map { [.setCardConsent($0.id, mayBeReported: !$0.mayBeReported)] } ?? []
    case .cluster(let text, let heading):
      return card(text, in: state).map { [.placeCard($0.id, column: $0.column, heading: heading)] } ?? []
    case .merge(let text):
      guard let last = card(text, in: state),
        let first = state.cards(in: last.block, step: last.step).first(where: { $0.text == text && $0.id != last.id })
      else { return [] }
      return [.mergeCards(last.id, into: first.id)]
    case .shuffle(let seed):
      guard let position = state.flow.position, let step = state.currentStep,
        state.cards(in: position.block, step: step.id).count > 1
      else { return [] }
      return [.shuffleCards(block: position.block, step: step.id, seed: seed)]
    case .presence(let seat, let isPresent): return [.setPresence(seat, isPresent: isPresent)]
    case .makeSubgroups(let seed): return state.subgroupRefusal == nil ? [.makeSubgroups(seed: seed)] : []
    case .skip(let block): return state.flow.meeting?.skipped.contains(block) == false ? [.skipBlock(block)] : []
    case .restore(let block): return state.flow.meeting?.skipped.contains(block) == true ? [.restoreBlock(block)] : []
    case .startTimer(let minutes): return [.startTimer(minutes: minutes)]
    case .adjustTimer(let minutes): return [.adjustTimer(minutes: minutes)]
    case .pauseTimer: return [.pauseTimer]
    case .resumeTimer: return [.resumeTimer]
    case .stopTimer: return state.flow.timer == .idle ? [] : [.stopTimer]
    case .lookBack: return [.goBack]
    case .leave: return state.nextPosition == nil ? [.endMeeting] : [.advance]
    }
  }

  private func answers(of seat: SeatID, to ids: [QuestionID], in state: SessionState, _ group: SimulatedGroup) -> [Command] {
    ids.compactMap { id in
      guard let question = state.index.question(id).map(state.resolved), state.answers[id]?[seat] == nil,
        let answer = group.answer(to: question, by: seat, values: state.programme.values)
      else { return nil }
      return .submitAnswer(id, seat: seat, answer: answer)
    }
  }

  /// Hands of those present who did not answer themselves: what they would have answered, counted.
  private func counts(of id: QuestionID, isWrong: Bool, in state: SessionState, _ group: SimulatedGroup) -> [Command] {
    guard let question = state.index.question(id).map(state.resolved) else { return [] }
    var counts: [Int]
    let place: (Answer) -> [Int]
    switch question.kind {
    case .choice(let options, _):
      counts = options.map { _ in 0 }
      place = { answer in
        guard case .choice(let chosen) = answer else { return [] }
        return chosen.compactMap { id in options.firstIndex { $0.id == id } }
      }
    case .scale(let scale):
      counts = scale.range.map { _ in 0 }
      place = { answer in
        guard case .scale(let number) = answer else { return [] }
        return [number - scale.lowest]
      }
    case .dots(.options(let options), _):
      counts = options.map { _ in 0 }
      place = { answer in
        guard case .dots(let dots) = answer else { return [] }
        return options.indices.flatMap { Array(repeating: $0, count: dots[options[$0].id] ?? 0) }
      }
    case .text, .assign, .sort, .points, .rank, .dots: return []
    }
    for seat in state.presentSeats where state.answers[id]?[seat.id] == nil {
      guard let answer = group.answer(to: question, by: seat.id, values: state.programme.values) else { continue }
      for index in place(answer) { counts[index] += 1 }
    }
    if isWrong, let most = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[most] > 0 { counts[most] -= 1 }
    return [.enterCounts(id, counts)]
  }

  private func headings(for id: QuestionID, cards: Int, in state: SessionState, _ group: SimulatedGroup) -> [Command] {
    guard let question = state.index.question(id), case .assign(let source, let columns, let maximum) = question.kind else { return [] }
    var headings: [CardID: [ItemID]] = [:]
    if case .assign(let earlier) = state.flow.record(id).groupAnswer { headings = earlier }
    let loose = state.gatheredCards(in: source).filter { headings[$0.id]?.isEmpty ?? true }
    guard !loose.isEmpty else { return [] }
    for card in loose.prefix(cards) {
      headings[card.id] = group.headings(of: card, question: id, columns: columns, maximum: maximum)
    }
    return [.answerAsGroup(id, .assign(headings))]
  }

  private func listed(_ ids: [QuestionID], at stage: QuestionStage, in state: SessionState) -> [QuestionID]? {
    let found = ids.filter { state.flow.record($0).stage == stage }
    return found.isEmpty ? nil : found
  }

  private func card(_ text: String, in state: SessionState) -> Card? {
    guard let position = state.flow.position, let step = state.currentStep else { return nil }
    return state.cards(in: position.block, step: step.id).last { $0.text == text }
  }
}
