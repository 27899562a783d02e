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
  /// Headings that stand ready: a line may begin with the number of one.
  let headings: [String]
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
  var doubt: Doubt?
  var problem: String?

  /// Something that is asked once.
  enum Doubt: Hashable {
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
      headings = gather.headings ?? []
    } else {
      columns = []
      keeping = .marked
      field = TextField(maximumLength: 300)
      isQuestionChecked = false
      headings = []
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
    let parts = split(field.text)
    let command: Command =
      if let editing {
        .editCard(editing, text: field.text)
      } else {
        .addCard(
          block: block, step: step, column: columns.isEmpty ? nil : columns[column].id, text: parts.text,
          mayBeReported: keeping == .reportedOnly, heading: parts.heading)
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

  /// A line that begins with the number of a heading goes under it.
  private func split(_ text: String) -> (heading: String?, text: String) {
    let words = text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard words.count == 2, let number = Int(words[0]), headings.indices.contains(number - 1) else { return (nil, text) }
    return (headings[number - 1], String(words[1]))
  }

  /// What is asked once before a line is kept: the form of a dilemma question, or a word that may name somebody where every line is reported.
  private func doubtAbout(_ text: String) -> String? {
    if isQuestionChecked {
      let unmet = QuestionCheck(text).unmet.map { demand in
        (demand.last == "." ? String(demand.dropLast()) : demand).lowercasedFirst
      }
      return (unmet.isEmpty ? "" : "Let op: \(unmet.joined(separator: "; ")). ") + QuestionCheck.judgement
    }
    return keeping == .reportedOnly ? IdentifyingWords(text).question : nil
  }

  private mutating func clear() {
    editing = nil
    doubt = nil
    field = TextField(maximumLength: field.maximumLength)
  }
}

extension String {
  /// With a small first letter, for the middle of a sentence.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
