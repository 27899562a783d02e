/// An interface of this machine on which phones could come in.
public struct NetworkChoice: Codable, Hashable, Sendable {
  public enum Kind: String, Codable, Hashable, Sendable {
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
public struct LaneCheck: Codable, Hashable, Sendable {
  /// Nil where the program can't tell.
  public var isGood: Bool?
  public var words: String

  public init(isGood: Bool?, words: String) {
    self.isGood = isGood
    self.words = words
  }
}

/// The lane of phones while it is open, for whoever leads the session.
public struct PhoneLaneView: Codable, Hashable, Sendable {
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

  /// Milliseconds without a visitor after which it is said what to try.
  public static let patience: Int64 = 30_000

  /// Whether nobody came for so long that something may be wrong.
  public func isDeserted(at now: Moment) -> Bool {
    visits == 0 && seated == 0 && now.milliseconds(since: openedAt) >= Self.patience
  }
}

/// The way in for phones as the room sees it: what is public, and numbers of people.
public struct JoinPoster: Codable, Hashable, Sendable {
  /// As people type it: `192.168.1.20:8080`.
  public var address: String
  public var code: String
  /// Dark and light squares of the QR code, row by row.
  public var squares: [[Bool]]
  /// Phones with a seat.
  public var seated: Int
  /// People who are present.
  public var present: Int

  /// What of a lane the room may see.
  public init(_ lane: PhoneLaneView, present: Int) {
    address = lane.address
    code = lane.code
    squares = lane.squares
    seated = lane.seated
    self.present = present
  }
}

/// News of the lane of phones.
public enum PhonesNews: Codable, Hashable, Sendable {
  /// More than one network could be meant: the facilitator chooses.
  case choose([NetworkChoice])
  case opened(PhoneLaneView)
  case counted(seated: Int, visits: Int, asking: [Int])
  case checked([LaneCheck])
  case closed

  /// The lane after the news; nil while it is closed.
  public func applied(to lane: PhoneLaneView?) -> PhoneLaneView? {
    var next = lane
    switch self {
    case .choose: break
    case .opened(let opened): next = opened
    case .counted(let seated, let visits, let asking):
      next?.seated = seated
      next?.visits = visits
      next?.asking = asking
    case .checked(let checks): next?.checks = checks
    case .closed: next = nil
    }
    return next
  }
}

/// What a screen of the facilitator wants of the lane of phones.
public enum PhonesOrder: Codable, Hashable, Sendable {
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
