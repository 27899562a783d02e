/// Why the log of a session could not be replayed.
public enum SessionHostError: Error, Sendable, Hashable {
  /// The log itself could not be read.
  case unreadable(EventLogError)
  /// The record at a revision holds no event that this program knows; the detail is for the log, not for the room.
  case undecodable(revision: Int, kind: String, detail: String)
  /// A record is missing, or stands at the wrong place.
  case outOfOrder(expected: Int, found: Int)
}
