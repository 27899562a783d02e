import Canvas
import Programme
import SessionEngine

/// An answer that is being made at an own terminal and was not sent yet.
enum SeatDraft: Hashable, Sendable {
  /// What a key did.
  enum Outcome: Hashable, Sendable {
    case taken
    /// The key means nothing here.
    case unknown
    /// The key could not do its work: why.
    case problem(String)
    /// Enter: the answer is to be sent.
    case send
  }

  /// An answer, or what is missing.
  enum Result: Hashable, Sendable {
    case answer(Answer)
    case missing(String)
  }

  case options(OptionsDraft)
  case scale(ScaleDraft)
  case text(TextField)
  case numbers(NumbersDraft)
  case order(OrderDraft)
  case sort(SortDesk)

  /// Begins with the answer that was given, or empty.
  ///
  /// - Returns: nil for a question that this program can't show.
  init?(_ question: ParticipantQuestion) {
    let answer = question.answer
    switch question.kind {
    case .choice: self = .options(OptionsDraft(question, chosen: answer?.options ?? []))
    case .dots where question.maximum == 1: self = .options(OptionsDraft(question, chosen: answer?.dots.map { Array($0.keys) } ?? []))
    case .scale:
      guard let scale = question.scale else { return nil }
      self = .scale(ScaleDraft(scale: scale, chosen: answer?.number))
    case .text: self = .text(TextField.resumed(answer?.text ?? "", maximumLength: question.maximum ?? 200))
    case .points, .dots: self = .numbers(NumbersDraft(question, answer: answer))
    case .rank: self = .order(OrderDraft(question.options, placed: answer?.order ?? []))
    case .sort:
      guard let sort = question.sort else { return nil }
      self = .sort(SortDesk(sort, piles: answer?.piles))
    }
    if question.options.isEmpty, question.kind != .scale, question.kind != .text, question.kind != .sort { return nil }
  }

  mutating func handle(_ key: Key) -> Outcome {
    let outcome: Outcome
    switch self {
    case .options(var draft):
      outcome = draft.handle(key)
      self = .options(draft)
    case .scale(var draft):
      outcome = draft.handle(key)
      self = .scale(draft)
    case .text(var field):
      outcome = key == .enter ? .send : field.handle(key) ? .taken : .unknown
      self = .text(field)
    case .numbers(var draft):
      outcome = draft.handle(key)
      self = .numbers(draft)
    case .order(var draft):
      outcome = draft.handle(key)
      self = .order(draft)
    case .sort(var desk):
      outcome = desk.handle(key)
      self = .sort(desk)
    }
    return outcome
  }

  /// The answer as it stands; whether it may be given is for the server to say.
  func result(to question: ParticipantQuestion) -> Result {
    switch self {
    case .options(let draft):
      guard !draft.chosen.isEmpty else { return .missing("Kies eerst een antwoord.") }
      if question.kind == .dots { return .answer(.dots(Dictionary(draft.chosen.map { ($0, 1) }) { $1 })) }
      return .answer(.choice(draft.chosen))
    case .scale(let draft): return draft.chosen.map { .answer(.scale($0)) } ?? .missing("Kies eerst een getal.")
    case .text(let field):
      let text = field.text.trimmingBlanks
      return text.isEmpty ? .missing("Er staat nog geen tekst.") : .answer(.text(text))
    case .numbers(let draft): return draft.result
    case .order(let draft): return draft.result
    case .sort(let desk): return desk.result
    }
  }

  /// Whether an arrow chooses, and does not only move along.
  var choosesByArrows: Bool {
    switch self {
    case .options(let draft): draft.maximum == 1
    case .scale: true
    case .text, .numbers, .order, .sort: false
    }
  }

  /// Whether letters are text here and no commands.
  var isText: Bool { if case .text = self { true } else { false } }
}

extension TextField {
  /// A field that goes on with a text that was typed before: the first key adds to it.
  static func resumed(_ text: String, maximumLength: Int) -> TextField {
    var field = TextField(text, maximumLength: maximumLength)
    _ = field.handle(.end)
    return field
  }
}
