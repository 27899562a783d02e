import Disclosure
import JSONText
import Statistics

extension Calculation {
  /// The result as JSON, with the keys of the method's test data where those have one. What may not be told is absent, and listed
  /// under `suppressed`.
  public var json: String { jsonNode.text + "\n" }

  var jsonNode: JSONNode {
    var members = Self.members([
      "schema": .string("goedwerk-bereken"), "schemaVersion": .int(1), "language": .string("nl"),
      "kind": .string(kind == .sort ? "forced-piles" : "ranking"), "n_raters": .int(people), "m_items": .int(items.count),
      "items": .strings(items),
    ])
    if case .sorts(let sorts, let tally) = answers {
      let grid = sorts.grid
      members += Self.members(["pile_values": .ints(grid.scores), "pile_counts": .ints(grid.piles.map(\.size))])
      if permits(.groupSort) { members += Self.members(["group_sort": groupSort(tally)]) }
      if permits(.valueTallies) { members += tallies(tally) }
      members += marks(tally)
    }
    if permits(.agreementTests) { members += Self.members(["kendall": kendall]) }
    if permits(.agreement), case .sorts(let sorts, let tally) = answers { members += pileAgreement(sorts, tally) }
    if permits(.valueTallies) { members += ranks }
    if permits(.kemenyCheck) { members += Self.members(["kemeny": kemeny]) }
    members += stability
    if let comparison { members += Self.members(["group_comparison": groupComparison(comparison)]) }
    if let analysis = viewpoints?.analysis, case .sorts(let sorts, _) = answers {
      members += Self.members(["viewpoints": viewpointsNode(analysis, sorts.grid)])
    }
    let suppressed = suppressions(inText: false).map {
      JSONNode.members(["item": .string($0.item), "reason": .string($0.reason.key), "sentence": .string($0.sentence)])
    }
    return .object(members + Self.members(["suppressed": .array(suppressed), "remarks": .strings(remarks)]))
  }

  static func members(_ pairs: KeyValuePairs<String, JSONNode>) -> [JSONNode.Member] {
    pairs.map { JSONNode.Member(key: $0.key, value: $0.value) }
  }

  /// What a reader must know about numbers that are absent for another reason than disclosure.
  var remarks: [String] {
    let resampling =
      isResampled ? nil : "Boven \(Self.mostResampled) deelnemers worden interval en permutatietoets niet berekend."
    let noViewpoints: String? =
      asksForViewpoints && viewpoints == nil
      ? (kind == .ranking
        ? "Gezichtspunten zijn er alleen bij sorteringen in stapels."
        : "Boven \(ViewpointFinding.mostPeople) deelnemers worden geen gezichtspunten berekend.") : nil
    return [groupRemark, resampling, noViewpoints].compactMap { $0 }
  }
}
