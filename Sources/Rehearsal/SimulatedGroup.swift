import Programme
import SessionEngine

/// The simulated participants: who they are and what they answer, as a pure function of the seed.
struct SimulatedGroup: Hashable, Sendable {
  let seed: UInt64

  /// The first seat is always steady: somebody is always there and never passes, so that every question gets an answer.
  func participant(_ seat: SeatID) -> SimulatedParticipant {
    var chance = Chance(seed: seed, "temper", seat.label)
    let draw = chance.below(100)
    let temper: Temper
    if seat.rawValue == 1 {
      temper = .steady
    } else if seat.rawValue % 4 == 0 {
      // Only every fourth seat comes late or leaves, so that a small group stays large enough for results.
      temper = draw < 35 ? .late : draw < 70 ? .leaving : .steady
    } else {
      temper = draw < 18 ? .fast : draw < 36 ? .slow : draw < 50 ? .contrary : .steady
    }
    return SimulatedParticipant(seat: seat, temper: temper)
  }

  /// The answer of a seat to a question; nil when no answer is possible.
  ///
  /// - Parameter isChanged: the answer after a change of mind.
  func answer(to question: Question, by seat: SeatID, values: ValueList, isChanged: Bool = false) -> Answer? {
    if !isChanged, passes(question, seat) { return .skipped }
    switch question.kind {
    case .choice(let options, let maximum): return choice(options, maximum, question, seat, isChanged)
    case .scale(let scale): return .scale(number(on: scale, question, seat, isChanged))
    case .text(let maximumLength):
      return PhraseBank.lines(about: [question.prompt], maximumLength: maximumLength, chance: own(question, seat, isChanged)).first.map {
        .text($0)
      }
    case .sort:
      let sort = SimulatedSort(seed: seed, values: values)
      return .sort(sort.piles(of: participant(seat), question: question.id, isChanged: isChanged))
    case .points(let options, let total):
      return .points(points(total, wishes: wishes(options, question, seat, isChanged)))
    case .rank(let options): return .rank(wishes(options, question, seat, isChanged).map { options[$0.place].id })
    case .dots(.options(let options), let perPerson):
      let best = wishes(options, question, seat, isChanged).prefix(max(1, perPerson))
      return best.isEmpty ? nil : .dots(Dictionary(uniqueKeysWithValues: best.map { (options[$0.place].id, 1) }))
    case .assign, .dots: return nil
    }
  }

  /// Headings of a card, as the group chooses them together.
  func headings(of card: Card, question: QuestionID, columns: [Column], maximum: Int) -> [ItemID] {
    var chance = Chance(seed: seed, "heading", question.rawValue, "\(card.id.rawValue)")
    guard maximum > 0 else { return [] }
    let count = maximum > 1 && columns.count > 1 && chance.happens(20) ? 2 : 1
    return Array(chance.shuffled(columns.map(\.id)).prefix(count))
  }

  /// Who may pass rotates over the questions, a quarter of the seats at a time, so that a small group keeps its results.
  private func passes(_ question: Question, _ seat: SeatID) -> Bool {
    guard seat.rawValue > 1 else { return false }
    var chance = own(question, seat, false, "pass")
    if case .text = question.kind { return chance.happens(30) }
    var rotation = Chance(seed: seed, "rotation", question.id.rawValue)
    guard (seat.rawValue + rotation.below(4)) % 4 == 0 else { return false }
    return chance.happens(question.isSensitive ? 30 : 15)
  }

  private func choice(_ options: [Option], _ maximum: Int, _ question: Question, _ seat: SeatID, _ isChanged: Bool) -> Answer? {
    guard !options.isEmpty, maximum > 0 else { return nil }
    var noise = own(question, seat, isChanged)
    let order = wishes(options, question, seat, isChanged, noise: &noise).map(\.place)
    let count = 1 + noise.below(min(maximum, options.count))
    return .choice(order.prefix(count).sorted().map { options[$0].id })
  }

  /// The options from the strongest wish to the weakest: a taste that the group shares, and noise of one's own.
  private func wishes(
    _ options: [Option], _ question: Question, _ seat: SeatID, _ isChanged: Bool, noise: inout Chance
  ) -> [(place: Int, wish: Double)] {
    let conformity = participant(seat).temper.conformity
    let wishes = options.enumerated().map { place, option in
      var shared = Chance(seed: seed, "taste", question.id.rawValue, option.id)
      return (place: place, wish: shared.deviation() * 0.9 * conformity + noise.deviation())
    }
    return wishes.sorted { ($0.wish, $1.place) > ($1.wish, $0.place) }
  }

  private func wishes(_ options: [Option], _ question: Question, _ seat: SeatID, _ isChanged: Bool) -> [(place: Int, wish: Double)] {
    var noise = own(question, seat, isChanged)
    return wishes(options, question, seat, isChanged, noise: &noise)
  }

  /// Points in the order of the options, more for a stronger wish, together the total; what rounding leaves goes to the strongest.
  private func points(_ total: Int, wishes: [(place: Int, wish: Double)]) -> [Int] {
    guard let first = wishes.first else { return [] }
    let weights = wishes.map { max(0, 2 + $0.wish) }
    let sum = weights.reduce(0, +)
    var points = Array(repeating: 0, count: wishes.count)
    for (wish, weight) in zip(wishes, weights) where sum > 0 { points[wish.place] = Int(Double(total) * weight / sum) }
    points[first.place] += total - points.reduce(0, +)
    return points
  }

  private func number(on scale: Scale, _ question: Question, _ seat: SeatID, _ isChanged: Bool) -> Int {
    var shared = Chance(seed: seed, "taste", question.id.rawValue)
    let width = Double(scale.highest - scale.lowest)
    let centre = 0.4 + 0.4 * shared.unit()
    var noise = own(question, seat, isChanged)
    let target = participant(seat).temper == .contrary ? 1 - centre : centre
    let number = Double(scale.lowest) + width * (target + 0.2 * noise.deviation())
    return min(max(Int(number.rounded()), scale.lowest), scale.highest)
  }

  private func own(_ question: Question, _ seat: SeatID, _ isChanged: Bool, _ subject: String = "answer") -> Chance {
    Chance(seed: seed, subject, question.id.rawValue, seat.label, isChanged ? "2" : "1")
  }
}
