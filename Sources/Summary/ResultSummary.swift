import Disclosure
import SessionEngine

/// What may be written about the answers to one question.
public struct ResultSummary: Codable, Hashable, Sendable {
  /// Id of the question in the programme.
  public var question: String
  public var prompt: String
  /// People behind the figure, at least five; nil when it is withheld or when the group chose together.
  public var people: Int?
  public var figure: Figure
  /// One sentence that says what is to be seen.
  public var headline: String
  /// One plain sentence for reading aloud, with counts before anything else.
  public var spoken: String
  /// Sentences that belong under the figure.
  public var remarks: [String]
  /// The whole figure as text for reading aloud; empty when there is none.
  public var readAloud: String
}

/// The figure of a result.
public enum Figure: Codable, Hashable, Sendable {
  /// There is a result, but it may not be written.
  case withheld(Withheld)
  /// In words only, because the item is sensitive.
  case words(String)
  case options([OptionCount])
  case scale(ScaleFigure)
  /// Lines that the group placed under headings.
  case headings([HeadingFigure])
  case sort(SortFigure)
  /// Options with one number each: points, places or dots.
  case means(MeansFigure)
}

/// What a withheld figure was about, so that a table can show which cells are secret.
public struct Withheld: Codable, Hashable, Sendable {
  public enum Kind: String, Codable, Hashable, Sendable { case options, scale, sort }
  public var kind: Kind
  public var reason: Reason
  /// Options or numbers in order; empty for a sort, whose values the report lists.
  public var labels: [String]
}

/// One option with the number of people who chose it.
public struct OptionCount: Codable, Hashable, Sendable {
  public var title: String
  /// Nil for 1 or 2 of a sensitive item: `minder dan 3`.
  public var count: Int?

  /// For example `6 van de 10` or `minder dan 3`.
  public func text(of people: Int) -> String { count.map { Wording.count($0, of: people) } ?? ShownCount.fewerThanThree.text }

  /// The count alone.
  public var text: String { count.map(String.init) ?? ShownCount.fewerThanThree.text }
}

extension OptionCount {
  init(title: String, shown: ShownCount) {
    self.title = title
    if case .exact(let count) = shown { self.count = count }
  }
}

/// People per number of a scale, or per part of it in a small group.
public struct ScaleFigure: Codable, Hashable, Sendable {
  public var lowest: Int
  public var highest: Int
  public var lowLabel: String
  public var highLabel: String
  /// From low to high.
  public var parts: [ScalePart]
  /// Twice the middle score, so that a half stays a whole number.
  public var doubledMedian: Int
  /// Nil when no mean may be told.
  public var meanTenths: Int?

  /// Whether numbers are taken together because the group is small.
  public var isCollapsed: Bool { parts.contains { $0.lowest != $0.highest } }
}

/// Consecutive numbers of a scale with the people who gave one of them.
public struct ScalePart: Codable, Hashable, Sendable {
  public var lowest: Int
  public var highest: Int
  public var count: Int

  /// For example `3` or `0 tot en met 3`.
  public var label: String { lowest == highest ? "\(lowest)" : "\(lowest) tot en met \(highest)" }
}

/// Lines under one heading.
public struct HeadingFigure: Codable, Hashable, Sendable {
  public var title: String
  /// Number of lines under the heading, those that may not be reported included.
  public var count: Int
  /// Lines that may be reported.
  public var lines: [ReportLine]
}

/// The group's value sort.
public struct SortFigure: Codable, Hashable, Sendable {
  /// Whether everybody sorted alone; otherwise the group laid one sort together.
  public var isIndividual: Bool
  public var piles: [PileFigure]
  /// All values in order of importance; empty when the group sorted together.
  public var rows: [ValueRow]
  public var agreement: AgreementFigure?
}

/// One pile of the group's sort.
public struct PileFigure: Codable, Hashable, Sendable {
  public var name: String
  public var values: [PileValue]
}

/// One value in a pile.
public struct PileValue: Codable, Hashable, Sendable {
  public var number: Int
  public var name: String
  /// Whether an equal score lies on the other side of the border of the pile.
  public var isOnBorder: Bool
}

/// One value with its counts over the group.
public struct ValueRow: Codable, Hashable, Sendable {
  public var number: Int
  public var name: String
  public var place: Int
  public var isShared: Bool
  public var sum: Int
  /// Signed mean pile score in tenths.
  public var meanTenths: Int
  public var topCount: Int
  public var bottomCount: Int
  public var highCount: Int
  public var middleCount: Int
  public var lowCount: Int
  /// People per pile, most important first.
  public var pileCounts: [Int]
  /// What the counts say, for example `vaker dan toeval` or `verdeeld`; empty when nothing.
  public var labels: [String]
}

/// How alike the sorts of a group are.
public struct AgreementFigure: Codable, Hashable, Sendable {
  public var words: String
  /// Mean agreement between two people in hundredths.
  public var hundredths: Int
  /// Number of divided values.
  public var divided: Int
  /// The same by chance, rounded.
  public var dividedByChance: Int
}
