public import Programme

extension SessionState {
  /// Checks the answer of a seat, in every lane alike.
  ///
  /// - Throws: a `Rejection` that says in one sentence what is wrong.
  public func validate(_ answer: Answer, to question: Question) throws(Rejection) {
    switch (question.kind, answer) {
    case (_, .skipped): return
    case (.choice(let options, let maximum), .choice(let chosen)): try check(chosen, among: options, maximum: maximum)
    case (.scale(let scale), .scale(let number)):
      guard scale.range.contains(number) else {
        throw Rejection(.outOfRange, "Kies een getal van \(scale.lowest) tot en met \(scale.highest).")
      }
    case (.text(let maximumLength), .text(let text)): try check(text, maximumLength: maximumLength)
    case (.sort, .sort(let piles)): try SortValidation(values: programme.values).check(piles, mayBeIncomplete: false)
    case (.points(let options, let total), .points(let points)): try PointsValidation(options: options, total: total).check(points)
    case (.rank(let options), .rank(let order)): try check(order, isOrderOf: options)
    case (.dots(_, let perPerson), .dots(let dots)): try check(dots, on: items(of: question), perPerson: perPerson)
    default: throw Rejection(.wrongAnswerKind, "Dit antwoord past niet bij deze vraag.")
    }
  }

  /// Checks what the group chooses together; a sort may be incomplete, and cards may stand under no heading yet.
  func validateGroupAnswer(_ answer: Answer, to question: Question) throws(Rejection) {
    switch (question.kind, answer) {
    case (.sort, .sort(let piles)): try SortValidation(values: programme.values).check(piles, mayBeIncomplete: true)
    case (.assign(let source, let columns, let maximum), .assign(let headings)):
      let known = Set(gatheredCards(in: source).map(\.id))
      let ids = Set(columns.map(\.id))
      for (card, chosen) in headings.sorted(by: { $0.key < $1.key }) {
        guard known.contains(card) else { throw Rejection(.unknownCard, "Dit woord staat niet in de lijst.") }
        guard chosen.count <= maximum else {
          throw Rejection(.tooManyOptions, "Een woord mag onder hooguit \(maximum) koppen staan.")
        }
        guard chosen.allSatisfy(ids.contains), Set(chosen).count == chosen.count else {
          throw Rejection(.unknownColumn, "Deze kop bestaat hier niet.")
        }
      }
    default: try validate(answer, to: question)
    }
  }

  private func check(_ chosen: [ItemID], among options: [Option], maximum: Int) throws(Rejection) {
    guard !chosen.isEmpty else { throw Rejection(.noOption, "Kies een antwoord.") }
    guard chosen.count <= maximum else {
      throw Rejection(.tooManyOptions, maximum == 1 ? "Kies één antwoord." : "Kies hooguit \(maximum) antwoorden.")
    }
    guard Set(chosen).count == chosen.count else { throw Rejection(.optionTwice, "Eén antwoord staat er twee keer.") }
    let known = Set(options.map(\.id))
    guard chosen.allSatisfy(known.contains) else { throw Rejection(.unknownOption, "Dit antwoord bestaat hier niet.") }
  }

  func check(_ text: String, maximumLength: Int) throws(Rejection) {
    guard !text.trimmed.isEmpty else { throw Rejection(.emptyText, "Er staat nog geen tekst.") }
    guard text.count <= maximumLength else {
      throw Rejection(.textTooLong, "De tekst is te lang: \(text.count) tekens, hooguit \(maximumLength).")
    }
    // One character can be a letter with thousands of accents; the longest emoji has eleven scalars.
    guard text.unicodeScalars.count <= maximumLength * 12 else {
      throw Rejection(.textTooLong, "De tekst is te lang. Laat bijzondere tekens weg.")
    }
  }
}

/// Checks a value sort against the list and the pile sizes of the programme.
public struct SortValidation: Sendable {
  private let values: ValueList

  public init(values: ValueList) { self.values = values }

  /// Checks card numbers per pile.
  ///
  /// - Parameter mayBeIncomplete: whether the sort is still being laid: piles may lack cards, hold more than they will in the end
  ///   (a choice that is still to be narrowed down), and cards may lie in no pile.
  /// - Throws: a `Rejection` about the first fault, in the order of the piles.
  public func check(_ piles: [[Int]], mayBeIncomplete: Bool) throws(Rejection) {
    let sizes = values.pileSizes
    guard piles.count == sizes.count else {
      throw Rejection(.wrongPileCount, "Er zijn \(sizes.count) stapels nodig, maar er staan er \(piles.count).")
    }
    var seen: Set<Int> = []
    for (pile, numbers) in zip(values.piles, piles) {
      for number in numbers {
        guard values.value(number: number) != nil else {
          throw Rejection(.unknownValue, "Nummer \(number) bestaat niet. De kaarten gaan van 1 tot en met \(values.values.count).")
        }
        guard seen.insert(number).inserted else {
          throw Rejection(.valueTwice, "Nummer \(number) staat er twee keer, ook bij ‘\(pile.name)’.")
        }
      }
    }
    // What remains comes last: it is only wrong when another pile is, and that one is the one to name.
    if mayBeIncomplete { return }
    let order = piles.indices.filter { $0 != values.remainderIndex } + piles.indices.filter { $0 == values.remainderIndex }
    for place in order {
      let numbers = piles[place]
      let name = values.piles[place].name
      if numbers.count > sizes[place] {
        throw Rejection(.pileTooLarge, "Bij ‘\(name)’ staan \(numbers.count) kaarten. Er passen er \(sizes[place]).")
      }
      if numbers.count < sizes[place] {
        throw Rejection(.pileTooSmall, "Bij ‘\(name)’ staan \(numbers.count) kaarten. Er horen er \(sizes[place]).")
      }
    }
  }
}
