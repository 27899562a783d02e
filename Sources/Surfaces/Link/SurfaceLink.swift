import Glibc
import Synchronization

/// A surface's connection to the host of a session: it waits until there is one, comes back by itself after a loss, and tells what it hears.
public final class SurfaceLink<Message: Decodable & Sendable>: Sendable {
  public enum Event: Sendable {
    /// Nobody hosts the session now; told once per wait.
    case waiting
    /// Connected and greeted; the host's welcome follows.
    case attached
    case received(Message)
    /// Half a second passed without news; only while `expectsAnswer` is on.
    case silence
  }

  private struct State {
    var descriptor: CInt = -1
    var isClosing = false
    var expectsAnswer = false
  }

  /// Between two attempts to connect, in milliseconds.
  static var patience: CInt { 250 }

  private let address: SurfaceAddress
  private let greet: @Sendable () -> SurfaceGreeting
  private let deliver: @Sendable (Event) -> Void
  private let state = Mutex(State())
  private let pipe: WakePipe

  /// - Parameters:
  ///   - greet: the greeting for the next connection.
  ///   - deliver: called on the link's own thread, one event after another.
  /// - Throws: when the system gives no thread.
  public init(
    _ address: SurfaceAddress, greet: @escaping @Sendable () -> SurfaceGreeting, deliver: @escaping @Sendable (Event) -> Void
  ) throws(SurfaceFault) {
    self.address = address
    self.greet = greet
    self.deliver = deliver
    pipe = try WakePipe()
  }

  /// Begins to connect.
  public func start() throws(SurfaceFault) { try PlainThread.start { [self] in run() } }

  /// Sends a request; returns whether it left this process, which does not say that it arrived.
  @discardableResult
  public func send(_ request: SurfaceRequest) -> Bool {
    guard let frame = try? WireCoding.frame(request) else { return false }
    return state.withLock { state in state.descriptor >= 0 && Self.write(frame, to: state.descriptor) }
  }

  /// Asks for `.silence` while an answer is awaited.
  public func expectAnswer(_ expects: Bool) {
    state.withLock { $0.expectsAnswer = expects }
    pipe.wake()
  }

  /// Ends the connection and the thread.
  public func close() {
    state.withLock { $0.isClosing = true }
    pipe.wake()
  }

  private var isClosing: Bool { state.withLock { $0.isClosing } }

  private func run() {
    var isWaiting = false
    while !isClosing {
      if let descriptor = address.places.lazy.compactMap({ $0.connect() }).first {
        isWaiting = false
        listen(on: descriptor)
        state.withLock { $0.descriptor = -1 }
        Glibc.close(descriptor)
        if isClosing { return }
      } else if !isWaiting {
        isWaiting = true
        deliver(.waiting)
      }
      var watched = pollfd(fd: pipe.readEnd, events: Int16(POLLIN), revents: 0)
      poll(&watched, 1, Self.patience)
      pipe.drain()
      if isWaiting, state.withLock({ $0.expectsAnswer }) { deliver(.silence) }
    }
  }

  /// Greets, and tells what comes until the connection ends.
  private func listen(on descriptor: CInt) {
    guard let frame = try? WireCoding.frame(SurfaceRequest.greet(greet())), Self.write(frame, to: descriptor) else { return }
    state.withLock { $0.descriptor = descriptor }
    deliver(.attached)
    var reader = FrameReader(limit: WireCoding.messageLimit)
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while true {
      let expectsAnswer = state.withLock { $0.expectsAnswer }
      var watched = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0), pollfd(fd: pipe.readEnd, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&watched, 2, expectsAnswer ? 500 : -1)
      pipe.drain()
      if isClosing { return }
      if ready == 0 { deliver(.silence) }
      guard watched[0].revents != 0 else { continue }
      let count = recv(descriptor, &bytes, bytes.count, 0)
      guard count > 0 else { return }
      reader.append(bytes[0..<count])
      do {
        while let message = try reader.next() { deliver(.received(try WireCoding.message(Message.self, in: message))) }
      } catch {
        return
      }
    }
  }

  /// Sends everything or nothing that counts: a host that takes nothing for two seconds is as good as gone.
  private static func write(_ frame: [UInt8], to descriptor: CInt) -> Bool {
    var patience = timeval(tv_sec: 2, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var sent = 0
    while sent < frame.count {
      let count = frame.withUnsafeBytes { bytes in
        bytes.baseAddress.map { Glibc.send(descriptor, $0 + sent, bytes.count - sent, Socket.noSignal) } ?? 0
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }
}
