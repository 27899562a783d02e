import Summary

/// The numbers of one result as a table of its own.
struct ResultTable {
  let result: ResultSummary
  let report: SummaryReport

  init(_ result: ResultSummary, in report: SummaryReport) {
    self.result = result
    self.report = report
  }

  /// Nil when the result has no table.
  var table: CSVTable? {
    let n = CSVCell.optional(result.people)
    switch result.figure {
    case .options(let options):
      return made(
        ["Antwoord", "Aantal", "n", "Reden"],
        options.map { [.text($0.title), $0.count.map(CSVCell.number) ?? .secret, n, $0.count == nil ? .text($0.text) : .empty] })
    case .scale(let scale):
      let ends = "\(scale.lowest) is \(scale.lowLabel), \(scale.highest) is \(scale.highLabel)"
      let rows: [[CSVCell]] = scale.parts.map { [.text($0.label), .number($0.count), n, .empty] }
      return made(
        ["Score", "Aantal", "n", "Opmerking"],
        rows + [
          [.text("middelste score"), .tenths(scale.doubledMedian * 5), n, .text(ends)],
          [
            .text("gemiddeld"), scale.meanTenths.map(CSVCell.tenths) ?? .secret, n,
            scale.isCollapsed ? .text(Reason.smallGroup.words) : .empty,
          ],
        ])
    case .means(let means):
      return made(
        ["Keuze", means.noun, "Plaats", "Laagste", "Hoogste", "n"],
        means.rows.map {
          [
            .text($0.title), $0.meanTenths.map { means.kind == .dots ? .number($0 / 10) : .tenths($0) } ?? .empty, .optional($0.place),
            .optional($0.lowest), .optional($0.highest), n,
          ]
        })
    case .headings(let headings): return made(["Kop", "Woorden"], headings.map { [.text($0.title), .number($0.count)] })
    case .sort(let sort): return self.sort(sort, n)
    case .words(let words): return made(["Uitslag", "n"], [[.text(words), n]])
    case .withheld(let withheld): return made(["Uitslag", "Reden"], [[.secret, .text(withheld.reason.words)]])
    }
  }

  private func sort(_ sort: SortFigure, _ n: CSVCell) -> CSVTable {
    if sort.rows.isEmpty {
      return made(
        ["Stapel", "Kaart", "Waarde"],
        sort.piles.flatMap { pile in pile.values.map { [.text(pile.name), .number($0.number), .text($0.name)] } })
    }
    let top = report.values.topSize
    let bottom = report.values.bottomSize
    return made(
      ["Waarde", "Plaats", "Gedeeld", "Som", "Gemiddeld", "In de top \(top)", "In de laatste \(bottom)"] + sort.piles.map(\.name) + [
        "Opmerking", "n",
      ],
      sort.rows.map { row in
        [.text(row.name), .number(row.place), .truth(row.isShared), .number(row.sum), .tenths(row.meanTenths), .number(row.topCount)]
          + [.number(row.bottomCount)] + row.pileCounts.map(CSVCell.number) + [.text(row.labels.joined(separator: ", ")), n]
      })
  }

  private func made(_ header: [String], _ rows: [[CSVCell]]) -> CSVTable { CSVTable(name: "", header: header, rows: rows) }
}

extension CSVTables {
  /// What the workbook is about, one fact a row.
  var overview: CSVTable {
    CSVTable(
      name: "", header: ["Onderwerp", "Inhoud"],
      rows: zip(session.header, session.rows.first ?? []).filter { $0.1 != .empty }.map { [.text($0), $1] })
  }

  /// What moved between two value sorts.
  var shifts: CSVTable { CSVValueTables(report: report).shifts }
}
