import SessionEngine
import SessionHost
import Synchronization

/// The clock of a rehearsal that is watched: it runs faster than the real one, or stands still.
final class ScaledClock: SessionClock {
  private struct Stretch {
    /// The real moment and that of the rehearsal at which the speed was last changed.
    var real: Moment
    var played: Moment
    var speed: Int
  }

  private let system = SystemClock()
  private let stretch: Mutex<Stretch>

  /// - Parameter speed: how many times faster than real time.
  init(speed: Int) {
    let now = system.now()
    stretch = Mutex(Stretch(real: now, played: now, speed: speed))
  }

  func now() -> Moment { stretch.withLock { Self.moment($0, system.now()) } }

  /// From now on another speed; 0 stands still.
  func setSpeed(_ speed: Int) {
    let real = system.now()
    stretch.withLock { $0 = Stretch(real: real, played: Self.moment($0, real), speed: speed) }
  }

  private static func moment(_ stretch: Stretch, _ real: Moment) -> Moment {
    stretch.played.advanced(by: real.milliseconds(since: stretch.real) * Int64(stretch.speed))
  }
}
