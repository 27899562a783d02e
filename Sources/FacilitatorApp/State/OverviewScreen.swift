import Canvas
import Programme
import SessionEngine

/// The blocks of the meeting with their times.
struct OverviewScreen: Sendable {
  var selection: Int
  /// What is being typed.
  var field: OverviewField?

  init(_ state: SessionState) {
    selection = state.plan.firstIndex { $0.id == state.flow.position?.block } ?? 0
  }
}

/// Who is in the room.
struct PeopleScreen: Sendable {
  /// People beside each other.
  static let columns = 6
  var selection = 0
}

/// Which lane takes the answers.
enum EntryLane: String, Hashable, Sendable, CaseIterable {
  case hands, together, blind, paper

  var title: String {
    switch self {
    case .hands: "Handen tellen"
    case .together: "Samen op dit scherm"
    case .blind: "Om de beurt, verborgen"
    case .paper: "Van papier overtypen"
    }
  }

  var explanation: String {
    switch self {
    case .hands: "Tel handen of briefjes en typ de aantallen. Het snelst."
    case .together: "De groep kiest samen. Iedereen ziet wat er gebeurt."
    case .blind: "Ieder typt om de beurt; het scherm toont alleen aantallen."
    case .paper: "Achteraf, per deelnemer een regel; de invoer blijft verborgen."
    }
  }
}

/// The menu of lanes for the questions of a step.
struct LaneMenu: Sendable {
  var lanes: [EntryLane]
  var selection = 0
}
