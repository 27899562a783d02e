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
    case let error as NIOConnectionError:
      guard !error.connectionErrors.isEmpty else {
        self = .noSuchHost
        return
      }
      let isRefused = error.connectionErrors.contains { ($0.error as? IOError)?.errnoCode == ECONNREFUSED }
      self = isRefused ? .nothingThere : .unreachable
    case let error as IOError: self = error.errnoCode == ECONNREFUSED ? .nothingThere : .unreachable
    case LaneLoss.late: self = .unreachable
    case LaneLoss.tooLong, LaneLoss.cutOff: self = .otherProgram
    default: self = error is ChannelError ? .unreachable : .otherProgram
    }
  }
}
