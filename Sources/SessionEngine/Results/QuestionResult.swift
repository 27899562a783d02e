public import Disclosure
public import Programme

/// What may be seen of the answers to one question: counts over people, never a person.
public struct QuestionResult: Codable, Hashable, Sendable {
  public var question: QuestionID
  public var prompt: String
  /// People behind the numbers: seats that answered and did not pass, plus raised hands.
  public var count: Int
  public var picture: ResultPicture
  /// One sentence that says what is to be seen; also for reading aloud.
  public var headline: String
  /// Sentences that belong under the picture, such as 'Kleine groep'.
  public var remarks: [String]

  public init(question: QuestionID, prompt: String, count: Int, picture: ResultPicture, headline: String, remarks: [String] = []) {
    self.question = question
    self.prompt = prompt
    self.count = count
    self.picture = picture
    self.headline = headline
    self.remarks = remarks
  }
}

/// The picture of a result.
public enum ResultPicture: Codable, Hashable, Sendable {
  /// Nobody answered.
  case nothing
  /// Fewer people than the rules ask for.
  case tooFew
  /// Beside what was given out earlier it would tell what a few people answered.
  case withheld
  /// In words only, because the item is sensitive and the group small.
  case words(String)
  case bars([BarRow])
  case scale(ScalePicture)
  case columns([ColumnPicture])
  case sort(SortPicture)
  /// Points over options, in one round or in several side by side.
  case points(PointsPicture)
  /// Options in the order of the group.
  case rank(RankPicture)
  /// Dots per item, most first.
  case dots(DotsPicture)
  /// Several choices over the same options.
  case list(ListPicture)
  /// Several scores on the same scale.
  case scores(ScoresPicture)
  case rings(RingsPicture)
  /// People per side of a triangle.
  case sides(SidesPicture)
  /// Points over three options as places in a triangle.
  case triangle(TrianglePicture)
  /// The own result beside a survey.
  case beside(BesidePicture)
  /// A case on the three sides of a triangle.
  case axes(AxesPicture)
  /// Moves between two value sorts.
  case shift(ShiftPicture)
  /// Groups side by side, in a closing session.
  case groups(GroupsPicture)
}

/// One option with the number of people who chose it.
public struct BarRow: Codable, Hashable, Sendable {
  public var title: String
  /// 0 when it is not told.
  public var count: Int
  /// Whether it is 1 or 2 and the item is sensitive: then `minder dan 3` is all that is told.
  public var isFewerThanThree = false

  public init(title: String, count: Int) {
    self.title = title
    self.count = count
  }

  /// A row of a sensitive item.
  public init(title: String, shown: ShownCount) {
    self.title = title
    switch shown {
    case .exact(let count): self.count = count
    case .fewerThanThree: (count, isFewerThanThree) = (0, true)
    }
  }

  /// The count in words, for example `6 van de 10`.
  public func text(of people: Int) -> String {
    isFewerThanThree ? ShownCount.fewerThanThree.text : Wording.count(count, of: people)
  }
}

/// People per number of a scale.
public struct ScalePicture: Codable, Hashable, Sendable {
  public var scale: Scale
  /// One count per number, from low to high.
  public var counts: [Int]
  /// Twice the middle score, so that a half stays a whole number.
  public var doubledMedian: Int
  /// Mean in tenths; nil when the group is too small for a mean.
  public var meanTenths: Int?
}

/// Cards under one heading.
public struct ColumnPicture: Codable, Hashable, Sendable {
  public var title: String
  public var cards: [String]
}

/// The picture of a value sort.
public struct SortPicture: Codable, Hashable, Sendable {
  /// Where the numbers come from.
  public var basis: SortBasis
  /// Names of the piles with their values, most important first.
  public var piles: [PilePicture]
  /// All values in order of importance; empty when the group is too small for numbers, or sorted together.
  public var ranking: [RankedValue]
  /// How alike the sorts are; nil below the limits.
  public var agreement: AgreementPicture?
  /// Fewest people in an outer pile that chance rarely gives to any value; 0 when there are no numbers.
  public var chanceVotes = 0
}

public enum SortBasis: Codable, Hashable, Sendable {
  /// Everybody sorted alone; the group's sort is computed.
  case individual
  /// The group sorted together on the shared screen.
  case together
}

/// One pile of the group's sort.
public struct PilePicture: Codable, Hashable, Sendable {
  public var name: String
  public var size: Int
  public var values: [PiledValue]
}

/// One value in the group's sort.
public struct PiledValue: Codable, Hashable, Sendable {
  public var number: Int
  public var name: String
  public var short: String
  /// Whether an equal score lies on the other side of the border of the pile.
  public var isOnBorder: Bool
}

/// One value in the order of the group.
public struct RankedValue: Codable, Hashable, Sendable {
  public var id: ItemID
  public var number: Int
  public var name: String
  public var short: String
  public var rank: Int
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
  public var label: SharedOrDivided?
  /// Chosen for an outer pile more often than chance gives over all values.
  public var beatsChance: Bool
}

/// What the counts of a value say.
public enum SharedOrDivided: String, Codable, Hashable, Sendable {
  case divided, sharedImportant, sharedUnimportant
}

/// How alike the sorts of a group are.
public struct AgreementPicture: Codable, Hashable, Sendable {
  /// Words for the mean agreement, for example 'enige overeenkomst'.
  public var words: String
  /// Mean agreement between two people in hundredths.
  public var hundredths: Int
  /// Number of divided values.
  public var divided: Int
  /// The same by chance, rounded.
  public var dividedByChance: Int
}
