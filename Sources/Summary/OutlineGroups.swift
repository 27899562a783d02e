import SessionEngine

/// The section that puts groups side by side: what a closing meeting showed, or the reports of the groups themselves.
struct OutlineGroups {
  let report: SummaryReport

  var section: ReportSection {
    var parts: [ReportPart] = []
    if let moved = report.movedTogether {
      if !moved.up.isEmpty { parts.append(.paragraph("In twee of meer groepen werd belangrijker: \(Wording.list(moved.up)).")) }
      if !moved.down.isEmpty { parts.append(.paragraph("In twee of meer groepen werd minder belangrijk: \(Wording.list(moved.down)).")) }
    }
    let own = report.groups.compactMap(group)
    guard let comparison = report.comparison else { return ReportSection(OutlinePlace.groups.title, parts, sections: own) }
    let sections = comparison.tables.map { table in
      ReportSection(table.prompt.isEmpty ? table.block : table.prompt, self.parts(of: table, comparison))
    }
    if !comparison.groups.isEmpty {
      let names = comparison.groups.map { report.edition == .intern ? "\($0.name) (\(Wording.participants($0.people)))" : $0.name }
      parts.append(.paragraph("In de slotbijeenkomst stonden naast elkaar: \(Wording.list(names)). De namen zijn niet die van de sessies."))
    }
    if !comparison.lines.isEmpty {
      let rows = comparison.lines.map { [$0.group, $0.block, $0.heading, $0.text] }
      parts.append(
        .table(ReportTable(caption: "Wat de groepen meegaven", header: ["Groep", "Oefening", "Kop", "Regel"], rows: rows)))
    }
    return ReportSection(OutlinePlace.groups.title, parts, sections: sections.filter { !$0.isEmpty } + own)
  }

  private func parts(of table: ComparisonTable, _ comparison: ComparisonSummary) -> [ReportPart] {
    var parts: [ReportPart] = table.headline.isEmpty ? [] : [.paragraph(table.headline)]
    for section in table.sections {
      if !section.rows.isEmpty {
        let header = zip(comparison.groups, section.people).map { group, people in people.map { "\(group.name), van \($0)" } ?? group.name }
        parts.append(
          .table(
            ReportTable(
              caption: section.title.isEmpty ? table.headline : section.title, header: ["Keuze"] + header,
              rows: section.rows.map { [$0.title] + $0.cells.map(\.words) }, numberColumns: Set(1...max(1, header.count)))))
      }
      let words = zip(comparison.groups, section.words).filter { !$0.1.isEmpty }.map { "\($0.0.name): \($0.1)" }
      if !words.isEmpty { parts.append(.list(label: section.rows.isEmpty ? section.title : "", items: words)) }
    }
    return parts + table.remarks.map(ReportPart.paragraph)
  }

  /// What one group has of its own: its sorts, and what moved in it.
  private func group(_ group: SummaryReport) -> ReportSection? {
    var parts: [ReportPart] = []
    for block in group.meetings.flatMap(\.blocks) {
      for result in block.results {
        guard case .sort(let sort) = result.figure else { continue }
        let piles = sort.piles.filter { !$0.values.isEmpty }.map { "\($0.name): \(Wording.list($0.values.map(\.name)))." }
        parts.append(.paragraph(result.spoken))
        parts.append(.list(label: block.title, items: piles))
      }
      for picture in block.pictures where picture.kind == .shift {
        parts.append(.paragraph(picture.headline))
        if !picture.sentences.isEmpty { parts.append(.list(label: picture.kind.title, items: picture.sentences)) }
      }
    }
    return parts.isEmpty ? nil : ReportSection(group.group.capitalizedFirst, parts)
  }
}

extension ComparisonCell {
  /// As it is printed; empty where there is nothing.
  package var words: String {
    switch self {
    case .none: ""
    case .count(let count): "\(count)"
    case .mean(let tenths): Wording.decimal(tenths: tenths)
    case .score(let tenths, let beatsChance): Wording.signedMean(tenths: tenths) + (beatsChance ? " (\(Wording.beatsChance))" : "")
    case .word(let word): word
    }
  }
}
