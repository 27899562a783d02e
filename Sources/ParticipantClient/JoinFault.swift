import NIOCore
import NIOPosix

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Why an address is no lane that can be joined.
public enum JoinFault: Error, Hashable, Sendable {
  /// There is no machine of that name.
  case noSuchHost
  /// The machine answers, but nothing listens on the port.
  case nothingThere
  /// No answer within the time.
  case unreachable
  /// Something answers, but not this program.
  case otherProgram
  /// The lane does not take this address, with its sentence.
  case turnedAway(String)

  init(_ error: any Error) {
    switch error {
    case let error as NIOConnectionError where error.connectionErrors.isEmpty: self = .noSuchHost
    case let error as NIOConnectionError:
      self = error.connectionErrors.contains { Self.isTurnedDown($0.error) } ? .nothingThere : .unreachable
    case is IOError: self = Self.isTurnedDown(error) ? .nothingThere : .unreachable
    case ChannelError.connectTimeout, LaneLoss.late: self = .unreachable
    case is ChannelError, LaneLoss.cutOff: self = .nothingThere
    default: self = .otherProgram
    }
  }

  /// Whether the machine is there but takes no connection, or has just stopped doing so.
  private static func isTurnedDown(_ error: any Error) -> Bool {
    guard let error = error as? IOError else { return false }
    return [ECONNREFUSED, ECONNRESET, EPIPE].contains(error.errnoCode)
  }
}
