public import Summary

/// Writes a report as one JSON file that follows the schema `summary.schema.json`.
public struct JSONExport: Sendable {
  /// Version of the schema; raised when a reader of the old one would go wrong.
  public static let schemaVersion = 1

  public init() {}

  /// One file, `goedwerk-verslag-DATUM.json`.
  public func files(of report: SummaryReport) -> [ExportFile] {
    [ExportFile(name: "goedwerk-verslag-\(report.fileMark).json", bytes: Array(text(of: report).utf8))]
  }

  /// The report as JSON.
  public func text(of report: SummaryReport) -> String { json(report).text + "\n" }

  private func json(_ report: SummaryReport) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("schema", .string("goedwerk-summary")), ("schemaVersion", .int(Self.schemaVersion)), ("language", .string("nl")),
      ("edition", .string(report.edition.rawValue)), ("isInterim", .bool(report.isInterim)), ("isRehearsal", .bool(report.isRehearsal)),
      ("title", .string(report.title)), ("group", .string(report.group)), ("date", .string(report.date.iso)),
      ("participants", .optional(report.toldParticipants)),
      (
        "programme", .object([("title", .string(report.programme)), ("version", .int(report.programmeVersion))])
      ),
      ("values", .array(report.values.values.map { .object([("number", .int($0.number)), ("name", .string($0.name))]) })),
      (
        "piles",
        .array(
          report.values.piles.map { .object([("name", .string($0.name)), ("score", .int($0.score)), ("size", .int($0.size))]) })
      ),
      ("meetings", .array(report.meetings.map { json($0, of: report) })),
      ("charts", .array(report.charts.map(\.json))),
    ]
    if let comparison = report.comparison { members.append(("comparison", comparison.json)) }
    if !report.groups.isEmpty { members.append(("groups", .array(report.groups.map { group($0.withoutLines) }))) }
    if let moved = report.movedTogether {
      let names = [("up", moved.up), ("down", moved.down)]
      members.append(("movedTogether", .object(names.map { ($0, .array($1.map(JSONValue.string))) })))
    }
    return .object(members + [("omissions", .array(report.omissions.map(json)))])
  }

  /// One group of several.
  private func group(_ report: SummaryReport) -> JSONValue {
    .object([
      ("group", .string(report.group)), ("participants", .optional(report.toldParticipants)), ("isInterim", .bool(report.isInterim)),
      ("programmeVersion", .int(report.programmeVersion)), ("meetings", .array(report.meetings.map { json($0, of: report) })),
      ("omissions", .array(report.omissions.map(json))),
    ])
  }

  private func json(_ omission: Omission) -> JSONValue {
    .object([
      ("block", omission.block.isEmpty ? .null : .string(omission.block)), ("what", .string(omission.what)),
      ("reason", .string(omission.reason.rawValue)), ("words", .string(omission.reason.words)),
    ])
  }

  private func json(_ meeting: MeetingSummary, of report: SummaryReport) -> JSONValue {
    .object([
      ("id", .string(meeting.id)), ("title", .string(meeting.title)), ("date", .string(report.told(meeting.date))),
      ("participants", .optional(report.told(meeting.participants))), ("isRunning", .bool(meeting.isRunning)),
      ("plannedMinutes", .int(meeting.plannedMinutes)), ("realMinutes", .optional(meeting.realMinutes)),
      ("blocks", .array(meeting.blocks.map(json))),
      (
        "timetable",
        .array(
          meeting.timetable.map {
            .object([
              ("number", .string($0.number)), ("title", .string($0.title)), ("status", .string($0.status.rawValue)),
              ("plannedMinutes", .int($0.plannedMinutes)), ("realMinutes", .optional($0.realMinutes)),
            ])
          })
      ),
    ])
  }

  private func json(_ block: BlockSummary) -> JSONValue {
    var fields: [(String, JSONValue)] = [
      ("number", .string(block.number)), ("title", .string(block.title)), ("activity", .string(block.activity)),
      ("isEvaluation", .bool(block.isEvaluation)), ("plannedMinutes", .int(block.plannedMinutes)),
      ("realMinutes", .optional(block.realMinutes)), ("results", .array(block.results.map { $0.json })),
      (
        "lines",
        .array(
          block.lines.map {
            .object([
              ("kind", .string($0.kind.rawValue)), ("prompt", .string($0.prompt)), ("heading", .string($0.heading)),
              ("lines", .array($0.lines.map { $0.json })),
            ])
          })
      ),
      (
        "references",
        .array(
          block.references.map(\.json))
      ),
    ]
    if let story = block.story {
      fields.append(
        (
          "case",
          .object([
            ("title", .string(story.title)), ("question", .string(story.question)), ("source", .string(story.source)),
            ("isOwn", .bool(story.isOwn)),
          ])
        ))
    }
    if let titles = block.shownAgain { fields.append(("shownAgain", .array(titles.map(JSONValue.string)))) }
    if !block.pictures.isEmpty {
      fields.append(("pictures", .array(block.pictures.map(\.json))))
    }
    return .object(fields)
  }
}

extension SummaryReport {
  /// Outside the group each result tells how many people it is about, and nothing else does.
  func told(_ people: Int?) -> Int? { edition == .intern ? people : nil }

  var toldParticipants: Int? { told(participants) }

  /// The day of a meeting; outside the group its month.
  func told(_ date: CivilDate) -> String { edition == .intern ? date.iso : String(date.iso.prefix(7)) }
}
