import Disclosure
import Programme
public import SessionEngine

/// What one session gives to a report over several groups, also as a file of its own: counts of at least five people, and lines that may be
/// told, in the order of the alphabet. It has no field for a seat, a code, a note or one person's answer.
///
/// Everything that is defined on counts can be added up later by somebody who never held an answer. What needs single sorts, which is how
/// values moved between two sorts, was worked out for the group when the aggregate was made.
public struct GroupAggregate: Codable, Hashable, Sendable {
  /// Raised when an older program can't read it any more.
  public static let currentFormat = 1

  public var format: Int
  /// Tells sessions apart: 16 hexadecimal digits, equal for copies of one file.
  public var mark: String
  /// Id of the programme.
  public var programme: String
  /// Whether it is the closing meeting of several groups.
  public var isClosing: Bool
  /// The internal edition.
  public var report: SummaryReport

  /// - Returns: nil for a report that is not the internal one of a session.
  public init?(_ report: SummaryReport, of state: SessionState) {
    guard let identity = state.identity, report.edition == .intern, report.groups.isEmpty else { return nil }
    format = Self.currentFormat
    mark = identity.mark
    programme = state.programme.id
    isClosing = state.isClosing
    self.report = report
  }

  /// - Throws: `TogetherRefusal.sameGroupTwice` when two are of one session.
  public static func requireDifferentGroups(_ aggregates: [GroupAggregate]) throws(TogetherRefusal) {
    var known: [String: String] = [:]
    for one in aggregates {
      if let other = known[one.mark] { throw .sameGroupTwice(other, one.report.group) }
      known[one.mark] = one.report.group
    }
  }

  /// Why this can't be what the program wrote, in one Dutch sentence; nil when nothing speaks against it.
  public var fault: String? {
    if format > Self.currentFormat { return "Dit bestand is gemaakt met een nieuwere versie van goedwerk. Werk het programma bij." }
    let isMark = mark.utf8.count == 16 && mark.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    guard format >= 1, isMark, report.edition == .intern, report.groups.isEmpty, report.participants >= Disclosure.smallestGroup else {
      return Self.unfit
    }
    let results = report.meetings.flatMap(\.blocks).flatMap(\.results)
    guard results.allSatisfy(\.isPlausible) else { return Self.unfit }
    guard report.participants <= 100_000, report.date.isPlausible, report.meetings.allSatisfy(\.date.isPlausible) else { return Self.unfit }
    return report.meetings.allSatisfy({ ($0.participants ?? 5) >= Disclosure.smallestGroup }) ? nil : Self.unfit
  }

  private static let unfit = "De getallen in dit bestand kunnen niet kloppen. Laat het opnieuw maken met --aggregaat."
}

extension ResultSummary {
  /// Whether the counts are possible, and of at least five people.
  fileprivate var isPlausible: Bool {
    if let people, !(Disclosure.smallestGroup...100_000).contains(people) { return false }
    let n = people ?? 100_000
    switch figure {
    case .withheld, .words: return true
    case .options(let options): return people != nil && options.allSatisfy { (0...n).contains($0.count ?? 0) }
    case .scale(let scale):
      return people != nil && scale.lowest < scale.highest && scale.highest - scale.lowest <= 100
        && scale.parts.allSatisfy { (0...n).contains($0.count) } && scale.parts.reduce(0) { $0 + $1.count } == n
    case .headings(let headings): return headings.allSatisfy { (0...100_000).contains($0.count) }
    case .sort(let sort): return sort.rows.allSatisfy { row in row.pileCounts.allSatisfy { (0...n).contains($0) } }
    case .means(let means):
      return means.rows.allSatisfy { (0...100_000_000).contains($0.sum ?? 0) && (0...100_000_000).contains($0.meanTenths ?? 0) }
    }
  }
}

/// Why sessions can't be put into one report.
public enum TogetherRefusal: Error, Hashable, Sendable {
  case nothing
  /// Names of the two.
  case sameGroupTwice(String, String)
  case otherProgramme(String, String)
  case rehearsalBesideReal(String)
  case twoClosings(String, String)

  /// One or two Dutch sentences for people.
  public var sentence: String {
    switch self {
    case .nothing: "Er is geen groep om een verslag van te maken. Noem ook de sessies van de groepen."
    case .sameGroupTwice(let one, let other):
      one == other
        ? "‘\(one)’ staat er twee keer bij. Noem elke groep één keer." : "‘\(one)’ en ‘\(other)’ zijn dezelfde groep. Noem er één van."
    case .otherProgramme(let one, let other): "‘\(other)’ deed een ander programma dan ‘\(one)’. Maak van elk een eigen verslag."
    case .rehearsalBesideReal(let name): "‘\(name)’ is een repetitie; die telt niet mee bij echte groepen."
    case .twoClosings(let one, let other): "‘\(one)’ en ‘\(other)’ zijn allebei een slotbijeenkomst. Noem er één van."
    }
  }
}
