public import Programme

/// What an organiser gets to read of a session: the one model from which every format is written.
///
/// It has no field that could hold a seat, a code, a private note or a time of day, and no figure over fewer than five people.
public struct SummaryReport: Codable, Hashable, Sendable {
  public var edition: Edition
  public var programme: String
  public var programmeVersion: Int
  public var group: String
  /// Day of the report.
  public var date: CivilDate
  /// Number of people in the group, those who withdrew left out; at least five.
  public var participants: Int
  /// Whether a meeting was still running.
  public var isInterim: Bool
  /// Whether the participants were simulated.
  public var isRehearsal: Bool
  /// The value list of the programme: what tallies and sheets refer to.
  public var values: ValueNames
  /// Meetings that began, in order.
  public var meetings: [MeetingSummary]
  /// The groups of a closing session; nil in the session of one group.
  public var comparison: ComparisonSummary?
  /// What was left out, and why, in the order of the report.
  public var omissions: [Omission]
  /// Each group by itself where this is the report of several groups together; empty in the report of one session.
  public var groups: [SummaryReport] = []
  /// What moved between two value sorts in at least two groups; nil in the report of one session.
  public var movedTogether: MovedTogether? = nil

  /// For example `Verslag Goed Werk`.
  public var title: String { "Verslag \(programme)" }
}

/// For whom a report is written.
public enum Edition: String, Codable, Hashable, Sendable, CaseIterable {
  /// The group itself and its facilitators.
  case intern
  /// The organiser, and whoever the organiser shares it with.
  case extern
}

/// Names and numbers of the values and piles.
public struct ValueNames: Codable, Hashable, Sendable {
  public var values: [ValueName]
  public var piles: [PileName]

  /// Size of the first pile; zero without piles.
  public var topSize: Int { piles.first?.size ?? 0 }
  /// Size of the last pile; zero without piles.
  public var bottomSize: Int { piles.last?.size ?? 0 }
}

/// One value of the list.
public struct ValueName: Codable, Hashable, Sendable {
  /// Number on the paper card.
  public var number: Int
  public var name: String
  /// Name in a narrow list.
  public var short: String = ""
}

/// One pile of the value sort.
public struct PileName: Codable, Hashable, Sendable {
  public var name: String
  /// Pile score, for example +2.
  public var score: Int
  /// Number of values in the pile.
  public var size: Int
}

/// One meeting that began.
public struct MeetingSummary: Codable, Hashable, Sendable {
  public var id: String
  /// The part of the programme that the meeting belongs to.
  public var part: Part
  public var title: String
  public var date: CivilDate
  /// Largest number of people present at one time; nil when fewer than five.
  public var participants: Int?
  public var isRunning: Bool
  public var plannedMinutes: Int
  /// Nil while the meeting runs.
  public var realMinutes: Int?
  /// Blocks that were done, in the order of the plan; empty when fewer than five people were present.
  public var blocks: [BlockSummary]
  /// Every block of the plan, for the appendix; empty in the external edition, which tells times per meeting.
  public var timetable: [BlockTime]
}

/// Planned and real time of one block.
public struct BlockTime: Codable, Hashable, Sendable {
  public var number: String
  public var title: String
  public var status: BlockStatus
  public var plannedMinutes: Int
  /// Whole minutes over all visits; nil when the block was not done or still runs.
  public var realMinutes: Int?
}

/// What became of a block.
public enum BlockStatus: String, Codable, Hashable, Sendable, CaseIterable {
  case done, running, skipped, notReached
  /// Moved to the next meeting.
  case postponed
}

/// What happened in one block.
public struct BlockSummary: Codable, Hashable, Sendable {
  /// Id of the block in the programme.
  public var id: String
  /// The part of the programme that the block belongs to.
  public var part: Part
  public var form: ExerciseForm
  public var number: String
  public var title: String
  /// The kind of exercise in words.
  public var activity: String
  public var isEvaluation: Bool
  public var plannedMinutes: Int
  /// Nil while the block runs, in the external edition and over several groups.
  public var realMinutes: Int?
  public var results: [ResultSummary]
  public var lines: [LineList]
  public var references: [ReferenceSummary]
  /// The case that the block worked on; nil when it has none.
  public var story: CaseSummary? = nil
  /// What several results say together.
  public var pictures: [PictureSummary] = []
  /// Titles of the earlier blocks whose results or lines the room looked at again; nil where it looked at none.
  public var shownAgain: [String]? = nil
}

/// Lines of participants that may be reported, under one heading.
public struct LineList: Codable, Hashable, Sendable {
  public enum Kind: String, Codable, Hashable, Sendable { case card, point }
  public var kind: Kind
  /// What was asked; may be empty.
  public var prompt: String
  /// Heading of the column; empty for points of a talk.
  public var heading: String
  public var lines: [ReportLine]
  /// Id of the column in the programme; empty for points of a talk.
  public var column: String = ""
  /// Whether the lines may not leave the group, so that only the internal edition has them.
  public var staysInGroup: Bool = false
  /// The own heading of the group at the end of `heading`; empty when it has none.
  public var ownHeading: String = ""
  /// Whether somebody looked the own heading through for recognisable people.
  public var isHeadingRead: Bool = false
}

/// One line, with how often it was given.
public struct ReportLine: Codable, Hashable, Sendable {
  public var text: String
  public var times: Int
  /// Whether somebody looked it through for recognisable people; the external edition has no other lines.
  public var isRead: Bool = false
}

/// A figure or a finding from elsewhere that was shown to the group.
public struct ReferenceSummary: Codable, Hashable, Sendable {
  /// May be empty.
  public var heading: String
  public var text: String
  public var items: [String]
  /// May be empty.
  public var source: String
  /// The numbers of a survey; nil for a finding in words.
  public var survey: SurveyFigure? = nil
}

/// The answers to one statement of a survey, next to a question of the programme.
public struct SurveyFigure: Codable, Hashable, Sendable {
  /// Id of the question that it stands beside.
  public var question: String
  public var statement: String
  /// Whole percentages in the order of the survey.
  public var shares: [SurveyShare]
  /// Respondents; nil when the source does not give their number.
  public var people: Int?
  /// What stands with a comparison when the group is large enough for one.
  public var note: String = ""
}

/// One answer of a survey.
public struct SurveyShare: Codable, Hashable, Sendable {
  public var title: String
  /// Whole per cent.
  public var percent: Int
}
