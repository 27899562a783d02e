import SessionEngine
import SessionHost
import Synchronization

/// A clock that stands still until it is moved, for rehearsals that need not wait.
final class SteppedClock: SessionClock {
  private let moment: Mutex<Moment>

  init(_ start: Moment) { moment = Mutex(start) }

  func now() -> Moment { moment.withLock { $0 } }

  func advance(milliseconds: Int64) { moment.withLock { $0 = $0.advanced(by: milliseconds) } }
}
