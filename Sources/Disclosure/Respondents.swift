/// The people behind a number: seats, each with the version of its answer.
///
/// A seat whose answer changed counts as one who left and one who came, so version 0 and version 1 of a seat are two respondents.
public struct Respondents: Hashable, Sendable {
  /// Seats by version of their answer, the first given answer at 0; the last one is not empty.
  private var versions: [SeatMask]

  /// Seats that gave one answer each and never changed it.
  public init(_ seats: some Sequence<Int>) {
    self.init(versions: [SeatMask(seats)])
  }

  /// - Parameter versions: the seats whose answer was replaced 0, 1, 2, ... times.
  public init(versions: [SeatMask]) {
    self.versions = versions
    while self.versions.last?.isEmpty == true { self.versions.removeLast() }
  }

  /// n.
  public var count: Int { versions.reduce(0) { $0 + $1.count } }
  public var isEmpty: Bool { versions.isEmpty }

  func intersection(_ other: Respondents) -> Respondents {
    Respondents(versions: zip(versions, other.versions).map { $0.intersection($1) })
  }

  func subtracting(_ other: Respondents) -> Respondents {
    Respondents(
      versions: versions.enumerated().map { version, seats in
        version < other.versions.count ? seats.subtracting(other.versions[version]) : seats
      })
  }

  /// The groups of respondents that belong to exactly the same sets; those outside all sets are not a group.
  ///
  /// Every union and every difference of the sets is a union of these, so a rule that holds for their sizes holds for all.
  static func atoms(of sets: [Respondents]) -> [Respondents] {
    var atoms: [Respondents] = []
    for set in sets {
      var rest = set
      var next: [Respondents] = []
      for atom in atoms {
        let inside = atom.intersection(set)
        if inside.isEmpty {
          next.append(atom)
          continue
        }
        let outside = atom.subtracting(set)
        next.append(inside)
        if !outside.isEmpty { next.append(outside) }
        rest = rest.subtracting(inside)
      }
      if !rest.isEmpty { next.append(rest) }
      atoms = next
    }
    return atoms
  }
}

extension Respondents: Codable {
  public init(from decoder: any Decoder) throws {
    self.init(versions: try decoder.singleValueContainer().decode([SeatMask].self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(versions)
  }
}
