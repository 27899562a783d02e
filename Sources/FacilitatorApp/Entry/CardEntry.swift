import Canvas
import Programme
import SessionEngine

/// Lines typed at speed: cards under headings, or points of a talk. In the list they are marked, merged, clustered and shuffled.
struct CardEntry: Sendable {
  let block: BlockID
  let step: String
  /// Headings; empty for the points of a talk.
  let columns: [Column]
  let keeping: Keeping
  /// Whether every line is tested as a dilemma question.
  let isQuestionChecked: Bool
  var column = 0
  var field: TextField
  /// The line that is chosen in the list; nil while typing.
  var focus: CardID?
  /// The line that is being changed.
  var editing: CardID?
  /// The line that waits for the one it is merged with.
  var merging: CardID?
  /// The own heading that is being typed for the line in focus; nil when none is.
  var heading: TextField?
  /// What was asked once; the same key again means yes.
  private var doubt: Doubt?
  var problem: String?

  private enum Doubt: Hashable {
    case leaving
    case keeping(String)
    case reporting(CardID)
  }

  init(block: BlockID, step: Step) {
    self.block = block
    self.step = step.id
    if case .gather(let gather) = step.content {
      columns = gather.columns
      keeping = gather.keeping
      field = TextField(maximumLength: gather.maximumLength)
      isQuestionChecked = gather.isQuestionChecked == true
    } else {
      columns = []
      keeping = .marked
      field = TextField(maximumLength: 300)
      isQuestionChecked = false
    }
  }

  mutating func handle(_ key: Key, in state: SessionState, at now: Moment) -> EntryOutcome {
    problem = nil
    let cards = state.shownCards(in: block, step: step)
    if let focus, heading != nil { return nameHeading(key, focus, in: state, at: now) }
    if let focus { return browse(key, focus, cards, in: state, at: now) }
    switch key {
    case .enter: return store(in: state, at: now)
    case .tab, .down: moveColumn(1)
    case .backTab: moveColumn(-1)
    case .up:
      editing = nil
      focus = keeping == .confidential ? nil : cards.last?.id
    case .escape:
      if editing != nil {
        clear()
        return .stay
      }
      guard field.text.isEmpty || doubt == .leaving else {
        doubt = .leaving
        problem = "Deze regel is nog niet bewaard. Enter bewaart; nog een keer Esc gooit de regel weg."
        return .stay
      }
      return .leave
    default:
      let before = field.text.count
      _ = field.handle(key)
      if case .character = key, field.text.count == before { problem = "Langer kan niet: hooguit \(field.maximumLength) tekens." }
    }
    if key != .escape { doubt = nil }
    return .stay
  }

  private mutating func moveColumn(_ step: Int) {
    guard !columns.isEmpty, editing == nil else { return }
    column = (column + step + columns.count) % columns.count
  }

  private mutating func store(in state: SessionState, at now: Moment) -> EntryOutcome {
    guard !field.text.trimmingBlanks.isEmpty else {
      problem = "Typ eerst een regel. Esc is klaar."
      return .stay
    }
    let command: Command =
      if let editing {
        .editCard(editing, text: field.text)
      } else {
        .addCard(
          block: block, step: step, column: columns.isEmpty ? nil : columns[column].id, text: field.text,
          mayBeReported: keeping == .reportedOnly)
      }
    if let refusal = state.refusal(of: command, at: now) {
      problem = refusal
      return .stay
    }
    if let question = doubtAbout(field.text), doubt != .keeping(field.text) {
      doubt = .keeping(field.text)
      problem = question + " Nog een keer Enter bewaart."
      return .stay
    }
    clear()
    return .submit([command])
  }

  /// What is asked once before a line is kept: the form of a dilemma question, or a word that may name somebody where every line is reported.
  private func doubtAbout(_ text: String) -> String? {
    if isQuestionChecked {
      return (QuestionCheck(text).unmet.map { "Let op: " + $0.lowercasedFirst } + [QuestionCheck.judgement]).joined(separator: " ")
    }
    return keeping == .reportedOnly ? IdentifyingWords(text).question : nil
  }

  private mutating func clear() {
    editing = nil
    doubt = nil
    field = TextField(maximumLength: field.maximumLength)
  }
}

extension CardEntry {
  private mutating func browse(_ key: Key, _ current: CardID, _ cards: [Card], in state: SessionState, at now: Moment) -> EntryOutcome {
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

  /// The own heading of a line; a digit takes one that is there already.
  private mutating func nameHeading(_ key: Key, _ current: CardID, in state: SessionState, at now: Moment) -> EntryOutcome {
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

extension String {
  /// With a small first letter, for the middle of a sentence.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
