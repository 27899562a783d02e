import Summary

/// The tables of a report.
struct CSVTables {
  let report: SummaryReport

  var all: [CSVTable] {
    [session] + counts + [lines, references, charts] + (report.comparison.map { [$0.csv, $0.csvLines] } ?? [])
      + GroupTables(report: report).all + [leftOut]
  }

  /// Everything that is counted or timed.
  var counts: [CSVTable] { [meetings, blocks, questions, scores] + CSVValueTables(report: report).all + [headings] }

  var session: CSVTable {
    CSVTable(
      name: "sessie", header: ["groep", "programma", "versie", "datum", "deelnemers", "uitgave", "voorlopig", "repetitie", "reden"],
      rows: [
        [
          .text(report.group), .text(report.programme), .number(report.programmeVersion), .text(report.date.iso),
          report.toldParticipants.map(CSVCell.number) ?? .secret, .text(report.edition.rawValue), .truth(report.isInterim),
          .truth(report.isRehearsal), report.toldParticipants == nil ? .text(Reason.internalOnly.words) : .empty,
        ]
      ])
  }

  var meetings: CSVTable {
    CSVTable(
      name: "bijeenkomsten", header: ["bijeenkomst", "datum", "aanwezig", "gepland", "werkelijk", "reden"],
      rows: report.meetings.map {
        [
          .text($0.title), .text(report.told($0.date)), report.told($0.participants).map(CSVCell.number) ?? .secret,
          .number($0.plannedMinutes), .optional($0.realMinutes),
          $0.participants == nil
            ? .text(Reason.tooFewPeople.words) : report.edition == .extern ? .text(Reason.internalOnly.words) : .empty,
        ]
      })
  }

  var blocks: CSVTable {
    CSVTable(
      name: "blokken", header: ["bijeenkomst", "blok", "gedaan", "gepland", "werkelijk"],
      rows: report.meetings.flatMap { meeting in
        meeting.timetable.map {
          [
            .text(meeting.title), .text("\($0.number) \($0.title)"), .text($0.status.words), .number($0.plannedMinutes),
            .optional($0.realMinutes),
          ]
        }
      })
  }

  private var questions: CSVTable {
    CSVTable(
      name: "vragen", header: ["bijeenkomst", "blok", "vraag", "antwoord", "aantal", "n", "reden"],
      rows: report.placedResults.flatMap { placed -> [[CSVCell]] in
        let result = placed.result
        func row(_ label: String, _ count: CSVCell, _ n: CSVCell, _ reason: CSVCell) -> [CSVCell] {
          [.text(placed.meeting), .text(placed.block), .text(result.prompt), .text(label), count, n, reason]
        }
        let n = CSVCell.optional(result.people)
        switch result.figure {
        case .options(let options):
          return options.map { option in
            row(option.title, option.count.map(CSVCell.number) ?? .secret, n, option.count == nil ? .text(option.text) : .empty)
          }
        case .scale(let scale): return scale.parts.map { row($0.label, .number($0.count), n, .empty) }
        case .words(let words): return [row(words, .secret, n, .text(Reason.sensitive.words))]
        case .withheld(let withheld): return withheld.labels.map { row($0, .secret, .secret, .text(withheld.reason.words)) }
        case .means(let means): return means.rows.map { row("\($0.title): \(means.words($0))", .empty, n, .empty) }
        case .headings, .sort: return []
        }
      })
  }

  private var scores: CSVTable {
    CSVTable(
      name: "scores",
      header: [
        "bijeenkomst", "blok", "vraag", "laagste", "laagste_tekst", "hoogste", "hoogste_tekst", "middelste", "gemiddeld", "n", "reden",
      ],
      rows: report.placedResults.compactMap { placed in
        guard case .scale(let scale) = placed.result.figure else { return nil }
        return [
          .text(placed.meeting), .text(placed.block), .text(placed.result.prompt), .number(scale.lowest), .text(scale.lowLabel),
          .number(scale.highest), .text(scale.highLabel), .tenths(scale.doubledMedian * 5),
          scale.meanTenths.map(CSVCell.tenths) ?? .secret, .optional(placed.result.people),
          scale.isCollapsed ? .text(Reason.smallGroup.words) : .empty,
        ]
      })
  }

  private var headings: CSVTable {
    CSVTable(
      name: "indeling", header: ["bijeenkomst", "blok", "vraag", "kop", "woorden"],
      rows: report.placedResults.flatMap { placed -> [[CSVCell]] in
        guard case .headings(let headings) = placed.result.figure else { return [] }
        return headings.map {
          [.text(placed.meeting), .text(placed.block), .text(placed.result.prompt), .text($0.title), .number($0.count)]
        }
      })
  }

  var lines: CSVTable {
    var rows: [[CSVCell]] = []
    for meeting in report.meetings {
      for block in meeting.blocks {
        func add(_ kind: String, _ prompt: String, _ heading: String, _ lines: [ReportLine]) {
          rows += lines.map {
            [
              .text(meeting.title), .text(block.label), .text(kind), .text(prompt), .text(heading), .text($0.text), .number($0.times),
            ]
          }
        }
        for list in block.lines { add(list.kind == .card ? "regel" : "gesprek", list.prompt, list.heading, list.lines) }
        for result in block.results {
          guard case .headings(let headings) = result.figure else { continue }
          for heading in headings { add("indeling", result.prompt, heading.title, heading.lines) }
        }
      }
    }
    return CSVTable(name: "regels", header: ["bijeenkomst", "blok", "soort", "vraag", "kop", "tekst", "keer"], rows: rows)
  }

  var references: CSVTable {
    CSVTable(
      name: "van-elders", header: ["bijeenkomst", "blok", "kop", "tekst", "bron"],
      rows: report.meetings.flatMap { meeting in
        meeting.blocks.flatMap { block in
          block.references.map { reference in
            let text = ([reference.text] + reference.items).filter { !$0.isEmpty }.joined(separator: " ")
            return [.text(meeting.title), .text(block.label), .text(reference.heading), .text(text), .text(reference.source)]
          }
        }
      })
  }

  var leftOut: CSVTable {
    CSVTable(
      name: "weggelaten", header: ["blok", "onderdeel", "reden"],
      rows: report.omissions.map { [.text($0.block), .text($0.what), .text($0.reason.words)] })
  }
}

/// A result with where it comes from.
struct PlacedResult {
  var meeting: String
  /// Number and title: a number such as 1.10 alone is a date to a spreadsheet.
  var block: String
  var result: ResultSummary
}

extension BlockSummary {
  var label: String { "\(number) \(title)" }
}

extension SummaryReport {
  /// All results in the order of the report.
  var placedResults: [PlacedResult] {
    meetings.flatMap { meeting in
      meeting.blocks.flatMap { block in
        block.results.map { PlacedResult(meeting: meeting.title, block: block.label, result: $0) }
      }
    }
  }
}
