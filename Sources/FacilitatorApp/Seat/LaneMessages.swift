public import Programme
public import SessionEngine

/// What an own terminal asks of the lane of phones; `assets/schema/deelnemers.openapi.yaml` says how.
public enum LaneRequest: Hashable, Sendable {
  /// Who asks, and whether this terminal has a seat.
  case session
  /// A seat, with the session's code and, to come back, the code of a seat; that may be empty.
  case join(code: String, seat: String)
  /// What to do now; with a question, one to go back to.
  case task(QuestionID?)
  /// An answer. The key is the same however often it is sent.
  case answer(QuestionID, ParticipantAnswer, key: String)
  /// Takes the own answer back.
  case withdraw(QuestionID, key: String)
  case line(step: String, column: ItemID, text: String, key: String)
  /// Takes an own line back that waits.
  case withdrawLine(Int, key: String)
  /// Gives the seat up; its answers stay.
  case leave
}

/// What came of a request.
public enum LaneReply: Hashable, Sendable {
  case session(LaneSession)
  case seated(ParticipantSeat)
  /// All seats are taken and the facilitator is asked.
  case asked
  case task(ParticipantView, version: Int)
  /// It is on disk.
  case acknowledged
  /// Nothing happened, and why.
  case refused(LaneRefusal)
  /// There was no answer, or none of this program.
  case lost
}

/// What the first screen says, and whether this terminal has a seat.
public struct LaneSession: Codable, Hashable, Sendable {
  public enum Joined: String, Codable, Hashable, Sendable { case none, asked, refused, seated }

  public var group: String
  public var isRehearsal: Bool
  /// A sentence on how long answers are kept.
  public var keptUntil: String
  public var joined: Joined
  public var seat: ParticipantSeat?
}

/// Why nothing happened.
public struct LaneRefusal: Codable, Hashable, Sendable {
  /// HTTP status.
  public var status: Int
  /// One Dutch sentence; it came from the network.
  public var message: String

  public init(status: Int, message: String) {
    self.status = status
    self.message = message
  }

  /// Whether the same request may go through a little later.
  var isPassing: Bool { status == 429 || status >= 500 }
}

/// What the stream of news of the lane says.
public enum LaneWord: Hashable, Sendable {
  /// The task has this version now.
  case look(Int)
  /// The lane closes, or the seat went to another phone.
  case bye
  /// The stream could not be opened, or broke off.
  case ended
}
