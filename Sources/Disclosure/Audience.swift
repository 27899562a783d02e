extension Disclosure {
  /// Who sees it.
  public enum Audience: Hashable, Sendable {
    /// The people of the group on the shared screen.
    case room
    /// Whoever gets a file of the internal edition.
    case internalEdition
    /// Whoever gets a file of the external edition.
    case externalEdition(Coverage)

    /// A file of the internal edition.
    public static let file = Audience.internalEdition

    var isFile: Bool { self != .room }
  }

  /// Whose answers an external edition counts together.
  public enum Coverage: Hashable, Sendable, CaseIterable {
    /// One group: its own sort, and words.
    case oneGroup
    /// All groups together: means and counts too, from 20 people.
    case allGroups
  }
}

extension Disclosure.Audience: CaseIterable {
  /// Every audience, from near to far.
  public static var allCases: [Self] { [.room, .internalEdition, .externalEdition(.oneGroup), .externalEdition(.allGroups)] }
}
