/// One step of a block.
public struct Step: Codable, Hashable, Sendable {
  /// Slug, unique within the block, for example `intro`.
  public var id: String
  /// Short title, for the overview.
  public var title: String
  /// Minutes of the timer that starts with the step; nil when the step has none of its own.
  public var minutes: Int?
  public var content: StepContent
  /// Where a case is, for example `stap 3 van 5: overwegen`; nil for a step that is no part of a phase.
  public var phase: String?

  public init(id: String, title: String, minutes: Int? = nil, content: StepContent, phase: String? = nil) {
    self.id = id
    self.title = title
    self.minutes = minutes
    self.content = content
    self.phase = phase
  }

  /// How many pages the step has on the shared screen; at least one.
  public var pageCount: Int {
    switch content {
    case .show(let show): max(1, show.pages.count)
    case .work, .gather: 1
    case .ask(let ask): max(1, ask.questions.count)
    case .reveal(let reveal): max(1, reveal.pages.count)
    case .talk(let talk): max(1, talk.questions.count)
    }
  }
}

/// What happens in a step.
public enum StepContent: Codable, Hashable, Sendable {
  /// Text, a model or a case on the screen.
  case show(Show)
  /// Timed work: alone, in subgroups or with everybody.
  case work(Work)
  /// Questions are open for entry, by any lane.
  case ask(Ask)
  /// Results of questions that were asked, then a reference.
  case reveal(Reveal)
  /// The facilitator types what the room says.
  case gather(Gather)
  /// Talk with everybody, with points typed along the way.
  case talk(Talk)
}

/// Pages of text.
public struct Show: Codable, Hashable, Sendable {
  public var pages: [Page]
  /// Where pages come from that depend on the session; nil when all are in `pages`.
  public var source: ShowSource?

  public init(pages: [Page], source: ShowSource? = nil) {
    self.pages = pages
    self.source = source
  }
}

/// Pages that only the session can give.
public enum ShowSource: Codable, Hashable, Sendable {
  /// The case of the block that was chosen.
  case story
  /// What others did in that case.
  case outcome
  /// The lines that were typed in a block, under their headings.
  case lines(block: BlockID)
  /// The lines that were typed in a block, each on a page of its own.
  case messages(block: BlockID)
}

/// One page of text on the shared screen.
public struct Page: Codable, Hashable, Sendable {
  /// Heading; empty when the title of the block will do.
  public var heading: String
  /// Running text, at most 60 words.
  public var text: String
  /// A list below the text.
  public var items: [String]
  /// Where the text comes from; empty when it is our own.
  public var source: String

  public init(heading: String = "", text: String, items: [String] = [], source: String = "") {
    self.heading = heading
    self.text = text
    self.items = items
    self.source = source
  }
}

/// Timed work of the participants.
public struct Work: Codable, Hashable, Sendable {
  /// What to do, on the shared screen below the timer.
  public var instruction: String
  public var grouping: Grouping
  /// Whether a sign is given at half time (change of roles).
  public var hasHalfwaySignal: Bool

  public init(instruction: String, grouping: Grouping, hasHalfwaySignal: Bool = false) {
    self.instruction = instruction
    self.grouping = grouping
    self.hasHalfwaySignal = hasHalfwaySignal
  }
}

/// How people sit during timed work.
public enum Grouping: String, Codable, Hashable, Sendable, CaseIterable {
  case alone, pairs, threes, fours, plenary
  /// In a few groups that the room makes, for example one per role or one per side.
  case groups
  /// Nobody works: a break.
  case rest
}

/// Questions that are open for entry at the same time.
public struct Ask: Codable, Hashable, Sendable {
  public var questions: [Question]
  public init(questions: [Question]) { self.questions = questions }
}

/// Results, one page each.
public struct Reveal: Codable, Hashable, Sendable {
  public var pages: [RevealPage]
  public init(pages: [RevealPage]) { self.pages = pages }
}

/// One page of a reveal step.
public enum RevealPage: Codable, Hashable, Sendable {
  /// The result of a question.
  case result(question: QuestionID, view: ResultViewKind)
  /// What was said or measured elsewhere, after the own result.
  case reference(Page)
  /// The results of several questions in one picture; the labels are what the view needs: names of rounds, of rows or of corners.
  case combined(questions: [QuestionID], view: ResultViewKind, labels: [String])
  /// The lines that were typed in an earlier block.
  case lines(block: BlockID)
}

extension RevealPage {
  /// The questions whose results the page shows.
  public var questions: [QuestionID] {
    switch self {
    case .result(let question, _): [question]
    case .combined(let questions, _, _): questions
    case .reference, .lines: []
    }
  }
}

/// Which picture of a result a page shows.
public enum ResultViewKind: String, Codable, Hashable, Sendable, CaseIterable {
  /// The one picture that the kind of question has.
  case standard
  /// Value sort: the group's own sort in its piles.
  case groupSort
  /// Value sort: all values in order.
  case ranking
  /// Value sort: what the group shares and where it differs.
  case agreement
  /// The own result with the reference figure of the question beside it.
  case beside
  /// Points of several rounds compared.
  case rounds
  /// Points over three options as places in a triangle.
  case triangle
  /// People per side of a triangle.
  case sides
  /// People per ring, with a marker.
  case rings
  /// Several choices over the same options under each other.
  case list
  /// Several scores on the same scale under each other.
  case scores
  /// Value sort: what moved between two sorts of the same people.
  case shift
  /// A case placed between the corners of a triangle, side by side.
  case axes
  /// Not the results of an earlier block but its lines.
  case lines
}

/// Short lines that the facilitator types.
public struct Gather: Codable, Hashable, Sendable {
  /// What is asked, on the shared screen.
  public var prompt: String
  /// Headings; at least one.
  public var columns: [Column]
  /// Longest line in characters.
  public var maximumLength: Int
  /// What becomes of the lines.
  public var keeping: Keeping
  /// True when every line is checked as a dilemma question.
  public var isQuestionChecked: Bool?
  /// Own headings that stand ready, for example the rungs of a ladder; nil without any.
  public var headings: [String]?

  public init(
    prompt: String, columns: [Column], maximumLength: Int = 200, keeping: Keeping = .marked, isQuestionChecked: Bool? = nil,
    headings: [String]? = nil
  ) {
    self.prompt = prompt
    self.columns = columns
    self.maximumLength = maximumLength
    self.keeping = keeping
    self.isQuestionChecked = isQuestionChecked
    self.headings = headings
  }
}

/// What becomes of typed lines.
public enum Keeping: String, Codable, Hashable, Sendable {
  /// Kept in the session; in the summary only when marked 'mag in verslag'.
  case marked
  /// Only lines that may be reported are kept; the facilitator types no others.
  case reportedOnly
  /// Kept for the organiser and the facilitator; never on the shared screen.
  case confidential
}

/// A heading under which lines or cards are placed.
public struct Column: Codable, Hashable, Sendable {
  public var id: ItemID
  public var title: String
  /// One sentence of explanation; may be empty.
  public var explanation: String
  /// True when lines under the heading never go to other groups, whatever their marks.
  public var staysInGroup: Bool?

  public init(id: ItemID, title: String, explanation: String = "", staysInGroup: Bool? = nil) {
    self.id = id
    self.title = title
    self.explanation = explanation
    self.staysInGroup = staysInGroup
  }
}

/// A talk with everybody.
public struct Talk: Codable, Hashable, Sendable {
  /// Questions shown one at a time; may be empty.
  public var questions: [String]
  public init(questions: [String]) { self.questions = questions }
}
