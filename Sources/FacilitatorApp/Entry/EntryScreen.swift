import Canvas
import Programme
import SessionEngine

/// A screen on which something is entered.
enum EntryScreen: Sendable {
  case counts(CountEntry)
  case choice(GroupChoiceEntry)
  case groupSort(GroupSortEntry)
  case assign(AssignEntry)
  case points(PointsEntry)
  case order(OrderEntry)
  case marks(MarksEntry)
  case blind(BlindEntry)
  case paper(PaperEntry)
  case cards(CardEntry)
  case slips(SlipEntry)
  case meeting(MeetingEntry)
}

/// What a key on an entry screen leads to.
enum EntryOutcome {
  case stay
  /// Back to the screen below.
  case leave
  /// Happens, and the screen stays.
  case submit([Command])
  /// Happens, and the screen goes.
  case finish([Command])
  case ask(Confirmation)
}

extension EntryScreen {
  mutating func handle(_ key: Key, in state: SessionState, at now: Moment) -> EntryOutcome {
    switch self {
    case .counts(var entry):
      defer { self = .counts(entry) }
      return entry.handle(key, in: state, at: now)
    case .choice(var entry):
      defer { self = .choice(entry) }
      return entry.handle(key, in: state, at: now)
    case .groupSort(var entry):
      defer { self = .groupSort(entry) }
      return entry.handle(key, in: state, at: now)
    case .assign(var entry):
      defer { self = .assign(entry) }
      return entry.handle(key, in: state, at: now)
    case .points(var entry):
      defer { self = .points(entry) }
      return entry.handle(key, in: state, at: now)
    case .order(var entry):
      defer { self = .order(entry) }
      return entry.handle(key, in: state, at: now)
    case .marks(var entry):
      defer { self = .marks(entry) }
      return entry.handle(key, in: state, at: now)
    case .blind(var entry):
      defer { self = .blind(entry) }
      return entry.handle(key, in: state, at: now)
    case .paper(var entry):
      defer { self = .paper(entry) }
      return entry.handle(key, in: state, at: now)
    case .cards(var entry):
      defer { self = .cards(entry) }
      return entry.handle(key, in: state, at: now)
    case .slips(var entry):
      defer { self = .slips(entry) }
      return entry.handle(key, in: state, at: now)
    case .meeting(var entry):
      defer { self = .meeting(entry) }
      return entry.handle(key, in: state, at: now)
    }
  }

  /// Takes over a session that changed while the screen was open.
  mutating func refresh(_ state: SessionState) {
    if case .assign(var entry) = self {
      entry.refresh(state)
      self = .assign(entry)
    }
  }

  /// Whether one participant answers all questions of the step here, not only the one on the screen.
  var asksWholeStep: Bool {
    switch self {
    case .blind, .paper: true
    default: false
    }
  }

  /// What happens here, for who looks at another screen; nil for what is over in a moment.
  var words: String? {
    switch self {
    case .counts: "handen tellen"
    case .choice, .groupSort, .assign, .points, .order, .marks: "samen kiezen"
    case .blind: "om de beurt, verborgen"
    case .paper: "van papier"
    case .cards: "typen"
    case .slips: "van briefjes"
    case .meeting: nil
    }
  }

  /// Whether keys are typed as text here, so that single letters mean themselves.
  var takesText: Bool {
    switch self {
    case .paper, .cards, .slips, .meeting, .counts, .blind, .points: true
    case .choice, .groupSort, .assign, .order, .marks: false
    }
  }
}

extension SessionState {
  /// The sentence with which a command would be refused now; nil when it would happen.
  func refusal(of command: Command, at now: Moment) -> String? {
    do throws(Rejection) {
      _ = try decide(command, at: now)
      return nil
    } catch {
      return error.sentence
    }
  }
}
