import Disclosure
import Programme

extension SessionState {
  /// Decides on groups side by side: only what fits this session and tells nothing about fewer than five people.
  func comparing(_ comparison: GroupsComparison) throws(Rejection) -> [Event] {
    try requireClosing()
    let groups = comparison.groups
    if groups.isEmpty { return flow.comparison == nil ? [] : [.groupsCompared(comparison: comparison)] }
    guard groups.count <= GroupsComparison.maximumGroups else {
      throw Rejection(.tooManyGroups, "Er passen hooguit \(GroupsComparison.maximumGroups) groepen naast elkaar.")
    }
    guard Set(groups.map(\.mark)).count == groups.count else { throw Rejection(.groupTwice, "Dezelfde groep staat er twee keer bij.") }
    guard groups.allSatisfy({ !$0.name.trimmed.isEmpty && $0.name.count <= GroupsComparison.longestName }),
      Set(groups.map { $0.name.lowercased() }).count == groups.count
    else {
      throw Rejection(.groupName, "Elke groep heeft een eigen naam nodig van hooguit \(GroupsComparison.longestName) tekens.")
    }
    guard groups.allSatisfy({ $0.people >= Disclosure.smallestGroup && $0.results.allSatisfy(\.isLargeEnough) }) else {
      throw Rejection(.groupTooSmall, "Een groep is kleiner dan \(Disclosure.smallestGroup) mensen.")
    }
    guard groups.allSatisfy({ $0.results.allSatisfy(fits) }), comparison.contrasts.allSatisfy({ groups.indices.contains($0.group) }) else {
      throw Rejection(.badComparison, "De uitkomsten van een groep passen niet bij dit programma.")
    }
    for group in groups where hasChangedTooLittle(group) {
      throw Rejection(
        .groupChanged,
        "In \(group.name) is iets veranderd sinds de groep hier stond. Met zo’n klein verschil is te zien wie wat koos.")
    }
    return flow.comparison == comparison ? [] : [.groupsCompared(comparison: comparison)]
  }

  /// Whether a figure has as many numbers as its question has options.
  private func fits(_ result: GroupResult) -> Bool {
    guard let question = index.question(result.question) else { return false }
    let values = programme.values
    switch (result.figure, question.kind) {
    case (.absent, _), (.words, _): return true
    case (.counts(let counts), .choice(let options, _)), (.counts(let counts), .dots(.options(let options), _)):
      return counts.count == options.count && counts.allSatisfy { $0 >= 0 }
    case (.counts(let counts), .scale(let scale)): return counts.count == scale.range.count && counts.allSatisfy { $0 >= 0 }
    case (.means(let means), .points(let options, _)), (.means(let means), .rank(let options)): return means.count == options.count
    case (.pileCounts(let rows), .sort):
      return rows.count == values.values.count
        && rows.allSatisfy { $0.count == values.piles.count && $0.allSatisfy { $0 >= 0 } && $0.reduce(0, +) == result.people }
    case (.piles(let piles), .sort): return piles.count == values.piles.count
    default: return false
    }
  }

  /// Whether a group was shown before with other answers by nearly the same people: the difference would be about one to four of them
  /// (privacy rule 6).
  private func hasChangedTooLittle(_ group: GroupPicture) -> Bool {
    (shownGroups[group.mark] ?? []).contains { before in
      before.contains { old in
        guard let new = group.results.first(where: { $0.question == old.question }), new.figure != old.figure else { return false }
        if case .absent = new.figure { return false }
        if case .absent = old.figure { return false }
        return abs(new.people - old.people) < Disclosure.smallestGroup
      }
    }
  }
}

extension GroupResult {
  /// Whether numbers are about at least five people.
  fileprivate var isLargeEnough: Bool {
    switch figure {
    case .counts, .pileCounts, .means: people >= Disclosure.smallestGroup
    case .words, .piles, .absent: true
    }
  }
}
