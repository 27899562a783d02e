public import Programme

/// A question as a participant answers it, with all labels and limits.
public struct ParticipantQuestion: Codable, Hashable, Sendable {
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    case choice, scale, text, sort, points, rank, dots
  }

  public var id: QuestionID
  public var kind: Kind
  public var prompt: String
  /// What a row of statements has in common, above the prompt.
  public var lead: String?
  /// How to answer, in one sentence, such as `Kies één antwoord.`
  public var hint: String
  public var isOpen: Bool
  /// Of a choice, points, an order or dots, in the order of the programme.
  public var options: [ParticipantOption]
  /// Most options of a choice, points to divide, most dots, or most characters of a text; nil for other kinds.
  public var maximum: Int?
  public var scale: Scale?
  public var sort: ParticipantSort?
  /// What this seat answered; nil when nothing.
  public var answer: ParticipantAnswer?
}

/// One option.
public struct ParticipantOption: Codable, Hashable, Sendable {
  public var id: ItemID
  public var title: String
}

/// The value sort: all values, the piles and the short choices that fill them.
public struct ParticipantSort: Codable, Hashable, Sendable {
  public struct Value: Codable, Hashable, Sendable {
    public var number: Int
    public var name: String
    public var description: String
  }

  public struct Pile: Codable, Hashable, Sendable {
    public var id: ItemID
    public var name: String
    /// Values that it takes.
    public var size: Int
    /// Whether what is left over comes here by itself.
    public var isRemainder: Bool
  }

  /// One short choice: so many values for these piles, or fewer out of an earlier choice.
  public struct Step: Codable, Hashable, Sendable {
    public var id: ItemID
    /// `all`, `rest` (chosen in no earlier step) or the id of an earlier step.
    public var source: String
    public var piles: [ItemID]
    public var question: String
    /// Values to choose.
    public var count: Int
  }

  public var intro: String
  public var values: [Value]
  /// Most important first.
  public var piles: [Pile]
  public var steps: [Step]

  init(_ list: ValueList) {
    intro = list.intro
    values = list.values.map { Value(number: $0.number, name: $0.name, description: $0.description) }
    let sizes = list.pileSizes
    piles = zip(list.piles, sizes).map { Pile(id: $0.id, name: $0.name, size: $1, isRemainder: $0.size == nil) }
    let draft = SortDraft(list)
    steps = list.steps.indices.map { place in
      let step = list.steps[place]
      let count = draft.needed(in: place)
      let (source, from) =
        switch step.source {
        case .all: ("all", list.values.count)
        case .rest: ("rest", list.values.count - list.steps[..<place].filter { $0.source.isFresh }.reduce(0) { $0 + $1.size(in: list) })
        case .step(let id): (id, list.steps.first { $0.id == id }?.size(in: list) ?? 0)
        }
      let question = step.question.replacing("{count}", with: "\(count)").replacing("{from}", with: "\(from)")
      return Step(id: step.id, source: source, piles: step.piles, question: question, count: count)
    }
  }
}

extension SortingSource {
  /// Whether it chooses among values that no earlier choice took.
  fileprivate var isFresh: Bool { if case .step = self { false } else { true } }
}

extension SortingStep {
  fileprivate func size(in list: ValueList) -> Int {
    zip(list.piles, list.pileSizes).reduce(0) { piles.contains($1.0.id) ? $0 + $1.1 : $0 }
  }
}

extension ParticipantQuestion {
  /// A question as it stands now; nil where people can't answer one by one.
  public init?(_ question: Question, in state: SessionState) {
    let resolved = state.resolved(question)
    id = question.id
    prompt = question.prompt
    lead = question.lead
    isOpen = state.flow.record(question.id).stage == .open
    options = state.items(of: question).map { ParticipantOption(id: $0.id, title: $0.title) }
    switch resolved.kind {
    case .choice(_, let most):
      (kind, maximum) = (.choice, most)
      hint = most == 1 ? "Kies één antwoord." : "Kies hooguit \(most) antwoorden."
    case .scale(let range):
      (kind, scale) = (.scale, range)
      hint = "Kies een getal van \(range.lowest) (\(range.lowLabel)) tot en met \(range.highest) (\(range.highLabel))."
    case .text(let length):
      (kind, maximum) = (.text, length)
      hint = "Schrijf hooguit \(length) tekens. Schrijf geen namen op."
    case .sort:
      kind = .sort
      let list = ParticipantSort(state.programme.values)
      sort = list
      hint = "Leg alle \(list.values.count) waarden op een stapel."
    case .points(_, let total):
      (kind, maximum) = (.points, total)
      hint = "Verdeel precies \(total) punten."
    case .rank(let options):
      kind = .rank
      hint = "Zet alle \(options.count) op volgorde, het belangrijkste eerst."
    case .dots(_, let most):
      (kind, maximum) = (.dots, most)
      hint = most == 1 ? "Zet één stip." : "Zet hooguit \(most) stippen. Meer stippen op één regel mag."
    case .assign: return nil
    }
  }
}
