public import Canvas
public import SessionEngine

/// Everything that the facilitator's screen depends on, as one value.
public struct AppState: Sendable {
  public var size: Size
  public var now: Moment
  public var settings: Settings
  /// Nil on the start screen.
  public internal(set) var session: OpenSession?
  var start = StartScreen()
  /// What lies over the base screen, the topmost last.
  var overlays: [Overlay] = []
  var notice: Notice?
  /// The first fault of the programme's files in a rehearsal; it stays until they are repaired.
  var programmeFault: String?
  /// First line of a long list that is shown.
  var scroll = 0
  /// Signs that the timer gave for its deadline.
  var signals = TimerSignals()
  /// When the last tick came while a timer ran; nil when none runs. A long silence means that the machine slept.
  var lastTick: Moment?
  /// The place where entry was opened and left, so that Space goes on instead of opening it again.
  var declinedEntry: Position?
  /// Whether that entry was about all questions of the step, so that its next pages need no offer either.
  var declinesWholeStep = false
  /// The entry as it was before the last submit, until the answer to that is in.
  var entryBefore: EntryScreen?
  var others = OtherScreens()
  /// How a rehearsal that is watched stands; nil for every other session.
  public internal(set) var playback: Playback?
  /// The lane of phones; nil while it is closed.
  public internal(set) var phones: PhoneLaneView?
  /// Planned start of the first meeting in minutes of the day, from the form.
  var startMinute: Int?

  public init(size: Size, now: Moment, settings: Settings, start: StartScreen = StartScreen()) {
    self.size = size
    self.now = now
    self.settings = settings
    self.start = start
    if settings.role == .control { others.link = .waiting }
  }
}

/// The session that is open.
public struct OpenSession: Sendable {
  /// Path of the session file, for messages.
  public var path: String
  public var state: SessionState
  /// Lane that was chosen last per kind of question, so that Space needs no second choice.
  var lanes: [String: EntryLane] = [:]
  /// Whether the check code of the value list was confirmed in this run.
  var hasCheckedCode = false
  /// When the session was opened, for a question about the clock.
  var openedAt: Moment
}

/// What the facilitator's machine and taste decide.
public struct Settings: Hashable, Sendable {
  public var theme: Theme
  public var isMuted: Bool
  /// The steps whose clock gives no sound, by their first page; the same in every session.
  public var silentSteps: Set<Position> = []
  /// Offset of local time from UTC, with its changes.
  public var utcOffset: LocalOffsets
  /// Folder of session files, for messages.
  public var folder: String
  /// Whether letters can be drawn with blocks: not where only ASCII is shown.
  public var hasBlocks = true
  /// Whether the room looks along, or this is the facilitator's own screen.
  public var role = Surface.Role.shared
  /// Name of the session that a control surface belongs to, for the words while it waits.
  public var sessionName = ""

  public init(theme: Theme = .dark, isMuted: Bool = false, utcOffset: LocalOffsets = 0, folder: String = "sessions") {
    self.theme = theme
    self.isMuted = isMuted
    self.utcOffset = utcOffset
    self.folder = folder
  }
}

/// A short message above the footer, until the next key.
public struct Notice: Hashable, Sendable {
  public enum Kind: Hashable, Sendable { case news, problem }
  public var kind: Kind
  public var text: String
  /// When it goes away by itself; nil when it stays until the next key.
  public var until: Moment?

  public init(_ kind: Kind, _ text: String, until: Moment? = nil) {
    self.kind = kind
    self.text = text
    self.until = until
  }
}

/// A screen that lies over another one.
enum Overlay: Sendable {
  case help(HelpTopic)
  /// A page of the introduction.
  case introduction(Int)
  case overview(OverviewScreen)
  case history(HistoryScreen)
  case reserve(ReserveScreen)
  case past(PastScreen)
  case wishes(WishScreen)
  case cases(CaseMenu)
  case review(LineReview)
  case people(PeopleScreen)
  case groups(GroupsScreen)
  case report(ReportScreen)
  case confirm(Confirmation)
  case notes
  /// The result on the screen as one sentence.
  case readAloud
  case neutral(RoomCover)
  /// Which screen this is.
  case naming
  case lanes(LaneMenu)
  case phones(PhonesScreen)
  case offers(OffersScreen)
  case entry(EntryScreen)
}

/// A question before something that asks for it.
struct Confirmation: Sendable {
  var question: String
  var detail: String
  /// Words of the key that goes on, for example 'stoppen'.
  var yes: String
  /// Words of the key that does not.
  var no = "niet doen"
  /// Whether it ends something, so that the main key does not do it.
  var isFinal = false
  var then: Consequence
  /// Something else that can be done first.
  var instead: Instead?

  /// A further key of the question.
  struct Instead: Sendable {
    var key: Character
    var words: String
    var then: Consequence
  }

  enum Consequence: Sendable {
    case closeSession
    case endSession
    /// Only this screen goes.
    case leaveSurface
    case showNotes
    case readReport
    case showOffers
    case chooseGroups
    case endMeeting
    case submit([Command])
    case showTyping
    case showWishes
    case showCode(SeatID)
    case replace(SeatID)
    case reviewLines
  }
}
