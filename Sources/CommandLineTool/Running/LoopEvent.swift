import ParticipantServer
import SessionEngine
import Surfaces
import TerminalRuntime

/// Something that a loop with a screen waits for.
enum LoopEvent: Sendable {
  case terminal(TerminalEvent)
  /// From the other screens of the session that this process hosts.
  case desk(SurfaceDesk.News)
  /// From the host of a session in another process.
  case remote(RemoteSession.News)
  case room(SurfaceLink<RoomMessage>.Event)
  /// From the lane of phones.
  case phones(LaneNews)
  /// Nobody has looked at a session without a terminal for a while; with the number of the wait.
  case deserted(Int)
}
