/// One question that participants answer.
public struct Question: Codable, Hashable, Sendable {
  public var id: QuestionID
  /// The statement or question on the shared screen.
  public var prompt: String
  /// What a row of statements has in common, above the prompt; nil when the prompt says it all.
  public var lead: String?
  public var kind: QuestionKind
  /// Whether the stricter rules of disclosure hold.
  public var isSensitive: Bool
  /// Whether answers may never be on the shared screen (open lines of an evaluation).
  public var isConfidential: Bool
  /// Reference figure that may stand beside the result, after it.
  public var reference: ReferenceID?

  public init(
    id: QuestionID, prompt: String, kind: QuestionKind, isSensitive: Bool = false,
    isConfidential: Bool = false,
    reference: ReferenceID? = nil
  ) {
    self.id = id
    self.prompt = prompt
    self.kind = kind
    self.isSensitive = isSensitive
    self.isConfidential = isConfidential
    self.reference = reference
  }
}

/// The kinds of question, one vocabulary for all lanes, results and exports.
public enum QuestionKind: Codable, Hashable, Sendable {
  /// One or several of a few options.
  case choice(options: [Option], maximum: Int)
  /// A whole number between two ends.
  case scale(Scale)
  /// One open line of at most so many characters.
  case text(maximumLength: Int)
  /// Cards gathered in an earlier block are placed under headings; a card may stand under at most `maximumColumns` of them.
  case assign(source: BlockID, columns: [Column], maximumColumns: Int)
  /// The value sort: every value of the programme's list in one pile.
  case sort
  /// A fixed number of points divided over options, all of them given away.
  case points(options: [Option], total: Int)
  /// All options in order, the most important first.
  case rank(options: [Option])
  /// At most so many dots a person, several on one option allowed.
  case dots(source: DotSource, perPerson: Int)
}

/// What dots are put on.
public enum DotSource: Codable, Hashable, Sendable {
  case options([Option])
  /// Cards that were gathered in a block, in one of its steps or, with nil, in all of them.
  case cards(block: BlockID, step: String?)
}

/// One option of a choice.
public struct Option: Codable, Hashable, Sendable {
  public var id: ItemID
  public var title: String

  public init(id: ItemID, title: String) {
    self.id = id
    self.title = title
  }
}

/// Whole numbers between two ends, with a word at each end.
public struct Scale: Codable, Hashable, Sendable {
  public var lowest: Int
  public var highest: Int
  public var lowLabel: String
  public var highLabel: String

  public init(lowest: Int, highest: Int, lowLabel: String, highLabel: String) {
    self.lowest = lowest
    self.highest = highest
    self.lowLabel = lowLabel
    self.highLabel = highLabel
  }

  /// The numbers of the scale, from low to high.
  public var range: ClosedRange<Int> { lowest...highest }
}
