import Disclosure
import JSONText
import Statistics

/// Two viewpoints of a file with sorts, or why there are none. Only when asked for: factors appear in pure noise.
struct ViewpointFinding: Sendable {
  enum Outcome: Sendable {
    case shown(ViewpointAnalysis)
    case leftOut(Suppression)
  }

  /// Most people for whom the noise level is worked out.
  static let mostPeople = 300
  private static let item = "Gezichtspunten"

  let outcome: Outcome

  /// Nil when there is nothing to say about viewpoints: rankings, or more people than `mostPeople`.
  init?(_ calculation: Calculation) {
    guard case .sorts(let sorts, _) = calculation.answers, sorts.people <= Self.mostPeople else { return nil }
    let rules = calculation.rules
    if let suppression = rules.suppression(of: .viewpoints, item: Self.item, count: sorts.people, audience: .file) {
      outcome = .leftOut(suppression)
      return
    }
    let level = ViewpointVerdict.noiseLevel(people: sorts.people, grid: sorts.grid, seed: Calculation.seed)
    let fewest = max(ViewpointVerdict.smallestViewpointInExport, rules.minimum)
    guard let analysis = ViewpointAnalysis(sorts) else {
      outcome = .leftOut(Suppression(item: Self.item, reason: .withinNoise))
      return
    }
    switch ViewpointVerdict(analysis, noiseLevel: level, smallestViewpoint: fewest) {
    case .mayBeShown: outcome = .shown(analysis)
    case .tooFewPeople, .withinNoise: outcome = .leftOut(Suppression(item: Self.item, reason: .withinNoise))
    case .tooFewPerViewpoint: outcome = .leftOut(Suppression(item: Self.item, reason: .smallSubgroup(minimum: fewest)))
    }
  }

  var suppression: Suppression? { if case .leftOut(let found) = outcome { found } else { nil } }
  var analysis: ViewpointAnalysis? { if case .shown(let found) = outcome { found } else { nil } }
}

extension Calculation {
  /// Piles of each viewpoint and what tells them apart. Never how many people hold one: this estimates no share of people, and a count would
  /// make groups that could be subtracted.
  func viewpointsNode(_ analysis: ViewpointAnalysis, _ grid: ForcedGrid) -> JSONNode {
    let found = analysis.viewpoints.compactMap { $0 }
    return .members([
      "factors": .int(found.count),
      "arrays": .array(found.map { view in .ints(view.pileOfValue.map { grid.scores[$0] }) }),
      "distinguishing": .ints(items.indices.filter { analysis.distinguishes($0, 0, 1) == true }),
    ])
  }

  func viewpointSection(_ analysis: ViewpointAnalysis, _ grid: ForcedGrid) -> [String] {
    var lines = ["Gezichtspunten"]
    lines += TextTable.wrapped(
      "In de sorteringen zijn twee manieren van kijken te zien, meer dan bij willekeurig sorteren. Dit zegt niets over hoeveel mensen zo kijken, "
        + "en niet wie.")
    for (place, view) in analysis.viewpoints.compactMap({ $0 }).enumerated() {
      func names(_ pile: Int) -> String {
        items.indices.filter { view.pileOfValue[$0] == pile }.map { Printable.short(items[$0]) }.joined(separator: ", ")
      }
      lines += TextTable.wrapped("\(place + 1). Bovenaan: \(names(0)). Onderaan: \(names(grid.pileCount - 1)).", indent: 3)
    }
    let apart = items.indices.filter { analysis.distinguishes($0, 0, 1) == true }
    guard !apart.isEmpty else { return lines + ["Geen enkele waarde ligt er duidelijk anders."] }
    return lines
      + TextTable.wrapped(
        "Duidelijk anders liggen: \(apart.map { Printable.short(items[$0]) }.joined(separator: ", ")). Bij \(items.count) waarden zijn er "
          + "gemiddeld \(DutchNumber.decimal(0.05 * Double(items.count), digits: 1)) door toeval.", indent: 2)
  }
}
