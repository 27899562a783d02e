public import SessionEngine

/// An interface of this machine on which phones could come in.
public struct NetworkChoice: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case wireless = "wifi"
    case cable = "kabel"
    case tunnel = "VPN"
    case machine = "binnen deze computer"
    case other = "netwerk"
  }

  /// As the system calls it, for example `wlp2s0`.
  public var name: String
  public var kind: Kind
  /// IPv4, for example `192.168.1.20`.
  public var address: String

  public init(name: String, kind: Kind, address: String) {
    self.name = name
    self.kind = kind
    self.address = address
  }
}

/// One line of the self-test of the lane.
public struct LaneCheck: Hashable, Sendable {
  /// Nil where the program can't tell.
  public var isGood: Bool?
  public var words: String

  public init(isGood: Bool?, words: String) {
    self.isGood = isGood
    self.words = words
  }
}

/// The lane of phones while it is open.
public struct PhoneLaneView: Hashable, Sendable {
  public var network: NetworkChoice
  /// As people type it: `192.168.1.20:8080`.
  public var address: String
  /// The session's code.
  public var code: String
  /// Dark and light squares of the QR code, row by row.
  public var squares: [[Bool]]
  public var openedAt: Moment
  /// Phones with a seat.
  public var seated = 0
  /// Times that somebody looked at the first page.
  public var visits = 0
  /// Phones that wait for a seat, by number.
  public var asking: [Int] = []
  public var checks: [LaneCheck] = []

  public init(network: NetworkChoice, address: String, code: String, squares: [[Bool]], openedAt: Moment) {
    self.network = network
    self.address = address
    self.code = code
    self.squares = squares
    self.openedAt = openedAt
  }

  /// After so long without a visitor it is said what to try.
  static let patience: Int64 = 30_000

  /// Whether nobody came for so long that something may be wrong.
  func isDeserted(at now: Moment) -> Bool {
    visits == 0 && seated == 0 && now.milliseconds(since: openedAt) >= Self.patience
  }
}

/// News of the lane of phones.
public enum PhonesNews: Sendable {
  /// More than one network could be meant: the facilitator chooses.
  case choose([NetworkChoice])
  case opened(PhoneLaneView)
  case counted(seated: Int, visits: Int, asking: [Int])
  case checked([LaneCheck])
  case closed
}

/// What the app wants of the lane of phones.
public enum PhonesOrder: Hashable, Sendable {
  /// Opens it on the network of before, on the only one, or asks which.
  case open
  case openOn(NetworkChoice)
  /// Asks which network, also when there is one of before.
  case choose
  case check
  case close
  /// Gives a phone that waits a new seat, or this one.
  case admit(Int, SeatID?)
  case refuse(Int)
}

/// The screen of the lane.
enum PhonesScreen: Sendable {
  /// Waits for the lane to open.
  case opening
  case choosing([NetworkChoice], selection: Int)
  case lane
}
