import Canvas
import SessionEngine

/// A session file as a closing session lists it.
public struct GroupListing: Hashable, Sendable {
  public var path: String
  /// The name of the session, for the facilitator only.
  public var group: String
  /// What was done and when, in words.
  public var detail: String
  /// Tells the group apart from others; empty when the file can't be used.
  public var mark: String
  /// Why the group can't take part; nil when it can.
  public var problem: String?

  public init(path: String, group: String, detail: String, mark: String, problem: String? = nil) {
    self.path = path
    self.group = group
    self.detail = detail
    self.mark = mark
    self.problem = problem
  }
}

/// A file whose group is to be shown.
public struct ChosenGroup: Hashable, Sendable {
  public var path: String
  /// What the closing meeting calls the group; empty for the next letter.
  public var name: String

  public init(path: String, name: String) {
    self.path = path
    self.name = name
  }
}

/// The list of groups for a closing session, with those that are chosen.
struct GroupsScreen: Sendable {
  /// Nil while the folder is being read.
  var groups: [GroupListing]?
  var selection = 0
  /// Paths of the chosen groups with the names that were given; an empty name for the next letter.
  var chosen: [String: String] = [:]
  /// The name that is being typed for the group in focus.
  var naming: TextField?

  var isNaming: Bool { naming != nil }

  var focused: GroupListing? {
    guard let groups, groups.indices.contains(selection) else { return nil }
    return groups[selection]
  }

  /// The chosen files in the order of the list.
  var result: [ChosenGroup] {
    (groups ?? []).compactMap { group in chosen[group.path].map { ChosenGroup(path: group.path, name: $0) } }
  }

  /// Takes over the list; groups that stand beside each other already are chosen.
  mutating func take(_ listings: [GroupListing], _ comparison: GroupsComparison?) {
    groups = listings
    for group in comparison?.groups ?? [] {
      if let path = listings.first(where: { $0.mark == group.mark && $0.problem == nil })?.path { chosen[path] = group.name }
    }
  }

  /// Why the group in focus can't be chosen beside the others; nil when it can.
  func refusal() -> String? {
    guard let group = focused else { return "Er is geen groep om te kiezen." }
    if let problem = group.problem { return problem }
    let others = (groups ?? []).filter { chosen[$0.path] != nil && $0.path != group.path }
    if let same = others.first(where: { $0.mark == group.mark }) {
      return "Dit is dezelfde groep als ‘\(same.group)’ in een ander bestand."
    }
    guard others.count < GroupsComparison.maximumGroups else {
      return "Er passen hooguit \(GroupsComparison.maximumGroups) groepen naast elkaar."
    }
    return nil
  }
}
