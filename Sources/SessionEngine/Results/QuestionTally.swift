import Programme

/// Whole counts of one question: raised hands and answers of seats together.
struct QuestionTally {
  /// Per option, or per number of a scale, in order.
  var counts: [Int]
  /// People behind the counts, passes left out.
  var people: Int
  /// How many of them answered unseen.
  var blind: Int

  init(_ question: Question, in state: SessionState) {
    let hands = state.flow.record(question.id).counts
    let answers = state.answers[question.id] ?? [:]
    let given = answers.values.filter { $0 != .skipped }
    switch question.kind {
    case .choice(let options, _):
      var places: [ItemID: Int] = [:]
      for (place, option) in options.enumerated() { places[option.id] = place }
      counts = hands.count == options.count ? hands : Array(repeating: 0, count: options.count)
      for case .choice(let chosen) in given {
        for id in chosen { if let place = places[id] { counts[place] += 1 } }
      }
    case .scale(let scale):
      counts = hands.count == scale.range.count ? hands : Array(repeating: 0, count: scale.range.count)
      for case .scale(let number) in given where scale.range.contains(number) { counts[number - scale.lowest] += 1 }
    case .dots:
      let items = state.items(of: question)
      var places: [ItemID: Int] = [:]
      for (place, item) in items.enumerated() { places[item.id] = place }
      counts = hands.count == items.count ? hands : Array(repeating: 0, count: items.count)
      for case .dots(let dots) in given {
        for (id, number) in dots { if let place = places[id] { counts[place] += number } }
      }
    case .text, .assign, .sort, .points, .rank: counts = []
    }
    blind = given.count
    if case .dots(_, let perPerson) = question.kind {
      // Dots that were counted come from at least so many people.
      people = given.count + (hands.reduce(0, +) + perPerson - 1) / max(1, perPerson)
      return
    }
    // Where a person may raise a hand more than once, only the largest count is a number of people.
    let isMultiple = if case .choice(_, let maximum) = question.kind { maximum > 1 } else { false }
    people = given.count + (isMultiple ? hands.max() ?? 0 : hands.reduce(0, +))
  }
}

/// Middle score of counts per number, doubled; nil without people.
func doubledMedian(of counts: [Int], lowest: Int) -> Int? {
  let total = counts.reduce(0, +)
  guard total > 0 else { return nil }
  func number(at position: Int) -> Int {
    var seen = 0
    for (offset, count) in counts.enumerated() {
      seen += count
      if seen > position { return lowest + offset }
    }
    return lowest + counts.count - 1
  }
  return number(at: (total - 1) / 2) + number(at: total / 2)
}
