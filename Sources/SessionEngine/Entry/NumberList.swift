public import Programme

/// Points, an order or dots as typed: numbers with commas or blanks between them, one notation for paper and for blind entry.
///
/// Points are one number per option; an order and dots are the numbers of the items on the screen, from 1.
public struct NumberList: Sendable {
  private let question: Question
  private let items: [Option]

  public init(_ question: Question, in state: SessionState) {
    self.question = question
    items = state.items(of: question)
  }

  /// How many numbers an answer has; nil when that differs.
  public var expectedCount: Int? {
    switch question.kind {
    case .points, .rank: items.count
    default: nil
    }
  }

  /// How many numbers a text holds, as far as it is typed.
  public func count(_ text: String) -> Int { pieces(text).count }

  /// Reads the numbers of one answer. Below ten items the digits of an order or of dots may stand without anything between them.
  ///
  /// - Throws: a `Rejection` for something that is no number of an item.
  public func answer(_ text: String) throws(Rejection) -> Answer {
    try answer(pieces(text), subject: "Dit")
  }

  private func pieces(_ text: String) -> [String] {
    let pieces = text.split { $0 == "," || $0.isWhitespace }.map(String.init)
    if case .points = question.kind { return pieces }
    return pieces.count == 1 && items.count < 10 ? pieces[0].map(String.init) : pieces
  }

  /// Takes the words of one answer from a line: one word with commas, or as many words as there are items. Dots are always one word.
  ///
  /// - Parameter place: of the first of the words in the line, from 1.
  func answer(_ words: inout [String], at place: Int) throws(Rejection) -> Answer {
    let subject = "Woord \(place)"
    guard let expectedCount, !words[0].contains(",") else {
      return try answer(words.removeFirst().split(separator: ",").map(String.init), subject: subject)
    }
    let own = Array(words.prefix(expectedCount))
    words.removeFirst(own.count)
    return try answer(own, subject: subject)
  }

  private func answer(_ pieces: [String], subject: String) throws(Rejection) -> Answer {
    let numbers = pieces.compactMap { Int($0) }
    guard !numbers.isEmpty, numbers.count == pieces.count else {
      throw Rejection(.unknownOption, "\(subject) is geen rij getallen met komma’s ertussen.")
    }
    if case .points = question.kind { return .points(numbers) }
    var ids: [ItemID] = []
    for number in numbers {
      guard items.indices.contains(number - 1) else {
        throw Rejection(.unknownOption, "\(subject) klopt niet: de nummers gaan van 1 tot en met \(items.count).")
      }
      ids.append(items[number - 1].id)
    }
    if case .rank = question.kind { return .rank(ids) }
    return .dots(ids.reduce(into: [:]) { $0[$1, default: 0] += 1 })
  }
}
