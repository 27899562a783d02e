/// A whole workshop programme as it was loaded: its meetings, its value list and its reference figures.
///
/// A session file holds a programme in this form, so that resuming a session reads no YAML.
public struct Programme: Codable, Hashable, Sendable {
  /// Slug of the programme, for example `goed-werk`.
  public var id: String
  public var title: String
  /// Version of the content, raised by whoever edits it.
  public var version: Int
  public var meetings: [Meeting]
  public var values: ValueList
  public var references: ReferenceFigures
  /// Cases from practice; nil when the programme has none.
  public var cases: [CaseStudy]?

  public init(
    id: String, title: String, version: Int, meetings: [Meeting], values: ValueList,
    references: ReferenceFigures, cases: [CaseStudy]? = nil
  ) {
    self.id = id
    self.title = title
    self.version = version
    self.meetings = meetings
    self.values = values
    self.references = references
    self.cases = cases
  }

  /// The case with this id, or nil.
  public func caseStudy(_ id: ItemID) -> CaseStudy? { cases?.first { $0.id == id } }

  /// The meeting with this id, or nil.
  public func meeting(_ id: MeetingID) -> Meeting? {
    meetings.first { $0.id == id }
  }

  /// The block with this id in any meeting, reserve blocks included, or nil.
  public func block(_ id: BlockID) -> Block? {
    for meeting in meetings {
      if let found = meeting.block(id) { return found }
    }
    return nil
  }

  /// The question with this id in any step, or nil.
  public func question(_ id: QuestionID) -> Question? {
    for meeting in meetings {
      for block in meeting.blocks + meeting.reserve {
        for question in block.questions where question.id == id { return question }
      }
    }
    return nil
  }
}

/// One gathering of one group for one part.
public struct Meeting: Codable, Hashable, Sendable {
  public var id: MeetingID
  public var part: Part
  public var title: String
  /// What the group has at the end of the meeting; private.
  public var goal: String
  /// The blocks in the order of the plan.
  public var blocks: [Block]
  /// Optional blocks that a facilitator can add.
  public var reserve: [Block]

  public init(
    id: MeetingID, part: Part, title: String, goal: String, blocks: [Block], reserve: [Block] = []
  ) {
    self.id = id
    self.part = part
    self.title = title
    self.goal = goal
    self.blocks = blocks
    self.reserve = reserve
  }

  /// Sum of the planned minutes of the blocks.
  public var minutes: Int { blocks.reduce(0) { $0 + $1.minutes } }

  /// The block with this id, reserve blocks included, or nil.
  public func block(_ id: BlockID) -> Block? {
    blocks.first { $0.id == id } ?? reserve.first { $0.id == id }
  }
}

/// The part of the programme that a meeting belongs to; decides the accent colour.
public enum Part: String, Codable, Hashable, Sendable, CaseIterable {
  case introduction, craftsmanship, morals, engagement, closing
}
