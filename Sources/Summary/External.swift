import Disclosure
import SessionEngine

extension SummaryReport {
  /// The edition for whoever is outside the group, made of the internal one: what is left can't be traced to persons or units.
  ///
  /// Sources: report outline, sections 3 and 4; decisions 19, 21 and 26. One group's values are told in words; lines only when somebody
  /// looked them through; times per meeting.
  public var external: SummaryReport { external(named: Self.unit(0)) }

  /// - Parameters:
  ///   - name: what the group is called outside.
  ///   - coverage: whether the counts are over all groups together.
  func external(named name: String, coverage: Disclosure.Coverage = .oneGroup) -> SummaryReport {
    guard edition == .intern else { return self }
    var report = withReadLinesOnly
    report.edition = .extern
    report.group = name
    for meeting in report.meetings.indices {
      report.meetings[meeting].timetable = []
      for block in report.meetings[meeting].blocks.indices {
        let left = report.meetings[meeting].blocks[block].makeExternal(coverage)
        report.omissions += left
      }
    }
    if var comparison = report.comparison {
      comparison.makeExternal()
      report.comparison = comparison
    }
    // A block of which nothing may be told was done all the same; its line says no more than that.
    return report
  }

  /// `onderdeel A`, `onderdeel B` and so on.
  static func unit(_ place: Int) -> String {
    guard place < 26, let letter = UnicodeScalar(65 + place) else { return "onderdeel \(place + 1)" }
    return "onderdeel \(Character(letter))"
  }
}

extension BlockSummary {
  /// - Returns: what is left out by it.
  fileprivate mutating func makeExternal(_ coverage: Disclosure.Coverage) -> [Omission] {
    let name = "\(number) \(title)".trimmed
    var left: [Omission] = []
    realMinutes = nil
    if lines.contains(where: \.staysInGroup) {
      lines.removeAll(where: \.staysInGroup)
      left.append(Omission(block: name, what: "Regels die in de groep blijven", reason: .staysInGroup))
    }
    if OutlinePlace.moods.contains(id) || isEvaluation, !lines.isEmpty {
      lines = []
      left.append(Omission(block: name, what: "Regels van deelnemers", reason: .staysInGroup))
    }
    for place in results.indices {
      switch results[place].figure {
      case .sort(let sort):
        let people = results[place].people ?? 0
        guard sort.isIndividual, !Disclosure().permits(.valueTallies, count: people, audience: .externalEdition(coverage)) else { continue }
        results[place] = results[place].inWords(sort)
        left.append(Omission(block: name, what: "De aantallen per waarde", reason: .internalOnly))
      case .means(var means):
        // The fewest and the most points are the answers of two people.
        for row in means.rows.indices { (means.rows[row].lowest, means.rows[row].highest) = (nil, nil) }
        results[place].figure = .means(means)
        results[place].readAloud = means.sentences.joined(separator: " ")
      case .withheld, .words, .options, .scale, .headings: continue
      }
    }
    for place in pictures.indices where pictures[place].kind == .shift {
      let moved = pictures[place].shift?.rows.contains(where: \.beatsChance) == true
      pictures[place].headline = moved ? "Enkele waarden schoven op." : "Er schoof geen waarde duidelijk op."
      pictures[place].sentences = []
      pictures[place].shift = nil
      left.append(Omission(block: name, what: "Verschuivingen per waarde", reason: .internalOnly))
    }
    return left
  }
}

extension ResultSummary {
  /// The group's own sort, with words and without a number about a value.
  fileprivate func inWords(_ sort: SortFigure) -> ResultSummary {
    var words = sort
    words.rows = []
    words.agreement = nil
    var result = self
    result.figure = .sort(words)
    let top = sort.piles.first?.values.map(\.name) ?? []
    result.headline = "Bovenaan in de groep: \(Wording.list(top))."
    result.spoken = result.headline
    if let agreement = sort.agreement { result.remarks.append("Overeenkomst in woorden: \(agreement.words).") }
    return result
  }
}

extension ComparisonSummary {
  /// Numbers per group stay inside; what stands at the top, at the bottom or moved is told.
  fileprivate mutating func makeExternal() {
    for table in tables.indices {
      for section in tables[table].sections.indices {
        let rows = tables[table].sections[section].rows
        let hasNumbers = rows.contains { $0.cells.contains(where: \.isNumber) }
        tables[table].sections[section].people = tables[table].sections[section].people.map { _ in nil }
        guard hasNumbers else { continue }
        tables[table].sections[section].rows = []
        // A headline or a remark may tell one of the numbers.
        (tables[table].headline, tables[table].remarks) = ("", [])
      }
      tables[table].sections.removeAll { $0.rows.isEmpty && $0.words.allSatisfy(\.isEmpty) }
    }
    tables.removeAll(where: \.sections.isEmpty)
    var names: [String: String] = [:]
    for place in groups.indices {
      names[groups[place].name] = SummaryReport.unit(place)
      groups[place].name = SummaryReport.unit(place)
    }
    for line in lines.indices { lines[line].group = names[lines[line].group] ?? "een onderdeel" }
  }
}

extension ComparisonCell {
  fileprivate var isNumber: Bool {
    switch self {
    case .count, .mean, .score: true
    case .none, .word: false
    }
  }
}
