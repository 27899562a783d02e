import Canvas
import Programme
import SessionEngine

/// Keys in the list of typed lines: mark, merge, cluster, move, shuffle, change and remove.
extension CardEntry {
  /// Takes a key while a line of the list is in focus.
  mutating func browse(_ key: Key, _ current: CardID, _ cards: [Card], in state: SessionState, at now: Moment) -> EntryOutcome {
    guard let place = cards.firstIndex(where: { $0.id == current }) else {
      focus = nil
      merging = nil
      return .stay
    }
    let asked = doubt
    doubt = nil
    switch key {
    case .up: focus = cards[max(0, place - 1)].id
    case .down:
      // While a second line is looked for, the list does not end in the field.
      focus = place + 1 < cards.count ? cards[place + 1].id : merging == nil ? nil : current
    case .enter where merging != nil: return merge(into: current, in: state, at: now)
    case .escape where merging != nil: merging = nil
    case .character(let letter): return press(letter, cards[place], cards, asked, in: state, at: now)
    case .tab, .backTab: return move(cards[place], by: key == .tab ? 1 : -1, in: state, at: now)
    case .delete: return remove(place, cards)
    case .enter:
      editing = current
      focus = nil
      var filled = TextField(maximumLength: field.maximumLength)
      _ = filled.handle(.paste(cards[place].text))
      field = filled
    case .escape: focus = nil
    default: break
    }
    return .stay
  }

  private mutating func press(
    _ letter: Character, _ card: Card, _ cards: [Card], _ asked: Doubt?, in state: SessionState, at now: Moment
  ) -> EntryOutcome {
    switch letter {
    case "m" where keeping == .reportedOnly:
      problem = "Alles wat hier staat, mag in het verslag. Haal met x weg wat niet mag."
    case "m":
      if !card.mayBeReported, let question = IdentifyingWords(card.text).question, asked != .reporting(card.id) {
        doubt = .reporting(card.id)
        problem = question + " Nog een keer m: mag toch in het verslag."
        return .stay
      }
      return .submit([.setCardConsent(card.id, mayBeReported: !card.mayBeReported)])
    case "a" where keeping == .marked: return markAll(cards)
    case "x": return remove(cards.firstIndex(of: card) ?? 0, cards)
    case "v" where cards.count > 1: merging = merging == card.id ? nil : card.id
    case "k":
      var name = TextField(maximumLength: SessionState.longestHeading)
      if let own = card.heading { _ = name.handle(.paste(own)) }
      heading = name
    case "s":
      // Not secret, only without a rule: what counts is that nobody can read the order of speaking.
      let seed = UInt64(bitPattern: now.wall) ^ UInt64(bitPattern: now.uptime) << 20
      return submit(.shuffleCards(block: block, step: step, seed: seed), in: state, at: now)
    default: problem = "m: mag in verslag · a: alle regels · x: weg · v: voeg samen · k: kop · s: schud · Enter: wijzig"
    }
    return .stay
  }

  private func markAll(_ cards: [Card]) -> EntryOutcome {
    let open = cards.filter { !$0.mayBeReported }
    guard !open.isEmpty else { return .stay }
    let doubtful = open.count { !IdentifyingWords($0.text).isEmpty }
    let extra =
      doubtful == 0
      ? ""
      : doubtful == 1 ? " In 1 regel is misschien iemand te herkennen (!)." : " In \(doubtful) regels is misschien iemand te herkennen (!)."
    return .ask(
      Confirmation(
        question: "Mogen al deze regels in het verslag?", detail: "Vraag het eerst aan de groep." + extra, yes: "ja, alle \(cards.count)",
        then: .submit(open.map { Command.setCardConsent($0.id, mayBeReported: true) })))
  }

  private mutating func remove(_ place: Int, _ cards: [Card]) -> EntryOutcome {
    focus = place + 1 < cards.count ? cards[place + 1].id : (place > 0 ? cards[place - 1].id : nil)
    return .submit([.removeCard(cards[place].id)])
  }

  private mutating func merge(into target: CardID, in state: SessionState, at now: Moment) -> EntryOutcome {
    guard let source = merging else { return .stay }
    let outcome = submit(.mergeCards(source, into: target), in: state, at: now)
    if case .submit = outcome { merging = nil }
    return outcome
  }

  /// Under the next heading of the step.
  private mutating func move(_ card: Card, by step: Int, in state: SessionState, at now: Moment) -> EntryOutcome {
    guard columns.count > 1, let place = columns.firstIndex(where: { $0.id == card.column }) else { return .stay }
    let next = columns[(place + step + columns.count) % columns.count].id
    return submit(.placeCard(card.id, column: next, heading: card.heading), in: state, at: now)
  }

  /// Takes a key while the own heading of a line is typed; a digit takes one that is there already.
  mutating func nameHeading(_ key: Key, _ current: CardID, in state: SessionState, at now: Moment) -> EntryOutcome {
    guard var name = heading, let card = state.cards(in: block, step: step).first(where: { $0.id == current }) else {
      heading = nil
      return .stay
    }
    let known = state.cardHeadings(in: block, step: step)
    switch key {
    case .escape: heading = nil
    case .enter:
      heading = nil
      return submit(.placeCard(current, column: card.column, heading: name.text), in: state, at: now)
    case .character(let digit) where digit.isASCII && name.text.isEmpty && known.indices.contains((digit.wholeNumberValue ?? 0) - 1):
      heading = nil
      return submit(
        .placeCard(current, column: card.column, heading: known[(digit.wholeNumberValue ?? 1) - 1]), in: state, at: now)
    default:
      _ = name.handle(key)
      heading = name
    }
    return .stay
  }

  private mutating func submit(_ command: Command, in state: SessionState, at now: Moment) -> EntryOutcome {
    if let refusal = state.refusal(of: command, at: now) {
      problem = refusal
      return .stay
    }
    return .submit([command])
  }
}
