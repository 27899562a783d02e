public import Canvas
public import Programme
public import SessionEngine

/// Something that happened around the app.
public enum AppInput: Sendable {
  case key(Key)
  case tick(Moment)
  case resized(Size)
  /// A session was created or opened; `idleMinutes` passed since its last change.
  case opened(SessionState, path: String, idleMinutes: Int)
  /// The session changed; also the answer to a submit.
  case changed(SessionState)
  /// Commands did not happen.
  case rejected(Rejection)
  /// Something outside went wrong; the session goes on.
  case failed(String)
  /// The start screen's list of sessions.
  case listed([SessionListing])
  /// The files that a closing session can take groups from.
  case groupsListed([GroupListing])
  /// A report to look at, as the answer to `readReport`.
  case reportRead(ReportPreview)
  /// News for a notice, such as the path of a summary.
  case done(String)
  /// The files of the programme hold a newer version than the session, which can be taken over now.
  case newerProgramme(Programme)
  /// The files of the programme were read again; the first fault, or nil when there is none any more.
  case programmeRead(fault: String?)
  /// The session was closed in order.
  case closed
  /// Which screens the session has now, this one included.
  case surfaces([Surface])
  /// The number of this screen.
  case numbered(Int)
  /// Another screen asked for something on all screens of the room.
  case staged(RoomStage)
  /// News of the lane of phones.
  case phones(PhonesNews)
  /// How a control surface stands with its host.
  case link(LinkState)
}

/// What the app wants to happen outside; run in order.
public enum AppEffect: Sendable {
  case submit([Command])
  /// Adds a seat with a code from the system's random source.
  case addSeat
  /// Gives somebody new the place of a seat, with a code from the system's random source.
  case replaceSeat(SeatID)
  /// Makes subgroups with a seed from the system's random source.
  case makeSubgroups
  case create(NewSession)
  case open(path: String)
  case list
  /// Reads what the session files in the folder would give to this closing session.
  case listGroups
  /// Reads these files and puts their groups side by side.
  case compareGroups([ChosenGroup])
  case phones(PhonesOrder)
  case close
  case writeSummary
  /// Makes the report for looking at; nothing is noted or written.
  case readReport(isIntern: Bool)
  /// Writes the report in one format, or in the usual ones without one.
  case writeReport(isIntern: Bool, format: String?)
  case bell
  /// Keeps the choice of sound for the next time.
  case rememberSound(isMuted: Bool)
  /// Keeps which steps are silent for the next time.
  case rememberSilentSteps(Set<Position>)
  /// The introduction was shown, and need not come by itself again.
  case rememberIntroduction
  /// A rehearsal that is watched goes on, stands still or is led by a person.
  case play(Playback.Mode)
  /// Ends the session on all its screens.
  case endSession
  case suspend
  case quit
}

/// What the new-session form asks.
public struct NewSession: Hashable, Sendable {
  public var group: String
  public var participants: Int
  public var isRehearsal: Bool
  /// Whether it is the closing meeting of several groups.
  public var isClosing = false
}

/// A session file on the start screen.
public struct SessionListing: Hashable, Sendable {
  public var path: String
  public var group: String
  /// For example 'Introductie, blok 1.4'.
  public var progress: String
  /// Date of the last change in words.
  public var date: String
  /// Nil when it can be opened; otherwise why not.
  public var problem: String?

  public init(path: String, group: String, progress: String, date: String, problem: String? = nil) {
    self.path = path
    self.group = group
    self.progress = progress
    self.date = date
    self.problem = problem
  }
}
