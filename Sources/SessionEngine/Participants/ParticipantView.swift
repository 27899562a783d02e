public import Programme

/// What one participant sees on a phone or an own terminal: what the room sees now, as a task, with the seat's own answer and nobody else's.
///
/// Its JSON is `Task` in `assets/schema/deelnemers.openapi.yaml`. The shared part is made from a `RoomView`, so that it can't hold more than
/// the room's screen does.
public struct ParticipantView: Codable, Hashable, Sendable {
  public var group: String
  public var isRehearsal: Bool
  public var seat: ParticipantSeat
  public var phase: ParticipantPhase
  /// Title of the meeting; nil between meetings.
  public var meeting: String?
  /// Number and title of the block, such as `2.3 Waarden sorteren`; nil between meetings.
  public var block: String?
  /// One sentence that says what to do now; empty when the question says it.
  public var message: String
  /// Heading and text of the room's screen in the phase `kijken`; the question in a talk.
  public var heading: String?
  public var text: [String]
  /// Labels of those in the same subgroup at work, the own seat left out; empty without subgroups.
  public var together: [String]
  /// In the phases `vraag` and `gesloten`.
  public var question: ParticipantQuestion?
  /// The questions of this step that were on the screen so far, in order; empty unless `question` is there.
  public var questions: [ParticipantQuestionMark]
  /// In the phase `regels`.
  public var lines: ParticipantLines?
  /// In the phase `resultaat`.
  public var result: ParticipantResult?
}

/// What a participant can do now.
public enum ParticipantPhase: String, Codable, Hashable, Sendable, CaseIterable {
  /// Between meetings.
  case waiting = "wachten"
  /// Text, work or a talk on the room's screen.
  case looking = "kijken"
  case pause = "pauze"
  /// A question takes answers.
  case question = "vraag"
  /// The question on the screen takes no answers now.
  case closed = "gesloten"
  /// The group answers together on the room's screen.
  case together = "samen"
  /// Short lines are asked for.
  case lines = "regels"
  case result = "resultaat"
}

/// The own seat.
public struct ParticipantSeat: Codable, Hashable, Sendable {
  /// For example `D3`.
  public var label: String
  /// As on the card, for coming back on another phone: `D3-K7QM`.
  public var code: String

  public init(_ seat: Seat) {
    label = seat.id.label
    code = seat.cardCode
  }
}

/// A question of the step, for going back to one that was on the screen before.
public struct ParticipantQuestionMark: Codable, Hashable, Sendable {
  public var id: QuestionID
  /// From 1.
  public var number: Int
  public var isOpen: Bool
  public var isAnswered: Bool
  /// Whether it is the one on the room's screen.
  public var isOnScreen: Bool
}

/// Lines that the group gathers, with those that this phone sent.
public struct ParticipantLines: Codable, Hashable, Sendable {
  /// Names the step, so that a line never lands in another one.
  public var step: String
  public var prompt: String
  public var columns: [ParticipantColumn]
  public var maximumLength: Int
  /// What becomes of a line, in one sentence.
  public var notice: String
  public var own: [ParticipantLine]
}

/// A heading under which a line is sent.
public struct ParticipantColumn: Codable, Hashable, Sendable {
  public var id: ItemID
  public var title: String
  public var explanation: String
}

/// A line that this phone sent.
public struct ParticipantLine: Codable, Hashable, Sendable {
  public enum Stage: String, Codable, Hashable, Sendable {
    /// The facilitator has not looked at it.
    case waiting = "wacht"
    case shown = "getoond"
    case notShown = "niet-getoond"
  }

  public var id: Int
  public var column: ItemID
  public var text: String
  public var stage: Stage

  public init(id: Int, column: ItemID, text: String, stage: Stage) {
    self.id = id
    self.column = column
    self.text = text
    self.stage = stage
  }
}

/// A result as the room sees it, in words and numbers.
public struct ParticipantResult: Codable, Hashable, Sendable {
  public var prompt: String
  /// One sentence that says what is to be seen.
  public var headline: String
  public var rows: [ParticipantResultRow]
  public var remarks: [String]
}

/// One row of a result.
public struct ParticipantResultRow: Codable, Hashable, Sendable {
  public var title: String
  /// For example `6 van de 10`; may be empty.
  public var text: String
  /// Length of a bar in thousandths of the whole; nil where a bar says nothing.
  public var share: Int?

  init(_ title: String, _ text: String = "", share: Int? = nil) {
    self.title = title
    self.text = text
    self.share = share
  }
}
