/// One block of a meeting: what the room sees, what the facilitator knows, and its steps.
public struct Block: Codable, Hashable, Sendable {
  public var id: BlockID
  /// Number for people, for example `1.4`.
  public var number: String
  public var title: String
  /// Planned minutes.
  public var minutes: Int
  /// Shortest useful minutes, at most `minutes`.
  public var shortest: Int
  public var priority: Priority
  public var form: ExerciseForm
  /// Why the block exists; private.
  public var purpose: String
  /// The instruction on the shared screen, at most 60 words.
  public var room: String
  /// Private notes for the facilitator, one paragraph each. Never on the shared screen.
  public var notes: [String]
  /// Debrief questions.
  public var debrief: [String]
  /// Inventory ids that the block uses.
  public var sources: [String]
  /// Whether answers in this block ask for the stricter rules of disclosure.
  public var isSensitive: Bool
  /// What happens, in order; at least one step.
  public var steps: [Step]
  /// Cases of the programme that suit the block, the default first; nil for a block without a case.
  public var cases: [ItemID]?

  public init(
    id: BlockID, number: String, title: String, minutes: Int, shortest: Int, priority: Priority,
    form: ExerciseForm, purpose: String = "",
    room: String, notes: [String] = [], debrief: [String] = [], sources: [String] = [],
    isSensitive: Bool = false, steps: [Step], cases: [ItemID]? = nil
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.minutes = minutes
    self.shortest = shortest
    self.priority = priority
    self.form = form
    self.purpose = purpose
    self.room = room
    self.notes = notes
    self.debrief = debrief
    self.sources = sources
    self.isSensitive = isSensitive
    self.steps = steps
    self.cases = cases
  }

  /// All questions of the block in the order of its steps.
  public var questions: [Question] {
    steps.flatMap { step -> [Question] in
      if case .ask(let ask) = step.content { return ask.questions }
      return []
    }
  }
}

/// How much a block may give way when a meeting runs late.
public enum Priority: String, Codable, Hashable, Sendable, CaseIterable {
  case must, should, may
}
