import SessionEngine
public import Summary

/// Writes a report as one Markdown file.
public struct MarkdownExport: Sendable {
  public init() {}

  /// One file, `goedwerk-verslag-DATUM.md`.
  public func files(of report: SummaryReport) -> [ExportFile] {
    [ExportFile(name: "goedwerk-verslag-\(report.date.iso).md", bytes: Array(text(of: report).utf8))]
  }

  /// The report as Markdown.
  public func text(of report: SummaryReport) -> String {
    let parts = head(report) + report.meetings.flatMap(meeting) + groups(report) + evaluation(report) + timetable(report) + leftOut(report)
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func head(_ report: SummaryReport) -> [String] {
    var parts = ["# " + MarkdownText.escaped(report.title), "**INTERN.** \(FixedTexts.intern)"]
    if report.isInterim { parts.append("**VOORLOPIG.** \(FixedTexts.interim)") }
    if report.isRehearsal { parts.append("**REPETITIE.** \(FixedTexts.rehearsal)") }
    parts.append(
      MarkdownText.list([
        "Groep: \(report.group)", "Aantal deelnemers: \(report.participants)", "Datum van het verslag: \(report.date.inWords)",
        "Programma: \(report.programme), versie \(report.programmeVersion)",
      ]))
    parts.append("## Hoe te lezen")
    parts += FixedTexts.reading
    return parts
  }

  private func meeting(_ meeting: MeetingSummary) -> [String] {
    var parts = ["## " + MarkdownText.escaped(meeting.title)]
    let people = meeting.participants.map { Wording.participants($0) + " aanwezig" } ?? "aantal aanwezigen: \(Reason.tooFewPeople.words)"
    parts.append("\(meeting.date.inWords), \(people)." + (meeting.isRunning ? " Deze bijeenkomst loopt nog." : ""))
    let told = meeting.blocks.filter { !$0.isEvaluation && $0.hasContent }
    let others = meeting.blocks.filter { !$0.hasContent }
    parts += told.flatMap(block)
    if !others.isEmpty {
      let names = others.map { "\($0.number) \($0.title) (\($0.activity), \(time($0.realMinutes)))" }
      parts.append("\(told.isEmpty ? "Gedaan" : "Verder gedaan"): " + MarkdownText.escaped(Wording.list(names)) + ".")
    }
    return parts
  }

  private func block(_ block: BlockSummary) -> [String] {
    var parts = ["### " + MarkdownText.escaped("\(block.number) \(block.title)")]
    let activity = block.activity.prefix(1).uppercased() + block.activity.dropFirst()
    parts.append("\(activity). Gepland: \(time(block.plannedMinutes)). Werkelijk: \(time(block.realMinutes)).")
    if let story = block.story {
      let own = story.isOwn ? "" : ": " + story.question
      parts.append(MarkdownText.line("Casus: \(story.title)\(own)"))
      if !story.source.isEmpty { parts.append("Bron: " + MarkdownText.escaped(story.source)) }
    }
    // One sort is what its block is about: the block's own heading will do.
    let isPlain = if block.results.count == 1, case .sort = block.results[0].figure { true } else { false }
    parts += block.results.flatMap { MarkdownResult().parts($0, hasHeading: !isPlain) }
    for picture in block.pictures {
      parts.append("#### " + MarkdownText.escaped(picture.kind.title))
      parts.append(MarkdownText.line(picture.headline))
      parts.append(MarkdownText.list(picture.sentences))
    }
    parts += lines(block.lines)
    for reference in block.references { parts += self.reference(reference) }
    return parts
  }

  private func lines(_ lists: [LineList]) -> [String] {
    var parts: [String] = []
    var prompt = ""
    for list in lists {
      if list.prompt != prompt, !list.prompt.isEmpty { parts.append(MarkdownText.line(list.prompt)) }
      prompt = list.prompt
      let heading = list.kind == .point ? "Uit het gesprek" : list.heading
      parts.append("**\(MarkdownText.escaped(heading))**")
      parts.append(MarkdownText.list(list.lines.map(\.inWords)))
    }
    return parts
  }

  private func reference(_ reference: ReferenceSummary) -> [String] {
    var parts = ["**\(MarkdownText.escaped("Van elders" + (reference.heading.isEmpty ? "" : ": \(reference.heading)")))**"]
    if !reference.text.isEmpty { parts.append(MarkdownText.line(reference.text)) }
    if !reference.items.isEmpty { parts.append(MarkdownText.list(reference.items)) }
    if !reference.source.isEmpty { parts.append("Bron: " + MarkdownText.escaped(reference.source)) }
    return parts
  }

  private func groups(_ report: SummaryReport) -> [String] { report.comparison.map { MarkdownComparison(comparison: $0).parts } ?? [] }

  private func evaluation(_ report: SummaryReport) -> [String] {
    let parts = report.meetings.flatMap { meeting -> [String] in
      let blocks = meeting.blocks.filter { $0.isEvaluation && $0.hasContent }
      if blocks.isEmpty { return [] }
      return ["### " + MarkdownText.escaped(meeting.title)]
        + blocks.flatMap { MarkdownResult().evaluation($0.results) + lines($0.lines) }
    }
    return parts.isEmpty ? [] : ["## Evaluatie"] + parts
  }

  private func timetable(_ report: SummaryReport) -> [String] {
    ["## Bijlage A. Programma en tijden"]
      + report.meetings.flatMap { meeting in
        let rows = meeting.timetable.map {
          [$0.number, $0.title, $0.status.words, "\($0.plannedMinutes)", $0.realMinutes.map(String.init) ?? "-"]
        }
        let total = meeting.realMinutes.map { "In werkelijkheid duurde de bijeenkomst \(time($0))." } ?? "De bijeenkomst loopt nog."
        return [
          "### " + MarkdownText.escaped("\(meeting.title), \(meeting.date.inWords)"),
          MarkdownText.table(["Blok", "Titel", "Gedaan", "Gepland (minuten)", "Werkelijk (minuten)"], rows, numbers: [3, 4]),
          "Gepland was \(time(meeting.plannedMinutes)). \(total)",
        ]
      }
  }

  private func leftOut(_ report: SummaryReport) -> [String] {
    let parts = ["## Bijlage B. Wat is weggelaten, en waarom", FixedTexts.rules]
    if report.omissions.isEmpty { return parts + ["Er is niets weggelaten."] }
    let rows = report.omissions.map { [$0.block.isEmpty ? "-" : $0.block, $0.what, $0.reason.words] }
    return parts + [
      report.omissions.count == 1 ? "Weggelaten is 1 onderdeel." : "Weggelaten zijn \(report.omissions.count) onderdelen.",
      MarkdownText.table(["Blok", "Onderdeel", "Reden"], rows),
    ]
  }

  private func time(_ minutes: Int?) -> String {
    guard let minutes else { return "loopt nog" }
    return minutes == 1 ? "1 minuut" : "\(minutes) minuten"
  }
}
