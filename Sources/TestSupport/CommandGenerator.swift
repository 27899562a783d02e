import Programme
public import SessionEngine

/// Commands for a state, the same for the same seed: most could happen, some cannot.
public struct CommandGenerator: Sendable {
  /// Whether the generator ends meetings, or takes a newer programme in the middle of one; without it a session can go on for ever, and
  /// everything in it can be undone.
  public var endsMeetings = true
  var random: SeededRandom

  public init(seed: UInt64) { random = SeededRandom(seed: seed) }

  /// The next command for the state.
  public mutating func command(for state: SessionState) -> Command {
    guard state.identity != nil else { return random.chance(90) ? creation() : .advance }
    if random.chance(8) { return implausible(state) }
    guard let meeting = state.flow.meeting else { return betweenMeetings(state) }
    switch random.below(100) {
    case 0..<18: return .advance
    case 18..<21: return .advanceStep
    case 21..<29: return movement(state, meeting)
    case 29..<32: return group(state)
    case 32..<38: return timing(state)
    case 38..<42: return planning(state, meeting)
    case 42..<64: return answer(state)
    case 64..<71: return card(state)
    case 71..<74: return phone(state)
    case 74 where endsMeetings: return lasting(state)
    case 74: return .advance
    case 75..<80: return presence(state, meeting)
    case 80..<88: return .undo
    case 88..<94: return .redo
    case 94..<99: return stage(state)
    default: return endsMeetings ? .endMeeting : .advance
    }
  }

  /// How long somebody waits before the next command, in milliseconds.
  public mutating func pause() -> Int64 { Int64(random.below(90_000)) }

  private mutating func creation() -> Command {
    .createSession(
      group: "Groep", programme: RichFixtures.programme, codes: ProgrammeFixtures.codes(1 + random.below(8)), isRehearsal: random.chance(10)
    )
  }

  private mutating func betweenMeetings(_ state: SessionState) -> Command {
    switch random.below(12) {
    case 10, 11: return lasting(state)
    case 0: return .undo
    case 1: return .redo
    case 2: return .addSeat(code: code())
    case 3: return answer(state)
    case 4: return .replaceSeat(random.pick(state.activeSeats)?.id ?? SeatID(1), code: code())
    case 5, 6: return correction(state)
    default:
      let seats = state.activeSeats.map(\.id)
      let present = seats.filter { _ in random.chance(80) }
      let meeting = random.pick(state.programme.meetings)?.id ?? MeetingID("geen")
      return .startMeeting(meeting, plannedStart: 1_790_000_000_000, present: present.isEmpty ? seats : present)
    }
  }

  private mutating func movement(_ state: SessionState, _ meeting: MeetingRecord) -> Command {
    let block = random.pick(state.plan)?.id ?? BlockID("geen")
    switch random.below(6) {
    case 0: return .jump(to: block)
    case 1: return .skipBlock(block)
    case 2:
      return .addBlock(random.pick(state.reserve)?.id ?? ProgrammeFixtures.spare, after: random.chance(50) ? block : nil)
    case 3: return .chooseCase(ShareFixtures.caseBlock, ["C1", "C2", CaseStudy.own][random.below(3)])
    case 4: return .restoreBlock(meeting.skipped.min { $0.rawValue < $1.rawValue } ?? block)
    default: return .goBack
    }
  }

  private mutating func planning(_ state: SessionState, _ meeting: MeetingRecord) -> Command {
    let block = random.pick(state.plan)?.id ?? BlockID("geen")
    switch random.below(8) {
    case 0: return .postponeBlock(block)
    case 1: return .restoreBlock(meeting.postponed.first ?? block)
    case 2, 3: return .moveEnd(to: meeting.plannedStart + Int64(1 + random.below(100)) * 60_000)
    case 4: return repair(state)
    default: return .setBlockMinutes(block, minutes: 1 + random.below(20))
    }
  }

  /// Any of the upcoming blocks shortened or left out.
  private mutating func repair(_ state: SessionState) -> Command {
    var minutes: [BlockID: Int] = [:]
    var leftOut: [BlockID] = []
    for block in state.plan where block.id != state.flow.position?.block {
      if random.chance(40) {
        minutes[block.id] = block.shortest
      } else if block.priority != .must, random.chance(50) {
        leftOut.append(block.id)
      }
    }
    return .acceptRepair(minutes: minutes, leftOut: leftOut)
  }

  private mutating func timing(_ state: SessionState) -> Command {
    switch random.below(5) {
    case 0: .startTimer(minutes: 1 + random.below(20))
    case 1: .pauseTimer
    case 2: .resumeTimer
    case 3: .adjustTimer(minutes: [-1, 1, -5, 5][random.below(4)])
    default: .stopTimer
    }
  }

  private mutating func answer(_ state: SessionState) -> Command {
    guard let question = random.pick(state.openQuestions) else { return .goBack }
    var answers = AnswerGenerator(random: SeededRandom(seed: random.next()))
    let seat = random.pick(state.activeSeats)?.id ?? SeatID(1)
    if case .text = question.kind, random.chance(30) { return .enterLine(question.id, text: "regel \(random.below(100))") }
    switch random.below(10) {
    case 0: return .clearAnswer(question.id, seat: seat)
    case 1: return .submitAnswer(question.id, seat: seat, answer: .skipped)
    case 2, 3: return .answerAsGroup(question.id, answers.fitting(question, in: state))
    case 4, 5: return .enterCounts(question.id, counts(question, in: state))
    default: return .submitAnswer(question.id, seat: seat, answer: answers.fitting(question, in: state))
    }
  }

  /// An answer or counts for a question of a block that has been.
  private mutating func correction(_ state: SessionState) -> Command {
    let held = state.flow.meetings.flatMap(\.visits).map(\.block)
    guard let block = random.pick(held), let past = try? state.lookingBack(at: block),
      let question = random.pick(past.index.block(block)?.questions ?? [])
    else { return .advance }
    var answers = AnswerGenerator(random: SeededRandom(seed: random.next()))
    let seat = random.pick(past.presentSeats)?.id ?? SeatID(1)
    switch random.below(6) {
    case 0: return .correct(block, .enterCounts(question.id, counts(question, in: past)))
    case 1: return .correct(block, .answerAsGroup(question.id, answers.fitting(question, in: past)))
    case 2: return .correct(block, .clearAnswer(question.id, seat: seat))
    default: return .correct(block, .submitAnswer(question.id, seat: seat, answer: answers.fitting(question, in: past)))
    }
  }

  /// Subgroups, wishes for them, and corrections.
  private mutating func group(_ state: SessionState) -> Command {
    switch random.below(4) {
    case 0:
      let seats = state.activeSeats.map(\.id).shuffled(using: &random)
      return .setWishes(
        apart: seats.count > 1 && random.chance(50) ? [Array(seats.prefix(2))] : [],
        together: seats.count > 3 && random.chance(50) ? [Array(seats.suffix(2))] : [])
    case 1: return correction(state)
    default: return .makeSubgroups(seed: UInt64(random.below(1000)))
    }
  }

  private mutating func counts(_ question: Question, in state: SessionState) -> [Int] {
    let people = state.presentSeats.count
    let size: Int
    switch question.kind {
    case .choice(let options, _): size = options.count
    case .scale(let scale): size = scale.range.count
    case .dots: size = max(1, state.items(of: question).count)
    case .text, .assign, .sort, .points, .rank: size = 1
    }
    var counts = Array(repeating: 0, count: size)
    for _ in 0..<random.below(people + 2) { counts[random.below(size)] += 1 }
    return counts
  }

  private mutating func card(_ state: SessionState) -> Command {
    let known = random.pick(state.flow.cards)?.id ?? CardID(1)
    switch random.below(13) {
    case 10: return .mergeCards(known, into: random.pick(state.flow.cards)?.id ?? CardID(2))
    case 11:
      return .placeCard(known, column: random.chance(80) ? "lastig" : nil, heading: random.chance(50) ? "kop \(random.below(3))" : nil)
    case 12: return .shuffleCards(block: ProgrammeFixtures.words, step: "ophalen", seed: UInt64(random.below(1_000_000)))
    case 0: return .editCard(known, text: "anders \(random.below(100))")
    case 1, 2: return .removeCard(known)
    case 3: return .setCardConsent(known, mayBeReported: random.chance(50))
    case 4: return .addCard(block: ProgrammeFixtures.statements, step: "gesprek", column: nil, text: "punt", mayBeReported: true)
    default:
      let column = random.chance(50) ? "mooi" : "lastig"
      return .addCard(block: ProgrammeFixtures.words, step: "ophalen", column: column, text: "woord", mayBeReported: random.chance(50))
    }
  }

  /// Phones at seats, and the lines that they offer.
  private mutating func phone(_ state: SessionState) -> Command {
    let offer = random.pick(state.offers)?.id ?? OfferID(1)
    switch random.below(9) {
    case 0: return .seatPhone(random.pick(state.activeSeats)?.id ?? SeatID(1), mark: "m\(random.below(6))")
    case 1: return .unseatPhone(random.pick(state.seats)?.id ?? SeatID(1))
    case 2: return .withdrawOffer(offer)
    case 3, 4: return .admitOffer(offer, mayBeReported: random.chance(50))
    case 5: return .refuseOffer(offer)
    default:
      let column = random.chance(50) ? "mooi" : "lastig"
      return .offerLine(block: ProgrammeFixtures.words, step: "ophalen", column: column, text: "woord", mark: "r\(random.below(1000))")
    }
  }

  private mutating func presence(_ state: SessionState, _ meeting: MeetingRecord) -> Command {
    let seat = random.pick(state.activeSeats)?.id ?? SeatID(1)
    switch random.below(12) {
    case 0: return .addSeat(code: code())
    case 1: return .withdrawSeat(random.chance(20) ? random.pick(state.keptSeats)?.id ?? seat : seat)
    case 2: return .replaceSeat(seat, code: code())
    default: return .setPresence(seat, isPresent: !meeting.present.contains(seat))
    }
  }

  private mutating func stage(_ state: SessionState) -> Command {
    let questions = state.programme.meetings.flatMap(\.blocks).flatMap(\.questions).map(\.id)
    let some = questions.filter { _ in random.chance(20) }
    return random.chance(50) ? .closeQuestions(state.openQuestions.map(\.id).filter { _ in random.chance(50) }) : .reopenQuestions(some)
  }

  private mutating func code() -> String { "N\(random.below(1_000_000))" }

  private mutating func implausible(_ state: SessionState) -> Command {
    let seat = SeatID([-1, 0, 1, 3, 99, .max][random.below(6)])
    let question = random.pick(state.programme.meetings.flatMap(\.blocks).flatMap(\.questions).map(\.id)) ?? QuestionID("geen")
    var answers = AnswerGenerator(random: SeededRandom(seed: random.next()))
    switch random.below(20) {
    case 16: return .correct(ProgrammeFixtures.statements, .advance)
    case 17: return .addBlock(ProgrammeFixtures.sorting, after: ProgrammeFixtures.closing)
    case 18: return .setWishes(apart: [[seat]], together: [[seat, seat]])
    case 19: return .replaceSeat(seat, code: state.seats.first?.code ?? "")
    case 0: return creation()
    case 1: return .addSeat(code: state.seats.first?.code ?? "")
    case 2: return .withdrawSeat(SeatID(99))
    case 3: return .startMeeting(MeetingID("geen"), plannedStart: .min, present: [seat])
    case 4: return .setPresence(seat, isPresent: random.chance(50))
    case 5: return .jump(to: ProgrammeFixtures.spare)
    case 6: return .skipBlock(BlockID("geen"))
    case 7: return .startTimer(minutes: [.min, 0, 241, .max][random.below(4)])
    case 8: return .adjustTimer(minutes: [.min, 0, 500, .max][random.below(4)])
    case 9: return .closeQuestions([QuestionID("geen"), question])
    case 10: return .enterCounts(question, [[], [-1, 0, 0], [.max, .max, 1], [99, 0, 0, 0, 0]][random.below(4)])
    case 11: return .answerAsGroup(question, answers.any(in: state))
    case 12: return .addCard(block: ProgrammeFixtures.words, step: "ophalen", column: "geen", text: " ", mayBeReported: true)
    case 13: return .editCard(CardID([-1, 0, 999][random.below(3)]), text: "x")
    case 14: return .clearAnswer(question, seat: seat)
    default: return .submitAnswer(question, seat: seat, answer: answers.any(in: state))
    }
  }
}
