import Summary

/// The tables of the value sorts: tallies per value, and the group's own sort.
struct CSVValueTables {
  let report: SummaryReport

  var all: [CSVTable] {
    let sorts = report.placedResults.filter { tallies($0.result) != nil }
    let values = sorts.enumerated().map { place, placed in
      // A table of its own for each sort, in the order of the programme.
      let name = place == 0 ? "waarden" : "waarden-\(place + 1)"
      return CSVTable(name: name, header: header, rows: tallies(placed.result) ?? [])
    }
    return values + [piles, agreement, shifts]
  }

  private var header: [String] {
    ["waarde", "plaats", "gedeeld", "som", "gemiddeld", "top\(report.values.topSize)", "bottom\(report.values.bottomSize)"]
      + report.values.piles.map { "stapel_" + Self.sign($0.score) } + ["label", "n", "reden"]
  }

  /// `pp`, `p`, `0`, `m`, `mm` for the scores +2 to -2.
  private static func sign(_ score: Int) -> String {
    score == 0 ? "0" : String(repeating: score > 0 ? "p" : "m", count: Int(score.magnitude))
  }

  /// Rows of one sort; nil when the result holds no tallies at all.
  private func tallies(_ result: ResultSummary) -> [[CSVCell]]? {
    switch result.figure {
    case .sort(let sort) where sort.isIndividual:
      sort.rows.map { row in
        [.text(row.name), .number(row.place), .truth(row.isShared), .number(row.sum), .tenths(row.meanTenths)]
          + [.number(row.topCount), .number(row.bottomCount)] + row.pileCounts.map(CSVCell.number)
          + [.text(row.labels.joined(separator: ", ")), .optional(result.people), .empty]
      }
    case .withheld(let withheld) where withheld.kind == .sort:
      report.values.values.map { value in
        [.text(value.name)] + Array(repeating: .secret, count: header.count - 2) + [.text(withheld.reason.words)]
      }
    default: nil
    }
  }

  private var piles: CSVTable {
    var rows: [[CSVCell]] = []
    for placed in report.placedResults {
      guard case .sort(let sort) = placed.result.figure else { continue }
      for (place, pile) in sort.piles.enumerated() {
        let score = report.values.piles.indices.contains(place) ? report.values.piles[place].score : 0
        rows += pile.values.map {
          [
            .text(placed.meeting), .text(placed.block), .text(pile.name), .number(score), .number($0.number), .text($0.name),
            .truth($0.isOnBorder), .text(sort.isIndividual ? "berekend" : "samen gekozen"), .optional(placed.result.people),
          ]
        }
      }
    }
    return CSVTable(
      name: "groepssortering", header: ["bijeenkomst", "blok", "stapel", "score", "kaart", "waarde", "op_grens", "herkomst", "n"],
      rows: rows)
  }

  private var agreement: CSVTable {
    CSVTable(
      name: "overeenkomst", header: ["bijeenkomst", "blok", "overeenkomst", "r", "verdeeld", "verdeeld_bij_toeval", "n"],
      rows: report.placedResults.compactMap { placed in
        guard case .sort(let sort) = placed.result.figure, let agreement = sort.agreement else { return nil }
        return [
          .text(placed.meeting), .text(placed.block), .text(agreement.words), .hundredths(agreement.hundredths),
          .number(agreement.divided), .number(agreement.dividedByChance), .optional(placed.result.people),
        ]
      })
  }

  /// How far values moved between two sorts of the same people.
  var shifts: CSVTable {
    CSVTable(
      name: "verschuivingen", header: ["bijeenkomst", "blok", "kaart", "waarde", "verschuiving", "vaker_dan_toeval", "n"],
      rows: report.meetings.flatMap { meeting in
        meeting.blocks.flatMap { block in
          block.pictures.compactMap(\.shift).flatMap { shift in
            shift.rows.map {
              [
                .text(meeting.title), .text(block.label), .number($0.number), .text($0.name), .tenths($0.meanTenths),
                .truth($0.beatsChance), .number(shift.people),
              ]
            }
          }
        }
      })
  }
}
