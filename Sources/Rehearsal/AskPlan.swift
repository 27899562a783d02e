import Programme
import SessionEngine

/// How the questions of a step are answered: seat after seat unseen, by raised hands, or by the group together.
struct AskPlan {
  let page: PagePlan
  let ask: Ask

  private enum Lane { case seats, hands, together }

  var intents: [PlannedIntent] {
    guard ask.questions.indices.contains(page.position.page) else { return [] }
    var planned: [PlannedIntent] = []
    if page.position.page == 0 {
      // A result can have been shown before its question was asked; then it is closed and has to be opened.
      let closed = ask.questions.map(\.id).filter { page.state.flow.record($0).stage == .closed }
      if !closed.isEmpty { planned.append(PlannedIntent(intent: .reopen(closed), weight: 1)) }
      planned += bySeat
    }
    let question = ask.questions[page.position.page]
    switch lane(of: question) {
    case .seats: break
    case .hands: planned += byHands(question)
    case .together: planned += together(question)
    }
    if page.position.page == ask.questions.count - 1 { planned += closing }
    return planned
  }

  private func lane(of question: Question) -> Lane {
    switch question.kind {
    case .assign: return .together
    case .sort: return page.state.presentSeats.count < 3 ? .together : .seats
    case .text, .points, .rank: return .seats
    case .choice, .scale, .dots:
      // One way for all questions of a step, but what is sensitive is never asked by raised hands.
      var chance = Chance(seed: page.group.seed, "lane", page.block.id.rawValue, page.step.id)
      return !question.isSensitive && chance.happens(45) ? .hands : .seats
    }
  }

  /// Whether seats answer most of the questions.
  var isMostlyBySeat: Bool { seatQuestions.count * 2 > ask.questions.count }

  private var seatQuestions: [QuestionID] { ask.questions.filter { lane(of: $0) == .seats }.map(\.id) }

  /// Present seats in random order, the fast ones mostly first.
  private var order: [SimulatedParticipant] {
    let participants = page.state.presentSeats.map { page.group.participant($0.id) }
    let timed = participants.map { participant in
      var chance = Chance(seed: page.group.seed, "order", page.block.id.rawValue, page.step.id, participant.seat.label)
      return (time: chance.unit() * Double(participant.temper.pace), participant: participant)
    }
    return timed.sorted { ($0.time, $0.participant.seat) < ($1.time, $1.participant.seat) }.map(\.participant)
  }

  private var bySeat: [PlannedIntent] {
    let questions = seatQuestions
    guard !questions.isEmpty else { return [] }
    var planned: [PlannedIntent] = []
    var doubters: [PlannedIntent] = []
    for participant in order {
      planned.append(PlannedIntent(intent: .answer(participant.seat, questions), weight: participant.temper.pace))
      var chance = Chance(seed: page.group.seed, "doubt", page.block.id.rawValue, page.step.id, participant.seat.label)
      guard chance.happens(participant.temper.doubt), let question = chance.pick(questions) else { continue }
      if participant.temper == .contrary, chance.happens(50) {
        doubters.append(PlannedIntent(intent: .clear(participant.seat, question), weight: 20))
        doubters.append(PlannedIntent(intent: .answer(participant.seat, [question]), weight: 40))
      } else {
        doubters.append(PlannedIntent(intent: .change(participant.seat, question), weight: 30))
      }
    }
    return planned + doubters
  }

  private func byHands(_ question: Question) -> [PlannedIntent] {
    var chance = page.chance("hands")
    var planned: [PlannedIntent] = []
    if chance.happens(10) { planned.append(PlannedIntent(intent: .count(question.id, isWrong: true), weight: 30)) }
    planned.append(PlannedIntent(intent: .count(question.id, isWrong: false), weight: 40))
    return planned
  }

  private func together(_ question: Question) -> [PlannedIntent] {
    switch question.kind {
    case .sort:
      return (1...max(1, page.state.programme.values.piles.count)).map {
        PlannedIntent(intent: .sortTogether(question.id, piles: $0), weight: 20)
      }
    case .assign(let source, _, _):
      let cards = page.state.gatheredCards(in: source).count
      let handful = max(1, (cards + 5) / 6)
      return stride(from: 0, to: cards, by: handful).map { _ in
        PlannedIntent(intent: .assign(question.id, cards: handful), weight: 15)
      }
    case .choice, .scale, .text, .points, .rank, .dots: return []
    }
  }

  /// Half of the times the facilitator closes the questions; now and then somebody still wants to change something.
  private var closing: [PlannedIntent] {
    var chance = page.chance("close")
    guard chance.happens(50) else { return [] }
    let ids = ask.questions.map(\.id)
    var planned = [PlannedIntent(intent: .close(ids), weight: 10)]
    if chance.happens(25), let question = chance.pick(seatQuestions), let seat = chance.pick(page.state.presentSeats) {
      planned.append(PlannedIntent(intent: .reopen([question]), weight: 10))
      planned.append(PlannedIntent(intent: .change(seat.id, question), weight: 20))
      planned.append(PlannedIntent(intent: .close([question]), weight: 5))
    }
    return planned
  }
}
