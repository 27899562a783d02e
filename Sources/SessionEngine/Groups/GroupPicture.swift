public import Programme

/// What the session of one group gives to a closing session: counts of at least five people and lines that may be reported.
///
/// It has no field for a seat, a code, a note or the answer of one person, and not for the name that the group's own session has.
public struct GroupPicture: Codable, Hashable, Sendable {
  /// What the group is called in the closing meeting, for example `groep B`.
  public var name: String
  /// Tells sessions apart: 16 hexadecimal digits, made of when the session was made and its name.
  public var mark: String
  /// People in the group, those who withdrew left out; at least five.
  public var people: Int
  /// One per question that comes back in the closing meeting, in the order of the programme.
  public var results: [GroupResult]
  /// What moved between two value sorts, one per pair of sorts that comes back.
  public var shifts: [GroupShift]
  /// Lines marked 'mag in verslag', in the order of the alphabet.
  public var lines: [GroupLine]
  /// Whether the group sorted another list of values.
  public var hasOtherValues: Bool

  public init(
    name: String, mark: String, people: Int, results: [GroupResult], shifts: [GroupShift], lines: [GroupLine], hasOtherValues: Bool
  ) {
    self.name = name
    self.mark = mark
    self.people = people
    self.results = results
    self.shifts = shifts
    self.lines = lines
    self.hasOtherValues = hasOtherValues
  }
}

/// What one group may show of one question.
public struct GroupResult: Codable, Hashable, Sendable {
  public var question: QuestionID
  /// People behind the figure; 0 when there is none, or when the group chose together.
  public var people: Int
  public var figure: GroupFigure

  public init(question: QuestionID, people: Int, figure: GroupFigure) {
    self.question = question
    self.people = people
    self.figure = figure
  }
}

/// The figure of one question in one group.
public enum GroupFigure: Codable, Hashable, Sendable {
  /// People per option or per number of the scale, in order.
  case counts([Int])
  /// In words, because the item is sensitive or the group small, or because the group chose together.
  case words(String)
  /// Value sort: people per pile, value by value in the order of the list.
  case pileCounts([[Int]])
  /// Value sort: card numbers per pile, laid together.
  case piles([[Int]])
  /// Means in tenths per option, in order: of points, or of places.
  case means([Int])
  case absent(GroupGap)
}

/// Why a group has no figure.
public enum GroupGap: String, Codable, Hashable, Sendable, CaseIterable {
  /// The group's programme has not this question, or words it otherwise.
  case notAsked
  /// The group never saw a result of it.
  case notShown
  /// Fewer than five answers.
  case tooFew
}

/// The values of one group that moved clearly between two sorts of the same people.
public struct GroupShift: Codable, Hashable, Sendable {
  public var before: QuestionID
  public var after: QuestionID
  /// People who sorted twice; 0 when they are fewer than five.
  public var people: Int
  /// Card numbers of values that became more important, more than chance makes.
  public var up: [Int]
  /// Card numbers of values that became less important.
  public var down: [Int]

  public init(before: QuestionID, after: QuestionID, people: Int, up: [Int], down: [Int]) {
    self.before = before
    self.after = after
    self.people = people
    self.up = up
    self.down = down
  }
}

/// One line that a group lets out.
public struct GroupLine: Codable, Hashable, Sendable {
  public var block: BlockID
  public var column: ItemID
  public var text: String

  public init(block: BlockID, column: ItemID, text: String) {
    self.block = block
    self.column = column
    self.text = text
  }
}
