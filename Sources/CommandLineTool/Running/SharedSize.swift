import Canvas
import Synchronization

/// The size of this screen, for the thread that greets the host.
final class SharedSize: Sendable {
  private let size: Mutex<Size>

  init(_ size: Size) { self.size = Mutex(size) }

  var now: Size {
    get { size.withLock { $0 } }
    set { size.withLock { $0 = newValue } }
  }
}
