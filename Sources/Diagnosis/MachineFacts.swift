/// What was found on a machine, without a judgement; whatever could not be found out is nil.
public struct MachineFacts: Hashable, Sendable {
  /// Whether input and output are a terminal.
  public var isTerminal: Bool
  /// What `TERM` says; empty when it says nothing.
  public var terminalName: String
  /// Whether the terminal's description was found and can place the cursor.
  public var canDraw: Bool
  /// Size in cells; nil without a terminal.
  public var columns: Int?
  public var rows: Int?
  /// Number of colours; nil without a terminal.
  public var colors: Int?
  /// Whether `NO_COLOR` asks for none.
  public var wantsNoColor = false
  /// Whether the locale of the environment is UTF-8.
  public var isUTF8: Bool
  /// The name of that locale; empty when the environment names none.
  public var locale: String
  public var folder: FolderFacts
  /// Session files that were looked at.
  public var sessions: [SessionFacts]
  /// What came of making, opening and removing a session file of our own; nil when it worked.
  public var storeFault: String?
  public var clock: ClockFacts
  /// Whether the files of the programme were found and read; the first fault, or nil.
  public var programmeFault: String?
  public var tools: [ToolFacts]

  public init(
    isTerminal: Bool, terminalName: String, canDraw: Bool, columns: Int?, rows: Int?, colors: Int?, isUTF8: Bool, locale: String,
    folder: FolderFacts, sessions: [SessionFacts] = [], storeFault: String? = nil, clock: ClockFacts, programmeFault: String? = nil,
    tools: [ToolFacts] = []
  ) {
    self.isTerminal = isTerminal
    self.terminalName = terminalName
    self.canDraw = canDraw
    self.columns = columns
    self.rows = rows
    self.colors = colors
    self.isUTF8 = isUTF8
    self.locale = locale
    self.folder = folder
    self.sessions = sessions
    self.storeFault = storeFault
    self.clock = clock
    self.programmeFault = programmeFault
    self.tools = tools
  }
}

/// The folder of session files.
public struct FolderFacts: Hashable, Sendable {
  public var path: String
  public var exists: Bool
  /// Whether a file can be made in it; for a folder that does not exist, in the folder above it.
  public var isWritable: Bool
  /// Free bytes for the user; nil when unknown.
  public var freeBytes: Int64?

  public init(path: String, exists: Bool, isWritable: Bool, freeBytes: Int64?) {
    self.path = path
    self.exists = exists
    self.isWritable = isWritable
    self.freeBytes = freeBytes
  }
}

/// One session file.
public struct SessionFacts: Hashable, Sendable {
  public var name: String
  /// Permission bits, for example 0o600; nil when unknown.
  public var mode: Int?
  /// Why it can't be opened, in a sentence; nil when it can.
  public var problem: String?
  /// Whether another window has it open, which is no fault.
  public var isInUse: Bool

  public init(name: String, mode: Int?, problem: String? = nil, isInUse: Bool = false) {
    self.name = name
    self.mode = mode
    self.problem = problem
    self.isInUse = isInUse
  }
}

/// The clocks of a machine.
public struct ClockFacts: Hashable, Sendable {
  /// Milliseconds since 1970.
  public var wall: Int64
  /// When the program was built, or the newest session file was changed, in milliseconds since 1970: it can't be earlier now.
  public var notBefore: Int64?
  /// Seconds ahead of UTC.
  public var utcOffset: Int
  /// Milliseconds that the clock of the system and the one that nobody sets differed over a short wait.
  public var drift: Int64

  public init(wall: Int64, notBefore: Int64?, utcOffset: Int, drift: Int64) {
    self.wall = wall
    self.notBefore = notBefore
    self.utcOffset = utcOffset
    self.drift = drift
  }
}

/// A program that other formats need.
public struct ToolFacts: Hashable, Sendable {
  public var name: String
  /// What it is for, for example 'PDF'.
  public var purpose: String
  public var isFound: Bool
  /// What is wrong with what was found, for example 'versie 57 is te oud'; empty when nothing is.
  public var fault: String
  /// What to install, as it stands in a sentence; may be empty.
  public var package: String

  public init(name: String, purpose: String, isFound: Bool, fault: String = "", package: String = "") {
    self.name = name
    self.purpose = purpose
    self.isFound = isFound
    self.fault = fault
    self.package = package
  }
}
