import Canvas
import SessionEngine

/// The first screen: begin, resume, rehearse or stop.
public struct StartScreen: Sendable {
  /// Sessions in the folder, the last used first; nil while the folder is being read.
  var sessions: [SessionListing]?
  var selection = 0
  var form: NewSessionForm?

  /// - Parameter sessions: what is in the folder, when it is already known.
  public init(sessions: [SessionListing]? = nil) {
    if let sessions { take(sessions) }
  }

  /// Takes over what is in the folder.
  mutating func take(_ sessions: [SessionListing]) {
    // Whoever has a session most likely comes to go on with it.
    if self.sessions == nil, selection == 0, let first = sessions.first, first.problem == nil { selection = 1 }
    self.sessions = sessions
  }

  /// One line of the menu.
  enum Item: Hashable {
    case new
    case resume(SessionListing)
    case closing
    case rehearse
    case quit
  }

  var items: [Item] { [.new] + (sessions ?? []).map { .resume($0) } + [.closing, .rehearse, .quit] }
}

/// The form for a new session.
struct NewSessionForm: Sendable {
  enum Field: Int, CaseIterable { case group, participants, start }
  var group = TextField(maximumLength: 60)
  var participants = TextField("10", maximumLength: 4)
  var start: TextField
  var focus = Field.group
  var problem: String?
  var isRehearsal: Bool
  var isClosing: Bool

  init(start: String, isRehearsal: Bool, isClosing: Bool = false) {
    self.start = TextField(start, maximumLength: 5)
    self.isRehearsal = isRehearsal
    self.isClosing = isClosing
    if isClosing { group = TextField("Slotbijeenkomst", maximumLength: 60) }
    if isRehearsal { group = TextField("Repetitie", maximumLength: 60) }
  }

  mutating func handle(_ key: Key) {
    switch key {
    case .tab, .down: move(by: 1)
    case .backTab, .up: move(by: -1)
    default:
      problem = nil
      switch focus {
      case .group: _ = group.handle(key)
      case .participants: _ = participants.handle(key)
      case .start: _ = start.handle(key)
      }
    }
  }

  private mutating func move(by step: Int) {
    let all = Field.allCases
    focus = all[(focus.rawValue + step + all.count) % all.count]
  }

  /// The session that is asked for and the planned start in minutes of the day; nil with a problem beside the field that has it.
  mutating func submitted() -> (session: NewSession, startMinute: Int)? {
    let name = group.text.trimmingBlanks
    guard !name.isEmpty else { return fail(.group, "Geef de groep een naam, bijvoorbeeld Team Waterkant.") }
    guard let count = Int(participants.text.trimmingBlanks), (1...SessionState.maximumSeats).contains(count) else {
      return fail(.participants, "Typ een aantal van 1 tot en met \(SessionState.maximumSeats).")
    }
    guard let minute = LocalTime.minuteOfDay(typed: start.text.trimmingBlanks) else {
      return fail(.start, "Typ een tijd zoals 9.30.")
    }
    return (NewSession(group: name, participants: count, isRehearsal: isRehearsal, isClosing: isClosing), minute)
  }

  private mutating func fail(_ field: Field, _ text: String) -> (session: NewSession, startMinute: Int)? {
    focus = field
    problem = text
    return nil
  }
}

extension String {
  /// Without blanks at both ends.
  var trimmingBlanks: String {
    var slice = Substring(self)
    while let first = slice.first, first.isWhitespace { slice.removeFirst() }
    while let last = slice.last, last.isWhitespace { slice.removeLast() }
    return String(slice)
  }
}
