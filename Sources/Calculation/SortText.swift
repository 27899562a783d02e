import Disclosure
import Statistics

/// The sections of a forced sort in the text.
extension Calculation {
  func groupSection(_ group: GroupSort) -> [String] {
    let border = group.valuesOnBorder
    let labels = group.grid.scores.map { DutchNumber.signed($0) }
    let width = labels.map(\.count).max() ?? 0
    var lines = ["De sortering van de groep"]
    for (label, values) in zip(labels, group.piles) {
      let names = values.map { Printable.line(items[$0]) + (border.contains($0) ? "*" : "") }.joined(separator: ", ")
      let start = String(repeating: " ", count: width - label.count) + label
      let wrapped = TextTable.wrapped(names, width: TextTable.width - width - 2)
      // The names are broken first, so that the score stands alone in its column.
      lines += wrapped.enumerated().map { ($0.offset == 0 ? start : String(repeating: " ", count: width)) + "  " + $0.element }
    }
    if !border.isEmpty { lines.append("* gedeeld op de grens: deze waarden hebben dezelfde score") }
    return lines
  }

  func valueSection(_ sorts: SortMatrix, _ tally: SortTally) -> [String] {
    let grid = sorts.grid
    let chance = ChanceGuard(people: people, grid: grid)
    let ranges = permits(.leaveOneOutRange) ? ranges : nil
    let places = tally.places
    let pileWidth = "\(people)".count
    let heading = [
      "plaats", "waarde", "gem.", "top \(grid.topSize)", "onder \(grid.bottomSize)", "per stapel", ranges == nil ? "" : "blijft", "",
    ]
    let rows = tally.order.map { value in
      let counts = tally.pileCounts(of: value).map { count in
        String(repeating: " ", count: pileWidth - "\(count)".count) + "\(count)"
      }
      let range = ranges.map { $0[value] }
      return [
        DutchNumber.place(places[value]), Printable.short(items[value]), DutchNumber.signed(tally.mean(of: value)),
        "\(tally.topCount(of: value))", "\(tally.bottomCount(of: value))", counts.joined(separator: " "), range?.text ?? "",
        stands(value, tally, chance) ? "vaker dan toeval" : "",
      ]
    }
    var lines = ["Alle waarden"] + TextTable.lines(heading, rows, isNumber: [true, false, true, true, true, false, true, false])
    lines += TextTable.wrapped(
      "Aantallen van de \(people) mensen: in de bovenste stapel (top \(grid.topSize)), in de onderste (onder \(grid.bottomSize)), en per stapel "
        + "van hoog naar laag.")
    if ranges != nil { lines.append("Blijft: ook als een willekeurige deelnemer ontbreekt, blijft de waarde tussen deze plaatsen.") }
    return lines + chanceLines(chance, tally) + labelLines(tally)
  }

  private func stands(_ value: Int, _ tally: SortTally, _ chance: ChanceGuard) -> Bool {
    permits(.chanceMark) && chance.beatsChance(topCount: tally.topCount(of: value), bottomCount: tally.bottomCount(of: value))
  }

  private func chanceLines(_ chance: ChanceGuard, _ tally: SortTally) -> [String] {
    if !chance.isReachable { return ["Geen enkele waarde steekt er duidelijk boven uit. Met zo weinig mensen kan dat ook niet."] }
    let guardLine =
      "Ook als iedereen willekeurig sorteert, krijgt een waarde soms \(chance.endVotes - 1) van de \(people) stemmen. Daarom markeren we pas "
      + "vanaf \(chance.endVotes)."
    let isPlain = !items.indices.contains { stands($0, tally, chance) }
    return (isPlain ? ["Geen enkele waarde steekt er duidelijk boven uit."] : []) + TextTable.wrapped(guardLine)
  }

  /// The labels, always with the counts behind them.
  private func labelLines(_ tally: SortTally) -> [String] {
    ValueLabel.allCases.flatMap { label -> [String] in
      let values = tally.order.filter { self.label(of: $0, in: tally) == label }
      guard !values.isEmpty else { return [] }
      let counted = values.map { value in
        "\(Printable.short(items[value])) (\(tally.highCount(of: value)) hoog, \(tally.middleCount(of: value)) midden, \(tally.lowCount(of: value)) laag)"
      }
      return TextTable.wrapped("\(label.words): \(counted.joined(separator: "; "))", indent: 2)
    }
  }

  func comparisonSection(_ found: GroupComparison) -> [String] {
    guard let groups, case .sorts(let sorts, _) = answers else { return [] }
    let tallies = groups.members.map { (try? sorts.selecting($0)).map { SortTally($0) } ?? SortTally(grid: sorts.grid) }
    let clear = found.order.filter { found.adjusted[$0].p < 0.05 }
    let shown = found.order.filter { found.scaledDifferences[$0] != 0 }.prefix(max(5, clear.count))
    let names = groups.names.map { Printable.short($0) }
    let heading = ["waarde"] + zip(names, tallies).map { "\($0) (\($1.people))" } + ["verschil"]
    let rows = shown.map { value in
      [Printable.short(items[value])] + tallies.map { DutchNumber.signed($0.mean(of: value)) }
        + [DutchNumber.signed(MeanScore(sum: found.scaledDifferences[value], count: found.peopleA * found.peopleB))]
    }
    let title = "De grootste verschillen tussen de groepen (gemiddelden)"
    guard let first = shown.first else { return ["De groepen kozen gemiddeld hetzelfde."] }
    let largest = shown.prefix { abs(found.scaledDifferences[$0]) == abs(found.scaledDifferences[first]) }
    let sentence =
      clear.isEmpty
      ? "De groepen kozen anders bij \(DutchNumber.list(largest.map { Printable.short(items[$0]) })), maar met deze aantallen kan dat toeval zijn."
      : "De groepen kozen duidelijk anders bij \(DutchNumber.list(clear.map { Printable.short(items[$0]) }))."
    return [title] + TextTable.lines(heading, rows, isNumber: [false, true, true, true]) + TextTable.wrapped(sentence)
  }
}

extension ValueLabel {
  var words: String {
    switch self {
    case .divided: "Verdeeld"
    case .sharedImportant: "Gedeeld belangrijk"
    case .sharedUnimportant: "Gedeeld minder belangrijk"
    }
  }
}

extension RankRange {
  /// For example `2-5`.
  var text: String { best == worst ? "\(best)" : "\(best)-\(worst)" }
}
