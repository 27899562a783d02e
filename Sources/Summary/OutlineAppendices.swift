import SessionEngine

/// The appendices: times, evaluation, all counts in one table, and what was left out.
struct OutlineAppendices {
  let report: SummaryReport

  var sections: [ReportSection] { [times, evaluation, counts, leftOut] }

  // MARK: Programme and times

  private var times: ReportSection {
    let reports = report.groups.isEmpty ? [report] : report.groups
    if report.edition == .extern { return ReportSection("Programma en tijden", [.table(timesOfMeetings(reports))]) }
    let tables = reports.flatMap { one -> [ReportSection] in
      let name = report.groups.isEmpty ? "" : "\(one.group.capitalizedFirst): "
      return one.meetings.map { meeting in ReportSection("\(name)\(meeting.title), \(meeting.date.inWords)", time(meeting)) }
    }
    return ReportSection("Programma en tijden", sections: tables)
  }

  /// Outside the group times are told per meeting, and days by their month.
  private func timesOfMeetings(_ reports: [SummaryReport]) -> ReportTable {
    let isOne = report.groups.isEmpty
    let rows = reports.flatMap { one in
      one.meetings.map { meeting in
        (isOne ? [] : [one.group]) + [
          meeting.title, meeting.date.monthInWords, "\(meeting.plannedMinutes)", meeting.realMinutes.map(String.init) ?? "-",
        ]
      }
    }
    let header = (isOne ? [] : ["Groep"]) + ["Bijeenkomst", "Maand", "Gepland (minuten)", "Werkelijk (minuten)"]
    return ReportTable(
      caption: "Tijden van de bijeenkomsten", header: header, rows: rows, numberColumns: [header.count - 2, header.count - 1])
  }

  private func time(_ meeting: MeetingSummary) -> [ReportPart] {
    let total = meeting.realMinutes.map { "In werkelijkheid duurde de bijeenkomst \(minutes($0))." } ?? "De bijeenkomst loopt nog."
    let sentence = ReportPart.paragraph("Gepland was \(minutes(meeting.plannedMinutes)). \(total)")
    if meeting.timetable.isEmpty { return [sentence] }
    let rows = meeting.timetable.map {
      [$0.number, $0.title, $0.status.words, "\($0.plannedMinutes)", $0.realMinutes.map(String.init) ?? "-"]
    }
    return [
      .table(
        ReportTable(
          caption: "Tijden van \(meeting.title)", header: ["Blok", "Titel", "Gedaan", "Gepland (minuten)", "Werkelijk (minuten)"],
          rows: rows,
          numberColumns: [3, 4])), sentence,
    ]
  }

  private func minutes(_ count: Int) -> String { count == 1 ? "1 minuut" : "\(count) minuten" }

  // MARK: Evaluation

  private var evaluation: ReportSection {
    let sections = report.meetings.map { meeting in
      ReportSection(meeting.title, meeting.blocks.filter { OutlinePlace($0) == .evaluation }.flatMap(evaluation))
    }
    return ReportSection("Evaluatie", sections: sections.filter { !$0.isEmpty })
  }

  /// Scores on the same scale in one table; other results one after another.
  private func evaluation(of block: BlockSummary) -> [ReportPart] {
    var parts: [ReportPart] = []
    var rows: [[String]] = []
    var header: [String] = []
    var ends = ""
    var others = block
    others.results = []
    func flush() {
      if !rows.isEmpty {
        parts += [.table(ReportTable(caption: "Scores. \(ends)", header: header, rows: rows, numberColumns: Set(1..<header.count)))]
      }
      rows = []
    }
    for result in block.results {
      guard case .scale(let scale) = result.figure, let people = result.people else {
        others.results.append(result)
        continue
      }
      let own = ["Punt"] + scale.parts.map(\.label) + ["Aantal", "Gemiddeld"]
      let ownEnds = "\(scale.lowest) is \(scale.lowLabel), \(scale.highest) is \(scale.highLabel)."
      if own != header || ends != ownEnds { flush() }
      (header, ends) = (own, ownEnds)
      rows.append(
        [result.prompt] + scale.parts.map { "\($0.count)" } + ["\(people)", scale.meanTenths.map(Wording.decimal(tenths:)) ?? "-"])
    }
    flush()
    return parts + OutlineBlock(block: others).parts
  }

  // MARK: Counts

  /// One row per question, so that numbers can be looked up without reading the text.
  private var counts: ReportSection {
    var rows: [[String]] = []
    // The evaluation has all its numbers in an appendix of its own.
    for block in report.meetings.flatMap(\.blocks) where OutlinePlace(block) != .evaluation {
      for result in block.results where !result.isOnlyATotal {
        guard let words = inOneLine(result) else { continue }
        rows.append([block.title, result.prompt, result.people.map(String.init) ?? "-", words])
      }
    }
    let table = ReportTable(
      caption: "Alle tellingen", header: ["Oefening", "Vraag", "Aantal mensen", "Uitslag"], rows: rows, numberColumns: [2])
    return ReportSection("Tellingen", rows.isEmpty ? [] : [.table(table)])
  }

  private func inOneLine(_ result: ResultSummary) -> String? {
    switch result.figure {
    case .options(let options): options.map { "\($0.title): \($0.text)" }.joined(separator: "; ")
    case .scale(let scale): scale.parts.map { "\($0.label): \($0.count)" }.joined(separator: "; ")
    case .means(let means): means.rows.map { "\($0.title): \(means.words($0))" }.joined(separator: "; ")
    case .words(let words): words
    case .withheld, .headings, .sort: nil
    }
  }

  // MARK: Left out

  /// The same thing for the same reason in many blocks is one row, with the numbers of those blocks.
  private static func gathered(_ omissions: [Omission]) -> [(blocks: String, what: String, reason: Reason)] {
    var rows: [(blocks: [String], what: String, reason: Reason)] = []
    for one in omissions {
      if let place = rows.firstIndex(where: { $0.what == one.what && $0.reason == one.reason && !one.block.isEmpty && !$0.blocks.isEmpty })
      {
        rows[place].blocks.append(one.block)
      } else {
        rows.append((one.block.isEmpty ? [] : [one.block], one.what, one.reason))
      }
    }
    return rows.map { row in
      let numbers = row.blocks.map { String($0.prefix { $0 != " " }) }
      let areNumbered = numbers.allSatisfy { $0.first?.isNumber == true }
      let names = row.blocks.count == 1 || !areNumbered ? row.blocks : Self.ordered(numbers)
      return (Wording.list(names), row.what, row.reason)
    }
  }

  /// Numbers of blocks such as 1.6 and 1.11 in the order of the programme, each once.
  private static func ordered(_ numbers: [String]) -> [String] {
    let split = Set(numbers).map { (text: $0, parts: $0.split(separator: ".").map { Int($0) ?? 0 }) }
    return split.sorted { $0.parts.lexicographicallyPrecedes($1.parts) }.map(\.text)
  }

  private var leftOut: ReportSection {
    let rows = Self.gathered(report.omissions).map { [$0.blocks.isEmpty ? "-" : $0.blocks, $0.what, $0.reason.words] }
    if rows.isEmpty { return ReportSection("Wat is weggelaten, en waarom", [.paragraph("Er is niets weggelaten.")]) }
    return ReportSection(
      "Wat is weggelaten, en waarom",
      [.table(ReportTable(caption: "Wat is weggelaten, en waarom", header: ["Blok", "Onderdeel", "Reden"], rows: rows))])
  }
}

extension BlockStatus {
  /// In a timetable.
  package var words: String {
    switch self {
    case .done: "ja"
    case .running: "loopt nog"
    case .skipped: "vervallen"
    case .notReached: "niet aan toegekomen"
    case .postponed: "naar de volgende bijeenkomst"
    }
  }
}
