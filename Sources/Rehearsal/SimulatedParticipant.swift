public import SessionEngine

/// A participant that does not exist.
public struct SimulatedParticipant: Hashable, Sendable {
  public var seat: SeatID
  public var temper: Temper

  public init(seat: SeatID, temper: Temper) {
    self.seat = seat
    self.temper = temper
  }
}

/// How a simulated participant behaves.
public enum Temper: String, Hashable, Sendable, CaseIterable {
  case steady, fast, slow
  /// Comes in when the meeting has begun.
  case late
  /// Goes home before the end.
  case leaving
  /// Wants what the group does not want, and takes an answer back.
  case contrary

  /// Time for an answer, in hundredths of a steady participant's.
  public var pace: Int {
    switch self {
    case .steady, .late, .leaving: 100
    case .fast: 50
    case .slow: 220
    case .contrary: 120
    }
  }

  /// Weight of the group's taste in the own choice.
  var conformity: Double { self == .contrary ? -0.6 : 1 }

  /// Of a hundred changes of mind after an answer.
  var doubt: Int {
    switch self {
    case .fast: 12
    case .contrary: 20
    case .steady, .slow, .late, .leaving: 5
    }
  }
}
