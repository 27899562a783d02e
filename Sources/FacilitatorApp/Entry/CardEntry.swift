import Canvas
import Programme
import SessionEngine

/// Lines typed at speed: cards under headings, or points of a talk.
struct CardEntry: Sendable {
  let block: BlockID
  let step: String
  /// Headings; empty for the points of a talk.
  let columns: [Column]
  let keeping: Keeping
  var column = 0
  var field: TextField
  /// The line that is chosen in the list; nil while typing.
  var focus: CardID?
  /// The line that is being changed.
  var editing: CardID?
  /// Whether Esc was pressed once on a line that is not stored.
  private var isLeaving = false
  var problem: String?

  init(block: BlockID, step: Step) {
    self.block = block
    self.step = step.id
    if case .gather(let gather) = step.content {
      columns = gather.columns
      keeping = gather.keeping
      field = TextField(maximumLength: gather.maximumLength)
    } else {
      columns = []
      keeping = .marked
      field = TextField(maximumLength: 300)
    }
  }

  mutating func handle(_ key: Key, in state: SessionState, at now: Moment) -> EntryOutcome {
    problem = nil
    let cards = state.cards(in: block, step: step)
    if let focus { return browse(key, focus, cards) }
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
      guard field.text.isEmpty || isLeaving else {
        isLeaving = true
        problem = "Deze regel is nog niet bewaard. Enter bewaart; nog een keer Esc gooit de regel weg."
        return .stay
      }
      return .leave
    default:
      let before = field.text.count
      _ = field.handle(key)
      if case .character = key, field.text.count == before { problem = "Langer kan niet: hooguit \(field.maximumLength) tekens." }
    }
    if key != .escape { isLeaving = false }
    return .stay
  }

  private mutating func moveColumn(_ step: Int) {
    guard !columns.isEmpty, editing == nil else { return }
    column = (column + step + columns.count) % columns.count
  }

  private mutating func browse(_ key: Key, _ current: CardID, _ cards: [Card]) -> EntryOutcome {
    guard let place = cards.firstIndex(where: { $0.id == current }) else {
      focus = nil
      return .stay
    }
    switch key {
    case .up: focus = cards[max(0, place - 1)].id
    case .down: focus = place + 1 < cards.count ? cards[place + 1].id : nil
    case .character("m") where keeping == .reportedOnly: problem = "Alles wat hier staat, mag in het verslag. Haal met x weg wat niet mag."
    case .character("a") where keeping == .marked:
      let commands = cards.filter { !$0.mayBeReported }.map { Command.setCardConsent($0.id, mayBeReported: true) }
      return commands.isEmpty
        ? .stay
        : .ask(
          Confirmation(
            question: "Mogen al deze regels in het verslag?", detail: "Vraag het eerst aan de groep.", yes: "ja, alle \(cards.count)",
            then: .submit(commands)))
    case .character("m"): return .submit([.setCardConsent(current, mayBeReported: !cards[place].mayBeReported)])
    case .character("x"), .delete:
      focus = place + 1 < cards.count ? cards[place + 1].id : (place > 0 ? cards[place - 1].id : nil)
      return .submit([.removeCard(current)])
    case .enter:
      editing = current
      focus = nil
      var filled = TextField(maximumLength: field.maximumLength)
      _ = filled.handle(.paste(cards[place].text))
      field = filled
    case .escape: focus = nil
    default: problem = "m: mag in verslag · a: alle regels · x: weg · Enter: wijzig · ↓: verder typen"
    }
    return .stay
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
    clear()
    return .submit([command])
  }

  private mutating func clear() {
    editing = nil
    field = TextField(maximumLength: field.maximumLength)
  }
}
