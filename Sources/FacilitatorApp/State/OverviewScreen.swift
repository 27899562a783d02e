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

/// The blocks of a meeting that has been.
struct HistoryScreen: Sendable {
  /// Index among the meetings of the session.
  var meeting: Int
  var list = ChoiceList()

  func record(_ state: SessionState) -> MeetingRecord? {
    state.flow.meetings.indices.contains(meeting) ? state.flow.meetings[meeting] : nil
  }

  func blocks(_ state: SessionState) -> [Block] { record(state).map(state.blocks) ?? [] }
}

/// The reserve blocks that can be added to the running meeting.
struct ReserveScreen: Sendable {
  var list = ChoiceList()
}

/// Who is in the room.
struct PeopleScreen: Sendable {
  /// People beside each other.
  static let columns = 6
  var selection = 0
}

/// Which lane takes the answers.
enum EntryLane: String, Hashable, Sendable, CaseIterable {
  case hands, together, blind, paper, slips, phones

  var title: String {
    switch self {
    case .hands: "Handen tellen"
    case .together: "Samen op dit scherm"
    case .blind: "Om de beurt, verborgen"
    case .paper: "Van papier overtypen"
    case .slips: "Van briefjes zonder nummer"
    case .phones: "Op eigen telefoons"
    }
  }

  /// The same on a screen that the group doesn't see.
  var titleOnControl: String { self == .together ? "Samen gekozen" : title }

  var explanationOnControl: String {
    switch self {
    case .together: "Typ in wat de groep samen kiest. De zaal ziet deze regels niet."
    case .blind: "Ieder typt om de beurt op dit scherm; de notities zijn dan weg."
    case .paper: "Achteraf, per deelnemer een regel. De zaal ziet de invoer niet."
    case .hands, .slips, .phones: explanation
    }
  }

  var explanation: String {
    switch self {
    case .hands: "Tel handen of briefjes en typ de aantallen. Het snelst."
    case .together: "De groep kiest samen. Iedereen ziet wat er gebeurt."
    case .blind: "Ieder typt om de beurt; het scherm toont alleen aantallen."
    case .paper: "Achteraf, per deelnemer een regel; de invoer blijft verborgen."
    case .phones: "Ieder kiest op de eigen telefoon, via het netwerk in de zaal."
    case .slips: "Eén regel per briefje, verborgen. Er hoort geen nummer bij."
    }
  }
}

/// The menu of lanes for the questions of a step.
struct LaneMenu: Sendable {
  var lanes: [EntryLane]
  var selection = 0
}
