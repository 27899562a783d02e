import Disclosure
import Programme
import Statistics

extension GroupsComparison {
  /// Groups side by side, in an order that says nothing about the files, called `groep A`, `groep B` where no name is given.
  ///
  /// Each group is tested against all others together (max-T over the values, Westfall & Young 1993), at 5% divided by the number of
  /// tests (Bonferroni).
  ///
  /// - Parameters:
  ///   - contributions: with the name that the facilitator gave, or an empty one.
  ///   - previous: what stood there before; a group keeps its name and its place among those that stay.
  ///   - seed: decides the order of the new ones.
  public init(_ contributions: [(name: String, group: GroupContribution)], after previous: GroupsComparison? = nil, seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var order = Array(contributions.indices)
    generator.shuffle(&order)
    var earlier: [String: (place: Int, name: String)] = [:]
    for (place, group) in (previous?.groups ?? []).enumerated() { earlier[group.mark] = (place, group.name) }
    let placed = order.enumerated().sorted { left, right in
      let places = [left, right].map { earlier[contributions[$0.element].group.picture.mark]?.place ?? .max }
      return (places[0], left.offset) < (places[1], right.offset)
    }
    let shown = placed.map { place -> (name: String, group: GroupContribution) in
      let (name, group) = contributions[place.element]
      return (name.plainLine(Self.longestName).isEmpty ? earlier[group.picture.mark]?.name ?? "" : name, group)
    }
    var taken = Set(shown.map { $0.name.plainLine(Self.longestName) }.filter { !$0.isEmpty })
    var letters = (0..<26).lazy.compactMap { UnicodeScalar(65 + $0) }.map { "groep \(Character($0))" }.makeIterator()
    groups = shown.map { name, group in
      var picture = group.picture
      picture.name = name.plainLine(Self.longestName)
      while picture.name.isEmpty, let next = letters.next() {
        if taken.insert(next).inserted { picture.name = next }
      }
      return picture
    }
    contrasts = Self.contrasts(shown.map(\.group), values: shown.first?.group.values ?? [])
  }

  /// Longest name of a group in characters.
  public static let longestName = 16
  /// Fixed, so that the same sorts give the same result.
  private static let seed: UInt64 = 20_231_121
  private static let level = 0.05

  private static func contrasts(_ groups: [GroupContribution], values: [Int]) -> [GroupContrast] {
    let questions = Set(groups.flatMap(\.sorts.keys)).sorted { $0.rawValue < $1.rawValue }
    return questions.flatMap { question -> [GroupContrast] in
      let sorts = groups.enumerated().compactMap { place, group in group.sorts[question].map { (place: place, sorts: $0) } }
      guard sorts.count > 1 else { return [] }
      let tests = sorts.count == 2 ? 1 : sorts.count
      return sorts.compactMap { place, own -> GroupContrast? in
        let others = sorts.filter { $0.place != place }.flatMap(\.sorts)
        guard let grid = own.first?.grid, let one = try? SortMatrix(grid: grid, sorts: own),
          let rest = try? SortMatrix(grid: grid, sorts: others),
          Disclosure().permits(.groupComparison, count: one.people + rest.people, audience: .room),
          let comparison = try? GroupComparison(one, rest, seed: seed)
        else { return nil }
        let clear = comparison.order.filter { comparison.adjusted[$0].p <= level / Double(tests) }
        let higher = clear.filter { comparison.scaledDifferences[$0] > 0 }.map { values[$0] }
        let lower = clear.filter { comparison.scaledDifferences[$0] < 0 }.map { values[$0] }
        return GroupContrast(question: question, group: place, higher: higher, lower: lower)
      }
    }
  }
}
