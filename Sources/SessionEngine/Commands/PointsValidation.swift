public import Programme

/// Checks points that one person, or the group together, divided over options.
struct PointsValidation {
  let options: [Option]
  let total: Int

  /// - Throws: a `Rejection` for a number that is missing, below zero, or a sum that is not the total.
  func check(_ points: [Int]) throws(Rejection) {
    guard points.count >= options.count else {
      let missing = options.dropFirst(points.count).map { "‘\($0.title)’" }
      throw Rejection(.wrongCountLength, "Er ontbreekt een getal bij \(Wording.list(missing)). Ook nul moet er staan.")
    }
    guard points.count == options.count else {
      throw Rejection(.wrongCountLength, "Er zijn \(options.count) aantallen nodig, maar er staan er \(points.count).")
    }
    guard points.allSatisfy({ $0 >= 0 }) else { throw Rejection(.negativePoints, "Punten kunnen niet onder nul zijn.") }
    var sum = 0
    for number in points {
      let (partial, overflow) = sum.addingReportingOverflow(number)
      guard !overflow else { throw Rejection(.wrongSum, "Verdeel precies \(total) punten.") }
      sum = partial
    }
    guard sum == total else { throw Rejection(.wrongSum, "Verdeel precies \(total) punten. Nu zijn het er \(sum).") }
  }
}

extension SessionState {
  /// What an answer is about: the options of a question, or the cards that dots are put on; empty for other kinds.
  public func items(of question: Question) -> [Option] {
    switch question.kind {
    case .choice(let options, _), .points(let options, _), .rank(let options), .dots(.options(let options), _): options
    case .dots(.cards(let block, let step), _):
      gatheredCards(in: block).filter { step == nil || $0.step == step }.map { Option(id: "\($0.id.rawValue)", title: $0.text) }
    case .scale, .text, .assign, .sort: []
    }
  }

  /// The question with the cards of now as its options, where dots are put on cards; any other question as it is.
  public func resolved(_ question: Question) -> Question {
    guard case .dots(.cards, let perPerson) = question.kind else { return question }
    var copy = question
    copy.kind = .dots(source: .options(items(of: question)), perPerson: perPerson)
    return copy
  }

  func check(_ order: [ItemID], isOrderOf options: [Option]) throws(Rejection) {
    guard Set(order).count == order.count else { throw Rejection(.optionTwice, "Eén onderdeel staat er twee keer.") }
    let known = Set(options.map(\.id))
    guard order.allSatisfy(known.contains) else { throw Rejection(.unknownOption, "Dit onderdeel bestaat hier niet.") }
    guard order.count == options.count else {
      throw Rejection(.incompleteOrder, "Zet alle \(options.count) onderdelen op volgorde. Nu zijn het er \(order.count).")
    }
  }

  func check(_ dots: [String: Int], on items: [Option], perPerson: Int) throws(Rejection) {
    let known = Set(items.map(\.id))
    guard dots.keys.allSatisfy(known.contains) else { throw Rejection(.unknownOption, "Dit onderdeel bestaat hier niet.") }
    guard dots.values.allSatisfy({ $0 >= 0 }) else { throw Rejection(.negativePoints, "Stippen kunnen niet onder nul zijn.") }
    guard dots.values.contains(where: { $0 > 0 }) else { throw Rejection(.noOption, "Zet minstens één stip.") }
    guard dots.values.allSatisfy({ $0 <= perPerson }), dots.values.reduce(0, +) <= perPerson else {
      throw Rejection(.tooManyDots, perPerson == 1 ? "Zet één stip." : "Zet hooguit \(perPerson) stippen.")
    }
  }
}
