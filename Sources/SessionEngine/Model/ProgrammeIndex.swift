public import Programme

/// A programme with its blocks and questions found by id in constant time.
public struct ProgrammeIndex: Hashable, Sendable {
  public let programme: Programme
  private let meetings: [MeetingID: Meeting]
  private let blocks: [BlockID: Block]
  private let meetingOfBlock: [BlockID: MeetingID]
  private let questions: [QuestionID: Question]
  private let blockOfQuestion: [QuestionID: BlockID]

  public init(_ programme: Programme) {
    self.programme = programme
    var meetings: [MeetingID: Meeting] = [:]
    var blocks: [BlockID: Block] = [:]
    var meetingOfBlock: [BlockID: MeetingID] = [:]
    var questions: [QuestionID: Question] = [:]
    var blockOfQuestion: [QuestionID: BlockID] = [:]
    for meeting in programme.meetings {
      meetings[meeting.id] = meeting
      for block in meeting.blocks + meeting.reserve {
        blocks[block.id] = block
        meetingOfBlock[block.id] = meeting.id
        for question in block.questions {
          questions[question.id] = question
          blockOfQuestion[question.id] = block.id
        }
      }
    }
    self.meetings = meetings
    self.blocks = blocks
    self.meetingOfBlock = meetingOfBlock
    self.questions = questions
    self.blockOfQuestion = blockOfQuestion
  }

  public func meeting(_ id: MeetingID) -> Meeting? { meetings[id] }
  public func block(_ id: BlockID) -> Block? { blocks[id] }
  public func meeting(of block: BlockID) -> MeetingID? { meetingOfBlock[block] }
  public func question(_ id: QuestionID) -> Question? { questions[id] }
  public func block(of question: QuestionID) -> BlockID? { blockOfQuestion[question] }

  /// The step at a position, or nil when the position is not in the programme.
  public func step(at position: Position) -> Step? {
    guard let block = blocks[position.block], block.steps.indices.contains(position.step) else { return nil }
    return block.steps[position.step]
  }

  public static func == (left: ProgrammeIndex, right: ProgrammeIndex) -> Bool { left.programme == right.programme }
  public func hash(into hasher: inout Hasher) { hasher.combine(programme.id) }
}
