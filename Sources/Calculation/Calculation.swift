import Disclosure
import Statistics

/// The statistics of a file with sorts or rankings, such as the card sorts of years ago.
///
/// Everything that is told passes through `Disclosure`: JSON as a file of the internal edition, the text as well, except that the
/// text also holds what the room may see of three or four people.
public struct Calculation: Sendable {
  /// Most values in a file.
  public static let mostValues = ForcedGrid.maximumValues
  /// Most people for whom people or ranks are drawn again and again.
  static let mostResampled = 2_000
  /// Seed of the bootstrap and of drawn relabelings.
  static let seed: UInt64 = 2026
  /// Seed of the permutation test of W.
  static let permutationSeed: UInt64 = 4242

  enum Answers: Sendable {
    case sorts(SortMatrix, SortTally)
    case rankings(RankMatrix)
  }

  /// Names of the values, in the order of the file.
  let items: [String]
  let answers: Answers
  let rankings: RankMatrix
  let concordance: Concordance
  /// The two groups of the file.
  let groups: GroupSplit?
  /// Answers per person, for what is worked out over pairs of people; never printed.
  let rows: [[Int]]
  let rules: Disclosure
  let asksForViewpoints: Bool
  /// Viewpoints when they were asked for; nil otherwise, and where there can be none.
  private(set) var viewpoints: ViewpointFinding?

  /// Reads and checks a file.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, separated text or JSON, see `AnswerTable`.
  ///   - kind: what the numbers are; nil to tell from the numbers.
  ///   - minimum: fewest people in anything that is told (k); raised to 5 when lower.
  ///   - showsViewpoints: whether to look for two viewpoints; they are told only when they rise above noise.
  /// - Throws: the first fault, with its place.
  public init(bytes: [UInt8], kind: AnswerKind? = nil, minimum: Int = 0, showsViewpoints: Bool = false) throws(DataFault) {
    let table = try AnswerTable(bytes: bytes)
    guard table.rows.count > 1 else { throw .oneParticipant }
    let given = kind ?? table.kind
    if given == .ranking || given == nil && RankingDetection.isRanking(table) {
      rankings = try RankingDetection.rankings(of: table, isStrict: given == nil)
      answers = .rankings(rankings)
      concordance = Concordance(rankings)
    } else {
      let sorts = try GridDetection.sorts(of: table)
      let tally = SortTally(sorts)
      answers = .sorts(sorts, tally)
      rankings = RankMatrix(sorts)
      concordance = Concordance(tally)
    }
    items = table.items
    rows = table.rows.map(\.numbers)
    groups = GroupSplit(table.groups)
    rules = Disclosure(minimum: minimum)
    asksForViewpoints = showsViewpoints
    viewpoints = showsViewpoints ? ViewpointFinding(self) : nil
  }

  /// n.
  public var people: Int { rankings.people }

  /// What the numbers of the file are.
  public var kind: AnswerKind {
    switch answers {
    case .sorts: .sort
    case .rankings: .ranking
    }
  }

  /// Whether this may be told.
  func permits(_ content: Disclosure.Content) -> Bool { rules.permits(content, count: people, audience: .file) }

  /// Whether people may be drawn again and again without making the reader wait.
  var isResampled: Bool { people <= Self.mostResampled }

  /// What is left out of a text or of JSON, in the order of the output.
  func suppressions(inText: Bool) -> [Suppression] {
    // Of three or four people the room may see the piles, and a text on a terminal is no file.
    let groupSort = rules.suppression(of: .groupSort, item: "Sortering van de groep", count: people, audience: inText ? .room : .file)
    var parts: [(content: Disclosure.Content, item: String)] =
      kind == .sort
      ? [(.valueTallies, "Aantallen, gemiddelden en plaatsen"), (.sharedLabel, "Gedeeld belangrijk en gedeeld minder belangrijk")]
      : [(.valueTallies, "Gemiddelde rang en plaatsen")]
    parts += [(.agreement, "Overeenkomst"), (.leaveOneOutRange, "Plaatsen zonder een van de deelnemers")]
    if !inText { parts.append((.bootstrapInterval, "Interval van de plaats")) }
    if !inText || kind == .ranking { parts.append((.kemenyCheck, "Andere telwijze")) }
    let found = parts.map { rules.suppression(of: $0.content, item: $0.item, count: people, audience: .file) }
    return ((kind == .sort ? [groupSort] : []) + found + [groupSuppression, viewpoints?.suppression]).compactMap { $0 }
  }
}
