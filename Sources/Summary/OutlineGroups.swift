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
    parts += values.map(ReportPart.paragraph)
    let own = countTables + report.groups.compactMap(group)
    guard let comparison = report.comparison else { return ReportSection(OutlinePlace.groups.title, parts, sections: own) }
    let sections = comparison.tables.map { ReportSection(title(of: $0), self.parts(of: $0, comparison)) }
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

  /// A value sort is asked with a whole paragraph; its exercise has a name.
  private func title(of table: ComparisonTable) -> String {
    if table.prompt.isEmpty { return table.block }
    let blocks = (report.meetings + report.groups.flatMap(\.meetings)).flatMap(\.blocks)
    let sorted = blocks.first { block in
      block.results.contains { result in if case .sort = result.figure { result.prompt.cleaned == table.prompt } else { false } }
    }
    return sorted?.title ?? table.prompt
  }

  /// What all groups have at the top and at the bottom of their last sort; nothing for fewer than two groups that sorted.
  private var values: [String] {
    let sorts = report.groups.compactMap { group in
      group.meetings.flatMap(\.blocks).flatMap(\.results).compactMap { result -> SortFigure? in
        if case .sort(let sort) = result.figure { sort } else { nil }
      }.last
    }
    guard sorts.count > 1, let first = sorts.first else { return [] }
    func common(_ pile: (SortFigure) -> PileFigure?) -> [String] {
      let names = pile(first)?.values.map(\.name) ?? []
      return names.filter { name in sorts.allSatisfy { pile($0)?.values.contains { $0.name == name } == true } }
    }
    let bottom = common(\.piles.last)
    let top = common(\.piles.first)
    var sentences = [
      bottom.isEmpty
        ? "Over de waarden onderaan waren de groepen het niet eens."
        : "In alle groepen \(bottom.count == 1 ? "stond" : "stonden") \(Wording.list(bottom)) onderaan."
    ]
    if top.count < bottom.count { sentences.append("Bovenaan liepen de keuzes meer uiteen.") }
    if !top.isEmpty { sentences.append("\(Wording.list(top)) \(top.count == 1 ? "stond" : "stonden") in alle groepen bovenaan.") }
    return sentences
  }

  /// Questions that at least two groups tell in numbers, side by side.
  private var countTables: [ReportSection] {
    var order: [(block: String, prompt: String, question: String)] = []
    for block in report.groups.flatMap(\.meetings).flatMap(\.blocks) where !block.isEvaluation {
      for result in block.results where !order.contains(where: { $0.question == result.question }) {
        order.append((block.title, result.prompt, result.question))
      }
    }
    var sections: [ReportSection] = []
    for one in order {
      let told = report.groups.compactMap { group -> (name: String, people: Int, figure: Figure)? in
        let result = group.meetings.flatMap(\.blocks).flatMap(\.results).first { $0.question == one.question }
        guard let result, let people = result.people else { return nil }
        if case .words = result.figure { return nil }
        return (group.group, people, result.figure)
      }
      let columns = GroupColumns(told.map(\.figure))
      guard told.count > 1, let rows = columns.rows else { continue }
      let table = ReportTable(
        caption: one.prompt, header: [columns.heading] + told.map { "\($0.name), van \($0.people)" }, rows: rows,
        numberColumns: Set(1...told.count))
      if let last = sections.indices.last, sections[last].title == one.block {
        sections[last].parts.append(.table(table))
      } else {
        sections.append(ReportSection(one.block, [.table(table)]))
      }
    }
    return sections
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
              rows: section.rows.map { [$0.title] + $0.cells.map(\.words) },
              numberColumns: section.hasNumbers ? Set(1...max(1, header.count)) : [])))
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
        if !result.isToldByPiles { parts.append(.paragraph(result.spoken)) }
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

extension ComparisonSection {
  fileprivate var hasNumbers: Bool {
    rows.contains { row in
      row.cells.contains { cell in
        switch cell {
        case .count, .mean, .score: true
        case .none, .word: false
        }
      }
    }
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
