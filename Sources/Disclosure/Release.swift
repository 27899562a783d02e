/// One statistic that is given out: about which item, asked at which moment, over whom.
public struct Release: Hashable, Sendable, Codable {
  /// The people behind the statistic.
  public enum People: Hashable, Sendable, Codable {
    /// Seats that answered this item: whoever skipped it is not among them.
    case seats(Respondents)
    /// A count without seats, such as raised hands; comparable by its size only.
    case count(Int)

    /// n.
    public var count: Int {
      switch self {
      case .seats(let respondents): respondents.count
      case .count(let count): count
      }
    }
  }

  /// Id of the item, such as a question or a statement. Only releases of the same item are compared.
  public let item: String
  /// Id of the moment at which it was asked, such as a meeting or 'before' and 'after'. Only releases of the same moment are compared.
  public let moment: String
  public let people: People
  /// Id of the trait when this is a part of a split, such as a department; nil for the whole group.
  public let trait: String?

  public init(item: String, moment: String, people: People, trait: String? = nil) {
    self.item = item
    self.moment = moment
    self.people = people
    self.trait = trait
  }

  func isComparable(to other: Release) -> Bool { item == other.item && moment == other.moment }
}

/// Whether something may be given out.
public enum ReleaseVerdict: Hashable, Sendable {
  case allowed
  case refused(Suppression.Reason)
}
