import Disclosure
import Statistics

/// The participants of a file in groups, by the names in the file.
struct GroupSplit: Sendable {
  /// In the order in which they first appear.
  let names: [String]
  /// Row indices of each group.
  let members: [[Int]]

  /// Nil without names, or with one group only.
  init?(_ labels: [String]?) {
    guard let labels else { return nil }
    var names: [String] = []
    var members: [[Int]] = []
    for (row, label) in labels.enumerated() {
      if let group = names.firstIndex(of: label) {
        members[group].append(row)
      } else {
        names.append(label)
        members.append([row])
      }
    }
    guard names.count > 1 else { return nil }
    (self.names, self.members) = (names, members)
  }
}

extension Calculation {
  /// The item under which a split is named.
  private static let groupItem = "Vergelijking van groepen"

  /// Why two groups may not be shown beside the total.
  var groupSuppression: Suppression? {
    guard let groups, groups.names.count == 2, case .sorts = answers else { return nil }
    if let found = rules.suppression(of: .groupComparison, item: Self.groupItem, count: people, audience: .file) { return found }
    let total = Release(item: "values", moment: "file", people: .seats(Respondents(0..<people)))
    let parts = groups.members.map { Release(item: "values", moment: "file", people: .seats(Respondents($0)), trait: "group") }
    guard case .refused(let reason) = ReleaseRegister().verdict(for: [total] + parts, under: rules) else { return nil }
    return Suppression(item: Self.groupItem, reason: reason)
  }

  /// The two groups of sorts side by side, when both may be shown.
  var comparison: GroupComparison? {
    guard let groups, groups.names.count == 2, groupSuppression == nil, case .sorts(let sorts, _) = answers, isResampled else { return nil }
    guard let a = try? sorts.selecting(groups.members[0]), let b = try? sorts.selecting(groups.members[1]) else { return nil }
    return try? GroupComparison(a, b, seed: Self.seed)
  }

  /// Why the groups of a file are not compared although nothing is hidden; nil when they are, or when there are none.
  var groupRemark: String? {
    guard let groups else { return nil }
    if groups.names.count > 2 { return "Er zijn \(groups.names.count) groepen. Vergelijken kan alleen met twee." }
    if case .rankings = answers { return "Groepen worden alleen bij een sortering vergeleken." }
    return isResampled ? nil : "Groepen worden vergeleken tot en met \(Self.mostResampled) deelnemers."
  }
}
