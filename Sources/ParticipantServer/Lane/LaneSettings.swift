public import SessionEngine

/// How the lane of phones is opened.
public struct LaneSettings: Sendable {
  /// IPv4 address of the interface.
  public var address: String
  /// Ports to try, in order; 0 stands for any.
  public var ports: [Int]
  /// The session's code, as it stands on the screen.
  public var code: String
  /// A sentence on how long answers are kept.
  public var keptUntil: String
  /// Files of the page by name.
  public var files: [String: [UInt8]]
  /// Connections at one time; more wait until others end.
  public var mostConnections: Int
  var limits = LaneLimits()
  /// Whether an interface of this machine has the address.
  var hasAddress: @Sendable (String) -> Bool = { address in NetworkInterface.all().contains { $0.address == address } }

  public init(
    address: String, ports: [Int] = LaneSettings.usualPorts, code: String, keptUntil: String = LaneSettings.usualTerm,
    files: [String: [UInt8]], mostConnections: Int = 12_000
  ) {
    self.address = address
    self.ports = ports
    self.code = code
    self.keptUntil = keptUntil
    self.files = files
    self.mostConnections = mostConnections
  }

  /// 8080 is short and needs no rights; the others stand by when it is taken, and 0 is any port that is free.
  public static let usualPorts = [8080, 8081, 8082, 8000, 8888, 0]
  public static let usualTerm = "De begeleider wist alles, uiterlijk 30 dagen na de laatste bijeenkomst."
  /// Names of the files of the page, all in one folder.
  public static let fileNames = Route.files
}

/// Why the lane could not be opened.
public enum LaneFault: Error, Sendable, Hashable {
  /// All ports are taken.
  case portsTaken([Int])
  /// The machine has no such address now.
  case noAddress(String)
  /// The page is not complete: this file is missing.
  case missingFile(String)
  /// What the system said.
  case other(String)
}

/// What the lane tells the facilitator's loop.
public enum LaneNews: Sendable {
  /// A phone changed the session; the newest state, and not each one.
  case changed(SessionState)
  case counted(LaneCensus)
  /// The interface lost its address, or has it again. Phones that were in come back by themselves.
  case reachable(Bool)
  /// No phone can come in any more; those that are in stay.
  case stopped
}

/// How many phones there are, for the facilitator's screen.
public struct LaneCensus: Hashable, Sendable {
  /// Phones with a seat.
  public var seated: Int
  /// Phones that are connected now.
  public var connected: Int
  /// Times that a phone without a seat looked at the page.
  public var visits: Int
  /// Phones that wait for the facilitator, by number, in the order of asking.
  public var asking: [Int]

  public init(seated: Int = 0, connected: Int = 0, visits: Int = 0, asking: [Int] = []) {
    self.seated = seated
    self.connected = connected
    self.visits = visits
    self.asking = asking
  }
}
