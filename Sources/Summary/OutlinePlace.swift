import Programme

/// Where in the report a block is told.
///
/// Source: the outline of the report, which is that of an earlier pilot's (inventory R-L1).
enum OutlinePlace: Int, CaseIterable {
  case craft, morals, engagement
  case organisation, groups, lookingBack, triangle, ladder
  case message
  case evaluation

  /// Blocks that are told elsewhere than their part of the programme says, by their id.
  private static let own: [String: OutlinePlace] = [
    "verwachtingen": .organisation, "professional-functionaris": .organisation, "principes-afspraken": .lookingBack,
    "drie-pijlers": .craft, "paarinterview": .craft,
  ]

  /// Blocks whose lines are a mood at the beginning: outside the group nothing of them is told.
  static let moods: Set<String> = ["verwachtingen"]

  init(_ block: BlockSummary) {
    if block.form == .evaluation {
      self = .evaluation
    } else if let own = Self.own[block.id] {
      self = own
    } else {
      switch block.form {
      case .ladder: self = .ladder
      case .triangle: self = .triangle
      case .comparison: self = .groups
      case .presentation, .agreements: self = .message
      case .valueSort: self = .engagement
      default: self = OutlinePlace(block.part)
      }
    }
  }

  private init(_ part: Part) {
    switch part {
    case .introduction, .craftsmanship: self = .craft
    case .morals: self = .morals
    case .engagement: self = .engagement
    case .closing: self = .lookingBack
    }
  }

  /// Heading of the section.
  var title: String {
    switch self {
    case .craft: "Vakmanschap"
    case .morals: "Moraal"
    case .engagement: "Betrokkenheid en waarden"
    case .organisation: "Tussen professional en functionaris"
    case .groups: "De groepen naast elkaar"
    case .lookingBack: "Samen terugkijken"
    case .triangle: "De driehoek"
    case .ladder: "Opschalen en terugkoppelen"
    case .message: "Boodschap en afspraken"
    case .evaluation: "Evaluatie"
    }
  }
}
