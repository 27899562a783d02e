import Disclosure
import Programme
import Statistics

/// Puts the value sorts of the groups side by side: what all share, the counts, and where they differ.
struct GroupsSortBuilder {
  let values: ValueList
  let groups: [GroupPicture]
  /// One per group; nil or absent where a group has no sort.
  let results: [GroupResult?]
  let contrasts: [GroupContrast]

  /// Most rows of differences; more would not be read.
  private static let mostDifferences = 8
  /// Most values that a headline names.
  private static let mostNamed = 4

  func made(_ view: ResultViewKind) -> (picture: GroupsPicture?, headline: String) {
    guard results.contains(where: { $0?.isSort == true }) else { return (nil, "Van geen enkele groep is hiervan een uitslag.") }
    return switch view {
    case .ranking: ranking
    case .agreement: differences
    default: shared
    }
  }

  private var names: [String] { groups.map(\.name) }
  private var topSize: Int { values.pileSizes.first ?? 0 }

  private var tallies: [SortTally?] {
    let grid = try? ForcedGrid(scores: values.piles.map(\.score), sizes: values.pileSizes, valueCount: values.values.count)
    return results.map { result in
      guard let grid, case .pileCounts(let rows)? = result?.figure else { return nil }
      return try? SortTally(grid: grid, counts: rows)
    }
  }

  /// Card numbers in the first and in the last pile, group by group; nil without a sort.
  private var ends: [(top: Set<Int>, bottom: Set<Int>)?] {
    zip(results, tallies).map { result, tally in
      if case .piles(let piles)? = result?.figure { return (Set(piles.first ?? []), Set(piles.last ?? [])) }
      guard let sort = tally.flatMap({ GroupSort($0) }) else { return nil }
      func numbers(_ pile: [Int]?) -> Set<Int> { Set((pile ?? []).map { values.values[$0].number }) }
      return (numbers(sort.piles.first), numbers(sort.piles.last))
    }
  }

  // MARK: What the groups' own sorts share

  private var shared: (GroupsPicture?, String) {
    let ends = ends
    let known = ends.compactMap { $0 }
    func rows(_ isTop: Bool, inAll: Bool) -> [GroupsRow] {
      let counted = values.values.map { value in (value: value, times: known.count { (isTop ? $0.top : $0.bottom).contains(value.number) })
      }
      let kept = counted.filter { inAll ? $0.times == known.count : $0.times > 0 && $0.times < known.count }
      return kept.enumerated().sorted { ($1.element.times, $0.offset) < ($0.element.times, $1.offset) }.map { _, item in
        GroupsRow(
          title: item.value.short,
          cells: ends.map { end in
            guard let end else { return GroupsCell.none }
            return (isTop ? end.top : end.bottom).contains(item.value.number) ? (isTop ? .top : .bottom) : .none
          })
      }
    }
    let people = results.map { $0?.isSort == true ? $0?.people ?? 0 : 0 }
    let parts = [
      ("Bovenaan bij alle groepen", rows(true, inAll: true)), ("Bovenaan bij een deel", rows(true, inAll: false)),
      ("Onderaan bij alle groepen", rows(false, inAll: true)), ("Onderaan bij een deel", rows(false, inAll: false)),
    ].filter { !$0.1.isEmpty }
    let sections = parts.enumerated().map { place, part in
      GroupsSection(title: part.0, people: place == 0 ? people : people.map { _ in 0 }, rows: part.1)
    }
    let picture = GroupsPicture(
      groups: names, sections: sections,
      legend: [
        GroupsLegend(cell: .top, meaning: "in de eerste stapel van de groep"), GroupsLegend(cell: .bottom, meaning: "in de laatste stapel"),
      ])
    return (picture, sharedHeadline(rows(true, inAll: true), rows(false, inAll: true), groups: known.count))
  }

  private func sharedHeadline(_ top: [GroupsRow], _ bottom: [GroupsRow], groups: Int) -> String {
    guard groups > 1 else { return "De eigen sortering van één groep." }
    let above =
      top.isEmpty ? "Geen waarde staat bij alle groepen bovenaan." : "Bij alle groepen bovenaan: \(Wording.list(top.map(\.title)))."
    return above + (bottom.isEmpty ? "" : " Bij alle groepen onderaan: \(Wording.list(bottom.map(\.title))).")
  }

  // MARK: Counts

  private var ranking: (GroupsPicture?, String) {
    let tallies = tallies
    guard tallies.contains(where: { $0 != nil }) else { return (nil, "De groepen sorteerden samen; er zijn geen aantallen.") }
    let people = tallies.map { $0?.people ?? 0 }
    let all = people.reduce(0, +)
    let sums = values.values.indices.map { value in tallies.reduce(0) { $0 + ($1?.sum(of: value) ?? 0) } }
    let order = Place.order(highestFirst: sums)
    let rows = order.map { value in
      GroupsRow(title: values.values[value].short, cells: tallies.map { $0.map { .count($0.topCount(of: value)) } ?? .none })
    }
    let tops = values.values.indices.map { value in tallies.reduce(0) { $0 + ($1?.topCount(of: value) ?? 0) } }
    let most = tops.max() ?? 0
    let winners = values.values.indices.filter { tops[$0] == most }.map { values.values[$0].short }
    let picture = GroupsPicture(
      groups: names, sections: [GroupsSection(title: "Mensen met de waarde in de top \(topSize)", people: people, rows: rows)], legend: [])
    return (picture, "Over alle groepen het vaakst in de top \(topSize): \(Wording.list(winners)), \(Wording.count(most, of: all)).")
  }

  // MARK: Differences

  private var differences: (GroupsPicture?, String) {
    let tallies = tallies
    let known = tallies.compactMap { $0 }
    guard known.count > 1 else { return (nil, "Verschillen zijn er pas te zien bij twee groepen die ieder voor zich sorteerden.") }
    let clear = values.values.indices.filter { value in
      contrasts.contains { ($0.higher + $0.lower).contains(values.values[value].number) }
    }
    // The range of the means, in integers: S_a n_b - S_b n_a over the product of all n.
    let product = known.reduce(1.0) { $0 * Double($1.people) }
    let ranges = values.values.indices.map { value -> Double in
      let means = known.map { Double($0.sum(of: value)) * (product / Double($0.people)) }
      return (means.max() ?? 0) - (means.min() ?? 0)
    }
    let widest = values.values.indices.sorted { (ranges[$1], $0) < (ranges[$0], $1) }
    let order = clear.sorted { (ranges[$1], $0) < (ranges[$0], $1) } + widest.filter { !clear.contains($0) && ranges[$0] > 0 }
    let shown = order.prefix(max(Self.mostDifferences, clear.count))
    guard !shown.isEmpty else { return (nil, "De groepen kozen bij elke waarde gelijk.") }
    let rows = shown.map { value -> GroupsRow in
      let number = values.values[value].number
      let cells = tallies.enumerated().map { place, tally -> GroupsCell in
        guard let mean = tally?.mean(of: value)?.signedTenths else { return .none }
        return .score(
          tenths: mean, beatsChance: contrasts.contains { $0.group == place && ($0.higher + $0.lower).contains(number) })
      }
      return GroupsRow(title: values.values[value].short, cells: cells)
    }
    let picture = GroupsPicture(
      groups: names,
      sections: [
        GroupsSection(title: "Gemiddelde stapel, grootste verschillen eerst", people: tallies.map { $0?.people ?? 0 }, rows: rows)
      ],
      legend: clear.isEmpty ? [] : [GroupsLegend(cell: .none, meaning: "anders dan de andere groepen, \(Wording.beatsChance)")])
    if clear.isEmpty {
      let titles = rows.prefix(3).map(\.title)
      return (picture, "De groepen kozen anders bij \(Wording.list(titles)), maar met deze aantallen kan dat toeval zijn.")
    }
    let titles = order.prefix(clear.count).map { values.values[$0].short }
    // A headline names a few; the table has the rest.
    let words =
      titles.count <= Self.mostNamed
      ? "bij \(Wording.list(titles))"
      : "bij \(titles.count) waarden, het meest bij \(Wording.list(Array(titles.prefix(Self.mostNamed - 1))))"
    return (picture, "De groepen kozen duidelijk anders \(words).")
  }
}

extension GroupResult {
  fileprivate var isSort: Bool {
    switch figure {
    case .pileCounts, .piles: true
    case .counts, .words, .means, .absent: false
    }
  }
}
