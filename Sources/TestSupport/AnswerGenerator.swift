public import Programme
public import SessionEngine

/// Answers that fit a question, and answers with one fault.
public struct AnswerGenerator: Sendable {
  public var random: SeededRandom

  public init(random: SeededRandom) { self.random = random }

  /// An answer that the question takes; for an assignment, of the cards that are there.
  public mutating func fitting(_ question: Question, in state: SessionState) -> Answer {
    switch question.kind {
    case .choice(let options, let maximum):
      return .choice(Array(options.map(\.id).shuffled(using: &random).prefix(1 + random.below(maximum))))
    case .scale(let scale): return .scale(Int.random(in: scale.range, using: &random))
    case .text(let maximumLength): return .text(String(repeating: "w", count: 1 + random.below(maximumLength)))
    case .assign(let source, let columns, let maximum):
      var headings: [CardID: [ItemID]] = [:]
      for card in state.gatheredCards(in: source) where random.chance(70) {
        headings[card.id] = Array(columns.map(\.id).shuffled(using: &random).prefix(random.below(maximum + 1)))
      }
      return .assign(headings)
    case .sort: return .sort(sort(of: state.programme.values))
    case .points(let options, let total):
      var points = options.map { _ in 0 }
      for _ in 0..<total { points[random.below(points.count)] += 1 }
      return .points(points)
    case .rank(let options): return .rank(options.map(\.id).shuffled(using: &random))
    case .dots(_, let perPerson):
      let items = state.items(of: question)
      guard !items.isEmpty else { return .skipped }
      var dots: [String: Int] = [:]
      for _ in 0...random.below(perPerson) { dots[items[random.below(items.count)].id, default: 0] += 1 }
      return .dots(dots)
    }
  }

  /// A complete sort, all of them equally likely.
  public mutating func sort(of values: ValueList) -> [[Int]] {
    var rest = values.values.map(\.number).shuffled(using: &random)[...]
    return values.pileSizes.map { size in
      defer { rest = rest.dropFirst(size) }
      return rest.prefix(size).sorted()
    }
  }

  /// A sort with one small change, which may be valid still.
  public mutating func nearlyValidSort(of values: ValueList) -> [[Int]] {
    var piles = sort(of: values)
    let from = random.below(piles.count)
    let to = random.below(piles.count)
    switch random.below(8) {
    case 0: if !piles[from].isEmpty { piles[to].append(piles[from].removeLast()) }
    case 1: if !piles[from].isEmpty { piles[from].removeLast() }
    case 2: if let some = piles[from].first { piles[to].append(some) }
    case 3: piles[from].append([0, -1, values.values.count + 1, .max][random.below(4)])
    case 4: piles.removeLast()
    case 5: piles.append([])
    case 6: if !piles[from].isEmpty { piles[from][0] = 1 + random.below(values.values.count) }
    default: piles[from].shuffle(using: &random)
    }
    return piles
  }

  /// An answer that may not fit any question.
  public mutating func any(in state: SessionState) -> Answer {
    switch random.below(8) {
    case 0: .choice([])
    case 1: .choice(["eens", "eens"])
    case 2: .choice(["bestaat-niet"])
    case 3: .scale([.min, -1, 0, 6, .max][random.below(5)])
    case 4: .text(String(repeating: "x", count: random.below(100)))
    case 5: .sort(nearlyValidSort(of: state.programme.values))
    case 6: .assign([CardID(random.below(9)): ["mooi", "lastig", "bestaat-niet"].shuffled(using: &random)])
    default: .skipped
    }
  }
}
