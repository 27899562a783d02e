import Disclosure
import Statistics

extension Calculation {
  /// The result as a Dutch text with tables, for a terminal of 100 columns.
  public var text: String {
    var sections: [[String]] = [title]
    switch answers {
    case .sorts(let sorts, let tally):
      if rules.permits(.groupSort, count: people, audience: .room), let group = GroupSort(tally) { sections.append(groupSection(group)) }
      if permits(.valueTallies) { sections.append(valueSection(sorts, tally)) }
      if permits(.agreement) { sections.append(agreementSection(tally)) }
      if let comparison { sections.append(comparisonSection(comparison)) }
      if let analysis = viewpoints?.analysis { sections.append(viewpointSection(analysis, sorts.grid)) }
    case .rankings:
      if permits(.valueTallies) { sections.append(rankSection) }
      if permits(.agreement) { sections.append(agreementSection(nil)) }
    }
    sections.append(scope)
    if permits(.agreementTests) { sections.append(appendix) }
    let left = (suppressions(inText: true).map(\.sentence) + remarks).flatMap { TextTable.wrapped("- " + $0, indent: 2) }
    if !left.isEmpty { sections.append(["Weggelaten"] + left) }
    return sections.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var title: [String] {
    switch answers {
    case .sorts(let sorts, _):
      let grid = sorts.grid
      let sizes = DutchNumber.list(grid.piles.map { "\($0.size)" })
      let scores = DutchNumber.list(grid.scores.map { DutchNumber.signed($0) })
      return TextTable.wrapped("Sortering van \(people) deelnemers: \(items.count) waarden in stapels van \(sizes) (scores \(scores))")
    case .rankings: return TextTable.wrapped("Rangorde van \(people) deelnemers: \(items.count) waarden, 1 is het belangrijkst")
    }
  }

  private var scope: [String] {
    let scope = "Dit zijn de keuzes van de \(people) mensen in deze groep. Een andere groep kan anders kiezen."
    if permits(.valueTallies) {
      return (rules.isSmallGroup(count: people) ? ["Kleine groep: een of twee mensen maken veel verschil."] : []) + [scope]
    }
    if kind == .sort, rules.permits(.groupSort, count: people, audience: .room) {
      return ["Met \(people) mensen laten we alleen de groepssortering zien.", scope]
    }
    return ["Te weinig antwoorden om te tonen."]
  }

  private var appendix: [String] {
    var lines = ["Bijlage"]
    guard let w = concordance.w, let chance = concordance.chanceMean else {
      return lines + ["W is niet te berekenen: niemand maakt onderscheid."]
    }
    lines.append("W = \(DutchNumber.decimal(w, digits: 2)); bij toeval gemiddeld \(DutchNumber.decimal(chance, digits: 2))")
    if let test = permutation {
      lines.append(
        "p = \(DutchNumber.decimal(test.p, digits: 3)) (\(test.total - 1) keer geschud, zaad \(Self.permutationSeed)); p zegt niet hoe sterk "
          + "de overeenkomst is")
    }
    return lines + ["Meer getallen: --json"]
  }

  /// Agreement in words and as a number; with a tally also the number of divided values.
  private func agreementSection(_ tally: SortTally?) -> [String] {
    guard let r = concordance.meanCorrelation else { return ["Overeenkomst: niet te berekenen, want niemand maakt onderscheid."] }
    let chance = tally.map { LabelChance(people: people, grid: $0.grid) }
    let divided = tally?.valueCount(with: .divided) ?? 0
    let band = AgreementBand(concordance, dividedValues: divided, dividedUpperLimit: chance?.dividedUpper95 ?? .max)
    let small = rules.isSmallGroup(count: people) ? "; kleine groep" : ""
    var lines = ["Overeenkomst: \(band?.words ?? "") (\(DutchNumber.decimal(r, digits: 2)); 0 = toeval, 1 = iedereen gelijk\(small))"]
    if let chance {
      lines.append(
        "\(divided) van de \(items.count) waarden \(divided == 1 ? "is" : "zijn") verdeeld. Bij willekeurig sorteren zijn dat er gemiddeld "
          + "\(DutchNumber.decimal(chance.expectedDivided, digits: 0)).")
    }
    return lines
  }
}

extension AgreementBand {
  /// The words of the method, section 6.
  var words: String {
    switch self {
    case .possibleCamps: "geen gezamenlijke lijn: er lijken kampen te zijn"
    case .everyoneDiffers: "iedereen kiest anders"
    case .slight: "enige overeenkomst"
    case .clear: "duidelijke overeenkomst"
    case .strong: "sterke overeenkomst"
    }
  }
}
